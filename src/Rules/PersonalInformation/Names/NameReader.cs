namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Finds where a name begins and ends beside a cue, with the word table as judge.</summary>
internal static class NameReader
{
    private const int LongestSurname = 4;
    private const int LongestName = 8;
    /// <summary>The name that ends at a title; start -1 when there is none. Full when a given name follows the surname.</summary>
    public static (int Start, bool IsFull) Before(FoldedText text, int end)
    {
        var run = end;
        while (run > 0 && end - run < LongestName + 1 && (Letter.IsIdeograph(text[run - 1]) || (text[run - 1] == ' ' && run < end && Letter.IsIdeograph(text.At(run - 2)) && text.Slice(run, end).IndexOf(' ') < 0)))
        {
            run--;
        }

        if (end - run < 1)
        {
            return KanaNames.Before(text, end);
        }

        var best = (Start: -1, IsFull: false, Score: 0);
        for (var start = run; start < end; start++)
        {
            var score = Score(text, start, end, out var isFull);
            if (score > best.Score)
            {
                best = (start, isFull, score);
            }
        }

        if (best.Start >= 0)
        {
            return (best.Start, best.IsFull);
        }

        // 齋藤みゆき様: a kanji surname with a kana given name is found from its kana.
        return (-1, false);
    }

    /// <summary>A name right after its label (氏名: ヤマダ タロウ); start -1 when there is none.</summary>
    public static (int Start, int End) After(FoldedText text, int at)
    {
        var start = at;
        while (start < text.Length && start - at < 4 && text[start] is ' ' or ':' or 'は' or '=' or '\t' or '(' or '・')
        {
            start++;
        }

        return start == at ? (-1, -1) : Within(text, start, Math.Min(text.Length, start + 24));
    }

    /// <summary>A name that begins a stretch of text.</summary>
    public static (int Start, int End) Within(FoldedText text, int start, int limit)
    {
        while (start < limit && text[start] == ' ')
        {
            start++;
        }

        var end = start;
        var spaces = 0;
        while (end < limit && (Letter.IsIdeograph(text[end]) || Letter.IsKana(text[end]) || char.IsAsciiLetter(text[end]) || (text[end] is ' ' or '・' && end + 1 < limit && IsSame(text, end) && ++spaces <= 2)))
        {
            end++;
        }

        foreach (var title in new[] { "様", "さん", "さま", "氏", "殿" })
        {
            if (end - start > title.Length && text.Slice(start, end).EndsWith(title, StringComparison.Ordinal))
            {
                end -= title.Length;
            }
        }

        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        return end - start is >= 2 and <= 20 && IsLikelyName(text, start, end, out _) ? (start, end) : (-1, -1);
    }

    /// <summary>Written like a name: known surname first, or only kana or Latin letters.</summary>
    public static bool IsLikelyName(FoldedText text, int start, int end, out bool isFull)
    {
        isFull = false;
        var name = text.Slice(start, end);
        if (name.Length > 20 || NotNames.Words.Contains(name.ToString()))
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

        for (var size = Math.Min(LongestSurname, name.Length); size >= 1; size--)
        {
            if ((WordTable.Shipped.Of(name[..size]) & WordClass.Surname) != WordClass.None)
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
        isFull = false;
        var name = text.Slice(start, end);
        if (NotNames.Words.Contains(name.ToString()))
        {
            return 0;
        }

        if (Letter.IsIdeograph(text.At(start - 1)) && !IsBoundary(text, start))
        {
            // Something longer ends here: only a whole known name may be cut out of it.
            return KnownNames.Split(name, out isFull) is var cut and >= 40 ? cut - 20 : 0;
        }

        return KnownNames.Split(name, out isFull);
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

    private static bool IsSame(FoldedText text, int at) =>
        (Letter.IsIdeograph(text.At(at - 1)) && (Letter.IsIdeograph(text.At(at + 1)) || Letter.IsKana(text.At(at + 1)))) || (Letter.IsKatakana(text.At(at - 1)) && Letter.IsKatakana(text.At(at + 1))) || (Letter.IsKana(text.At(at - 1)) && Letter.IsKana(text.At(at + 1)))
        || (char.IsAsciiLetter(text.At(at - 1)) && char.IsAsciiLetter(text.At(at + 1)));
}
