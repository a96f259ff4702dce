namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>How far a label stands from its number, counted in units of other words.</summary>
internal static class LabelCost
{
    /// <summary>Costs nothing between a label and its number.</summary>
    public const string Free = " \n\t:;=はがをのもで→⇒>()「」『』【】[]・、,#|-\"'*_.…!";

    /// <summary>What brackets add to a label belongs to it: 個人番号(12桁), 免許証(写).</summary>
    public static int AsideEnd(FoldedText text, int place)
    {
        const int Longest = 8;
        var close = text.At(place) == '(' ? text.Behind(place, Longest).IndexOf(')') : -1;
        return close > 1 && text.Slice(place, place + close).IndexOfAnyInRange('0', '9') is var digit && (digit < 0 || text[place + close - 1] == '桁') ? place + close + 1 : place;
    }

    /// <summary>Nothing but particles and punctuation between.</summary>
    public static bool IsFree(FoldedText text, int from, int to) => text.Past(from, Free, to - from) >= to;

    /// <summary>What is passed in one step: an aside in brackets, a Latin word, words that hand the number over.</summary>
    private static (int Next, int Toll) Passed(FoldedText text, int at, int to)
    {
        const int LongestInBrackets = 30;
        const int ShortWord = 3;
        if (text[at] == '(')
        {
            var aside = text.Slice(at, Math.Min(to, at + LongestInBrackets));
            var close = aside.IndexOf(')');
            return close > 0 && aside[..close].IndexOfAnyInRange('0', '9') < 0 && aside[..close].IndexOf('\n') < 0 ? (at + close + 1, 2) : (at, 0);
        }

        var end = text.RunEnd(at, to - at, char.IsAsciiLetter);
        return end > at ? (end, end - at <= ShortWord ? 1 : 2) : (at + HandingOver.WordLength(text.Slice(at, to)), 0);
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
            if (Passed(text, i, to) is var (next, toll) && next > i)
            {
                cost += toll;
                i = next - 1;
            }
            else if (text[i] is var c && c is '。' or '?' || (c == '\n' && text.At(i + 1) == '\n'))
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
