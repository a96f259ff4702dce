namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Finds where a name begins and ends beside a cue, with the word table as judge.</summary>
internal static class NameReader
{
    private const int LongestName = 8;

    /// <summary>The name that ends at a title; start -1 when there is none. Full when a given name follows the surname.</summary>
    public static (int Start, bool IsFull) Before(FoldedText text, int end, bool isFormal, bool isTitle = true)
    {
        var known = Known(text, end);
        return known.IsFull ? known : NameBefore.Read(text, end, isFormal, isTitle) is var wide && wide.Start >= 0 && (wide.IsFull || known.Start < 0) ? wide : known;
    }

    /// <summary>Kanji before a title of which the tables know the surname.</summary>
    private static (int Start, bool IsFull) Known(FoldedText text, int end)
    {
        var run = end;
        while (run > 0 && end - run <= LongestName && GoesBack(text, run, end))
        {
            run--;
        }

        var best = (Start: -1, IsFull: false, Score: 0);
        for (var start = run; start < end; start++)
        {
            if (Letter.IsLink(text[start]) || Letter.IsLink(text.At(start - 1)))
            {
                // No name begins within 一ノ瀬.
                continue;
            }

            if (NotNames.ContainRole(text.Slice(start, end)))
            {
                // 同級生: neither the word nor its end is a name.
                break;
            }

            var score = Score(text, start, end, out var isFull);
            if (score > best.Score)
            {
                best = (start, isFull, score);
            }
        }

        return best.Start > run && GoesFurther(text, run, best.Start, end) ? (run, true) : (best.Start, best.IsFull);
    }

    /// <summary>The unit before belongs to the same name: a kanji, ノ between two (一ノ瀬), one space (山田 太郎).</summary>
    private static bool GoesBack(FoldedText text, int at, int end)
    {
        var before = text[at - 1];
        return Letter.IsIdeograph(before)
            || (at < end && Letter.IsIdeograph(text.At(at - 2)) && ((Letter.IsLink(before) && Letter.IsIdeograph(text[at])) || (before == ' ' && !text.Slice(at, end).Contains(' '))));
    }

    /// <summary>早乙女湊斗: 湊斗 reads as surname and given name as well, but a longer surname stands before it; 比屋根朝子: so does the beginning of one that no table knows.</summary>
    private static bool GoesFurther(FoldedText text, int run, int start, int end) =>
        !Letter.IsIdeograph(text.At(run - 1)) && (text.Slice(run, end).Contains(' ') ? start < end - 1 && text.Slice(start, end).Contains(' ') && KanjiName.OfTitled(text.Slice(run, end)) == NameForm.Full : GoesFurtherTogether(text, run, start, end));

    private static bool GoesFurtherTogether(FoldedText text, int run, int start, int end) =>
        (start - run <= KnownNames.LongestSurname && BelongsToName(text.Slice(run, start), text.Slice(start, end), text.Slice(run, end)))
        || end - start is 2 or 3 && !NameWords.IsSurname(text.Slice(start, end))
        && ((start - run is >= 2 and <= KnownNames.LongestSurname && NameWords.IsSurname(text.Slice(run, start))) || (end - start == 3 && start - run <= 3 && !NameWords.IsPlain(text.Slice(run, start)) && KanjiName.HasKnownGiven(text.Slice(run, end), isTrusted: true)));

    /// <summary>東恩納与四郎, 石動勝彦: the tables know a surname that begins in the word, or a given name is what was cut off.</summary>
    private static bool BelongsToName(ReadOnlySpan<char> before, ReadOnlySpan<char> name, ReadOnlySpan<char> whole)
    {
        for (var size = Math.Min(KnownNames.LongestSurname, whole.Length - 1); size > before.Length; size--)
        {
            if (NameWords.IsSurname(whole[..size]) && (NameWords.IsGiven(whole[size..]) || whole.Length - size <= 3))
            {
                return true;
            }
        }

        return name.Length >= 2 && NameWords.IsOnlyGiven(name) && NameWords.IsSurname(before);
    }

    /// <summary>Written like a name: known surname first, or only kana or Latin letters.</summary>
    public static bool IsLikelyName(FoldedText text, int start, int end, out bool isFull)
    {
        isFull = false;
        var name = text.Slice(start, end);
        if (name.Length > 20 || NotNames.ContainRole(name))
        {
            return false;
        }

        var kanji = 0;
        foreach (var c in name)
        {
            kanji += Letter.IsIdeograph(c) ? 1 : 0;
        }

        if (kanji == 0)
        {
            isFull = name.Length >= 4;
            return name.Length >= 2 && (name.IndexOfAnyInRange('\u30A1', '\u30FA') >= 0 || name.IndexOfAnyInRange('A', 'Z') >= 0 || (name.IndexOf(' ') > 0));
        }

        for (var size = Math.Min(KnownNames.LongestSurname, name.Length); size >= 1; size--)
        {
            if (NameWords.IsSurname(name[..size]))
            {
                isFull = name.Length > size && name[size..].Trim(' ').Length > 0;
                return true;
            }
        }

        return false;
    }

    /// <summary>How well a stretch reads as surname (and given name): 0 when it does not.</summary>
    private static int Score(FoldedText text, int start, int end, out bool isFull)
    {
        // Where something longer ends, only a whole known name may be cut out of it.
        const int CutOut = 20;
        var name = text.Slice(start, end);
        var score = KnownNames.Split(name, out isFull);
        var isCutOut = Letter.IsIdeograph(text.At(start - 1)) && !IsBoundary(text, start);
        return !isCutOut ? score : score >= KnownNames.BothKnown ? score - CutOut : 0;
    }

    /// <summary>の, に, は … or a known word ends right before a name.</summary>
    private static bool IsBoundary(FoldedText text, int start)
    {
        for (var size = 2; size <= 6 && size <= start; size++)
        {
            if ((WordTable.Shipped.Of(text.Slice(start - size, start)) & (WordClass.Common | WordClass.Suffix)) != WordClass.None && !Letter.IsIdeograph(text.At(start - size - 1)))
            {
                return true;
            }
        }

        return false;
    }
}
