namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Says of most messages, without allocating and in one pass, that no detector needs to look at them.</summary>
internal static class Prefilter
{
    public static bool MayHold(ReadOnlySpan<char> text)
    {
        var table = FoldTable.Table;
        var cues = CueBook.Table;
        var previous = '\0';
        foreach (var unit in text)
        {
            var c = table[unit];
            if (c >= FoldTable.Special)
            {
                if (c == FoldTable.Special)
                {
                    return true;
                }

                continue;
            }

            c = CueTable.Lower(c);
            if (c is '@' or '様' or '氏' or '君' or '殿' or '㊙' || unit == '\uD835' || cues.MayBegin(previous, c) || char.IsAsciiDigit(c) && char.IsAsciiDigit(previous))
            {
                return true;
            }

            previous = c;
        }

        return false;
    }
}
