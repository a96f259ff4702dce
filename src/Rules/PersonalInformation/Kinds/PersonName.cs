namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>氏名: found by titles, labels, tables of names and the tagger (<see cref="People"/>); staff and officials are no findings.</summary>
internal sealed class PersonName : InformationKind
{
    /// <summary>The tagger reads no longer texts: such a message is told about all the same.</summary>
    private const int LongestTagged = 20_000;

    /// <summary>お名前は？ and, in the next message, a name with a few words.</summary>
    private const int LongestReply = 20;

    public override string Type => InformationTypes.Person;

    public override string Title => "氏名";

    public override Turn Turn => Turn.Person;

    public override IEnumerable<Cue> OtherCues => People.Cues;

    public override void Find(Reading reading)
    {
        var namesMatter = reading.Text.Original.Length <= LongestTagged && (reading.Found.Exists(found => !found.IsPublic && found.Type != InformationTypes.Marking) || reading.Hits.Exists(hit => hit.Kind is CueKind.Resident or CueKind.NameLabel) || (reading.Announced.Names(Type) && reading.Text.Length <= LongestReply));
        People.Find(reading, namesMatter);
    }

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("来庁者", "窓口に[|長谷川美咲|]様がお見えです"),
        Found("欄", "申請者：[|山田 太郎|]"),
        Harmless("首長", "市長 滝沢 亮 が出席します"),
        Harmless("上司", "佐藤課長に確認します"),
    ];
}
