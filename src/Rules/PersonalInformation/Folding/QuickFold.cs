namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Folding without the way back to the original, where a text is simple enough: most are.</summary>
internal static class QuickFold
{
    /// <summary>Whether folding would change nothing: then the text can be read as it is. May say no where it would not.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        var table = FoldTable.Table;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (table[unit] != unit || unit is 'ー' or '─' or '━' && i > 0 && Digit.IsAny(text[i - 1]) || (char.IsSurrogate(unit) && unit is not '\uD83D' and < '\uDC00')
                || (i > 0 && CharacterReference.MayBegin(text[i - 1], unit)) || (unit == ' ' && i > 2 && text[i - 2] == ' ' && SpacedLetters.IsLetter(text[i - 1])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Folds unit by unit, which is enough for nearly every text and allocates nothing. Gives the length, or -1 where
    /// neighbours matter or the room is too small: then <see cref="FoldedText.From"/> knows.
    /// </summary>
    public static int Try(ReadOnlySpan<char> text, Span<char> into)
    {
        var table = FoldTable.Table;
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            var to = table[unit];
            if (to == FoldTable.Dropped)
            {
                continue;
            }

            var isOfNeighbours = to == FoldTable.Special || (i > 0 && CharacterReference.MayBegin(text[i - 1], unit)) || (unit is >= '\uD800' and < '\uDC00' && unit != '\uD83D')
                || (to == ' ' && length > 1 && into[length - 2] == ' ') || (to is 'ー' or '─' or '━' && length > 0 && Digit.IsAny(into[length - 1]));
            if (isOfNeighbours || length == into.Length)
            {
                return -1;
            }

            into[length++] = to;
        }

        return length;
    }
}
