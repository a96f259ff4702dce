namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Digits by their readings, in either kana or in English: ゼロ, いち, ニー, まる, seven. Dictation and people on the telephone write them so.</summary>
internal static class SpokenDigit
{
    /// <summary>Longer readings before the shorter ones they begin with.</summary>
    private static readonly (string Reading, char Digit)[] Readings =
    [
        ("ぜーろ", '0'), ("ぜろ", '0'), ("れい", '0'), ("まる", '0'), ("おー", '0'), ("ひと", '1'), ("ふた", '2'), ("いーち", '1'), ("いち", '1'), ("にー", '2'), ("にい", '2'), ("に", '2'), ("さーん", '3'), ("さん", '3'),
        ("よーん", '4'), ("よん", '4'), ("しち", '7'), ("し", '4'), ("ごー", '5'), ("ごお", '5'), ("ご", '5'), ("ろーく", '6'), ("ろく", '6'), ("なーな", '7'), ("なな", '7'), ("はーち", '8'), ("はち", '8'),
        ("きゅう", '9'), ("きゅー", '9'), ("きゅ", '9'), ("く", '9'),
    ];

    /// <summary>In the order of the digits.</summary>
    public static readonly string[] English = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>The digit whose reading begins here, and its end; NUL where none does.</summary>
    public static (char Digit, int End) Read(FoldedText text, int at)
    {
        if (char.IsAsciiLetter(text.At(at)))
        {
            return char.IsAsciiLetter(text.At(at - 1)) ? ('\0', at) : ReadEnglish(text, at);
        }

        if (Letter.Hiragana(text.At(at)) is < 'い' or > 'ろ')
        {
            return ('\0', at);
        }

        foreach (var (reading, digit) in Readings)
        {
            // にい is two but in にいち, which is two and one.
            if (Matches(text, at, reading) && !(reading == "にい" && Letter.Hiragana(text.At(at + 2)) == 'ち'))
            {
                return (digit, at + reading.Length);
            }
        }

        return ('\0', at);
    }

    private static (char Digit, int End) ReadEnglish(FoldedText text, int at)
    {
        for (var digit = 0; digit < English.Length; digit++)
        {
            var end = at + English[digit].Length;
            if (text.Behind(at, English[digit].Length).Equals(English[digit], StringComparison.OrdinalIgnoreCase) && !char.IsAsciiLetterOrDigit(text.At(end)))
            {
                return ((char)('0' + digit), end);
            }
        }

        return ('\0', at);
    }

    private static bool Matches(FoldedText text, int at, string reading)
    {
        for (var i = 0; i < reading.Length; i++)
        {
            if (Letter.Hiragana(text.At(at + i)) != reading[i])
            {
                return false;
            }
        }

        return true;
    }
}
