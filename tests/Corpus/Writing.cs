using System.Text;

namespace ComplianceBot.Corpus;

/// <summary>Ways to write a value so that a simple pattern misses it. None changes what a person reads.</summary>
public static class Writing
{
    public static readonly string[] All = ["plain", "full width", "kanji digits", "zero width", "line split", "circled", "mathematical", "spaced", "mixed width"];

    /// <summary>Whether a condition belongs to a half: two are kept for the test half alone.</summary>
    public static bool IsIn(string condition, Part half) => half == Part.Test || condition is not ("mathematical" or "mixed width");

    public static string Apply(string condition, string value, Random random) => condition switch
    {
        "full width" => Map(value, c => c is > ' ' and < '\u007F' ? (char)(c + 0xFEE0) : c),
        "kanji digits" => Map(value, c => char.IsAsciiDigit(c) ? "〇一二三四五六七八九"[c - '0'] : c == '-' ? 'ー' : c),
        "zero width" => string.Join("\u200B", value.Select(c => c.ToString())),
        "line split" => value.Length < 4 ? value : value.Insert(Middle(value, random), "\n"),
        "circled" => Map(value, c => c is >= '1' and <= '9' ? (char)('①' + c - '1') : c == '0' ? '⓪' : c),
        "mathematical" => Wide(value),
        "spaced" => string.Join(' ', value.Where(c => c is not ('-' or ' '))),
        "mixed width" => Map(value, c => char.IsAsciiDigit(c) && random.Next(2) == 0 ? (char)(c + 0xFEE0) : c == '-' ? '－' : c),
        _ => value,
    };

    /// <summary>Kinds whose values are digits with separators: only they are rewritten.</summary>
    public static bool Suits(string kind, string condition) => condition == "plain"
        || (kind is "my" or "dl" or "pen" or "jumin" or "care" or "emp" or "mobile" or "card" or "acct" or "insurer"
        && !(condition is "line split" && kind is "acct" or "insurer"));

    private static int Middle(string value, Random random)
    {
        var at = random.Next((value.Length / 3) + 1, (value.Length * 2 / 3) + 1);
        return value[at] is '-' or ' ' || value[at - 1] is '-' or ' ' ? value.Length / 2 : at;
    }

    private static string Map(string value, Func<char, char> map) => new(value.Select(map).ToArray());

    private static string Wide(string value)
    {
        var wide = new StringBuilder();
        foreach (var c in value)
        {
            wide.Append(char.IsAsciiDigit(c) ? char.ConvertFromUtf32(0x1D7D8 + c - '0') : c.ToString());
        }

        return wide.ToString();
    }
}
