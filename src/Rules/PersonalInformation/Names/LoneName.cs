namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// A message that is a full name and nothing else (ヒグチ アキラ, 栗林昌平さんです). Alone it tells nothing; the date of birth, the address
/// or the telephone that the same poster sends right before or behind makes it somebody's (E2).
/// </summary>
internal static class LoneName
{
    private const int Longest = 32;
    private const int LongestHead = 14;

    /// <summary>Of a message that begins with a name, and of that name.</summary>
    private const int LongestLed = 48;
    private const int LongestName = 9;

    /// <summary>What speaks of the name before it.</summary>
    private static readonly string[] Leads = ["って", "は", "が", "の", "も", "に", "と", "、", "から", "ですが", "?"];
    private const int Shortest = 3;

    /// <summary>What may stand behind a name that is all of a message: titles, a copula, 宛.</summary>
    private static readonly string[] Ends = ["です", "でした", "ですー", "宛", "宛て", "あて", .. Titles.Words];

    /// <summary>What a desk writes before the name of who came.</summary>
    private static readonly string[] Heads = ["受付", "窓口", "来庁", "来所", "来客", "予約", "面談", "面接", "相談", "申請", "届出", "本人", "対象", "照会", "呼出", "次", "方", "人", "の件", "の分", "名", "さん分", "もれ", "漏れ", "待ち", "済み", "住所変更", "転入", "転出", "転居", "者", "申込", "申込み", "申し込み", "応募", "参加", "登録", "受講", "当選", "希望", "利用", "入会", "入園", "入所", "退所", "欠席", "請求", "納付", "還付", "苦情", "要望", "通報", "問合せ", "問い合わせ", "落とし主"];

    /// <summary>Asked of every message, so it looks at the words themselves; what it cannot fold quickly (half-width ｶﾞ, 申込 森 悠真) is read in full where a space parts it.</summary>
    public static bool MayBe(ReadOnlySpan<char> text)
    {
        if (text.Length is < Shortest or > LongestLed || !MayBegin(FoldTable.Table[text[0]]))
        {
            return false;
        }

        Span<char> folded = stackalloc char[LongestLed];
        var length = QuickFold.Try(text, folded);
        return length < 0 ? text.IndexOfAny(' ', '\u3000') > 0 : length > 0 && ((length <= Longest && EndOf(folded[..length], HeadOf(folded[..length])) > 0) || LedEnd(folded[..length]) > 0);
    }

    private static bool MayBegin(char c) => Letter.IsIdeograph(c) || Letter.IsKana(c) || char.IsAsciiDigit(c) || c is '【' or '[' or '(' or 'N' or '#';

    public static IEnumerable<Answer> Of(Reading reading)
    {
        var start = HeadOf(reading.Text.Span);
        if (reading.Text.Length is >= Shortest and <= Longest && EndOf(reading.Text.Span, start) is > 0 and var end && !Officials.Are(reading, start, end, isFull: true))
        {
            yield return reading.Answer(InformationTypes.Person, start, end) with { StandsAlone = true };
        }
        else if (reading.Text.Length <= LongestLed && LedEnd(reading.Text.Span) is > 0 and var led && !reading.IsTaken(0, led) && !Officials.Are(reading, 0, led, isFull: true))
        {
            yield return reading.Answer(InformationTypes.Person, 0, led);
        }
    }

    /// <summary>受付 栗林 昌平, 住所変更の方:栗林 昌平, 【転居】栗林 昌平, No.3 栗林 昌平: where the name begins behind words for who it is and their sign.</summary>
    private static int HeadOf(ReadOnlySpan<char> text)
    {
        for (var at = 1; at <= LongestHead && at + Shortest < text.Length; at++)
        {
            if ((text[at] is ' ' or ':' or '→' or '、' && (text[..at].EndsWithAny(Heads) || text[..at].IndexOfAnyExcept("No.#0123456789()") < 0)) || (text[at] is '】' or ']' or ')' && text[0] is '【' or '[' or '('))
            {
                return text[at + 1] == ' ' ? at + 2 : at + 1;
            }
        }

        return 0;
    }

    /// <summary>福士 正雄って、減免の対象？ Where the full name ends of whom the message speaks; -1 where it begins with none.</summary>
    private static int LedEnd(ReadOnlySpan<char> text)
    {
        for (var end = Shortest; end < text.Length && end <= LongestName && (Letter.IsAny(text[end - 1]) || text[end - 1] == ' '); end++)
        {
            if (text[end - 1] != ' ' && text[end..].StartsWithAny(Leads) && IsKnown(text[..end]))
            {
                return end;
            }
        }

        return -1;
    }

    private static bool IsKnown(ReadOnlySpan<char> name) =>
        Letter.IsIdeograph(name[0]) && !NameWords.AreTwoPlaces(name) && KnownNames.Split(name, out var isFull) >= (name.Contains(' ') ? KnownNames.SurnameApart : KnownNames.BothKnown) && isFull;

    private static int EndOf(ReadOnlySpan<char> text, int start)
    {
        var name = text[start..].TrimEnd(" 。、!");
        for (var i = 0; i < 2; i++)
        {
            foreach (var end in Ends)
            {
                name = name.EndsWith(end) ? name[..^end.Length].TrimEnd(' ') : name;
            }
        }

        return name.Length >= Shortest && IsFull(name, isTrusted: start > 0 && name.Contains(' ')) ? start + name.Length : -1;
    }

    /// <summary>Hiragana writes everything else as well: there both parts must be known.</summary>
    private static bool IsFull(ReadOnlySpan<char> name, bool isTrusted) =>
        Letter.IsHiragana(name[0]) && !name.Contains(' ') ? KanaNames.IsPair(name, isTrusted: false) : !NameWords.AreTwoPlaces(name) && PlausibleName.Read(name, isTrusted) == NameForm.Full;
}
