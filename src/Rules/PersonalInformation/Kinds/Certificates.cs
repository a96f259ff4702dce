namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>旅券番号 (two letters, seven digits, with its label; or the machine readable zone) and 在留カード番号 (two letters, eight digits, two letters).</summary>
internal static class Certificates
{
    private const int LineLength = 44;

    public static IEnumerable<Cue> Cues =>
    [
        .. new[] { "旅券番号", "旅券no", "旅券", "パスポート番号", "パスポートno", "パスポート", "passport no", "passport", "ﾊﾟｽﾎﾟｰﾄ", "旅番", "パスポ" }.Select(word => new Cue(word, CueKind.Label, InformationTypes.Passport)),
        .. new[] { "在留カード番号", "在留カード", "在留番号", "在留カードno", "在カ番号", "在カ", "特別永住者証明書番号", "特別永住者証明書", "residence card" }.Select(word => new Cue(word, CueKind.Label, InformationTypes.ResidenceCard)),
    ];

    public static void Find(Reading reading)
    {
        foreach (var chain in reading.Numbers)
        {
            if (chain.Groups > 4 || chain.Count is not (7 or 8))
            {
                continue;
            }

            var start = LettersBefore(reading.Text, chain.Start);
            if (start < 0)
            {
                continue;
            }

            if (chain.Count == 7 && !char.IsAsciiLetterOrDigit(reading.Text.At(chain.End)))
            {
                AddPassport(reading, start, chain.End);
            }
            else if (chain.Count == 8 && LettersAfter(reading.Text, chain.End) is var end and > 0)
            {
                AddResidenceCard(reading, start, end);
            }
        }

        FindMachineReadable(reading);
    }

    /// <summary>Where the two letters before a number begin; -1 when there are not exactly two.</summary>
    private static int LettersBefore(FoldedText text, int at)
    {
        var end = text.At(at - 1) is ' ' or '-' ? at - 1 : at;
        return end >= 2 && char.IsAsciiLetter(text[end - 1]) && char.IsAsciiLetter(text[end - 2]) && !char.IsAsciiLetterOrDigit(text.At(end - 3)) ? end - 2 : -1;
    }

    private static int LettersAfter(FoldedText text, int at)
    {
        var from = text.At(at) is ' ' or '-' ? at + 1 : at;
        return char.IsAsciiLetter(text.At(from)) && char.IsAsciiLetter(text.At(from + 1)) && !char.IsAsciiLetterOrDigit(text.At(from + 2)) ? from + 2 : -1;
    }

    private static void AddPassport(Reading reading, int start, int end)
    {
        foreach (var label in reading.Labels.For(start, end))
        {
            if (label.Cancels && label.Reach >= Reach.Near)
            {
                return;
            }

            if (label.Hit.Cue.Type == InformationTypes.Passport && label.Reach >= Reach.Near)
            {
                reading.Add(reading.At(InformationTypes.Passport, start, end, Confidence.High, "旅券を示す語の近くに、英字2字と数字7桁があります。") with { IsLabelled = true });
                return;
            }
        }
    }

    private static void AddResidenceCard(Reading reading, int start, int end)
    {
        var labels = reading.Labels.For(start, end);
        var isLabelled = labels.Exists(label => label.Hit.Cue.Type == InformationTypes.ResidenceCard && label.Reach >= Reach.Near);
        if (!isLabelled && labels.Exists(label => label.Cancels && label.Reach >= Reach.Near))
        {
            return;
        }

        reading.Add(reading.At(InformationTypes.ResidenceCard, start, end, isLabelled ? Confidence.High : Confidence.Medium,
            isLabelled ? "在留カードを示す語の近くに、在留カード番号の形があります。" : "在留カード番号だけが持つ形（英字2字・数字8桁・英字2字）があります。") with
        { IsLabelled = isLabelled });
    }

    /// <summary>The second line of a passport's zone carries number, birth and expiry with their own checks.</summary>
    private static void FindMachineReadable(Reading reading)
    {
        var text = reading.Text;
        for (var at = text.Span.IndexOf('<'); at >= 0;)
        {
            var (start, end) = (at, at);
            while (start > 0 && at - start < LineLength && IsZone(text[start - 1]))
            {
                start--;
            }

            while (end < text.Length && end - start <= LineLength && IsZone(text[end]))
            {
                end++;
            }

            if (end - start == LineLength && IsSecondLine(text.Slice(start, end)) && !reading.IsTaken(start, end))
            {
                reading.Add(reading.At(InformationTypes.Passport, start, end, Confidence.High, "旅券の機械読取領域の行（検査数字が合う）があります。") with { IsLabelled = true });
            }

            var next = text.Span[end..].IndexOf('<');
            at = next < 0 ? -1 : end + next;
        }
    }

    private static bool IsZone(char c) => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '<';

    private static bool IsSecondLine(ReadOnlySpan<char> line) =>
        CheckDigits.IsMachineReadable(line[..9], line[9]) && CheckDigits.IsMachineReadable(line[13..19], line[19]) && CheckDigits.IsMachineReadable(line[21..27], line[27]);
}
