using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>The building and room behind a house number, which belong to the address: 市営桜団地C棟110号, コーポ旭203.</summary>
internal static class Building
{
    private const int Longest = 30;
    private static readonly SearchValues<string> Names = SearchValues.Create(
        ["団地", "住宅", "ハイツ", "コーポ", "アパート", "マンション", "メゾン", "レジデンス", "ハウス", "パレス", "タワー", "ヒルズ", "ヴィラ", "ビラ", "ハイム", "カーサ", "シャトー", "コート", "プラザ", "ドミール", "ロイヤル", "グラン", "荘", "寮", "官舎", "宿舎", "ビル", "号室", "棟", "はいつ", "こーぽ", "あぱーと", "まんしょん", "めぞん", "はうす", "ぱれす", "はいむ", "こーと"], StringComparison.Ordinal);

    private static readonly string[] Rooms = ["号室", "号棟", "号", "室", "棟", "階", "F"];

    /// <summary>The end of the room, or of the house number when none follows.</summary>
    public static int EndAfter(FoldedText text, int end)
    {
        var isApart = text.At(end) is ' ' or '(' or '、';
        var start = isApart ? end + 1 : end;
        var (stop, last, first) = (start, end, -1);
        while (stop < text.Length && stop - start < Longest && (IsLetter(text[stop]) || (isApart && first < 0 && Letter.IsHiragana(text[stop]))))
        {
            var room = RoomEnd(text, stop);
            first = first < 0 && room > 0 ? stop : first;
            last = room > 0 ? room : text[stop] == '棟' ? stop + 1 : last;
            stop = Math.Max(stop + 1, room);
        }

        return text.Slice(start, stop).IndexOfAny(Names) >= 0 || (isApart && first > start && IsNamedRoom(text, start, first, last)) ? last : end;
    }

    /// <summary>203, 八〇三号: where a room's number ends that begins here; 0 where it counts something (3件) or is a word (一番).</summary>
    private static int RoomEnd(FoldedText text, int at)
    {
        var end = at;
        while (Digit.IsAny(text.At(end)) && (end == at || char.IsAsciiDigit(text[end]) == char.IsAsciiDigit(text[at])))
        {
            end++;
        }

        var room = end > at ? text.WordAt(end, Rooms) : null;
        var isNumber = end > at && (room is not null || (char.IsAsciiDigit(text[at]) && !Letter.IsIdeograph(text.At(end))));
        return isNumber ? end + (room?.Length ?? 0) : 0;
    }

    /// <summary>めぞんどみどり101, サンライズ南502: kana or Latin letters close up to three or four digits that end the address.</summary>
    private static bool IsNamedRoom(FoldedText text, int start, int first, int last) =>
        (Letter.IsKana(text[start]) || char.IsAsciiLetter(text[start])) && first - start >= LeastName && Letter.IsAny(text[first - 1])
        && last - first is 3 or 4 && char.IsAsciiDigit(text[last - 1]) && Telling.IsEnd(text, last);

    private const int LeastName = 4;

    private static bool IsLetter(char c) => Letter.IsOfNoun(c) || Digit.IsAny(c) || c is '・' or 'の' or '-' or ' ';
}
