namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What stands around a place of the text. Every window is clipped to the text, so that callers need not ask where it ends.</summary>
internal sealed partial class FoldedText
{
    private int[]? breaks;

    /// <summary>At most so many units before a place.</summary>
    public ReadOnlySpan<char> Before(int at, int most) => Slice(Math.Max(0, at - most), at);

    /// <summary>At most so many units from a place on; none outside the text.</summary>
    public ReadOnlySpan<char> Behind(int at, int most) => (uint)at >= (uint)Length ? default : Slice(at, Math.Min(Length, at + most));

    public bool HasAt(int at, string word) => Behind(at, word.Length).SequenceEqual(word);

    /// <summary>The first of some words that stands at a place, or null.</summary>
    public string? WordAt(int at, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (HasAt(at, word))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>The first of some words that ends at a place, or null.</summary>
    public string? WordBefore(int at, ReadOnlySpan<string> words)
    {
        var before = Slice(0, at);
        foreach (var word in words)
        {
            if (before.EndsWith(word))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Where a unit stands next, from a place on; -1 where it does not.</summary>
    public int Next(char unit, int from) => from < Length && Span[from..].IndexOf(unit) is var at and >= 0 ? from + at : -1;

    /// <summary>Where a run of such units ends that begins at a place; the place itself where none does.</summary>
    public int RunEnd(int from, int most, Func<char, bool> belongs)
    {
        var end = from;
        while (end - from < most && end < Length && belongs(At(end)))
        {
            end++;
        }

        return end;
    }

    /// <summary>Where a run of such units begins that ends at a place; the place itself where none does.</summary>
    public int RunStart(int end, int most, Func<char, bool> belongs)
    {
        var start = end;
        while (end - start < most && start > 0 && belongs(At(start - 1)))
        {
            start--;
        }

        return start;
    }

    /// <summary>Past signs, at most so many of them.</summary>
    public int Past(int from, string signs, int most)
    {
        var end = from;
        while (end - from < most && end < Length && signs.Contains(At(end), StringComparison.Ordinal))
        {
            end++;
        }

        return end;
    }

    /// <summary>Back over signs that end at a place, at most so many of them.</summary>
    public int Back(int end, string signs, int most)
    {
        var start = end;
        while (end - start < most && start > 0 && signs.Contains(At(start - 1), StringComparison.Ordinal))
        {
            start--;
        }

        return start;
    }

    /// <summary>The line around a stretch, at most so many units to either side.</summary>
    public ReadOnlySpan<char> LineAround(int start, int end, int most) => Slice(Math.Max(LineStart(start), start - most), Math.Min(LineEnd(start), end + most));

    /// <summary>Where the line of a place begins. A line break belongs to the line that it ends.</summary>
    public int LineStart(int at) => BreaksBefore(at) is var count and > 0 ? breaks![count - 1] + 1 : 0;

    /// <summary>One past the last unit of the line of a place, without its break.</summary>
    public int LineEnd(int at) => BreaksBefore(at) is var count && count < breaks!.Length ? breaks[count] : Length;

    /// <summary>The breaks are looked for once: a message of many numbers asks for its lines again and again.</summary>
    private int BreaksBefore(int at)
    {
        if (breaks is null)
        {
            var found = new List<int>();
            for (var place = Next('\n', 0); place >= 0; place = Next('\n', place + 1))
            {
                found.Add(place);
            }

            breaks = [.. found];
        }

        var index = Array.BinarySearch(breaks, at);
        return index < 0 ? ~index : index;
    }
}
