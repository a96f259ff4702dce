namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// An address told in several posts: 三条市, 旭町, then 2-3-1. A post that is a place and nothing else announces the house number, where an
/// address was asked for or somebody was named before; a post that is such a number completes it.
/// </summary>
internal static class AddressInPieces
{
    /// <summary>Announced like a kind: the house number is still to come.</summary>
    public const string House = "HOUSE_NUMBER";

    private const int LongestPlace = 24;
    private const int MostBefore = 6;
    private const int MostBehind = 8;

    /// <summary>What of an address the message leaves out; null where it is no place, or where nobody's is spoken of.</summary>
    public static string? Missing(Reading reading) =>
        (reading.Announced.Names(InformationTypes.Address) || reading.Announced.Names(House) || reading.Announced.NamesAnybody) && !reading.Announced.IsOffice && IsPlace(reading.Text) ? House : null;

    public static void Complete(Reading reading)
    {
        if (!reading.Announced.Names(House) || reading.Text.Span.IndexOfAnyInRange('0', '9') is not (>= 0 and <= MostBefore and var at) && !HasKanjiNumber(reading.Text, out at))
        {
            return;
        }

        if (HouseNumber.TryRead(reading.Text, at, out var number) && IsReply(reading.Text, number) && !reading.IsTaken(number.Start, number.End))
        {
            reading.AddNamed(InformationTypes.Address, number.Start, number.End, "前の投稿で町名が示され、その番地が書かれています。");
        }
    }

    private static bool HasKanjiNumber(FoldedText text, out int at)
    {
        at = 0;
        return text.Length > 1 && Digit.IsKanji(text[0]);
    }

    /// <summary>Nearly alone; a score, a count or a day is no house.</summary>
    private static bool IsReply(FoldedText text, in HouseNumber number) =>
        text.Length - number.End <= MostBehind && !NoHouse.Is(text, number) && !DateReader.TryRead(text, number.Start, out _)
        && (Telling.IsEnd(text, number.End) || Telling.IsBehind(text, number.End) || Residents.LiveAt(text.Behind(number.End, MostBehind)));

    /// <summary>三条市旭町, 福島県いわき市平, 末広町です.</summary>
    private static bool IsPlace(FoldedText text)
    {
        var place = text.Span.TrimEnd("。、!. ");
        place = place.EndsWith("です") ? place[..^2] : place;
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
