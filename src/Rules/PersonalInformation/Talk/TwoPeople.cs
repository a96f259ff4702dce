namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Who speaks with whom in a channel (design 9: ten minutes, twenty messages, two people).</summary>
internal static class TwoPeople
{
    /// <summary>With so many others speaking in between, the talk is about something else by now.</summary>
    private const int Others = 3;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public static bool AreIn(PostedMessage message, EarlierPost post)
    {
        if ((message.At - post.At).Duration() > Window)
        {
            return false;
        }

        if (post.SenderId == message.Sender.Id)
        {
            return true;
        }

        var (from, to) = post.At <= message.At ? (post.At, message.At) : (message.At, post.At);
        return message.Earlier
            .Where(other => other.At >= from && other.At <= to && other.SenderId != post.SenderId && other.SenderId != message.Sender.Id)
            .Select(other => other.SenderId).Distinct(StringComparer.Ordinal).Count() < Others;
    }
}
