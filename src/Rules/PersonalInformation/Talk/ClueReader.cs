namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Reads <see cref="TalkClues"/> out of a message after its findings are known.</summary>
internal static class ClueReader
{
    private static readonly System.Buffers.SearchValues<string> Another = System.Buffers.SearchValues.Create(
        ["別件", "別の方", "別の人", "別人", "別の市民", "別の件", "次の方", "次の人", "次の件", "もう一人", "もうひとり", "もう一方", "ほかの方", "他の方", "違う方", "違う人", "話は変わ", "話変わ", "ところで"], StringComparison.Ordinal);

    public static TalkClues Read(Reading reading)
    {
        if (reading.Announced.IsOfSpecimens)
        {
            return TalkClues.None;
        }

        var announced = AnnouncementReader.Kinds(reading);
        if (BirthInPieces.Missing(reading) is { } piece)
        {
            announced.Add(piece);
        }

        if (AddressInPieces.Missing(reading) is { } house)
        {
            announced.Add(house);
        }

        var clues = new TalkClues
        {
            Announced = announced,
            Fragments = FragmentReader.Read(reading, announced.Count > 0),
            Open = [.. Answers.Open(reading), .. LoneName.Of(reading)],
            NamesBack = BackNames.Read(reading),
            Password = PasswordAsked.Of(reading),
            AnnouncesOther = AnnouncementReader.IsOfOther(reading),
            AnnouncesOffice = OfficeAsked.Is(reading, announced),
            SpeaksOfSomebody = reading.SpeaksOfSomebody,
            SpeaksOfMeeting = Meetings.AreIn(reading.Text),
            AnnouncesSpecimens = Specimens.AreAnnounced(reading),
            SpeaksOfAnother = reading.Text.Span.IndexOfAny(Another) >= 0,
        };
        return clues;
    }
}
