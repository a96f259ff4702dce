namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>渡邉勝/090-1234-5678/359203198076: beside a mobile telephone's number or twelve digits a slash sets fields apart.</summary>
internal static class FieldSlash
{
    public static bool Parts(FoldedText text, int slash)
    {
        const int Longest = 13;
        const int Twelve = 12;
        return IsMobile(text.Before(slash, Longest)) || IsMobile(text.Behind(slash + 1, Longest))
            || slash - text.RunStart(slash, Longest, char.IsAsciiDigit) == Twelve || text.RunEnd(slash + 1, Longest, char.IsAsciiDigit) - slash - 1 == Twelve;
    }

    /// <summary>090-1234-5678 or its digits alone, at the end or the beginning of a stretch of that length.</summary>
    private static bool IsMobile(ReadOnlySpan<char> stretch)
    {
        Span<char> digits = stackalloc char[stretch.Length];
        var count = 0;
        foreach (var unit in stretch)
        {
            digits[count] = unit;
            count += char.IsAsciiDigit(unit) ? 1 : 0;
        }

        return PhoneNumbers.IsMobile(digits[..count]) && stretch.IndexOfAnyExcept("0123456789-") is var other && (other < 0 || other == 0 || other == stretch.Length - 1);
    }
}
