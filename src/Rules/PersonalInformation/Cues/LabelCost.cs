namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>How far a label stands from its number, counted in units of other words.</summary>
internal static class LabelCost
{
    /// <summary>Costs nothing between a label and its number.</summary>
    public const string Free = " \n\t:;=はがをのもで→⇒>→()「」『』【】[]・、,#|-＝\"'*_.…!";

    /// <summary>What brackets add to a label belongs to it: 個人番号(12桁), 免許証(写).</summary>
    public static int AsideEnd(FoldedText text, int place)
    {
        const int Longest = 8;
        var close = text.At(place) == '(' ? text.Slice(place, Math.Min(text.Length, place + Longest)).IndexOf(')') : -1;
        return close > 1 && text.Slice(place, place + close).IndexOfAnyInRange('0', '9') is var digit && (digit < 0 || text[place + close - 1] == '桁') ? place + close + 1 : place;
    }

    /// <summary>Particles, punctuation and words that hand the number over are free; a new sentence or an empty line costs six.</summary>
    public static int Of(FoldedText text, int from, int to)
    {
        if (from >= to || HandingOver.IsAll(text.Slice(from, to)))
        {
            return 0;
        }

        var cost = 0;
        for (var i = from; i < to; i++)
        {
            if (text[i] is var c && c is '。' or '?' || (c == '\n' && text.At(i + 1) == '\n'))
            {
                cost += 6;
            }
            else if (!Free.Contains(c, StringComparison.Ordinal))
            {
                cost++;
            }
        }

        return cost;
    }
}
