namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>個 人 番 号: letters that a scanner or a form set apart one by one, or one below the other, three and more of them.</summary>
internal static class SpacedLetters
{
    private const string Signs = " \n";

    public static IReadOnlyList<(int First, int Last)> Runs(ReadOnlySpan<char> units)
    {
        List<(int First, int Last)>? runs = null;
        for (var space = units.IndexOfAny(Signs); space >= 0;)
        {
            var last = space > 0 ? RunEnd(units, space - 1) : -1;
            if (last >= 0)
            {
                (runs ??= []).Add((space - 1, last));
            }

            var from = Math.Max(last, space) + 1;
            space = from < units.Length && units[from..].IndexOfAny(Signs) is var next and >= 0 ? from + next : -1;
        }

        return runs ?? [];
    }

    /// <summary>Place of the last letter of the run that begins here, or -1.</summary>
    private static int RunEnd(ReadOnlySpan<char> units, int at)
    {
        if (!IsLetterAt(units, at) || (at > 0 && !Signs.Contains(units[at - 1], StringComparison.Ordinal) && IsLetter(units[at - 1]) && !(Letter.IsHiragana(units[at - 1]) && Letter.IsIdeograph(units[at]))))
        {
            return -1;
        }

        var last = at;
        var sign = units[at + 1];
        if (sign == '\n' && at > 0 && units[at - 1] != '\n')
        {
            return -1;
        }

        while (last + 2 < units.Length && units[last + 1] == sign && (sign == ' ' || last + 3 == units.Length || units[last + 3] == '\n') && IsLetterAt(units, last + 2) && EndsWord(units, last + 2))
        {
            last += 2;
        }

        return last - at >= 4 ? last : -1;
    }

    /// <summary>No letter follows, or a particle behind a kanji (陸 斗に) or a title.</summary>
    private static bool EndsWord(ReadOnlySpan<char> units, int at) =>
        at + 1 >= units.Length || !IsLetter(units[at + 1]) || (Letter.IsIdeograph(units[at]) && Letter.IsHiragana(units[at + 1])) || Titles.Begin(units[(at + 1)..]);

    /// <summary>Kana and kanji, but not the digits among them: numbers are the scanner's business.</summary>
    public static bool IsLetter(char c) => (c is (>= '\u3041' and <= '\u30FC' and not '・') or (>= '\u4E00' and <= '\u9FFF')) && !Digit.IsKanji(c);

    /// <summary>五 十 嵐, 三 浦: a digit by itself among letters is part of a name.</summary>
    private static bool IsLetterAt(ReadOnlySpan<char> units, int at) =>
        IsLetter(units[at]) || (Digit.IsKanji(units[at]) && at + 2 < units.Length && IsLetter(units[at + 2]) && !(at > 1 && Digit.IsAny(units[at - 2])));
}
