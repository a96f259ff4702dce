namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// An address told in several posts: 三条市, 旭町, then 2-3-1. A post that is a place and nothing else announces the house number, where an
/// address was asked for or somebody was named in full before; a post that is such a number completes it.
/// </summary>
internal static class AddressInPieces
{
    /// <summary>Announced like a kind: the house number is still to come.</summary>
    public const string House = "HOUSE_NUMBER";

    private const int LongestPlace = 24;
    private const int MostBehind = 8;

    /// <summary>What of an address the message leaves out; null where it is no place, or where nobody's is spoken of.</summary>
    public static string? Missing(Reading reading) =>
        (reading.Announced.Names(InformationTypes.Address) || reading.Announced.Names(House) || reading.Announced.NamesSomebody) && !reading.Announced.IsOffice && IsPlace(reading.Text) ? House : null;

    public static void Complete(Reading reading)
    {
        if (!reading.Announced.Names(House))
        {
            return;
        }

        var text = reading.Text;
        var at = text.Past(text.WordAt(0, Names)?.Length ?? 0, " はが:、", 2);
        if (HouseNumber.TryRead(text, at, out var number) && (number.Parts >= 3 || number.IsSpelledOut || reading.Announced.Names(InformationTypes.Address)) && Building.EndAfter(text, number.End) is var end && IsReply(text, number, end) && !reading.IsTaken(number.Start, end))
        {
            reading.AddNamed(InformationTypes.Address, number.Start, end, "前の投稿で町名が示され、その番地が書かれています。");
        }
    }

    private static readonly string[] Names = ["番地", "その先", "続き"];

    /// <summary>Nearly alone; a score, a count or a day is no house.</summary>
    private static bool IsReply(FoldedText text, in HouseNumber number, int end) =>
        text.Length - end <= MostBehind && !NoHouse.Is(text, number) && !DateReader.TryRead(text, number.Start, out _)
        && (Telling.IsBehind(text, end) || Residents.LiveAt(text.Behind(end, MostBehind)));

    /// <summary>三条市旭町, 福島県いわき市平, 末広町です, 旭町2丁目.</summary>
    private static bool IsPlace(FoldedText text)
    {
        var place = text.Span.TrimEnd("。、!. ");
        place = place.EndsWith("です") ? place[..^2] : place;
        place = place.EndsWith("丁目") ? place[..^2].TrimEnd("0123456789一二三四五六七八九十") : place;
        return place.Length is > 1 and <= LongestPlace && place.IndexOfAnyExceptInRange('\u3041', '\u9fff') < 0
            && (PlaceTable.StartOf(text, place.Length, PlaceTable.Town | PlaceTable.Municipality) is var start and >= 0 && (start == 0 || BeginsWithPlace(text, start)));
    }

    private static bool BeginsWithPlace(FoldedText text, int most)
    {
        for (var end = 2; end <= most; end++)
        {
            if ((PlaceTable.Of(text.Slice(0, end)) & (PlaceTable.Municipality | PlaceTable.Prefecture | PlaceTable.Town)) != WordClass.None)
            {
                return true;
            }
        }

        return false;
    }
}
