namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Words by which a line hands a number over and says nothing else: これです, 以下の番号, お願いします.</summary>
internal static class HandingOver
{
    private static readonly string[] Words =
    [
        "これです", "これでした", "この", "その", "あの", "言います", "いいます", "いきます", "読みます", "読み上げ", "貼ります", "貼って", "貼り", "載せ", "置いて", "置き", "頼んで", "頼まれて", "これで", "これが", "これ", "こちら", "こっち", "それ", "以下の", "以下", "下記の", "下記", "上記の", "上記", "次の", "番号", "数字", "コレ", "こう", "とおり", "通り", "のとおり",
        "です", "でした", "だよ", "だそう", "だった", "ですか", "ですね", "でしょう", "なります", "なり", "抜けて", "漏れて", "もれて", "空欄", "未記入", "不足", "おり", "ます", "ました", "まし", "よろしく", "お願いいたします", "お願いします", "お願い", "おねがい", "いたします", "致します", "します", "した", "送り", "送る", "伝え", "確認", "控え", "メモ", "手帳", "書類", "聞いた", "聞き", "言って",
        "合って", "間違い", "あった", "ありました", "あり", "見つけた", "教えて", "ください", "下さい", "いただけ", "もらえ", "もらった", "聞いて", "聞かれ", "届きました", "届いた", "電話で", "口頭で", "本人から", "本人に", "とのことで", "とのこと", "分からない", "わからない", "分かる", "わかる", "何番", "つぎ", "次", "最後", "以上", "続き", "末尾", "知りたい", "控えて", "転記", "写した", "値", "見つかり", "見た", "みた", "わかり", "分かり", "えーと", "えっと", "えと", "はい", "どうぞ", "すみません", "すいません", "お待たせ", "失礼", "一応", "たぶん", "多分", "いい", "なんですけど", "なんですが", "ですけど", "ですが", "けど", "って", "ところ", "したら", "調べた", "調べて", "調べ", "照会", "検索", "照合", "名寄せ", "して", "かけて", "引いて", "見て", "願い", "でき", "12桁", "かた", "方", "誰", "だれ", "どなた", "入力", "メモに", "だけ", "ない", "もらって", "件", "さっき", "先ほど", "例", "ようやく", "やっと", "記入", "記載", "書いて", "書き", "読め", "本人", "ご本人", "お世話になって", "お世話になり", "お疲れ様", "お疲れさま", "ご依頼", "依頼の", "依頼され", "頼まれ", "ご照会", "お尋ね", "おたずね", "お聞き",
    ];

    private static readonly System.Collections.Frozen.FrozenDictionary<char, string[]> ByBeginning = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(
        Words.GroupBy(word => word[0]), group => group.Key, group => group.OrderByDescending(word => word.Length).ToArray());

    /// <summary>Punctuation and particles.</summary>
    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create(" \t\n。、,.()!?:;→⇒>↓↑←「」『』【】[]・…~-=*#\"'/w笑ー|のはがをにでとねよかもなだ");

    /// <summary>Nothing but such words, punctuation and particles.</summary>
    public static bool IsAll(ReadOnlySpan<char> line)
    {
        for (var at = 0; at < line.Length;)
        {
            var length = LengthAt(line[at..]);
            if (length == 0)
            {
                return false;
            }

            at += length;
        }

        return true;
    }

    /// <summary>Length of such a word of two units or more that begins here, or 0.</summary>
    public static int WordLength(ReadOnlySpan<char> rest)
    {
        var length = LengthAt(rest);
        return length > 1 ? length : 0;
    }

    private static int LengthAt(ReadOnlySpan<char> rest)
    {
        if (ByBeginning.TryGetValue(rest[0], out var words))
        {
            foreach (var word in words)
            {
                if (rest.StartsWith(word, StringComparison.Ordinal))
                {
                    return word.Length;
                }
            }
        }

        return Signs.Contains(rest[0]) || char.IsSurrogate(rest[0]) ? 1 : 0;
    }
}
