namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>The bracket that is open at each character: 『』 hold works, 「」 what was said, ( ) readings and years.</summary>
internal sealed class OpenBrackets
{
    private char[] open = [];

    /// <summary>The opening bracket, or NUL outside of any.</summary>
    public char At(int i) => open[i];

    public void Read(ReadOnlySpan<char> text)
    {
        if (open.Length < text.Length)
        {
            open = new char[Math.Max(256, text.Length * 2)];
        }

        var last = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            last = text[i] switch
            {
                '「' or '『' or '(' or '《' or '【' or '[' or '〈' or '"' => text[i],
                '」' or '』' or ')' or '》' or '】' or ']' or '〉' or '。' => '\0',
                _ => last,
            };
            open[i] = last;
        }
    }
}
