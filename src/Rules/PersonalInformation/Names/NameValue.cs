namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Finds where a name ends that begins at a place: the longest stretch that reads as one and is followed by no letter of it.</summary>
internal static class NameValue
{
    /// <summary>Units of the longest name, spaces included.</summary>
    public const int Longest = 28;
    public const int MostSpaces = 3;

    /// <summary>What may follow a name without a space: titles, particles, the ends of a sentence.</summary>
    private static readonly string[] Behind =
    [
        .. Eras.Names,
        .. Titles.Words, "はん", "です", "でし", "でよ", "で", "の", "は", "が", "を", "に", "へ", "と", "も", "や", "から", "より", "って", "という", "いう", "いい", "宅", "ほか", "他", "外", "だ", "本人", "か",
    ];

    /// <summary>A name that begins at a place and lies before a limit; end -1 when there is none.</summary>
    public static (int End, NameForm Form) From(FoldedText text, int start, int limit, bool isTrusted)
    {
        var stop = Reach(text, start, limit);
        for (var end = stop; end > start; end--)
        {
            if (text[end - 1] is ' ' or '・' or '=' || !EndsAt(text, end) || Titles.End(text.Slice(start, end)))
            {
                continue;
            }

            var form = PlausibleName.Read(text.Slice(start, end), isTrusted);
            if (form != NameForm.None)
            {
                return (end, form);
            }
        }

        return (-1, NameForm.None);
    }

    /// <summary>Letters with single spaces and ・ between them.</summary>
    private static int Reach(FoldedText text, int start, int limit)
    {
        var spaces = 0;
        var end = start;
        while (end < limit && end - start < Longest && (Letter.IsAny(text[end]) || (end > start && IsJoint(text, end) && ++spaces <= MostSpaces)))
        {
            end++;
        }

        return end;
    }

    /// <summary>A space or sign within a name: 山田 太郎, ジョゼ・ダ・シルバ, O'BRIEN.</summary>
    public static bool IsJoint(FoldedText text, int at) =>
        text[at] is ' ' or '・' or '=' or '\'' or '-' or '.' && Letter.IsAny(text.At(at - 1)) && Letter.IsAny(text.At(at + 1));

    /// <summary>The script changes, no letter follows, or a word that names are followed by.</summary>
    public static bool EndsAt(FoldedText text, int end)
    {
        // 議事録_最終.docx is a file; behind the name of somebody stand digits (山田花子_19650307.pdf).
        var next = text.At(end);
        if ((next == '_' && !char.IsAsciiDigit(text.At(end + 1))) || (next == '.' && char.IsAsciiLetter(text.At(end + 1))))
        {
            return false;
        }

        if (char.IsAsciiLetter(text[end - 1]) && char.IsAsciiDigit(next))
        {
            return false;
        }

        if (!Letter.IsAny(next) || (char.IsAsciiLetter(text[end - 1]) && !char.IsAsciiLetter(next)))
        {
            return true;
        }

        return text.WordAt(end, Behind) is not null;
    }
}
