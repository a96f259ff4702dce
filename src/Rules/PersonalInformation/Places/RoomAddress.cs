using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A home told by its building and room without a house number: 三条市月岡 県営月岡団地3号棟402号室.</summary>
internal static class RoomAddress
{
    private const int LongestWay = 40;
    private const string Room = "号室";

    private static readonly SearchValues<string> Homes = SearchValues.Create(
        ["団地", "住宅", "ハイツ", "コーポ", "アパート", "マンション", "メゾン", "レジデンス", "ハイム", "パレス", "荘", "寮", "官舎", "宿舎"], StringComparison.Ordinal);

    /// <summary>From the municipality to the room, with a town of it and the name of a building between.</summary>
    public static IEnumerable<(int Start, int End)> In(FoldedText text)
    {
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            if (Digit.IsAny(text.At(at - 1)) && text.Before(at, LongestWay).LastLine() is var way && way.IndexOfAny(Homes) is var home and > 0 && Start(text, at - way.Length, at - way.Length + home) is var start and >= 0)
            {
                yield return (start, at + Room.Length);
            }
        }
    }

    private static int Next(FoldedText text, int from) => from < text.Length && text.Span[from..].IndexOf(Room) is var at and >= 0 ? from + at : -1;

    private static int Start(FoldedText text, int from, int to)
    {
        for (var town = from + 2; town < to; town++)
        {
            if (text[town - 1] is '市' or '区' or '町' or '村' && PlaceTable.StartOf(text, town, PlaceTable.Municipality) is var city and >= 0 && BeginsTown(text, town, to))
            {
                return city;
            }
        }

        return -1;
    }

    private static bool BeginsTown(FoldedText text, int from, int to)
    {
        for (var end = from + 1; end <= Math.Min(to, from + PlaceTable.LongestName); end++)
        {
            if ((PlaceTable.Of(text.Slice(from, end)) & PlaceTable.Town) != WordClass.None)
            {
                return true;
            }
        }

        return false;
    }
}
