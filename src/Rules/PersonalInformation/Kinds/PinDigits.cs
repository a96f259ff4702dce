namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Digits told as a PIN, in figures or kanji (暗証番号、六七〇二 に変えました): four to eight of them behind the word, with only kana and
/// punctuation between, that nothing counts and no other word owns.
/// </summary>
internal static class PinDigits
{
    private const int Reach = 18;
    private const int LongestStory = 60;
    private const int Least = 4;
    private const int Most = 8;
    private const string Counters = "年月日時分秒円人名件回枚個階番桁号歳台冊本部通%-:/.,文種世ヶケか";
    private static readonly System.Buffers.SearchValues<string> Others = System.Buffers.SearchValues.Create(["以外", "内線", "電番", "様式", "第", "令和", "平成", "昭和", "生年", "西暦", "例", "件数", "年度", "会議"], StringComparison.Ordinal);
    private static readonly System.Buffers.SearchValues<string> Stops = System.Buffers.SearchValues.Create(["忘れ", "以外", "内線", "窓口", "電話", "電番", "受付", "様式", "通知", "回間違", "回以上", "届かない", "第", "令和", "平成", "昭和", "生年", "誕生", "西暦", "例"], StringComparison.Ordinal);

    /// <summary>The digits' place, or (-1, -1).</summary>
    /// <param name="from">Right behind the PIN's word.</param>
    public static (int Start, int End) After(Reading reading, int from) => Near(reading, from) is var near && near.Start >= 0 ? near : Reported(reading, from);

    private static (int Start, int End) Near(Reading reading, int from)
    {
        var text = reading.Text;
        for (var at = from; at < text.Length && at - from <= Reach; at++)
        {
            var (end, digits) = Digit.IsAny(text[at]) ? EndOf(text, at) : SpokenEnd(text, from, at);
            if (digits == 0)
            {
                continue;
            }

            var isPin = digits is >= Least and <= Most && IsLedTo(text, from, at) && text.Slice(from, at).IndexOfAny(Stops) < 0 && !reading.Labels.Has(CueKind.Negative, from, at) && IsTold(text, end);
            return isPin ? (at, end) : (-1, -1);
        }

        return (-1, -1);
    }

    /// <summary>暗証番号が分からず、引継ぎのメモを見たら「7319」でした: a story between, at whose end the digits are told.</summary>
    private static (int Start, int End) Reported(Reading reading, int from)
    {
        var text = reading.Text;
        var stop = Math.Min(text.LineEnd(from), from + LongestStory);
        for (var at = from; at < stop; at++)
        {
            if (!Digit.IsAny(text[at]))
            {
                continue;
            }

            var (end, digits) = EndOf(text, at);
            if (digits is >= Least and <= Most && IsLedTo(text, from, at) && Telling.IsReported(text, text.At(end) is '」' or ' ' or '"' ? end + 1 : end))
            {
                return text.Slice(from, at).IndexOfAny(Others) < 0 ? (at, end) : (-1, -1);
            }

            at = end - 1;
        }

        return (-1, -1);
    }

    /// <summary>A run of digits, or digits one by one (8-8-1-4).</summary>
    private static (int End, int Digits) EndOf(FoldedText text, int at)
    {
        var (end, digits) = (at, 0);
        while (digits <= Most && Digit.IsAny(text.At(end)))
        {
            digits++;
            end += text.At(end + 1) is '-' or '・' or ' ' && digits == ((end - at) / 2) + 1 && Digit.IsAny(text.At(end + 2)) && !Digit.IsAny(text.At(end + 3)) ? 2 : 1;
        }

        return (end, digits);
    }

    /// <summary>いち・きゅう・なな・ご: readings alone, for they are words of their own too.</summary>
    private static (int End, int Digits) SpokenEnd(FoldedText text, int from, int at)
    {
        var (end, digits) = (at, 0);
        if (at > from && Letter.IsKana(text[at - 1]) && text[at - 1] is not ('は' or 'が'))
        {
            return (at, 0);
        }

        for (var place = at; digits <= Most && SpokenDigit.Read(text, place) is var read && read.Digit != '\0';)
        {
            digits++;
            end = read.End;
            place = text.At(end) is '・' or '、' or ' ' or '-' ? end + 1 : end;
        }

        return digits >= Least ? (end, digits) : (at, 0);
    }

    private static bool IsLedTo(FoldedText text, int from, int at)
    {
        var end = text.At(at - 1) is ' ' or '「' or '"' ? at - 1 : at;
        return end <= from || Letter.IsHiragana(text[end - 1]) || text[end - 1] is '、' or '。' or ':' or '→' or '=' or ' ' or '\n' or ')' or '!' or '…' or '「' or 'ー' || Letter.IsPictograph(text[end - 1]);
    }

    private static bool IsTold(FoldedText text, int end)
    {
        var at = text.At(end) is ' ' or '#' or '」' or '*' ? end + 1 : end;
        return Telling.IsBehind(text, at) || (at > end && !Counters.Contains(text[at], StringComparison.Ordinal));
    }
}
