using System.Buffers;
using System.Globalization;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// 連絡先①090-…②080-…, (1)4820 (2)1957, 第１070-…: numbers that count values up and are no digits of them, whatever touches them.
/// ⓪⑨⓪ and ①2③4 spell a number instead, and so does one among digits that no other one goes on from.
/// </summary>
internal static class Bullets
{
    private const int LongestValue = 4;
    private const int LongestPrefix = 5;
    private const int LongestPhone = 12;
    private const char KeyCap = '\u20E3';
    private const string Eras = "昭平令大明";
    private static readonly (char First, char Last)[] Circles = [('①', '⒛'), ('⓪', '⓿'), ('❶', '➓'), ('㈠', '㈩'), ('㉑', '㉟'), ('㊀', '㊉'), ('㊱', '㊿')];
    private static readonly SearchValues<char> Signs = SearchValues.Create(
        [.. Circles.SelectMany(row => Enumerable.Range(row.First, row.Last - row.First + 1)).Select(sign => (char)sign).Where(sign => CharUnicodeInfo.GetNumericValue(sign) >= 0), KeyCap, .. ")）.．第"]);

    /// <summary>The stretches of a folded text that count something up and touch a value.</summary>
    public static IReadOnlyList<(int Start, int End)> In(FoldedText text)
    {
        if (text.Original.AsSpan().IndexOfAny(Signs) < 0)
        {
            return [];
        }

        var marks = All(text);
        List<(int Start, int End)>? found = null;
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            var isCounted = (i > 0 && mark.Value > 1 && marks[i - 1].Value == mark.Value - 1) || (i + 1 < marks.Count && marks[i + 1].Value == mark.Value + 1);
            if (mark.Value > 0 && TouchesValue(text, mark) && (isCounted || !mark.IsEnclosed || StandsBeforeWhole(text, mark)))
            {
                (found ??= []).Add((mark.Start, mark.End));
            }
        }

        return found ?? [];
    }

    private static List<Mark> All(FoldedText text)
    {
        var marks = new List<Mark>();
        for (var at = 0; at < text.Length;)
        {
            var mark = Enclosed(text, at) ?? Typed(text, at);
            if (mark is { } counted)
            {
                marks.Add(counted);
            }

            at = mark?.End ?? at + 1;
        }

        return [.. marks.Where((mark, i) => !(mark.IsEnclosed && (IsBeside(marks, i, i - 1) || IsBeside(marks, i, i + 1))))];
    }

    /// <summary>Another one touches it, or stands but one unit away: together they spell.</summary>
    private static bool IsBeside(List<Mark> marks, int one, int other) =>
        other >= 0 && other < marks.Count && marks[other].IsEnclosed && Math.Max(marks[one].Start, marks[other].Start) - Math.Min(marks[one].End, marks[other].End) <= 1;

    /// <summary>①, ⑫, ⑴, 1️⃣: one sign that folds to digits.</summary>
    private static Mark? Enclosed(FoldedText text, int at)
    {
        var (from, to) = (text.OriginalStart(at), text.OriginalEnd(at + 1));
        var sign = text.Original[from];
        var isKey = char.IsAsciiDigit(sign) && text.Original.AsSpan(to, Math.Min(2, text.Original.Length - to)).TrimStart('\uFE0F') is [KeyCap, ..];
        if (!isKey && !(sign >= '①' && Signs.Contains(sign) && CharUnicodeInfo.GetNumericValue(sign) >= 0))
        {
            return null;
        }

        return new Mark(at, text.RunEndOfUnit(at), (int)CharUnicodeInfo.GetNumericValue(sign), IsEnclosed: true);
    }

    /// <summary>(1), 1), 1., 第1, with a number behind that tells that they are none of its digits.</summary>
    private static Mark? Typed(FoldedText text, int at)
    {
        var isOpen = text[at] is '(' or '第';
        var digit = isOpen ? at + 1 : at;
        if (text.At(digit) is not (>= '1' and <= '9') || char.IsAsciiLetterOrDigit(text.At(at - 1)) || text.At(at - 1) is '-' or '.' or '+' or '/' or ':')
        {
            return null;
        }

        var sign = text[at] == '第' ? '第' : text.At(digit + 1);
        var end = sign == '第' ? digit + 1 : digit + 2;
        var value = text.Past(end, " ", 1);
        var isMark = (sign == ')' && (IsPhone(text, value) || text.RunEnd(value, LongestValue, char.IsAsciiDigit) - value == LongestValue)) || (!(isOpen && sign != '第') && sign is '第' or '.' && IsPhone(text, value) && !(sign == '第' && text.RunEnd(value, LongestPhone, char.IsAsciiDigit) - value > LongestPrefix));
        return isMark ? new Mark(at, end, text[digit] - '0', IsEnclosed: false) : null;
    }

    /// <summary>090-…, 0256-…, (0256)34….</summary>
    private static bool IsPhone(FoldedText text, int at)
    {
        at += text.At(at) == '(' ? 1 : 0;
        return text.At(at) == '0' && text.RunEnd(at, LongestPrefix, char.IsAsciiDigit) is var end && end - at > 1 && (text.At(end) is '-' or ')' && char.IsAsciiDigit(text.At(end + 1)) || text.RunEnd(at, LongestPhone, char.IsAsciiDigit) - at is 10 or 11);
    }

    /// <summary>携帯①090-1234-5678: by itself it counts only what needs no digit in front of it; マイナンバー①23456789018 is one number.</summary>
    private static bool StandsBeforeWhole(FoldedText text, in Mark mark) =>
        !char.IsAsciiLetterOrDigit(text.At(mark.Start - 1)) && text.At(mark.Start - 1) != '-' && (!char.IsAsciiDigit(text.At(mark.End)) || IsWhole(text, mark.End) || IsPart(text, mark));

    /// <summary>①4820 by itself in its line: the first of a number's parts, the others follow in lines or posts of their own.</summary>
    private static bool IsPart(FoldedText text, in Mark mark) =>
        text.At(mark.Start - 1) is '\0' or '\n' && text.RunEnd(mark.End, LongestPhone, char.IsAsciiDigit) is var end && end - mark.End == LongestValue && text.At(end) is '\0' or '\n';

    /// <summary>A telephone number, twelve digits or a date.</summary>
    private static bool IsWhole(FoldedText text, int at)
    {
        if (text.At(at) is '1' or '2' && text.RunEnd(at, LongestValue, char.IsAsciiDigit) is var year && year - at == LongestValue && text.At(year) is '年' or '/' or '.')
        {
            return true;
        }

        var digits = 0;
        for (var place = at; char.IsAsciiDigit(text.At(place)) || (text.At(place) is '-' or '(' or ')' or ' ' && char.IsAsciiDigit(text.At(place + 1))); place++)
        {
            digits += char.IsAsciiDigit(text[place]) ? 1 : 0;
        }

        return digits == LongestPhone || (text.At(at) == '0' && digits is 10 or 11);
    }

    private static bool TouchesValue(FoldedText text, in Mark mark) =>
        !mark.IsEnclosed || char.IsAsciiLetterOrDigit(text.At(mark.Start - 1)) || char.IsAsciiLetterOrDigit(text.At(mark.End)) || text.At(mark.End) is '(' or '+' || Eras.Contains(text.At(mark.End), StringComparison.Ordinal);

    private readonly record struct Mark(int Start, int End, int Value, bool IsEnclosed);
}
