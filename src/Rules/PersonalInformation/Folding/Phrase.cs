namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Cuts what stands before or behind a value to its line or sentence (。 and the end of the line; ! and ? do not end one, for they stand in headings and asides too).</summary>
internal static class Phrase
{
    public static ReadOnlySpan<char> FirstLine(this ReadOnlySpan<char> behind) => behind.Until('\n', '\n');

    public static ReadOnlySpan<char> LastLine(this ReadOnlySpan<char> before) => before[(before.LastIndexOf('\n') + 1)..];

    public static ReadOnlySpan<char> FirstSentence(this ReadOnlySpan<char> behind) => behind.Until('。', '\n');

    public static ReadOnlySpan<char> LastSentence(this ReadOnlySpan<char> before) => before[(before.LastIndexOfAny('。', '\n') + 1)..];

    public static bool StartsWithAny(this ReadOnlySpan<char> phrase, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (phrase.StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    public static bool EndsWithAny(this ReadOnlySpan<char> phrase, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (phrase.EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Until(this ReadOnlySpan<char> behind, char one, char other) =>
        behind.IndexOfAny(one, other) is var stop and >= 0 ? behind[..stop] : behind;
}
