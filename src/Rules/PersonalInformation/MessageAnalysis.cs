namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What one message holds, shared by all rules that judge it.</summary>
public sealed class MessageAnalysis
{
    private MessageAnalysis(IReadOnlyList<Detection> all)
    {
        All = all;
        Findings = [.. all.Where(detection => !detection.IsPublic)];
    }

    /// <summary>A message without anything.</summary>
    public static MessageAnalysis Clean { get; } = new([]);

    /// <summary>Everything recognised, published contacts and staff included.</summary>
    public IReadOnlyList<Detection> All { get; }

    /// <summary>What counts as personal or confidential, in the order of the text.</summary>
    public IReadOnlyList<Detection> Findings { get; }

    public static MessageAnalysis Of(IEnumerable<Detection> found)
    {
        var ordered = found.OrderBy(detection => detection.Start).ThenBy(detection => detection.End).ToArray();
        return ordered.Length == 0 ? Clean : new MessageAnalysis(ordered);
    }

    public IEnumerable<Detection> OfType(string type) => Findings.Where(detection => detection.Type == type);

    public bool Has(string type) => Findings.Any(detection => detection.Type == type);
}
