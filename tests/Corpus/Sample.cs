namespace ComplianceBot.Corpus;

/// <summary>A span that must be found, in UTF-16 units of its message.</summary>
public sealed record Gold(string Type, int Message, int Start, int End);

/// <summary>One labelled message or short talk.</summary>
/// <param name="Family">Name of the frame family; families of the two halves share nothing.</param>
/// <param name="Condition">plain, or how the values were written.</param>
/// <param name="Messages">Texts in order, a second apart, of one sender unless the text begins with <c>B:</c> in its frame.</param>
/// <param name="Expected">block, warn or ok.</param>
public sealed record Sample(string Family, string Condition, IReadOnlyList<string> Messages, IReadOnlyList<Gold> Spans, string Expected)
{
    public string Id { get; init; } = "";

    public IReadOnlyList<string> Senders { get; init; } = [];

    /// <summary>When each message was posted; a second apart where nothing is said.</summary>
    public IReadOnlyList<DateTimeOffset> Times { get; init; } = [];

    /// <summary>Spans that may be found or not (a branch number, a child's given name).</summary>
    public IReadOnlyList<Gold> Optional { get; init; } = [];
}

/// <summary>Which half of the families is made.</summary>
public enum Part
{
    /// <summary>Seen while detectors are tuned.</summary>
    Train,

    /// <summary>Only measured.</summary>
    Test,
}
