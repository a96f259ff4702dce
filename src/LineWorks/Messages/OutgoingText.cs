namespace ComplianceBot.LineWorks.Messages;

/// <summary>
/// Takes the meaning out of mention tags: <c>&lt;m userId="…"&gt;</c> in a sent text calls people, and one that names somebody
/// outside the channel makes the whole send fail (wire sheet 4.3). The length stays as it is.
/// </summary>
internal static class OutgoingText
{
    private const char FullWidthLessThan = '＜';

    public static string WithoutMentions(string text)
    {
        var at = NextTag(text, 0);
        if (at < 0)
        {
            return text;
        }

        var units = text.ToCharArray();
        for (; at >= 0; at = NextTag(text, at + 1))
        {
            units[at] = FullWidthLessThan;
        }

        return new string(units);
    }

    private static int NextTag(string text, int from)
    {
        for (var at = text.IndexOf('<', from); at >= 0 && at + 2 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (text[at + 1] is 'm' or 'M' && char.IsWhiteSpace(text[at + 2]))
            {
                return at;
            }
        }

        return -1;
    }
}
