namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A message read once: folded text, cues, numbers, table. Detectors look at it and add what they find.</summary>
internal sealed class Reading
{
    public Reading(string text, RuleContext context, IReadOnlyList<Person> members, Announcement announced)
    {
        Announced = announced;
        Text = FoldedText.From(text);
        Hits = CueBook.Table.Find(Text);
        ReadInsurances();
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

    /// <summary>What the last messages said that a number here would be.</summary>
    public Announcement Announced { get; }

    public List<Detection> Found { get; } = [];

    /// <summary>A finding at a place of the folded text.</summary>
    public Detection At(string type, int start, int end, Confidence confidence, string why) =>
        new(type, Text.OriginalStart(start), Text.OriginalEnd(end), confidence, why) { Folded = (start, end) };

    /// <summary>A value that some other message may name.</summary>
    public Answer Answer(string type, int start, int end) =>
        new(type, Text.OriginalStart(start), Text.OriginalEnd(end), Confidence.High, IsPublic: false) { Folded = (start, end) };

    /// <summary>More than this is not looked for: a message full of numbers is told about all the same.</summary>
    private const int Most = 500;

    public bool IsFull => Found.Count >= Most;

    public void Add(Detection detection)
    {
        if (!IsFull)
        {
            Found.Add(detection);
        }
    }

    /// <summary>Something else was found there already, or no more is looked for.</summary>
    public bool IsTaken(int start, int end)
    {
        if (IsFull)
        {
            return true;
        }

        foreach (var found in Found)
        {
            if (found.Folded.Start < end && start < found.Folded.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>被保険者番号(介護); 介護保険証の番号: the part 保険証の番号 names the insurance that stands before it.</summary>
    private void ReadInsurances()
    {
        for (var i = 0; i < Hits.Count; i++)
        {
            if (Hits[i].Cue.Type == InformationTypes.HealthInsurance && Text.At(Hits[i].End) == '(')
            {
                var aside = Text.Slice(Hits[i].End + 1, Math.Min(Text.Length, Hits[i].End + 3));
                var type = aside is "介護" ? InformationTypes.CareInsurance : aside is "雇用" ? InformationTypes.EmploymentInsurance : Hits[i].Cue.Type;
                Hits[i] = Hits[i] with { Cue = Hits[i].Cue with { Type = type } };
            }

            if (Hits[i].Cue.Type == InformationTypes.HealthInsurance && Text.Slice(Math.Max(0, Hits[i].Start - 4), Hits[i].Start).TrimEnd(" の・、:(") is var owner)
            {
                var type = owner.EndsWith("介護") ? InformationTypes.CareInsurance : owner.EndsWith("雇用") || owner.EndsWith("失業") ? InformationTypes.EmploymentInsurance : Hits[i].Cue.Type;
                Hits[i] = type == Hits[i].Cue.Type ? Hits[i] : Hits[i] with { Start = Hits[i].Start - 2, Cue = Hits[i].Cue with { Type = type } };
            }

            var before = Hits[Math.Max(0, i - 1)];
            if (Hits[i].Cue.Type == InformationTypes.HealthInsurance && before.Cue.Type is InformationTypes.CareInsurance or InformationTypes.EmploymentInsurance && Hits[i].Start - before.End <= 3)
            {
                Hits[i] = Hits[i] with { Cue = Hits[i].Cue with { Type = before.Cue.Type } };
            }
        }
    }
}
