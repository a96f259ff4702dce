using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Subjects;

/// <summary>A post of the window with its features taken apart.</summary>
internal readonly record struct TalkPost(WindowPost Post, string Features, TalkSignals Signals)
{
    public string MessageId => Post.MessageId;

    public string SenderId => Post.SenderId;

    public DateTimeOffset At => Post.At;

    public static TalkPost Of(WindowPost post)
    {
        var (features, signals) = TalkSignalReader.Read(post.Features);
        return new TalkPost(post, features, signals);
    }
}

/// <summary>Counts how often a talk about dates went to and fro.</summary>
internal static class SchedulingTalk
{
    private const TalkSignals AboutDates = TalkSignals.AsksDate | TalkSignals.TellsDate;

    /// <summary>Posts about dates in which the sender changed, from the first that asked for one; 0 where this message is not about dates.</summary>
    /// <param name="signals">Of this message.</param>
    /// <param name="before">What was posted before it, oldest first.</param>
    public static int Turns(string sender, TalkSignals signals, IEnumerable<TalkPost> before)
    {
        if ((signals & AboutDates) == TalkSignals.None)
        {
            return 0;
        }

        var (turns, last) = (0, "");
        foreach (var post in before.Where(post => (post.Signals & AboutDates) != TalkSignals.None))
        {
            if (post.SenderId != last && (turns > 0 || post.Signals.HasFlag(TalkSignals.AsksDate)))
            {
                (turns, last) = (turns + 1, post.SenderId);
            }
        }

        return turns > 0 && last != sender ? turns + 1 : turns;
    }
}
