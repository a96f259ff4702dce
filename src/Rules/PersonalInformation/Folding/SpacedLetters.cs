namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>個 人 番 号: letters that a scanner or a form set apart one by one, three and more of them.</summary>
internal static class SpacedLetters
{
    /// <summary>Place of the last letter of the run that begins here, or -1.</summary>
    public static int RunEnd(ReadOnlySpan<char> units, int at)
    {
        if (!IsLetter(units[at]) || (at > 0 && units[at - 1] != ' ' && IsLetter(units[at - 1])))
        {
            return -1;
        }

        var last = at;
        while (last + 2 < units.Length && units[last + 1] == ' ' && IsLetter(units[last + 2]) && !(last + 3 < units.Length && IsLetter(units[last + 3])))
        {
            last += 2;
        }

        return last - at >= 4 ? last : -1;
    }

    /// <summary>Kana and kanji, but not the digits among them: numbers are the scanner's business.</summary>
    public static bool IsLetter(char c) => (c is (>= '\u3041' and <= '\u30FC' and not '・') or (>= '\u4E00' and <= '\u9FFF')) && !Digit.IsKanji(c);
}
