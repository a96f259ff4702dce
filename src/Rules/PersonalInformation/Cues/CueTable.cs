using System.Collections.Frozen;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// All cues in one pass: a bit table over the first two units says no for nearly every place, a dictionary decides the
/// rest. Longest cue first; a cue inside a longer one is not reported.
/// </summary>
internal sealed class CueTable
{
    private readonly ulong[] bits = new ulong[1024];
    private readonly ulong[] strongBits = new ulong[1024];
    private readonly FrozenDictionary<uint, Cue[]> byBeginning;

    public CueTable(IEnumerable<Cue> cues)
    {
        byBeginning = cues
            .DistinctBy(cue => cue.Text, StringComparer.Ordinal)
            .GroupBy(cue => Key(cue.Text[0], cue.Text[1]))
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(cue => cue.Text.Length).ToArray());
        Longest = byBeginning.Values.Max(sharing => sharing[0].Text.Length);
        foreach (var key in byBeginning.Keys)
        {
            var bit = Bit((char)(key >> 16), (char)key);
            bits[bit >> 6] |= 1UL << (bit & 63);
            strongBits[bit >> 6] |= byBeginning[key].Any(cue => cue.IsStrong) ? 1UL << (bit & 63) : 0;
        }
    }

    /// <summary>Length of the longest cue.</summary>
    public int Longest { get; }

    /// <summary>Whether some cue that matters even without a digit begins with these two folded, lower-case units and goes on in the raw text.</summary>
    public bool Begins(char first, char second, ReadOnlySpan<char> rest)
    {
        var bit = Bit(first, second);
        if ((strongBits[bit >> 6] & (1UL << (bit & 63))) == 0 || !byBeginning.TryGetValue(Key(first, second), out var cues))
        {
            return false;
        }

        foreach (var cue in cues)
        {
            if (cue.IsStrong && GoesOn(cue.Text, rest))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether some cue that matters even without a digit begins with these two letters, whatever sets them apart.</summary>
    public bool MayBegin(char first, char second)
    {
        var bit = Bit(first, second);
        return (strongBits[bit >> 6] & (1UL << (bit & 63))) != 0 && byBeginning.ContainsKey(Key(first, second));
    }

    /// <summary>Whether letters are a label that names a number.</summary>
    public bool IsLabel(ReadOnlySpan<char> letters)
    {
        foreach (var cue in byBeginning.GetValueOrDefault(Key(Lower(letters[0]), Lower(letters[1])), []))
        {
            if (cue is { Kind: CueKind.Label, NamesNumber: true } && letters.SequenceEqual(cue.Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether letters hold such a cue.</summary>
    public bool IsIn(ReadOnlySpan<char> letters)
    {
        for (var i = 0; i + 1 < letters.Length; i++)
        {
            if (Begins(letters[i], letters[i + 1], letters[(i + 2)..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool GoesOn(string cue, ReadOnlySpan<char> rest)
    {
        var place = 2;
        foreach (var unit in rest)
        {
            if (place == cue.Length)
            {
                return true;
            }

            var c = FoldTable.Table[unit];
            if (c == FoldTable.Special)
            {
                return true;
            }

            if (c != FoldTable.Dropped && Lower(c) != cue[place++])
            {
                return false;
            }
        }

        return place == cue.Length;
    }

    /// <summary>Every cue of the text in order of its place.</summary>
    public List<Hit> Find(FoldedText text)
    {
        var hits = new List<Hit>();
        var covered = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var bit = Bit(Lower(text[i]), Lower(text[i + 1]));
            if ((bits[bit >> 6] & (1UL << (bit & 63))) != 0 && LongestAt(text, i) is { } cue && i + cue.Text.Length > covered)
            {
                covered = i + cue.Text.Length;
                hits.Add(new Hit(i, covered, cue));
            }
        }

        return hits;
    }

    public static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    private Cue? LongestAt(FoldedText text, int at)
    {
        if (!byBeginning.TryGetValue(Key(Lower(text[at]), Lower(text[at + 1])), out var cues))
        {
            return null;
        }

        foreach (var cue in cues)
        {
            if (Matches(text, at, cue))
            {
                return cue;
            }
        }

        return null;
    }

    private static bool Matches(FoldedText text, int at, Cue entry)
    {
        var cue = entry.Text;
        if (at + cue.Length > text.Length)
        {
            return false;
        }

        for (var i = 0; i < cue.Length; i++)
        {
            if (Lower(text[at + i]) != cue[i])
            {
                return false;
            }
        }

        // A Latin cue is a whole word: mn is not in "columns", and a capital begins one in adminPassword.
        var isInside = char.IsAsciiLetter(text.At(at - 1)) && !(char.IsAsciiLetterLower(text.At(at - 1)) && char.IsAsciiLetterUpper(text[at]));
        return !(char.IsAsciiLetter(cue[0]) && isInside)
            && (entry.Kind == CueKind.Trigger || !char.IsAsciiLetter(cue[^1]) || !char.IsAsciiLetter(text.At(at + cue.Length)));
    }

    private static uint Key(char first, char second) => ((uint)first << 16) | second;

    private static int Bit(char first, char second) => ((first * 40503) ^ (second * 8191)) & 0xFFFF;
}
