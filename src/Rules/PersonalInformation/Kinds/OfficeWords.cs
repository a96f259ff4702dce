namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Words that make a landline an organisation's: city hall, hospital, company, desk.</summary>
internal static class OfficeWords
{
    public static readonly string[] MobileWords = ["公用携帯", "公用スマホ", "当番携帯", "業務用携帯", "社用携帯", "公用の携帯", "当直携帯", "課の携帯", "宿直携帯", "貸与携帯", "公用の番号", "業務携帯", "業務スマホ", "業務用スマホ", "業務用の携帯", "職場携帯", "課携帯", "共用携帯", "共用スマホ", "社用スマホ", "会社携帯", "会社の携帯", "支給携帯", "災害用携帯", "連絡用携帯", "現場携帯", "担当者携帯"];

    private static readonly System.Buffers.SearchValues<string> AnyMobile = System.Buffers.SearchValues.Create(MobileWords, StringComparison.Ordinal);
    private static readonly System.Buffers.SearchValues<string> Companies =
        System.Buffers.SearchValues.Create(["株式会社", "有限会社", "(株)", "(有)", "合同会社", "御中", "FAX", "fax", "Fax", "ファックス", "ファクス"], StringComparison.Ordinal);

    /// <summary>An office word or an organisation in the same sentence and no person nearer, or an organisation above it.</summary>
    public static bool Owns(Reading reading, int start, int end)
    {
        var before = Clause(reading.Text, start, 40);
        if (before.IndexOfAny(Companies) >= 0)
        {
            return true;
        }

        if (HasExtension(reading.Text, end))
        {
            return true;
        }

        if (Residents.AreIn(before) || before.IndexOf("住所", StringComparison.Ordinal) >= 0)
        {
            return Organisations.End(before);
        }

        var behind = reading.Text.Slice(end, Math.Min(reading.Text.Length, end + 16));
        var stop = behind.IndexOfAny('\n', '。');
        behind = stop < 0 ? behind : behind[..stop];
        return behind.IndexOf("FAX", StringComparison.OrdinalIgnoreCase) >= 0 || Organisations.HaveWhatFollows(before)
            || (!Residents.AreIn(behind) && !Organisations.EndWithPerson(before) && Organisations.HaveWhatPrecedes(behind)) || Headings.NameOrganisation(reading, start);
    }

    /// <summary>0256-34-5511(内線297): only offices have extensions.</summary>
    private static bool HasExtension(FoldedText text, int end)
    {
        var at = text.At(end) is ' ' or '(' or '、' or '/' ? end + 1 : end;
        at += text.At(at) is '(' or ' ' ? 1 : 0;
        return text.Slice(at, Math.Min(text.Length, at + 2)) is "内線" or "(内" or "内)";
    }

    /// <summary>Said between the office's mobile and the number: it is out of use, and this one is the writer's own.</summary>
    private static readonly System.Buffers.SearchValues<string> OwnWords = System.Buffers.SearchValues.Create(
        ["私物", "私用", "個人", "自分の", "私の", "僕の", "自宅", "本人の", "プライベート", "マイ携帯", "自前"], StringComparison.Ordinal);

    public static bool OwnsMobile(Reading reading, int start)
    {
        var clause = Clause(reading.Text, start, 20);
        return clause.IndexOfAny(AnyMobile) is var at and >= 0 && clause[at..].IndexOfAny(OwnWords) < 0;
    }

    private static ReadOnlySpan<char> Clause(FoldedText text, int start, int reach)
    {
        var from = Math.Max(0, start - reach);
        var clause = text.Slice(from, start);
        var stop = clause.LastIndexOfAny('\n', '。', '!');
        return stop < 0 ? clause : clause[(stop + 1)..];
    }
}
