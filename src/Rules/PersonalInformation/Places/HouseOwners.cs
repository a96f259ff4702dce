namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Whose a house is, told right before or behind its number: what makes a town without its municipality an address.</summary>
internal static class HouseOwners
{
    private const int LongestOwner = 12;

    /// <summary>五十嵐さん(塚野目5-2-8), 自宅は塚野目5-2-8, 塚野目5-2-8の家, 塚野目5-2-8 五十嵐様.</summary>
    public static bool AreAround(FoldedText text, int start, in HouseNumber number)
    {
        var behind = text.Behind(number.End, LongestOwner).FirstSentence();
        var before = text.Before(start, LongestOwner).LastSentence();
        return Residents.LiveAt(behind) || (number.Parts >= 3 ? Residents.AreIn(behind) || Residents.OrHomesAreIn(before) : IsLot(text, number) && IsOwned(before, behind));
    }

    /// <summary>五十嵐様(塚野目1603-8), 自宅は塚野目1603-8, 塚野目1603-8 五十嵐様: a lot close up to its owner; a colleague is only spoken to beside one.</summary>
    private static bool IsOwned(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        if ((before.EndsWith("(") && Titles.End(before[..^1])) || before.TrimEnd(" :は、").EndsWithAny(Homes))
        {
            return true;
        }

        var owner = behind.TrimStart(" (");
        owner = owner[..(owner.IndexOfAny(")、。\n") is var stop and >= 0 ? stop : owner.Length)];
        return owner.Length < behind.Length && Titles.End(owner) && owner[0] != '皆';
    }

    private static readonly string[] Homes = ["宅", "さんち", "の家", "住所"];

    /// <summary>1603-8, 1113番地: lots of land are counted in hundreds; 2026-11 and 0120-3 are none.</summary>
    private static bool IsLot(FoldedText text, in HouseNumber number)
    {
        var first = text.Slice(number.Start, text.RunEnd(number.Start, LongestLot, char.IsAsciiDigit));
        return number.IsSpelledOut || (first.Length >= LeastLot && first[0] != '0' && !(first.Length == 4 && first is ['1', '9', ..] or ['2', '0', ..]) && text.At(number.End) != '戸');
    }

    private const int LeastLot = 3;
    private const int LongestLot = 5;
}
