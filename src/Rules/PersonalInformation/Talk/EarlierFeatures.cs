using System.Globalization;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A finding of an earlier message as its features tell it.</summary>
internal sealed record EarlierFinding(string Type, int Start, int End, Confidence Confidence, bool IsLabelled, bool IsFullName, bool IsResident)
{
    /// <summary>A number that makes up its message.</summary>
    public bool StandsAlone { get; init; }
}

/// <summary>
/// Features of an earlier message, read back. Form: parts joined by semicolons, <c>TYPE@start-end/flags</c> for a finding,
/// <c>#digits@start-end/z</c> for a fragment, <c>=TYPE@start-end/h</c> for a value that nothing named (<c>A</c> where it makes up its message), <c>?TYPE</c> for an announced
/// kind, <c>!0</c> to <c>!4</c> for talk about a password, <c>~</c> for the announcement of a number that is nobody's, <c>%</c>
/// for that of an office's telephone or address, <c>*</c> for somebody unnamed, <c>^</c> for a web meeting, <c>$</c> for the announcement of
/// invented data.
/// </summary>
internal sealed class EarlierFeatures
{
    private EarlierFeatures(EarlierPost post) => Post = post;

    public EarlierPost Post { get; }

    public List<EarlierFinding> Findings { get; } = [];

    public List<Fragment> Fragments { get; } = [];

    public List<string> Announced { get; } = [];

    public List<Answer> Open { get; } = [];

    public PasswordTalk Password { get; private set; }

    public bool AnnouncesOther { get; private set; }

    public bool AnnouncesOffice { get; private set; }

    public bool SpeaksOfSomebody { get; private set; }

    public bool SpeaksOfMeeting { get; private set; }

    public bool AnnouncesSpecimens { get; private set; }

    public static string Write(MessageAnalysis analysis, int most)
    {
        var parts = analysis.Findings.Take(most).Select(found => FormattableString.Invariant(
            $"{found.Type}@{found.Start}-{found.End}/{"lmh"[(int)found.Confidence]}{(found.IsLabelled ? "L" : "")}{(found.IsFullName ? "F" : "")}{(found.IsResident ? "R" : "")}{(found.StandsAlone ? "A" : "")}"))
            .Concat(analysis.Clues.Fragments.Take(most).Select(fragment => FormattableString.Invariant($"#{fragment.Digits}@{fragment.Start}-{fragment.End}/{(fragment.StartsWithZero ? "z" : "")}")))
            .Concat(analysis.Clues.Open.Take(most).Select(answer => FormattableString.Invariant($"={answer.Type}@{answer.Start}-{answer.End}/{"lmh"[(int)answer.Confidence]}{(answer.StandsAlone ? "A" : "")}")))
            .Concat(analysis.Clues.Announced.Select(type => "?" + type))
            .Concat(Signs(analysis.Clues));
        return string.Join(';', parts);
    }

    private static IEnumerable<string> Signs(TalkClues clues)
    {
        if (clues.Password != PasswordTalk.None)
        {
            yield return FormattableString.Invariant($"!{(int)clues.Password}");
        }

        if (clues.AnnouncesOther)
        {
            yield return "~";
        }

        if (clues.AnnouncesOffice)
        {
            yield return "%";
        }

        if (clues.SpeaksOfSomebody)
        {
            yield return "*";
        }

        if (clues.SpeaksOfMeeting)
        {
            yield return "^";
        }

        if (clues.AnnouncesSpecimens)
        {
            yield return "$";
        }
    }

    /// <summary>Unknown parts are skipped: they may come from another version.</summary>
    public static EarlierFeatures Read(EarlierPost post)
    {
        var features = new EarlierFeatures(post);
        foreach (var part in post.Features.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            features.Add(part);
        }

        return features;
    }

    private void Add(string part)
    {
        if (part.Length <= 2 && part[0] is '!' or '~' or '%' or '*' or '^' or '$')
        {
            AddSign(part);
            return;
        }

        if (part[0] == '?')
        {
            Announced.Add(part[1..]);
            return;
        }

        var (at, dash, slash) = (part.IndexOf('@', StringComparison.Ordinal), part.LastIndexOf('-'), part.LastIndexOf('/'));
        if (at < 1 || dash < at || slash < dash || !Number(part.AsSpan(at + 1, dash - at - 1), out var start) || !Number(part.AsSpan(dash + 1, slash - dash - 1), out var end))
        {
            return;
        }

        var flags = part[(slash + 1)..];
        if (part[0] == '#')
        {
            if (Number(part.AsSpan(1, at - 1), out var digits))
            {
                Fragments.Add(new Fragment(start, end, digits, flags.Contains('z', StringComparison.Ordinal)));
            }

            return;
        }

        var confidence = flags.StartsWith('h') ? Confidence.High : flags.StartsWith('m') ? Confidence.Medium : Confidence.Low;
        if (part[0] == '=')
        {
            Open.Add(new Answer(part[1..at], start, end, confidence, IsPublic: false) { StandsAlone = flags.Contains('A', StringComparison.Ordinal) });
            return;
        }

        Findings.Add(new EarlierFinding(part[..at], start, end, confidence, flags.Contains('L', StringComparison.Ordinal), flags.Contains('F', StringComparison.Ordinal), flags.Contains('R', StringComparison.Ordinal)) { StandsAlone = flags.Contains('A', StringComparison.Ordinal) });
    }

    private void AddSign(string part)
    {
        Password = part is ['!', >= '0' and <= '4'] ? (PasswordTalk)(part[1] - '0') : Password;
        AnnouncesOther |= part == "~";
        AnnouncesOffice |= part == "%";
        SpeaksOfSomebody |= part == "*";
        SpeaksOfMeeting |= part == "^";
        AnnouncesSpecimens |= part == "$";
    }

    private static bool Number(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
