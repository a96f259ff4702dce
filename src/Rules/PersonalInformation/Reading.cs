namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A message read once: folded text, cues, numbers, dates, table. Detectors look at it and add what they find.</summary>
internal sealed class Reading
{
    /// <summary>More than this is not looked for: a message full of numbers is told about all the same.</summary>
    private const int Most = 500;

    /// <summary>The year of a recorded text that bears no time, and the one that it is read as of.</summary>
    private const int Untimed = 1970;
    private const int Launch = 2026;

    private readonly IReadOnlyList<Person> members;
    private bool? speaksOfCare;
    private bool? speaksOfHealthInsurance;
    private bool? speaksOfSomebody;
    private bool? isOfCall;
    private bool? offersLand;
    private bool? areRows;
    private bool areColumnsRead;
    private TableLayout? columns;

    public Reading(PostedMessage message, RuleContext context, Announcement announced)
    {
        Year = message.At.Year > Untimed ? message.At.Year : Launch;
        Announced = announced;
        Text = FoldedText.From(message.Text);
        Text.CloseUp(BrokenTerms.In(Text));
        Text.CloseUp(BrokenTerms.Pieces(Text));
        Hits = CueBook.Table.Find(Text);
        Hits.RemoveAll(hit => hit.Kind == CueKind.Password && !PassSense.Opens(Text, hit));
        InsuranceNames.Read(Text, Hits);
        Numbers = NumberScanner.Scan(Text);
        Dates = DateReader.All(Text);
        Table = TableLayout.Of(Text);
        Labels = new LabelFinder(Text, Hits, Table);
        Context = context;
        members = message.Channel.Members;
    }

    public FoldedText Text { get; }

    /// <summary>When the message was posted: who was born in a later year is nobody yet.</summary>
    public int Year { get; }

    public List<Hit> Hits { get; }

    public List<NumberChain> Numbers { get; }

    public List<FoundDate> Dates { get; }

    public TableLayout? Table { get; }

    /// <summary>The table, or columns that spaces set apart; read where a contact or a name asks.</summary>
    public TableLayout? Columns => areColumnsRead ? columns : ReadColumns();

    public LabelFinder Labels { get; }

    public RuleContext Context { get; }

    /// <summary>People in the channel, folded, to tell a colleague by surname; read when the first name is found.</summary>
    public IReadOnlyList<(string Surname, string FullName)> MemberNames => field ??=
        [.. members.Where(member => member.FamilyName.Length > 0).Select(member => (FoldedText.From(member.FamilyName).Span.ToString(), FoldedText.From(member.FamilyName + member.GivenName).Span.ToString()))];

    /// <summary>What the last messages said that a number here would be.</summary>
    public Announcement Announced { get; }

    /// <summary>Care insurance is spoken of anywhere; a list asks for each of its numbers.</summary>
    public bool SpeaksOfCare => speaksOfCare ??= CareInsurance.IsSpokenOf(Text);

    public bool SpeaksOfHealthInsurance => speaksOfHealthInsurance ??= CareInsurance.IsHealthSpokenOf(Text);

    /// <summary>Somebody unnamed is spoken of (<see cref="Pseudonyms"/>); several ask.</summary>
    public bool SpeaksOfSomebody => speaksOfSomebody ??= Pseudonyms.AreIn(Text);

    /// <summary>The message is a memo of a call (<see cref="Notices"/>); each of its numbers asks.</summary>
    public bool IsOfCall => isOfCall ??= Notices.AreOfCall(Text);

    /// <summary>A public body offers land (<see cref="PublicPlaces"/>); each address of the list asks.</summary>
    public bool OffersLand => offersLand ??= PublicPlaces.AreOffered(Text);

    /// <summary>Several short lines and nothing else, each with a value: 渡邉勝／H11.3.27／359203198076.</summary>
    public bool AreRows => areRows ??= Text.Next('\n', 0) > 0 && AreAllRows();

    private TableLayout? ReadColumns()
    {
        areColumnsRead = true;
        return columns = Table ?? TableLayout.OfSpaces(Text);
    }

    private bool AreAllRows()
    {
        const int Longest = 80;
        const int FewestDigits = 4;
        for (var start = 0; start < Text.Length; start = Text.LineEnd(start) + 1)
        {
            var line = Text.Slice(start, Text.LineEnd(start));
            if (line.Length > Longest || (!line.Trim(' ').IsEmpty && Digit.Count(line) < FewestDigits))
            {
                return false;
            }
        }

        return true;
    }

    public List<Detection> Found { get; } = [];

    /// <summary>A finding at a place of the folded text.</summary>
    public Detection At(string type, int start, int end, Confidence confidence, string why) =>
        new(type, Text.OriginalStart(start), Text.OriginalEnd(end), confidence, why) { Folded = (start, end) };

    /// <summary>A value that some other message may name.</summary>
    public Answer Answer(string type, int start, int end) =>
        new(type, Text.OriginalStart(start), Text.OriginalEnd(end), Confidence.High, IsPublic: false) { Folded = (start, end) };

    public bool IsFull => Found.Count >= Most;

    public void Add(Detection detection)
    {
        if (!IsFull)
        {
            Found.Add(detection);
        }
    }

    /// <summary>Adds a value that a word near by names, unless something else was found there.</summary>
    public void AddNamed(string type, int start, int end, string why, Confidence confidence = Confidence.High)
    {
        if (!IsTaken(start, end))
        {
            Add(At(type, start, end, confidence, why) with { IsLabelled = true });
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
}
