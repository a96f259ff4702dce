namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Characters beyond the first plane that are read as another: mathematical, enclosed and segmented digits and letters, ideographs, variation selectors.</summary>
internal static class HigherCharacters
{
    /// <summary>Stands as it is.</summary>
    public const char Other = '\0';

    /// <summary>Stands for an ideograph without a common form: a letter of a name all the same.</summary>
    private const char AnyIdeograph = '\u9FFF';

    /// <summary>What a character is read as, <see cref="FoldTable.Dropped"/>, or <see cref="Other"/>.</summary>
    public static char Fold(int rune) => rune switch
    {
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((rune - 0x1D7CE) % 10)),
        >= 0x1D400 and <= 0x1D6A3 => Letter((rune - 0x1D400) % 52),
        >= 0x1FBF0 and <= 0x1FBF9 => (char)('0' + rune - 0x1FBF0),
        >= 0x1F101 and <= 0x1F10A => (char)('0' + rune - 0x1F101),
        >= 0x1F130 and <= 0x1F149 => (char)('A' + rune - 0x1F130),
        >= 0x1F150 and <= 0x1F169 => (char)('A' + rune - 0x1F150),
        >= 0x1F170 and <= 0x1F189 => (char)('A' + rune - 0x1F170),
        >= 0xE0100 and <= 0xE01EF => FoldTable.Dropped,
        >= 0x20000 and <= 0x323AF => Ideograph(rune),
        _ => Other,
    };

    /// <summary>Whether two units, each folded by itself, are a character that is read as another.</summary>
    public static bool IsFolded(char high, char low) => char.IsHighSurrogate(high) && Fold(char.ConvertToUtf32(high, low)) is not Other;

    private static char Ideograph(int rune)
    {
        var place = FoldData.HigherVariants.IndexOf(char.ConvertFromUtf32(rune), StringComparison.Ordinal);
        return place < 0 ? AnyIdeograph : FoldData.HigherVariants[place + 2];
    }

    private static char Letter(int index) => (char)(index < 26 ? 'A' + index : 'a' + index - 26);
}
