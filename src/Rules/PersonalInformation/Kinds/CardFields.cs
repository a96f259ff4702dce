namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Symbol, number and branch of a health insurance card one behind the other, with no words of their own: 健保 30717/2127574/01,
/// 保険証 三条12-3456789.
/// </summary>
internal static class CardFields
{
    private const int LongestSymbol = 8;
    private const int LongestNumber = 8;
    private const int Branch = 2;

    /// <summary>Behind 番号 digits set apart by a space are one number as far as one has so many.</summary>
    private const int LongestSingle = 10;

    /// <summary>Fewer digits behind a word for the insurance may be a page, a day or a postal code.</summary>
    private const int SurelyNumber = 5;
    private const int MostWords = 2;
    private const int MostKanji = 4;

    /// <summary>Two fields, or three of which the last is a branch.</summary>
    public static bool Fit(in NumberCandidate number) =>
        number.Groups is 2 or 3 && !number.IsSpelled && number.GroupLength(0) <= LongestSymbol && number.GroupLength(1) is >= 3 and <= LongestNumber
        && (number.Groups == 2 || number.GroupLength(2) == Branch) && !number.HasSeparator('\n') && !number.HasSeparator('.');

    /// <summary>Named by both words (記号番号), or close to a word for the card or the insurance.</summary>
    public static bool Are(in NumberCandidate number, in LabelMatch label)
    {
        var word = label.Hit.Cue.Text;
        if (!Fit(number) || word.StartsWith("保険者", StringComparison.Ordinal) || word is "保番" or "枝番")
        {
            return false;
        }

        if (word.Contains("記号", StringComparison.Ordinal))
        {
            return number.Groups == 3 || number.GroupLength(0) + number.GroupLength(1) >= SurelyNumber + 1;
        }

        var isBehind = label.Hit.Start >= number.End;
        return number.GroupLength(1) >= SurelyNumber && !IsPhone(number)
            && (label.Hit.Cue.NamesNumber ? label.Reach == Reach.Tight && (number.Count > LongestSingle || (number.Fields().Count > 1 && !number.HasSeparator(' '))) : isBehind || label.Cost <= MostWords);
    }

    /// <summary>Where the fields stand; kanji glued to the symbol belong to it, and then a hyphen divides.</summary>
    public static IReadOnlyList<(int Start, int End)> Of(in NumberCandidate number, in LabelMatch label, FoldedText text)
    {
        var room = label.Hit.Start >= number.End ? MostKanji : Math.Min(MostKanji, number.Start - label.Hit.End);
        var start = text.RunStart(number.Start, room, Letter.IsIdeograph);
        if (start == number.Start || text[start] is '第' or '号' or '番')
        {
            return number.Fields();
        }

        var fields = new List<(int Start, int End)>();
        for (var group = number.FirstGroup; group <= number.LastGroup; group++)
        {
            fields.AddRange(new NumberCandidate(number.Chain, group, group).Fields());
        }

        fields[0] = (start, fields[0].End);
        return fields;
    }

    private static bool IsPhone(in NumberCandidate number) => number.Count is 10 or 11 && number.Digits[0] == '0';
}
