namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Letters that stand before and behind the digits of a certificate's number.</summary>
internal static class LettersAndDigits
{
    private const int MostGroups = 4;

    public static bool Fits(NumberChain chain, int digits) => chain.Groups <= MostGroups && chain.Count == digits;

    /// <summary>Where the two letters before a number begin; -1 when there are not exactly two.</summary>
    public static int Before(FoldedText text, int at)
    {
        var end = text.At(at - 1) is ' ' or '-' ? at - 1 : at;
        return end >= 2 && char.IsAsciiLetter(text[end - 1]) && char.IsAsciiLetter(text[end - 2]) && !char.IsAsciiLetterOrDigit(text.At(end - 3)) ? end - 2 : -1;
    }

    /// <summary>Where the two letters behind a number end; -1 when there are not exactly two.</summary>
    public static int After(FoldedText text, int at)
    {
        var from = text.At(at) is ' ' or '-' ? at + 1 : at;
        return char.IsAsciiLetter(text.At(from)) && char.IsAsciiLetter(text.At(from + 1)) && !char.IsAsciiLetterOrDigit(text.At(from + 2)) ? from + 2 : -1;
    }
}
