namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// A text as detectors read it (one width, one form of each character, nothing invisible) with the way back: every
/// folded unit knows the units of the original it came from. Offsets that leave this folder are original ones.
/// </summary>
internal sealed partial class FoldedText
{
    private const string Voiceless = "カキクケコサシスセソタチツテトハヒフヘホウかきくけこさしすせそたちつてとはひふへほう";
    private const string Voiced = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴがぎぐげござじずぜぞだぢづでどばびぶべぼゔ";
    private const string Puffless = "ハヒフヘホはひふへほ";
    private const string Puffed = "パピプペポぱぴぷぺぽ";

    private readonly string original;
    private char[] units;
    private int[] starts;
    private int[] ends;

    private FoldedText(string original)
    {
        this.original = original;
        units = new char[original.Length + 16];
        starts = new int[original.Length + 16];
        ends = new int[original.Length + 16];
    }

    public int Length { get; private set; }

    public ReadOnlySpan<char> Span => units.AsSpan(0, Length);

    public string Original => original;

    public char this[int index] => units[index];

    public static FoldedText From(string original)
    {
        var folded = new FoldedText(original);
        for (var i = 0; i < original.Length;)
        {
            i += folded.Take(i);
        }

        folded.ReadDashes();
        folded.Blank(Bullets.In(folded));
        folded.CloseUp(SpacedLetters.Runs(folded.Span));
        folded.Drop(Readings.In(folded.Span));
        return folded;
    }

    /// <summary>The unit at an index, or NUL outside the text.</summary>
    public char At(int index) => (uint)index < (uint)Length ? units[index] : '\0';

    public ReadOnlySpan<char> Slice(int start, int end) => units.AsSpan(start, end - start);

    /// <summary>First original unit of a folded one.</summary>
    public int OriginalStart(int index) => starts[index];

    /// <summary>One past the last original unit of the folded range that ends before <paramref name="end"/>.</summary>
    public int OriginalEnd(int end) => ends[end - 1];

    /// <summary>One past the last folded unit that the same original unit stands for.</summary>
    public int RunEndOfUnit(int index)
    {
        var end = index + 1;
        while (end < Length && starts[end] == starts[index])
        {
            end++;
        }

        return end;
    }

    private int Take(int at)
    {
        var (rune, length) = CharacterReference.At(original, at);
        if (length > 0)
        {
            TakeReferred(rune, at, at + length);
            return length;
        }

        var unit = original[at];
        var to = FoldTable.Table[unit];
        if (to < FoldTable.Special && !char.IsSurrogate(unit))
        {
            Add(to, at, at + 1);
            return 1;
        }

        if (to == FoldTable.Dropped)
        {
            return 1;
        }

        if (char.IsHighSurrogate(unit) && at + 1 < original.Length && char.IsLowSurrogate(original[at + 1]))
        {
            TakePair(at, char.ConvertToUtf32(unit, original[at + 1]));
            return 2;
        }

        TakeSpecial(unit, at);
        return 1;
    }

    /// <summary>A character told by its number; one that folds to none or several stays unread.</summary>
    private void TakeReferred(int rune, int start, int end)
    {
        var to = rune <= char.MaxValue ? FoldTable.Table[rune] : HigherCharacters.Fold(rune);
        if (to != FoldTable.Dropped)
        {
            Add(to is FoldTable.Special or HigherCharacters.Other ? '?' : to, start, end);
        }
    }

    private void TakePair(int at, int rune)
    {
        if (HigherCharacters.Fold(rune) is var folded and not HigherCharacters.Other)
        {
            if (folded != FoldTable.Dropped)
            {
                Add(folded, at, at + 2);
            }

            return;
        }

        Add(original[at], at, at + 1);
        Add(original[at + 1], at + 1, at + 2);
    }

    private void TakeSpecial(char unit, int at)
    {
        if (FoldTable.Expansion(unit) is { } expansion)
        {
            foreach (var c in expansion)
            {
                Add(c, at, at + 1);
            }

            return;
        }

        var (from, into) = unit is '\uFF9E' or '\u3099' ? (Voiceless, Voiced) : unit is '\uFF9F' or '\u309A' ? (Puffless, Puffed) : ("", "");
        var place = Length > 0 ? from.IndexOf(units[Length - 1], StringComparison.Ordinal) : -1;
        if (place >= 0)
        {
            units[Length - 1] = into[place];
            ends[Length - 1] = at + 1;
            return;
        }

        Add(unit, at, at + 1);
    }

    private void Add(char unit, int start, int end)
    {
        if (Length == units.Length)
        {
            Array.Resize(ref units, Length * 2);
            Array.Resize(ref starts, Length * 2);
            Array.Resize(ref ends, Length * 2);
        }

        units[Length] = unit;
        starts[Length] = start;
        ends[Length++] = end;
    }

    private void Blank(IReadOnlyList<(int Start, int End)> stretches)
    {
        foreach (var (start, end) in stretches)
        {
            units.AsSpan(start, end - start).Fill(' ');
        }
    }

    /// <summary>ー and ─ are hyphens between digits and letters elsewhere; 一 amid katakana is a ー (パスワ一ド).</summary>
    private void ReadDashes()
    {
        for (var i = 1; i + 1 < Length; i++)
        {
            if (units[i] is 'ー' or '─' or '━' && Digit.IsAny(units[i - 1]) && Digit.IsAny(units[i + 1]))
            {
                units[i] = '-';
            }
            else if (units[i] == '一' && Letter.IsKatakana(units[i - 1]) && Letter.IsKatakana(units[i + 1]))
            {
                units[i] = 'ー';
            }
        }
    }
}
