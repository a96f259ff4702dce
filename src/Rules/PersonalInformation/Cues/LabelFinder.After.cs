namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Labels behind a number: close by, in the line below, or as the last words of the sentence.</summary>
internal sealed partial class LabelFinder
{
    private const int LongerWord = 13;

    /// <summary>A label that is pointed at (このカード) may stand so far behind.</summary>
    private const int Pointed = 30;

    /// <summary>A label of all the numbers before it (どちらも) may stand so far behind the first.</summary>
    private const int PointedAtAll = 80;
    private const int LongestOwner = 8;

    /// <summary>Labels that follow each other, at most.</summary>
    private const int MostInARow = 5;

    private void AddAfter(List<LabelMatch> found, int start, int end)
    {
        var back = BackPointers.LineBehind(text, end);
        for (var i = FirstFrom(end); i < hits.Count && hits[i].Start - Math.Max(end, back) <= PointedAtAll; i++)
        {
            var hit = hits[i];
            if (hit.Kind is not (CueKind.Label or CueKind.Negative))
            {
                continue;
            }

            var labelEnd = EndOfLabels(i);
            var isPointed = IsPointedAt(end, hit, labelEnd);
            if (hit.Start - Math.Max(end, back) > After && !isPointed)
            {
                continue;
            }

            var stop = text.Slice(end, hit.Start).LastIndexOfAny('\n', '。', '、');
            var pointsBack = stop >= 0 && (isPointed || BackPointers.AreAt(text, end + stop + 1) || IsBelow(start, end, end + stop, hit) || BackPointers.IsAfterthought(text, end + stop + 1, hit.Start, labelEnd));
            var cost = isPointed ? 6 : pointsBack ? 4 : LabelCost.Of(text, end, hit.Start) + (BeginsLongerWord(hit, labelEnd) ? LongerWord : 3);
            if ((stop >= 0 && !pointsBack) || LeadsOn(hit) || (hit.Kind == CueKind.Negative && cost > 4))
            {
                return;
            }

            found.Add(new LabelMatch(hit, LabelMatch.ReachOf(cost), cost));
            return;
        }
    }

    private bool IsPointedAt(int end, in Hit hit, int labelEnd) => hit.Start - end <= Pointed && IsInLine(end, hit.Start)
        ? BackPointers.AreSubject(text, hit, labelEnd) || BackPointers.AreSubjects(text, hit, labelEnd) || (BackPointers.AreRightBefore(text, hit.Start) && !BeginsLongerWord(hit, labelEnd))
        : BackPointers.AreSubjects(text, hit, labelEnd) && text.Slice(end, hit.Start).IndexOf("\n\n") < 0;

    /// <summary>No line break and no other long number between.</summary>
    private bool IsInLine(int from, int to)
    {
        const int Long = 4;
        var run = 0;
        for (var at = from; at < to; at++)
        {
            run = Digit.IsAny(text[at]) ? run + 1 : 0;
            if (run == Long || text[at] == '\n')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>国保バッチ, 介護保険担当: the word goes on, and it is not what the number before it is called.</summary>
    private bool BeginsLongerWord(in Hit hit, int end) =>
        !hit.Cue.NamesNumber && hit.Cue.Type != InformationTypes.BankAccount && (Letter.IsIdeograph(text.At(end)) || Letter.IsKatakana(text.At(end))) && text.At(end) is not ('番' or '様' or '本' or '記' or '証' or '済' or '分' or '欄');

    /// <summary>後期高齢者医療の被保険者番号, クレカの番号: where labels that follow each other end.</summary>
    private int EndOfLabels(int place)
    {
        var end = hits[place].End;
        var most = Math.Min(hits.Count, place + MostInARow);
        while (++place < most && hits[place].Start - end <= 1 && (hits[place].Kind == CueKind.AnyNumber || hits[place].Cue.Type == hits[place - 1].Cue.Type))
        {
            end = hits[place].End;
        }

        return end;
    }

    /// <summary>The value has a line of its own and the next line begins with the label.</summary>
    private bool IsBelow(int start, int end, int lineBreak, in Hit hit) =>
        text[lineBreak] == '\n' && (LabelCost.Of(text, lineBreak, hit.Start) == 0 || (text[hit.Start - 1] == 'の' && hit.Start - lineBreak <= LongestOwner)) && Surroundings.StandsAlone(text, start, end);

    /// <summary>The label after a number has its own number behind it; ↑児童生年月日 in its own line.</summary>
    private bool LeadsOn(in Hit hit)
    {
        var from = LabelCost.AsideEnd(text, hit.End);
        var end = Math.Min(from + 6, BackPointers.OpensLine(text, hit.Start) ? text.LineEnd(from) : text.Length);
        for (var i = from; i < end; i++)
        {
            if (char.IsAsciiDigit(text[i]) || (Digit.IsKanji(text[i]) && Digit.IsAny(text.At(i + 1))) || text[i] is ':' or '=')
            {
                return true;
            }

            if (!LabelCost.Free.Contains(text[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return false;
    }
}
