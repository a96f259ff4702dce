using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Addresses that name streets between the municipality and the number: Hokkaido's grid (西15条南3丁目) and Kyoto's crossings
/// (烏丸通御池上る虎屋町).
/// </summary>
internal static class StreetNames
{
    private const int LongestCrossing = 30;

    /// <summary>Up, down, into: where a house stands from the crossing of two streets.</summary>
    public static readonly string[] Crossings = ["上る", "上ル", "下る", "下ル", "入る", "入ル", "東入", "西入"];

    private static readonly SearchValues<string> AnyCrossing = SearchValues.Create(Crossings, StringComparison.Ordinal);

    /// <summary>Where the municipality (or the grid without one) begins before a house number; -1 when no streets stand there. A grid counts its blocks (丁目).</summary>
    public static int StartBefore(FoldedText text, int end, in HouseNumber number)
    {
        var grid = text.Slice(number.Start, number.End).IndexOf("丁目", StringComparison.Ordinal) >= 0 ? Grid(text, end) : -1;
        return grid >= 0 ? WithMunicipality(text, grid) : AtCrossing(text, end);
    }

    private static int Grid(FoldedText text, int end)
    {
        var at = end;
        at -= IsDirection(text.At(at - 1)) || text.At(at - 1) == '通' ? 1 : 0;
        if (text.At(at - 1) != '条')
        {
            return -1;
        }

        var digits = at - 1;
        var first = digits;
        while (first > 0 && digits - first < 3 && (Digit.IsAny(text[first - 1]) || text[first - 1] == '十'))
        {
            first--;
        }

        return first == digits || text.At(first - 1) == '第' ? -1 : IsDirection(text.At(first - 1)) ? first - 1 : first;
    }

    private static int WithMunicipality(FoldedText text, int start)
    {
        var end = text.At(start - 1) == ' ' ? start - 1 : start;
        var city = PlaceTable.StartOf(text, end, PlaceTable.Municipality);
        return city >= 0 ? city : text.At(start) is var first && IsDirection(first) ? start : -1;
    }

    private static int AtCrossing(FoldedText text, int end)
    {
        var from = Math.Max(0, end - LongestCrossing);
        var street = text.Slice(from, end);
        if (street.IndexOfAny(AnyCrossing) < 0)
        {
            return -1;
        }

        for (var ward = street.LastIndexOfAny('区', '市'); ward >= 0; ward = street[..ward].LastIndexOfAny('区', '市'))
        {
            if (PlaceTable.StartOf(text, from + ward + 1, PlaceTable.Municipality) is var city and >= 0)
            {
                return city;
            }
        }

        return -1;
    }

    private static bool IsDirection(char c) => c is '東' or '西' or '南' or '北';
}
