namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Digit groups that follow each other with at most a separator between them.</summary>
internal sealed class NumberChain
{
    private readonly List<char> digits = [];
    private readonly List<int> places = [];
    private readonly List<int> ends = [];
    private readonly List<int> groupStarts = [];
    private readonly List<char> separators = [];

    public int Groups => groupStarts.Count;

    public int Count => digits.Count;

    public bool HasKanji { get; set; }

    /// <summary>Told digit by digit in words: where its groups end says nothing.</summary>
    public bool IsSpoken { get; init; }

    /// <summary>4→8→2, 4=8=2: only a label makes a number of it.</summary>
    public bool IsFormula { get; init; }

    /// <summary>A letter was read as a digit (O for 0).</summary>
    public bool HasLookalike { get; set; }

    /// <summary>A plus stands in front: a telephone number with its country.</summary>
    public bool HasPlus { get; set; }

    public int Start => places[0];

    public int End => ends[^1];

    public void BeginGroup(char separator)
    {
        groupStarts.Add(digits.Count);
        separators.Add(separator);
    }

    /// <summary>A digit and its units: one, or more where it is a word (ゼロ).</summary>
    public void Add(char digit, int place, int end)
    {
        digits.Add(digit);
        places.Add(place);
        ends.Add(end);
    }

    /// <summary>Index of a group's first digit; of the end for the group after the last.</summary>
    public int FirstDigit(int group) => group < groupStarts.Count ? groupStarts[group] : digits.Count;

    /// <summary>What stands before a group: NUL at the beginning, else - space newline . / ・ _ ( ) の.</summary>
    public char SeparatorBefore(int group) => group < separators.Count ? separators[group] : '\0';

    public int Place(int digit) => places[digit];

    /// <summary>One past the last unit of a digit.</summary>
    public int EndOf(int digit) => ends[digit];

    public ReadOnlySpan<char> Digits(int from, int to) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(digits)[from..to];
}

/// <summary>Some neighbouring groups of a chain, taken as one number.</summary>
internal readonly struct NumberCandidate(NumberChain chain, int firstGroup, int lastGroup)
{
    public NumberChain Chain { get; } = chain;

    public int FirstGroup { get; } = firstGroup;

    public int LastGroup { get; } = lastGroup;

    public int Groups => LastGroup - FirstGroup + 1;

    public int Count => Chain.FirstDigit(LastGroup + 1) - Chain.FirstDigit(FirstGroup);

    public ReadOnlySpan<char> Digits => Chain.Digits(Chain.FirstDigit(FirstGroup), Chain.FirstDigit(LastGroup + 1));

    public int Start => Chain.Place(Chain.FirstDigit(FirstGroup));

    public int End => Chain.EndOf(Chain.FirstDigit(LastGroup + 1) - 1);

    /// <summary>Digits in a group counted from the candidate's first.</summary>
    public int GroupLength(int index) => Chain.FirstDigit(FirstGroup + index + 1) - Chain.FirstDigit(FirstGroup + index);

    /// <summary>Whether the groups have exactly these lengths.</summary>
    public bool HasGroups(params ReadOnlySpan<int> lengths)
    {
        if (lengths.Length != Groups)
        {
            return false;
        }

        for (var i = 0; i < lengths.Length; i++)
        {
            if (GroupLength(i) != lengths[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The groups as fields of their own (30717/2127574/01); a hyphen close up makes one field of two (5501-3188336).</summary>
    public IReadOnlyList<(int Start, int End)> Fields()
    {
        var fields = new List<(int Start, int End)>();
        for (var group = FirstGroup; group <= LastGroup; group++)
        {
            var (start, end) = (Chain.Place(Chain.FirstDigit(group)), Chain.EndOf(Chain.FirstDigit(group + 1) - 1));
            if (fields.Count > 0 && Chain.SeparatorBefore(group) == '-' && start == fields[^1].End + 1)
            {
                fields[^1] = (fields[^1].Start, end);
            }
            else
            {
                fields.Add((start, end));
            }
        }

        return fields;
    }

    /// <summary>0256-34-5511: a zero first, three groups, four digits last.</summary>
    public bool IsGroupedAsPhone => Digits[0] == '0' && Groups == 3 && GroupLength(2) == 4 && !HasSeparator('\n');

    /// <summary>1 2 3 4: every digit by itself.</summary>
    public bool IsSpelled => (Groups == Count && Groups > 1) || Chain.IsSpoken;

    /// <summary>Whether one of the inner separators is this one.</summary>
    public bool HasSeparator(char separator)
    {
        for (var group = FirstGroup + 1; group <= LastGroup; group++)
        {
            if (Chain.SeparatorBefore(group) == separator)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Cut out of a longer number: a hyphen, dot or slash joins it to the group before or after.</summary>
    public bool IsCutOut => IsJoint(Chain.SeparatorBefore(FirstGroup)) || (LastGroup + 1 < Chain.Groups && IsJoint(Chain.SeparatorBefore(LastGroup + 1)));

    /// <summary>Spaces or line breaks stand where it begins or ends and inside as well: the cut may be elsewhere.</summary>
    public bool IsLooselyCut =>
        !(IsSpelled && FirstGroup == 0 && LastGroup == Chain.Groups - 1) && (HasSeparator(' ') || HasSeparator('\n') || HasSeparator('の'))
        && (Chain.SeparatorBefore(FirstGroup) is ' ' or 'の' || (LastGroup + 1 < Chain.Groups && Chain.SeparatorBefore(LastGroup + 1) is ' ' or 'の'));

    private static bool IsJoint(char separator) => separator is '-' or '.' or '/' or '_' or '・';
}
