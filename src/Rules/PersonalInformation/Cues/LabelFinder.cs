namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Nearest label wins: within 60 units before (same line, or heading lines above) or 12 after (80 where a sign or word points back). Particles, punctuation
/// and politeness between label and number cost nothing, other words cost their length, a new sentence costs six.
/// </summary>
internal sealed partial class LabelFinder(FoldedText text, IReadOnlyList<Hit> hits, TableLayout? table)
{
    private const int Before = 60;
    private const int After = 12;
    private const int Most = 4;

    /// <summary>A cell of more words names no column.</summary>
    private const int LongestHeader = 60;

    /// <summary>A heading is near its list, but any word in the line itself is nearer.</summary>
    private const int HeadingCost = 8;

    /// <summary>Labels that a sign or word points back from stand farther behind than others.</summary>
    private const int Behind = PointedAtAll;

    private static readonly List<LabelMatch> None = [];

    /// <summary>Labels for what stands at a place, nearest first, at most four before it and one behind.</summary>
    public List<LabelMatch> For(int start, int end)
    {
        if (table is null && !IsAnyNear(start, end))
        {
            return hits.Count > 0 ? ListLabels([], start) : None;
        }

        var found = new List<LabelMatch>(4);
        if (table?.HeaderFor(start) is { } header)
        {
            AddHeader(found, header);
            AddBefore(found, start, table.RowStart(start));
            return found;
        }

        AddBefore(found, start, 0);
        AddAfter(found, start, end);
        found.Sort((a, b) => a.Cost.CompareTo(b.Cost));
        return found.Count == 0 || found[0].Cost > HeadingCost ? ListLabels(found, start) : found;
    }

    /// <summary>Adds what the heading of a list names, else what the legend below it does.</summary>
    private List<LabelMatch> ListLabels(List<LabelMatch> found, int start)
    {
        var count = found.Count;
        if (ListHeading.Above(text, start) is { } heading)
        {
            AddHeading(found, heading, ListHeading.EndsField);
        }

        if (found.Count == count && ListHeading.Below(text, start) is { } legend)
        {
            AddHeading(found, legend, ListHeading.EndsLine);
        }

        return found;
    }

    private void AddHeading(List<LabelMatch> found, (int Start, int End) heading, Func<FoldedText, int, bool> fills)
    {
        for (var i = FirstFrom(heading.Start); i < hits.Count && hits[i].End <= heading.End; i++)
        {
            if (hits[i].Kind == CueKind.Label && fills(text, EndOfLabels(i)))
            {
                found.Insert(0, new LabelMatch(hits[i], LabelMatch.ReachOf(HeadingCost), HeadingCost));
            }
        }
    }

    private bool IsAnyNear(int start, int end)
    {
        var first = FirstFrom(start - Before - CueBook.Table.Longest);
        return first < hits.Count && hits[first].Start - end <= Behind;
    }

    /// <summary>Index of the first hit that starts at or after a place.</summary>
    public int FirstFrom(int place)
    {
        int low = 0, high = hits.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (hits[middle].Start < place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Whether any cue of a kind stands between two places.</summary>
    public bool Has(CueKind kind, int from, int to)
    {
        for (var i = FirstFrom(Math.Max(from, 0)); i < hits.Count && hits[i].Start < to; i++)
        {
            if (hits[i].Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any cue of a kind shares a character with a stretch.</summary>
    public bool Overlaps(CueKind kind, int start, int end)
    {
        const int LongestCue = 32;
        for (var i = FirstFrom(start - LongestCue); i < hits.Count && hits[i].Start < end; i++)
        {
            if (hits[i].Kind == kind && hits[i].End > start)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Between a paper and 番号, where on it the number stands: 在留カード等番号, 旅券記載番号, 免許証表面番号.</summary>
    private static readonly string[] Standing = ["等", "記載の", "記載", "表記", "表示", "記入", "表面", "裏面", "右上", "左上", "下部", "上部", "欄外"];

    /// <summary>番号 after の or at the beginning names nothing by itself (カードの番号); 伝票番号 names a number of its own.</summary>
    public bool IsOwnNumber(in Hit hit)
    {
        var place = FirstFrom(hit.Start) - 1;
        var start = hit.Start;
        if (place >= 0 && hits[place].Kind == CueKind.AnyNumber && hits[place].End == start)
        {
            start = hits[place--].Start; // コード番号, IDナンバー
        }

        start -= text.WordBefore(start, Standing)?.Length ?? 0;
        return !(place >= 0 && hits[place].Kind == CueKind.Label && hits[place].End >= start) && Letter.IsOfNoun(text.At(start - 1));
    }

    /// <summary>番号は and nothing else stands before; 書留の番号 is the number of a thing.</summary>
    public bool FollowsBareNumberWord(int start)
    {
        var place = FirstFrom(start) - 1;
        return place >= 0 && hits[place].Kind == CueKind.AnyNumber && !IsOwnNumber(hits[place]) && !IsOfThing(hits[place].Start) && LabelCost.Of(text, hits[place].End, start) <= 2 && start - hits[place].End <= 4;
    }

    /// <summary>A noun and の stand before 番号, and the noun is neither a person nor a card nor something pointed at.</summary>
    public bool IsOfThing(int place)
    {
        const string Pointing = "上下記例今他側件れこそあ";
        return text.At(place - 1) == 'の' && place >= 2 && text[place - 2] is var owner && !IsBearer(owner) && !Pointing.Contains(owner, StringComparison.Ordinal);
    }

    /// <summary>Whether a word that ends so is of people or of a paper that bears their number: 世帯主, 母, うち, ぼく, 通帳, カード, 免許証.</summary>
    public static bool IsBearer(char last)
    {
        const string Bearers = "様んさ者人方主親母父妻夫子娘息孫兄弟姉妹児族私ちくド帳証";
        return Bearers.Contains(last, StringComparison.Ordinal);
    }

    private bool IsNaming(in Hit hit) => (hit.Kind == CueKind.Label && !IsForUse(hit.End)) || hit.Kind == CueKind.Negative || (hit.Kind == CueKind.AnyNumber && IsOwnNumber(hit));

    /// <summary>旅券用紙, 免許証用ケース: goods for it. 免許証用の番号 and 旅券用いて are not.</summary>
    private bool IsForUse(int labelEnd) => text.At(labelEnd) == '用' && Letter.IsOfNoun(text.At(labelEnd + 1)) && !text.HasAt(labelEnd + 1, "番号");

    private void AddHeader(List<LabelMatch> found, (int Start, int End) header)
    {
        var end = Math.Min(header.End, header.Start + LongestHeader);
        for (var i = FirstFrom(header.Start); i < hits.Count && hits[i].End <= end && found.Count < Most; i++)
        {
            if (IsNaming(hits[i]))
            {
                found.Add(new LabelMatch(hits[i], Reach.Tight, 0));
            }
        }
    }

    private void AddBefore(List<LabelMatch> found, int start, int limit)
    {
        var cost = 0;
        var isTakenUp = false;
        var read = start;
        for (var i = FirstFrom(start) - 1; i >= 0 && found.Count < Most; i--)
        {
            var hit = hits[i];
            if (hit.End > start || hit.Start < limit || start - hit.End > Before)
            {
                if (hit.End <= start)
                {
                    return;
                }

                continue;
            }

            // …の再発行希望。コード: the bare word at the number takes up what was named before.
            var way = LabelCost.Of(text, LabelCost.AsideEnd(text, hit.End), read);
            cost += isTakenUp ? way / 2 : way;
            isTakenUp |= hit.Kind == CueKind.AnyNumber && cost <= 2 && !IsOwnNumber(hit);
            read = hit.Start;
            if (IsNaming(hit))
            {
                found.Add(new LabelMatch(hit, LabelMatch.ReachOf(cost), cost));
                cost += 2;
            }
            else if (hit.Kind is not (CueKind.AnyNumber or CueKind.NameLabel))
            {
                cost += hit.End - hit.Start;
            }
        }
    }
}
