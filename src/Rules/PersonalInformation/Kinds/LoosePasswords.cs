namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// A password some words behind its word: パスワードなんですけど hinode7731 ですね. Speech has no colon, so the token itself (letters with
/// digits), what leads to it (no noun it would belong to) and what follows (です, やで, って打って, the end) must all agree.
/// </summary>
internal static class LoosePasswords
{
    private const int Reach = 40;
    private const int MostTokens = 3;

    /// <summary>Words between a password word and a token that make it a sentence about passwords or about another thing.</summary>
    private static readonly System.Buffers.SearchValues<string> Stops = System.Buffers.SearchValues.Create(
    [
        "忘れ", "わすれ", "期限", "以上", "桁", "文字以", "別途", "別に送", "後ほど", "後で", "あとで", "口頭", "電話で", "メールで", "ポリシー", "ルール", "ツール", "違い", "違う", "違って", "間違", "エラー", "ロックされ", "を聞いて", "問い合わせ", "問合せ", "して連絡", "連絡くだ", "に連絡", "禁止", "ダメ", "駄目", "危険", "推測", "破られ", "例:",
        "例えば", "たとえば", "チケット", "型番", "機種", "バージョン", "内線", "様式", "通知", "製品", "ソフト", "アドレス", "リンク", "手順", "マニュアル", "ページ", "更新プログラム", "パッチ", "部屋", "号室", "申請", "依頼", "暗号化", "連携", "廃止", "定期変更", "件名", "件数", "アカウントは", "ユーザーは", "ユーザ名は",
    ], StringComparison.Ordinal);

    /// <summary>Kanji and katakana that may stand right before the token: they say how it is written or which one it is.</summary>
    private static readonly string[] Leads = ["先ほどの", "さっきの", "いつもの", "前と同じ", "今年の", "今月の", "元の", "変更後", "新", "以下", "下記", "現在", "今回", "小文字", "大文字", "半角", "英字", "ローマ字", "英数", "英数字", "アルファベット", "全員", "共通", "パス", "パスワード", "最新", "本日", "えっと", "えーっと", "えーと", "ええと", "えと", "んーと", "んと", "うんと", "たしか", "確か", "これも", "次のに", "確かに"];

    private static readonly string[] Tellings =
    [
        "です", "でし", "だ", "や", "じゃ", "っす", "って", "で入", "で開", "でログ", "でお", "でいけ", "でいき", "で試", "で、", "で。", "でよろ", "で統一", "でどう", "でやっ", "に変", "にし", "になり", "になっ", "に再", "に設定", "にリセ", "となり", "となって", "とな", "と入", "と打", "というの", "とのこと", "ね", "よ", "ない", "なの", "なん",
        "のはず", "のまま", "を入", "を打", "を使", "をお使い", "を設定", "とい", "どす", "ずら", "べ", "ばい", "と思", "か",
    ];

    /// <summary>The token's place, or (-1, -1).</summary>
    /// <param name="from">Right behind the password word.</param>
    public static (int Start, int End) After(Reading reading, int from)
    {
        var text = reading.Text;
        var tokens = 0;
        for (var at = from; at < text.Length && at - from <= Reach && tokens < MostTokens; at++)
        {
            if (!char.IsAsciiLetterOrDigit(text[at]))
            {
                continue;
            }

            var gap = text.Slice(from, at);
            var end = EndOf(text, at);
            if (gap.IndexOfAny(Stops) >= 0 || (reading.Labels.Has(CueKind.Negative, from, at) && gap.IndexOf("ではな", StringComparison.Ordinal) < 0 && gap.IndexOf("じゃな", StringComparison.Ordinal) < 0))
            {
                return (-1, -1);
            }

            if (IsStrong(text.Slice(at, end)) && IsLedTo(text, from, at) && IsTold(text, end))
            {
                return (at, end);
            }

            tokens++;
            at = end;
        }

        return (-1, -1);
    }

    private static int EndOf(FoldedText text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= PasswordToken.Longest && PasswordToken.Printable.Contains(text[end]))
        {
            end++;
        }

        while (end > at && text[end - 1] is ')' or '"' or '\'' or ',' or ';' or '`')
        {
            end--;
        }

        return end;
    }

    /// <summary>Letters and digits, no name of a product, no file, no address.</summary>
    private static bool IsStrong(ReadOnlySpan<char> token) =>
        token.Length is >= 6 and <= PasswordToken.Longest && token.IndexOfAnyInRange('0', '9') >= 0 && (token.IndexOfAnyInRange('a', 'z') >= 0 || token.IndexOfAnyInRange('A', 'Z') >= 0)
        && !PasswordWords.IsProduct(token) && !PasswordToken.IsHarmless(token) && !PasswordToken.IsMasked(token) && !PassSense.IsPlace(token) && token.IndexOf('=') < 0 && token.IndexOf(':') < 0;

    /// <summary>機種 ThinkPad13, KB12345の, helpdesk01に: a noun before the token owns it, and so does a particle that asks for more.</summary>
    private static bool IsLedTo(FoldedText text, int from, int at)
    {
        var end = at;
        while (end > from && text[end - 1] is ' ' or '\n' or '「' or '『' or '"' or '(' or '-' or '`')
        {
            end--;
        }

        if (end == from)
        {
            return true;
        }

        if (Array.Exists(Leads, lead => text.Slice(from, end).EndsWith(lead, StringComparison.Ordinal)))
        {
            return true;
        }

        var c = text[end - 1];
        return c is not ((>= '\u4E00' and <= '\u9FFF') or (>= '\u30A1' and <= '\u30FA') or '々' or 'の' or 'を' or 'と' or 'や' or 'へ' or 'に' or 'も' or '/') && !char.IsAsciiLetterOrDigit(c);
    }

    /// <summary>The sentence ends behind the token, or says that this is it.</summary>
    private static bool IsTold(FoldedText text, int end)
    {
        var at = text.At(end) == ' ' ? end + 1 : end;
        if (at >= text.Length || text[at] is '\n' or '。' or '、' or '」' or '』' or ')' or '!' or '(' or '"' or '\t' or '(' || (at > end && text[at] is not (>= '\u3041' and <= '\u3096')))
        {
            return true;
        }

        var rest = text.Slice(at, Math.Min(text.Length, at + 5));
        foreach (var telling in Tellings)
        {
            if (rest.StartsWith(telling, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
