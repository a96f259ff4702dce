namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What one message holds, shared by all rules that judge it.</summary>
public sealed class MessageAnalysis
{
    private MessageAnalysis(IReadOnlyList<Detection> all, TalkClues clues)
    {
        All = all;
        Clues = clues;
        Findings = [.. all.Where(detection => !detection.IsPublic)];
    }

    /// <summary>A message without anything.</summary>
    public static MessageAnalysis Clean { get; } = new([], TalkClues.None);

    /// <summary>Everything recognised, published contacts and staff included.</summary>
    public IReadOnlyList<Detection> All { get; }

    /// <summary>What counts as personal or confidential, in the order of the text.</summary>
    public IReadOnlyList<Detection> Findings { get; }

    public TalkClues Clues { get; }

    /// <summary>Somebody unnamed is spoken of: Aさん, 当該児童.</summary>
    public bool SpeaksOfSomebody => Clues.SpeaksOfSomebody;

    /// <summary>Where a case number, initials with kin or a home with an age say who is spoken of; looked for beside special care only.</summary>
    public IReadOnlyList<(int Start, int End)> References { get; private init; } = [];

    internal static MessageAnalysis Of(Reading reading)
    {
        var ordered = reading.Found.OrderBy(detection => detection.Start).ThenBy(detection => detection.End).ToArray();
        var clues = ClueReader.Read(reading);
        if (ordered.Length == 0 && clues.IsEmpty)
        {
            return Clean;
        }

        var isDelicate = Array.Exists(ordered, detection => detection.Type == InformationTypes.SpecialCare);
        return new MessageAnalysis(ordered, clues)
        {
            References = isDelicate ? [.. PersonReferences.Find(reading).Select(place => (reading.Text.OriginalStart(place.Start), reading.Text.OriginalEnd(place.End)))] : [],
        };
    }

    public IEnumerable<Detection> OfType(string type) => Findings.Where(detection => detection.Type == type);

    public bool Has(string type) => Findings.Any(detection => detection.Type == type);
}
