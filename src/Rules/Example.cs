namespace ComplianceBot.Rules;

/// <summary>A case that is test and documentation of its rule at once. All data in it is invented.</summary>
/// <param name="Title">Reads as a sentence in a failing test.</param>
/// <param name="Subject">What is judged.</param>
/// <param name="IsViolating">What the rule must say.</param>
/// <param name="Options">Options other than the defaults, or null.</param>
/// <param name="Places">Marked places that must be found exactly; empty when none is marked.</param>
public sealed record Example(string Title, Subject Subject, bool IsViolating, object? Options, IReadOnlyList<(int Start, int End)> Places)
{
    /// <summary>Time at which it is judged; by default <see cref="SampleMessage.WorkingTime"/>.</summary>
    public DateTimeOffset Now { get; init; } = SampleMessage.WorkingTime;

    /// <summary>The emergency mode at that time.</summary>
    public EmergencyMode Mode { get; init; }
}

/// <summary>Reads <c>[|…|]</c> marks out of an example's text.</summary>
public static class Markup
{
    public static (string Text, IReadOnlyList<(int Start, int End)> Places) Read(string marked)
    {
        var text = new System.Text.StringBuilder(marked.Length);
        var places = new List<(int, int)>();
        var start = -1;
        for (var i = 0; i < marked.Length; i++)
        {
            if (i + 1 < marked.Length && marked[i] == '[' && marked[i + 1] == '|')
            {
                start = text.Length;
                i++;
            }
            else if (i + 1 < marked.Length && marked[i] == '|' && marked[i + 1] == ']' && start >= 0)
            {
                places.Add((start, text.Length));
                start = -1;
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return (text.ToString(), places);
    }
}

/// <summary>The everyday message that examples vary.</summary>
public static class SampleMessage
{
    /// <summary>A Wednesday at 10:00 in Tokyo.</summary>
    public static DateTimeOffset WorkingTime { get; } = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(9));

    /// <summary>An invented member of staff.</summary>
    public static Person Poster { get; } = new("poster", "佐藤 花子") { FamilyName = "佐藤", GivenName = "花子" };

    public static PostedMessage With(string text) =>
        new("example", Poster, new Channel("channel", ChannelKind.Group) { Title = "窓口係", Members = [Poster] }, WorkingTime, ContentKind.Text, text);
}
