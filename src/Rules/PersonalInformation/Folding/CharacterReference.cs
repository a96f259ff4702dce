using System.Globalization;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A character written as a number: &amp;#57; and &amp;#x30; of a form's mail, and %40, the @ of an address in a link.</summary>
internal static class CharacterReference
{
    private const int LongestNumber = 7;

    /// <summary>Whether two units may begin one: cheap, for most texts hold none.</summary>
    public static bool MayBegin(char first, char second) => (first, second) is ('&', '#') or ('%', '4');

    /// <summary>The character and how many units it takes; 0 units where none begins.</summary>
    public static (int Rune, int Length) At(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || !MayBegin(text[at], text[at + 1]))
        {
            return default;
        }

        return text[at] == '%' ? Escaped(text, at) : Numbered(text, at);
    }

    /// <summary>taro%40example.jp: 50%40件 is a share and a count.</summary>
    private static (int Rune, int Length) Escaped(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 3 < text.Length && text[at + 2] == '0' && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetter(text[at + 3]) ? ('@', 3) : default;

    private static (int Rune, int Length) Numbered(ReadOnlySpan<char> text, int at)
    {
        var isHex = at + 2 < text.Length && text[at + 2] is 'x' or 'X';
        var rest = text[(at + (isHex ? 3 : 2))..];
        var digits = rest[..Math.Min(rest.Length, LongestNumber + 1)].IndexOf(';');
        return digits > 0 && int.TryParse(rest[..digits], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var rune) && System.Text.Rune.IsValid(rune)
            ? (rune, text.Length - rest.Length - at + digits + 1) : default;
    }
}
