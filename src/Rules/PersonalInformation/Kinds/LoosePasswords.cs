namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// A password some words behind its word: パスワードなんですけど hinode7731 ですね. Speech has no colon, so the token itself (letters with
/// digits), what leads to it (no noun it would belong to) and what follows (です, やで, って打って, the end) must all agree.
/// </summary>
internal static class LoosePasswords
{
    private const int Reach = 40;
    private const int MostTokens = 3;
    private const int LongestChange = 12;
    private static readonly System.Buffers.SearchValues<string> Changes = System.Buffers.SearchValues.Create(["新", "旧", "→", "から", "変更後", "変更前"], StringComparison.Ordinal);

    /// <summary>Words between a password word and a token that make it a sentence about passwords or about another thing.</summary>
    private static readonly System.Buffers.SearchValues<string> Stops = System.Buffers.SearchValues.Create(
    [
        "期限", "以上", "桁", "文字以", "別途", "別に送", "後ほど", "後で", "あとで", "ポリシー", "ルール", "ツール", "違い", "して連絡", "連絡くだ", "に連絡", "禁止", "場合", "方は", "先は", "ときは", "時は", "ダメ", "駄目", "危険", "推測", "破られ", "例:",
        "例えば", "たとえば", "チケット", "型番", "機種", "バージョン", "内線", "様式", "通知", "製品", "ソフト", "アドレス", "リンク", "手順", "マニュアル", "ページ", "更新プログラム", "パッチ", "部屋", "号室", "申請", "依頼", "暗号化", "連携", "廃止", "定期変更", "件名", "件数", "アカウントは", "ユーザーは", "ユーザ名は",
    ], StringComparison.Ordinal);

    /// <summary>What a story tells on its way to the token (忘れたので前任に聞いたら…でした), and what needs no token.</summary>
    private static readonly System.Buffers.SearchValues<string> Stories = System.Buffers.SearchValues.Create(
        ["忘れ", "わすれ", "失念", "口頭", "電話で", "メールで", "違う", "違って", "間違", "エラー", "ロックされ", "を聞いて", "問い合わせ", "問合せ"], StringComparison.Ordinal);

    /// <summary>Kanji and katakana that may stand right before the token: they say how it is written or which one it is.</summary>
    private static readonly string[] Leads = ["先ほどの", "さっきの", "いつもの", "前と同じ", "今年の", "今月の", "元の", "変更後", "新", "以下", "下記", "現在", "今回", "小文字", "大文字", "半角", "英字", "ローマ字", "英数", "英数字", "アルファベット", "全員", "共通", "パス", "パスワード", "最新", "本日", "旧", "ともに", "共に", "変更前の", "変更後の", "前の", "以前の", " ha", " wa", " is", "えっと", "えーっと", "えーと", "ええと", "えと", "んーと", "んと", "うんと", "たしか", "確か", "これも", "次のに", "確かに"];

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
            var end = PasswordToken.EndOf(text, at);
            if (gap.IndexOfAny(Stops) >= 0 || (reading.Labels.Has(CueKind.Negative, from, at) && gap.IndexOf("ではな", StringComparison.Ordinal) < 0 && gap.IndexOf("じゃな", StringComparison.Ordinal) < 0))
            {
                return (-1, -1);
            }

            if (PasswordToken.IsStrong(text.Slice(at, end)) && IsLedTo(text, from, at) && IsTold(text, end) && (gap.IndexOfAny(Stories) < 0 || Telling.IsReported(text, text.At(end) is '」' or ' ' ? end + 1 : end)))
            {
                return (at, end);
            }

            tokens++;
            at = end;
        }

        return (-1, -1);
    }

    /// <summary>旧 … 新 …, … から … に: the second of an old and a new one, or (-1, -1).</summary>
    public static (int Start, int End) ChangedTo(Reading reading, int from)
    {
        var (start, end) = After(reading, from);
        return start >= 0 && start - from <= LongestChange && reading.Text.Slice(from, start).IndexOfAny(Changes) >= 0 ? (start, end) : (-1, -1);
    }

    /// <summary>機種 ThinkPad13, KB12345の, helpdesk01に: a noun before the token owns it, and so does a particle that asks for more, but not と behind a verb (正確に言うと).</summary>
    private static bool IsLedTo(FoldedText text, int from, int at)
    {
        var lead = text.Slice(from, at).TrimEnd(" \n「『\"(-`");
        return lead.IsEmpty || lead.EndsWithAny(Leads) || lead is [.., 'う' or 'く' or 'す' or 'つ' or 'ぶ' or 'む' or 'る', 'と'] || !(Letter.IsOfNoun(lead[^1]) && lead[^1] != 'ー') && !char.IsAsciiDigit(lead[^1]) && lead[^1] is not ('の' or 'を' or 'と' or 'や' or 'へ' or 'に' or 'も' or '/');
    }

    /// <summary>The sentence ends behind the token, or says that this is it.</summary>
    private static bool IsTold(FoldedText text, int end)
    {
        var at = text.At(end) == ' ' ? end + 1 : end;
        return Telling.IsBehind(text, at) || (at > end && !Letter.IsHiragana(text[at]));
    }
}
