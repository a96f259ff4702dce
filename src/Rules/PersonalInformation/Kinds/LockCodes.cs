using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Codes of locks that no word leads to: as they are typed (金庫は右に回してから632766#), dialled (左28 右61 左07) or named behind
/// (7391が書庫の暗証番号). A lock must be spoken of in the line.
/// </summary>
internal static class LockCodes
{
    private const int Least = 4;
    private const int Most = 8;
    private const int LongestTurn = 8;
    private const int LongestLine = 80;
    private const int LeastTurns = 2;

    private static readonly SearchValues<string> Locks = SearchValues.Create(
        ["暗証", "金庫", "書庫", "倉庫", "物置", "鍵", "カギ", "錠", "ロック", "ロッカー", "キーボックス", "キーパッド", "テンキー", "ダイヤル", "ドア", "扉", "裏口", "通用口", "玄関", "出入口", "入口", "サーバ室", "機械室", "更衣室", "警備", "セコム", "シャッター", "ゲート", "門扉"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Dials = SearchValues.Create(["金庫", "ダイヤル", "錠", "鍵", "キーボックス", "ロッカー", "ポスト"], StringComparison.Ordinal);
    private static readonly string[] Typing = ["を押", "と押", "を打", "と打", "を入", "と入", "で開", "で解", "で入", "です", "だよ", "の順"];

    /// <summary>Every code of the message.</summary>
    public static IEnumerable<(int Start, int End)> In(Reading reading)
    {
        foreach (var place in Typed(reading.Text))
        {
            yield return place;
        }

        foreach (var hit in reading.Hits)
        {
            if (hit.Kind == CueKind.Password && hit.Cue.Type == PasswordWords.OfPin && NamedBy(reading.Text, hit) is var place && place.Start >= 0)
            {
                yield return place;
            }
        }

        foreach (var place in Dialled(reading.Text))
        {
            yield return place;
        }
    }

    /// <summary>632766#, *8812#, #4471を押して; #2026 alone may be a heading, and ****1234 is masked.</summary>
    private static IEnumerable<(int Start, int End)> Typed(FoldedText text)
    {
        for (var at = NextSign(text, 0); at >= 0; at = NextSign(text, at + 1))
        {
            if (text.At(at + 1) == text[at] || text.At(at - 1) == text[at])
            {
                continue;
            }

            var (start, end) = (DigitsBefore(text, at), at);
            if (start == at)
            {
                (start, end) = (at + 1, DigitsEnd(text, at + 1));
                end = text.WordAt(end, Typing) is null ? start : end;
            }

            if (end - start is >= Least and <= Most && !Letter.IsOfNoun(text.At(start - 1)) && text.At(start - 1) is not ('-' or '.') && IsIn(text, start, Locks))
            {
                yield return (start, end);
                at = end;
            }
        }
    }

    private static int NextSign(FoldedText text, int from) => from < text.Length && text.Span[from..].IndexOfAny('#', '*') is var at and >= 0 ? from + at : -1;

    /// <summary>4417(暗証番号), 7391が書庫の暗証番号です.</summary>
    private static (int Start, int End) NamedBy(FoldedText text, in Hit hit)
    {
        var end = hit.Start;
        if (text.At(end - 1) == '(' && text.At(hit.End) == ')')
        {
            end--;
        }
        else if ((end = Telling.NamedEnd(text, hit)) < 0)
        {
            return (-1, -1);
        }

        end -= text.At(end - 1) is ' ' or '#' or '*' ? 1 : 0;
        var start = DigitsBefore(text, end);
        return end - start is >= Least and <= Most && !char.IsAsciiLetter(text.At(start - 1)) && text.At(start - 1) is not ('-' or '.' or '/') ? (start, end) : (-1, -1);
    }

    /// <summary>右4回28 左3回61 右2回07: turns to either side with a number each; the place from the first to the last.</summary>
    private static IEnumerable<(int Start, int End)> Dialled(FoldedText text)
    {
        if (text.Span.IndexOfAny('右', '左') < 0)
        {
            yield break;
        }

        var (turns, first, last) = (0, -1, -1);
        for (var at = 0; at <= text.Length; at++)
        {
            var number = text.At(at) is '右' or '左' ? NumberOfTurn(text, at + 1) : default;
            if (number.End > 0)
            {
                (turns, first, last) = (turns + 1, turns == 0 ? number.Start : first, number.End);
                at = number.End - 1;
            }
            else if (text.At(at) is '\n' or '。' or '\0')
            {
                if (turns >= LeastTurns && IsIn(text, first, Dials))
                {
                    yield return (first, last);
                }

                turns = 0;
            }
        }
    }

    /// <summary>右に2回まわして35: the last number of the turn that nothing counts.</summary>
    private static (int Start, int End) NumberOfTurn(FoldedText text, int from)
    {
        for (var at = from; at < text.Length && at - from <= LongestTurn && text[at] is not ('右' or '左' or '、' or '。' or '\n'); at++)
        {
            var end = DigitsEnd(text, at);
            if (end > at && text.At(end) is not ('回' or '周' or '側' or '階' or '番' or '度' or '歩' or 'm' or '人' or '名' or '本' or '枚' or '分'))
            {
                return end - at <= 3 ? (at, end) : default;
            }

            at = Math.Max(at, end - 1);
        }

        return default;
    }

    /// <summary>One of the words stands in the same line, not too far away: a line can be as long as the message.</summary>
    private static bool IsIn(FoldedText text, int at, SearchValues<string> words) =>
        text.Before(at, LongestLine).LastLine().IndexOfAny(words) >= 0 || text.Behind(at, LongestLine).FirstLine().IndexOfAny(words) >= 0;

    private static int DigitsBefore(FoldedText text, int end) => text.RunStart(end, Most + 1, char.IsAsciiDigit);

    private static int DigitsEnd(FoldedText text, int start) => text.RunEnd(start, Most + 1, char.IsAsciiDigit);
}
