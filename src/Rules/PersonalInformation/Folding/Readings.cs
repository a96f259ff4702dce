namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>平田(ひらた)花子(はなこ)様: readings in brackets between the kanji of a name, or between it and its title. The name is read without them.</summary>
internal static class Readings
{
    /// <summary>Units of the longest one, with its brackets.</summary>
    public const int Longest = 14;

    /// <summary>The brackets with what they hold, in order of their place.</summary>
    public static IReadOnlyList<(int Start, int End)> In(ReadOnlySpan<char> units)
    {
        List<(int, int)>? found = null;
        for (var at = 1; at < units.Length && units[at..].IndexOf('(') is var next and >= 0; at++)
        {
            at += next;
            if (End(units, at) is > 0 and var end)
            {
                (found ??= []).Add((at, end));
            }
        }

        return found ?? [];
    }

    /// <summary>One past the bracket that closes a reading; 0 where none opens here.</summary>
    public static int End(ReadOnlySpan<char> units, int open)
    {
        var close = Letter.IsIdeograph(units[open - 1]) ? units[open..Math.Min(units.Length, open + Longest)].IndexOf(')') : -1;
        if (close < 3 || !IsKana(units[(open + 1)..(open + close)]))
        {
            return 0;
        }

        var rest = units[(open + close + 1)..];
        var behind = rest.TrimStart(' ');
        return rest.Length - behind.Length <= 1 && behind.Length > 0 && ((Letter.IsIdeograph(behind[0]) && EndsName(units[..open])) || Titles.Begin(behind)) ? open + close + 1 : 0;
    }

    private static bool IsKana(ReadOnlySpan<char> reading)
    {
        foreach (var c in reading)
        {
            if (!Letter.IsKana(c) && c != ' ')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A surname of its own: in 住所(じゅうしょ)変更 nobody is named.</summary>
    private static bool EndsName(ReadOnlySpan<char> before) =>
        Letter.TrailingKanji(before[^Math.Min(before.Length, KnownNames.LongestSurname + 1)..]) is var size && size <= KnownNames.LongestSurname && NameWords.IsSurname(before[^size..]);
}
