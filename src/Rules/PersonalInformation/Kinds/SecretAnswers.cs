namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What answers a secret question (答えは「…」) or a watchword that is told (「…」と答えて); both open an account as a password does.</summary>
internal static class SecretAnswers
{
    private const int Reach = 40;
    private const int LongestAnswer = 15;
    private static readonly string[] Questions = ["秘密の質問", "秘密の問い", "セキュリティ質問", "秘密の答え", "合言葉", "合い言葉", "あいことば"];
    private static readonly string[] Answers = ["答えは", "答えが", "答え:", "答え→", "答え=", "答え、", "答え「", "答え ", "こたえは", "こたえ:", "回答は", "回答:", "回答→", "回答「", "解答は", "解答:", "A:", "A."];
    private static readonly string[] Ends = ["です", "でした", "だよ", "だった", "やで", "やわ", "で登録", "で設定", "で入", "でお願", "にして", "にし", "と入", "と答", "って", "とな", "になっ", "のまま"];
    private static readonly System.Buffers.SearchValues<string> NotAnswers = System.Buffers.SearchValues.Create(["忘れ", "不明", "なに", "何", "任意", "各自", "自分", "本人", "窓口", "別途", "ありません", "文字", "誰", "人に", "設定", "登録", "大文字", "小文字", "区別", "公開", "推測", "教え", "?", "*", "●", "○", "〇"], StringComparison.Ordinal);

    /// <summary>The answer's place, or (-1, -1).</summary>
    public static (int Start, int End) After(FoldedText text, in Hit hit)
    {
        if (!Questions.Contains(hit.Cue.Text))
        {
            return (-1, -1);
        }

        var rest = text.Slice(hit.End, Math.Min(text.Length, hit.End + Reach));
        foreach (var word in Answers)
        {
            if (rest.IndexOf(word, StringComparison.Ordinal) is var place && place >= 0)
            {
                return Token(text, hit.End + place + word.Length - (word[^1] == '「' ? 1 : 0));
            }
        }

        return Quoted(text, hit.End, Math.Min(text.Length, hit.End + LongestAnswer));
    }

    /// <summary>合言葉を聞かれたら「…」と答えて.</summary>
    private static (int Start, int End) Quoted(FoldedText text, int from, int limit)
    {
        var open = text.Slice(from, limit).IndexOfAny('「', '『');
        if (open < 0)
        {
            return (-1, -1);
        }

        var start = from + open + 1;
        var close = text.Slice(start, Math.Min(text.Length, start + LongestAnswer + 1)).IndexOfAny('」', '』');
        var behind = close < 0 ? default : text.Slice(start + close + 1, Math.Min(text.Length, start + close + 3));
        return close >= 2 && behind is "と答" or "と言" or "と返" or "と伝" or "と入" or "って" ? (start, start + close) : (-1, -1);
    }

    private static (int Start, int End) Token(FoldedText text, int at)
    {
        while (text.At(at) is ' ' or '「' or '『' or '"' or '\n' or ':' or '、')
        {
            at++;
        }

        var end = at;
        while (end < text.Length && end - at <= LongestAnswer && !(text[end] is '」' or '』' or '。' or '、' or '\n' or ' ' or ')' or '"') && !IsEnd(text, end, at))
        {
            end++;
        }

        return end - at is >= 2 and <= LongestAnswer && text.Slice(at, end).IndexOfAny(NotAnswers) < 0 ? (at, end) : (-1, -1);
    }

    private static bool IsEnd(FoldedText text, int end, int at)
    {
        var rest = text.Slice(end, Math.Min(text.Length, end + 4));
        foreach (var word in Ends)
        {
            if (end - at >= 2 && rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
