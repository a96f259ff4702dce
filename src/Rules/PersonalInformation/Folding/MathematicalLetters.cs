namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Characters beyond the first plane that are read as another: mathematical and segmented digits and letters, variation selectors.</summary>
internal static class MathematicalLetters
{
    /// <summary>Stands as it is.</summary>
    public const char Other = '\0';

    /// <summary>What a character is read as, <see cref="FoldTable.Dropped"/>, or <see cref="Other"/>.</summary>
    public static char Fold(int rune) => rune switch
    {
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((rune - 0x1D7CE) % 10)),
        >= 0x1D400 and <= 0x1D6A3 => Letter((rune - 0x1D400) % 52),
        >= 0x1FBF0 and <= 0x1FBF9 => (char)('0' + rune - 0x1FBF0),
        >= 0x1F130 and <= 0x1F149 => (char)('A' + rune - 0x1F130),
        >= 0xE0100 and <= 0xE01EF => FoldTable.Dropped,
        0x20BB7 => '吉',
        _ => Other,
    };

    /// <summary>Whether two units, each folded by itself, are a character that is read as another.</summary>
    public static bool IsFolded(char high, char low) => char.IsHighSurrogate(high) && Fold(char.ConvertToUtf32(high, low)) is not Other;

    private static char Letter(int index) => (char)(index < 26 ? 'A' + index : 'a' + index - 26);
}
