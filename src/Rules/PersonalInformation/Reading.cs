namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A message read once: folded text, cues, numbers, table. Detectors look at it and add what they find.</summary>
internal sealed class Reading
{
    public Reading(string text, RuleContext context, IReadOnlyList<Person> members, IReadOnlyList<string> announced)
    {
        Announced = announced;
        Text = FoldedText.From(text);
        Hits = CueBook.Table.Find(Text);
        Numbers = NumberScanner.Scan(Text);
        Table = TableLayout.Of(Text);
        Labels = new LabelFinder(Text, Hits, Table);
        Context = context;
        Members = members;
    }

    public FoldedText Text { get; }

    public List<Hit> Hits { get; }

    public List<NumberChain> Numbers { get; }

    public TableLayout? Table { get; }

    public LabelFinder Labels { get; }

    public RuleContext Context { get; }

    /// <summary>People in the channel, to tell a colleague by surname.</summary>
    public IReadOnlyList<Person> Members { get; }

    /// <summary>Kinds whose label stood in one of the last messages without a number.</summary>
    public IReadOnlyList<string> Announced { get; }

    public List<Detection> Found { get; } = [];

    /// <summary>A finding at a place of the folded text.</summary>
    public Detection At(string type, int start, int end, Confidence confidence, string why) =>
        new(type, Text.OriginalStart(start), Text.OriginalEnd(end), confidence, why) { Folded = (start, end) };

    public void Add(Detection detection) => Found.Add(detection);

    /// <summary>Something else was found there already.</summary>
    public bool IsTaken(int start, int end)
    {
        foreach (var found in Found)
        {
            if (found.Folded.Start < end && start < found.Folded.End)
            {
                return true;
            }
        }

        return false;
    }
}
