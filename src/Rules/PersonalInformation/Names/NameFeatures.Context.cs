namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What stands around the name that a character may belong to: the words on both sides, brackets, the same name elsewhere.</summary>
internal sealed partial class NameFeatures
{
    private const int Reach = 6;

    private void AddContext(int i)
    {
        Add(151, pairs.Role(i), pairs.Size(i));
        Add(152, pairs.Role(i), (uint)(pairs.Size(i) >> 6), nameCover.Of(i, 4));
        Add(149, brackets.At(i), K(i), K(i + 1));
        var kind = (uint)K(i);
        if (kind is not (1 or 3 or 4))
        {
            return;
        }

        var (start, end) = (runs.Start(i), runs.End(i));
        var place = i == start ? (end - start == 1 ? 3u : 0u) : i == end - 1 ? 2u : 1u;
        var (first, last) = kind is 3 or 4 ? Chain(start, end, (byte)kind) : (start, end);
        var role = place | (kind << 2) | (first < start ? 32u : 0) | (last > end ? 64u : 0);
        AddSides(role, kind, first, last);
        AddSentence(place, kind, first, last);
        if (end - start >= 2)
        {
            AddElsewhere(kind | (place << 4), start, end);
        }
    }

    /// <summary>The runs of the same kind that ・, = or a space joins to this one.</summary>
    private (int First, int Last) Chain(int first, int last, byte kind)
    {
        while (first >= 2 && (K(first - 1) == 6 || C(first - 1) == ' ') && K(first - 2) == kind)
        {
            first = runs.Start(first - 2);
        }

        while (last + 1 < length && (K(last) == 6 || C(last) == ' ') && K(last + 1) == kind)
        {
            last = runs.End(last + 1);
        }

        return (first, last);
    }

    /// <summary>The word right beside the name, and the next one beyond particles and punctuation, on both sides.</summary>
    private void AddSides(uint role, uint kind, int first, int last)
    {
        var next = last;
        while (next < length && next < last + Reach && K(next) is 2 or 7)
        {
            next++;
        }

        var ahead = first - 1;
        while (ahead >= 0 && ahead > first - Reach && K(ahead) is 2 or 7)
        {
            ahead--;
        }

        var (nextWord, previousWord) = (WordFrom(next), WordTo(ahead));
        Add(140, role, WordFrom(last));
        Add(141, role, WordTo(first - 1));
        Add(142, role, nextWord);
        Add(143, kind | ((uint)C(last) << 4), nextWord);
        Add(144, role, previousWord);
        Add(145, kind | ((uint)C(first - 1) << 4), previousWord);
    }

    /// <summary>Whether the name heads its sentence, what the sentence ends in (…の俳優。), and what a bracket behind the name begins with.</summary>
    private void AddSentence(uint place, uint kind, int first, int last)
    {
        var headed = (first == 0 || C(first - 1) is '。' or ' ' ? 1u : 0u) | (kind << 1);
        var stop = text.AsSpan(last, length - last).IndexOf('。');
        stop = stop < 0 ? length : last + stop;
        Add(146, headed | (place << 4), C(last), C(last + 1));
        Add(153, headed, C(stop - 1), C(stop - 2));
        if (C(last) == '(')
        {
            Add(150, place | (kind << 4), K(last + 1), C(last + 2));
        }
    }

    /// <summary>What stands beside the same word elsewhere in the text: the 山口 of 山口県 and the one of 山口さん differ.</summary>
    private void AddElsewhere(uint role, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        var behind = text.AsSpan(end, length - end).IndexOf(word);
        var other = behind >= 0 ? end + behind : text.AsSpan(0, start).IndexOf(word);
        if (other < 0)
        {
            Add(147, role);
            return;
        }

        var to = other + word.Length;
        Add(147, role, C(to), C(to + 1));
        Add(148, role, C(other - 1), K(to));
    }

    private uint WordFrom(int start) => start < length ? hashes.At(start, Math.Max(1, (int)cover.StartLength(start))) : 1u;

    private uint WordTo(int last)
    {
        var size = last >= 0 ? Math.Max(1, (int)cover.EndLength(last)) : 0;
        return last >= 0 ? hashes.At(last + 1 - size, size) : 1u;
    }
}
