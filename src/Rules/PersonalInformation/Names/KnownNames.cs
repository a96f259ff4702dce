namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Names whose parts stand in the word table.</summary>
internal static class KnownNames
{
    private const int LongestSurname = 4;
    private const int LongestName = 8;

    /// <summary>End of a full name of known parts that begins at a place; -1 when there is none.</summary>
    public static int KnownFrom(FoldedText text, int start)
    {
        if (!Letter.IsIdeograph(text[start]) || Letter.IsIdeograph(text.At(start - 1)) || Letter.IsKatakana(text.At(start - 1)))
        {
            return -1;
        }

        var end = start;
        while (end < text.Length && end - start <= LongestName && Letter.IsIdeograph(text[end]))
        {
            end++;
        }

        if (end - start is >= 3 and <= 6 && !Letter.IsKatakana(text.At(end)) && (WordTable.Shipped.Of(text.Slice(start, end)) & (WordClass.Common | WordClass.Place | WordClass.Proper)) == WordClass.None && Split(text.Slice(start, end), out var isFull) >= 40 && isFull)
        {
            return end;
        }

        var kana = end;
        while (kana < text.Length && kana - end < 5 && text[kana] is >= '\u3041' and <= '\u3096')
        {
            kana++;
        }

        for (var last = kana; end - start is >= 1 and <= LongestSurname && last - end >= 2; last--)
        {
            if ((WordTable.Shipped.Of(text.Slice(start, end)) & WordClass.Surname) != WordClass.None
                && (WordTable.Shipped.Of(text.Slice(end, last)) & (WordClass.Given | WordClass.Function | WordClass.Common)) == WordClass.Given && !(text.Slice(start, end).Length == 1 && last - end == 2))
            {
                return last;
            }
        }

        return -1;
    }

    /// <summary>How well a word reads as a surname (20 and more) or as surname and given name (38 and more); 0 when it does not.</summary>
    public static int Split(ReadOnlySpan<char> name, out bool isFull)
    {
        isFull = false;
        var space = name.IndexOf(' ');
        if (space < 0 && (WordTable.Shipped.Of(name) & WordClass.Surname) != WordClass.None)
        {
            // 田中 is a surname before it is 田 and 中.
            return 20 + name.Length;
        }

        var best = 0;
        for (var size = 1; size < name.Length && size <= LongestSurname; size++)
        {
            var surname = name[..size];
            var given = name[size..].TrimStart(' ');
            if ((space >= 0 && size != space) || given.IsEmpty || (WordTable.Shipped.Of(surname) & WordClass.Surname) == WordClass.None)
            {
                continue;
            }

            var isGiven = (WordTable.Shipped.Of(given) & WordClass.Given) != WordClass.None;
            var score = isGiven ? 40 + (name.Length * 2) : space > 0 ? 38 : given.Length is 1 or 2 && name.Length is >= 3 and <= 5 ? 15 + size : 0;
            if (score > best)
            {
                best = score;
                isFull = true;
            }
        }

        return best;
    }
}
