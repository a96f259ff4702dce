namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Addresses of homes: a town of the country's list (or a municipality and a few characters) in front of a house number. Without
/// a house number it is a place. Addresses of facilities and the policy's public places are no findings.
/// </summary>
internal sealed class Addresses : InformationKind
{
    public override string Type => InformationTypes.Address;

    public override string Title => "住所";

    public override Turn Turn => Turn.Address;

    private const int LongestUnknownTown = 8;

    /// <summary>住所は？ and, in the next message, a town without its city.</summary>
    private const int MostWordsOfReply = 8;

    /// <summary>番場 西裏館3-11-8 側溝: in a cell of its own three do.</summary>
    private const int CellTown = 3;

    /// <summary>国分中央2-6-1: a town of so many characters is no other word.</summary>
    private const int SureTown = 4;

    public override IReadOnlyList<string> Labels { get; } = ["住所", "現住所", "ご住所", "本籍", "居所", "転居先", "送付先", "お届け先", "住民票の住所"];

    public override IEnumerable<Cue> OtherCues => new[] { "丁目", "番地", "地割", "大字", "号室" }.Concat(StreetNames.Crossings).Select(word => new Cue(word, CueKind.Trigger));

    public override void Find(Reading reading)
    {
        var text = reading.Text;
        for (var i = 1; i < text.Length; i++)
        {
            if (!(Digit.IsAny(text[i]) || text[i] == '十') || Digit.IsAny(text[i - 1]) || char.IsAsciiLetter(text[i - 1]) || text[i - 1] is '-' or '十')
            {
                continue;
            }

            // One number by itself (大字月岡1234) is a house only behind words that leave no doubt.
            var isWhole = HouseNumber.TryRead(text, i, out var number);
            if ((isWhole || RuralLot.IsAt(text, number)) && Read(reading, number))
            {
                i = number.End;
            }
        }

        foreach (var (start, end) in RoomAddress.In(text))
        {
            if (!reading.IsTaken(start, end))
            {
                Add(reading, start, end, reading.Labels.For(start, end).Exists(IsLabel));
            }
        }
    }

    /// <summary>現場は…: nobody's until another message tells whose house stands there.</summary>
    public override IEnumerable<Answer> Answers(Reading reading) =>
        reading.Found.Where(found => found is { Type: InformationTypes.Address, IsPublic: true } && PublicPlaces.MayBeHome(reading, found.Folded.Start, found.Folded.End))
            .Select(found => reading.Answer(Type, found.Folded.Start, found.Folded.End));

    private static bool IsLabel(LabelMatch label) => label.Hit.Cue.Type == InformationTypes.Address && label.Reach >= Reach.Near;

    private static bool Read(Reading reading, in HouseNumber number)
    {
        var text = reading.Text;
        var townEnd = TownEnd(text, number.Start);
        if (townEnd < 2 || !IsTownLetter(text[townEnd - 1]) || NoHouse.Is(text, number))
        {
            return false;
        }

        var (start, isSure) = TownBefore(text, townEnd, number);
        if (start < 0 || (text[townEnd] == '\n' && !(isSure && IsCertainBelow(text, number))))
        {
            return false;
        }

        var isLabelled = reading.Labels.For(start, number.End).Exists(IsLabel);
        var isReply = reading.Announced.Names(InformationTypes.Address) && text.Length - (number.End - start) <= MostWordsOfReply;
        var isSureByNumber = number.Parts >= 2 && (number.IsSpelledOut || (number.Parts >= 3 && (townEnd - start >= SureTown || text[townEnd - 1] is '町' or '村')));
        if (!isSure && !isLabelled && !isReply && !isSureByNumber && !IsCell(text, start, number) && !(number.Parts >= 3 && WithPostalCode(text, start) < start) && !HouseOwners.AreAround(text, start, number))
        {
            return false;
        }

        start = WithPostalCode(text, start);
        if (reading.IsTaken(start, number.End))
        {
            return false;
        }

        Add(reading, start, Building.EndAfter(text, number.End), isLabelled);
        return true;
    }

    private static void Add(Reading reading, int start, int end, bool isLabelled) =>
            reading.Add(reading.At(InformationTypes.Address, start, end, Confidence.High, "町名と番地の組（住所の形）があります。") with { IsLabelled = isLabelled, IsPublic = PublicPlaces.Own(reading, start, end, isLabelled) || ((reading.Announced.IsOffice && !Residents.AreIn(reading.Text.Before(start, LongestOwner))) && !isLabelled) });

    /// <summary>山田花子 興野2-17-6 0256-…: a cell of a list, beside a telephone's.</summary>
    private static bool IsCell(FoldedText text, int start, in HouseNumber number)
    {
        const string Edges = " \t,|\n\0";
        return number.Parts >= 3 && Edges.Contains(text.At(start - 1), StringComparison.Ordinal) && Edges.Contains(text.At(number.End), StringComparison.Ordinal)
            && ((number.Start - start >= CellTown && IsTownLetter(text[number.Start - 1])) || PhoneNumbers.Begin(text.Behind(number.End, LongestPhone).TrimStart(Gaps)) || PhoneNumbers.End(text.Before(start, LongestPhone).TrimEnd(Gaps)));
    }

    private const int LongestOwner = 12, LongestPhone = 20;
    private const string Gaps = " \t,|";

    /// <summary>Behind the town: the number follows after a space, or on the next line of a form or a quotation.</summary>
    private static int TownEnd(FoldedText text, int start)
    {
        var at = text[start - 1] is ' ' or '第' ? start - 1 : start;
        var line = text.At(at - 1) == '>' ? at - 1 : at;
        return text.At(line - 1) == '\n' ? line - 1 : at;
    }

    /// <summary>On a line of its own 955-0071 is a postal code, 2026-11-22 a date, and 3-1 may be anything.</summary>
    private static bool IsCertainBelow(FoldedText text, in HouseNumber number) =>
        (number.Parts >= 3 || number.IsSpelledOut) && text[number.Start] != '0' && !DateReader.TryRead(text, number.Start, out _);

    /// <summary>Where the address begins, and whether a municipality or a prefecture makes it certain.</summary>
    private static (int Start, bool IsSure) TownBefore(FoldedText text, int end, in HouseNumber number)
    {
        if (StreetNames.StartBefore(text, end, number) is var street and >= 0)
        {
            return (WithPrefecture(text, street), true);
        }

        if (RuralLot.StartBefore(text, end) is var lot and >= 0)
        {
            return (WithPrefecture(text, MunicipalityBefore(text, lot) is var municipality and >= 0 ? municipality : lot), true);
        }

        var town = PlaceTable.StartOf(text, end, PlaceTable.Town);
        var latest = town >= 0 ? town : end - 1;
        var earliest = Math.Max(0, (town >= 0 ? town : end) - LongestUnknownTown);
        for (var from = latest; from >= earliest; from--)
        {
            if (MunicipalityBefore(text, from) is var city and >= 0)
            {
                return (WithPrefecture(text, city), true);
            }

            if (!IsTownLetter(text.At(from - 1)))
            {
                break;
            }
        }

        // A town without its municipality is certain only by its number.
        return town >= 0 && end - town >= 2 ? (town, false) : (-1, false);
    }

    private static int MunicipalityBefore(FoldedText text, int start)
    {
        var before = text.At(start - 1);
        return before is '市' or '区' or '町' or '村' or '郡' or ' ' or '\n' ? PlaceTable.StartOf(text, before is ' ' or '\n' ? start - 1 : start, PlaceTable.Municipality) : -1;
    }

    private static int WithPrefecture(FoldedText text, int start)
    {
        var end = text.At(start - 1) is ' ' or '\n' ? start - 1 : start;
        var prefecture = end >= 3 ? PlaceTable.StartOf(text, end, PlaceTable.Prefecture) : -1;
        return prefecture >= 0 ? prefecture : start;
    }

    private static int WithPostalCode(FoldedText text, int start)
    {
        var at = start;
        while (at > 0 && start - at < 2 && text[at - 1] is ' ' or '\n' or ')')
        {
            at--;
        }

        if (at < 7 || !char.IsAsciiDigit(text[at - 1]))
        {
            return start;
        }

        var from = at;
        while (from > 0 && at - from < 9 && (char.IsAsciiDigit(text[from - 1]) || text[from - 1] is '-'))
        {
            from--;
        }

        return at - from is 7 or 8 ? (text.At(from - 1) == '〒' ? from - 1 : from) : start;
    }

    private static bool IsTownLetter(char c) => Letter.IsIdeograph(c) || Letter.IsKana(c);

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("町名と番地", "転居先は[|三条市旭町2-3-1|]です"),
        Found("大字", "[|三条市旭町弐丁目参番拾号|]に転居"),
        Harmless("地名だけ", "三条市旭町で研修があります"),
        Harmless("施設", "三条市役所（新潟県三条市旭町2-3-1）で行います"),
    ];
}
