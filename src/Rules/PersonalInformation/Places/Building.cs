using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>The building and room behind a house number, which belong to the address: 市営桜団地C棟110号, コーポ旭203.</summary>
internal static class Building
{
    private const int Longest = 30;
    private static readonly SearchValues<string> Names = SearchValues.Create(
        ["団地", "住宅", "ハイツ", "コーポ", "アパート", "マンション", "メゾン", "レジデンス", "ハウス", "パレス", "タワー", "ヒルズ", "ヴィラ", "ビラ", "ハイム", "カーサ", "シャトー", "コート", "プラザ", "ドミール", "ロイヤル", "グラン", "荘", "寮", "官舎", "宿舎", "ビル", "号室", "棟"], StringComparison.Ordinal);

    private static readonly string[] Rooms = ["号室", "号棟", "号", "室", "棟", "階", "F"];

    /// <summary>The end of the room, or of the house number when none follows.</summary>
    public static int EndAfter(FoldedText text, int end)
    {
        var start = text.At(end) == ' ' ? end + 1 : end;
        var stop = start;
        while (stop < text.Length && stop - start < Longest && IsLetter(text[stop]))
        {
            stop++;
        }

        if (text.Slice(start, stop).IndexOfAny(Names) < 0)
        {
            return end;
        }

        var last = end;
        for (var i = start; i < stop; i++)
        {
            last = char.IsAsciiDigit(text[i]) && !char.IsAsciiDigit(text.At(i + 1)) ? i + 1 + (text.WordAt(i + 1, Rooms)?.Length ?? 0) : text[i] == '棟' ? Math.Max(last, i + 1) : last;
        }

        return last;
    }

    private static bool IsLetter(char c) => Letter.IsOfNoun(c) || char.IsAsciiDigit(c) || c is '・' or 'の' or '-' or ' ';
}
