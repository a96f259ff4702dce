namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>NGUYEN THI LAN, Ivan Petrov, KHAN Imran: words that begin with a capital, as residence cards and passports write names.</summary>
internal static class LatinName
{
    /// <summary>Short words, products and services that talk writes in Latin letters as names are written.</summary>
    private static readonly HashSet<string> NotNames = new(["ID", "PW", "URL", "TEL", "FAX", "MAIL", "EMAIL", "ZOOM", "MEETING", "TEAMS", "USB", "PC", "PDF", "OK", "NG", "QR", "LINE", "WORKS", "WEB", "WIFI", "EXCEL", "WORD", "WINDOWS", "OFFICE", "NO", "DOB", "NAME", "RE", "FW", "FWD", "HP", "DX", "AI", "GIS", "CITY", "TEST"], StringComparer.OrdinalIgnoreCase);

    public static NameForm Read(ReadOnlySpan<char> value, int words, bool isTrusted)
    {
        var (longest, capitals) = (0, 0);
        foreach (var part in value.SplitAny(" ・"))
        {
            var word = value[part];
            if (NotNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || !IsWord(word, out var letters))
            {
                return NameForm.None;
            }

            longest = Math.Max(longest, letters);
            capitals += word.Length >= 3 && word.IndexOfAnyExceptInRange('A', 'Z') < 0 ? 1 : 0;
        }

        return longest < 2 ? NameForm.None : words >= 2 ? (isTrusted || capitals > 0 ? NameForm.Full : NameForm.None) : isTrusted && longest >= 4 ? NameForm.Surname : NameForm.None;
    }

    /// <summary>Santos, O'Brien, J.: a capital, then letters and the signs that stand in names.</summary>
    private static bool IsWord(ReadOnlySpan<char> word, out int letters)
    {
        letters = 0;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetter(c) && c is not ('\'' or '-' or '.'))
            {
                return false;
            }

            letters += char.IsAsciiLetter(c) ? 1 : 0;
        }

        return word.Length > 0 && !char.IsAsciiLetterLower(word[0]);
    }

    /// <summary>End of a name in Latin letters without a label: right before a date of birth, or behind Mr and Ms; -1 when there is none.</summary>
    public static int From(Reading reading, int start)
    {
        var text = reading.Text;
        if (!char.IsAsciiLetterUpper(text[start]) || Letter.IsOfNoun(text.At(start - 1)))
        {
            return -1;
        }

        var isAddressed = IsAddressed(text, start);
        var (end, form) = NameValue.From(text, start, text.Length, isAddressed);
        if (BeforeMail(reading, start) is var sender and > 0)
        {
            return sender;
        }

        return form == NameForm.Full && (isAddressed || IsBeforeBirth(reading, end) || HasKnownPart(text.Slice(start, end))) ? end
            : form == NameForm.None && NameValue.From(text, start, text.Length, isTrusted: true) is var trusted && trusted.Form == NameForm.Full && (AreKnownParts(text.Slice(start, trusted.End)) || IsBeforeBirth(reading, trusted.End) || IsAboveHome(reading, start, trusted.End)) ? trusted.End : -1;
    }

    /// <summary>From: Mori Rio &lt;…&gt;: whose mail address stands in brackets right behind; words that Japanese could spell, or initials.</summary>
    private static int BeforeMail(Reading reading, int start)
    {
        var text = reading.Text;
        var end = start;
        while (end - start < NameValue.Longest && (char.IsAsciiLetter(text.At(end)) || text.At(end) is ' ' or '.' or '-' or ',' or '\''))
        {
            end++;
        }

        var open = text.At(end) == '"' ? end + 1 : end;
        open += text.At(open) == ' ' ? 1 : 0;
        var name = text.Slice(start, Math.Min(end, text.Length)).TrimEnd();
        return text.At(open) is '<' or '(' or '[' && reading.Found.Exists(found => found.Type == InformationTypes.Email && found.Folded.Start == open + 1) && IsSender(name) ? start + name.Length : -1;
    }

    private static bool IsSender(ReadOnlySpan<char> name)
    {
        var words = 0;
        var isLong = false;
        foreach (var part in name.SplitAny(" .,"))
        {
            var word = name[part];
            if (word.Length > 1 && (!char.IsAsciiLetterUpper(word[0]) || NotNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || !(Romaji.IsName(word) || Romaji.IsJapanese(word))))
            {
                return false;
            }

            words += word.IsEmpty ? 0 : 1;
            isLong |= word.Length > 2;
        }

        return words is 2 or 3 && isLong;
    }

    /// <summary>End of a name of capitals of which a word is known; -1 when there is none.</summary>
    public static int KnownFrom(FoldedText text, int start) =>
        char.IsAsciiLetterUpper(text[start]) && !Letter.IsOfNoun(text.At(start - 1)) && NameValue.From(text, start, text.Length, isTrusted: false) is var (end, form) && form == NameForm.Full && HasKnownPart(text.Slice(start, end)) ? end : -1;

    private static bool IsAddressed(FoldedText text, int start)
    {
        var before = text.Before(start, 6).TrimEnd(" .");
        return text.At(start - 1) is ' ' or '.' && (before.EndsWith("Mr") || before.EndsWith("Ms") || before.EndsWith("Mrs") || before.EndsWith("Miss"));
    }

    private static bool IsBeforeBirth(Reading reading, int end)
    {
        const int Gap = 12;
        return reading.Found.Exists(found => found.Type == InformationTypes.BirthDate && found.Folded.Start >= end && found.Folded.Start - end <= Gap && reading.Text.Slice(end, found.Folded.Start).IndexOfAny('。', '\n') < 0);
    }

    /// <summary>Two or three words on a line of their own, and an address on the next, as on an envelope.</summary>
    private static bool IsAboveHome(Reading reading, int start, int end) =>
        reading.Text.LineStart(start) == start && reading.Text.At(end) == '\n' && reading.Found.Exists(found => found is { Type: InformationTypes.Address, IsPublic: false } && reading.Text.LineStart(found.Folded.Start) == end + 1);

    /// <summary>TRAN VAN DUC, SUZUKI KENTA: in capitals, and one word is somebody's name; LAN and SUN alone are as often a cable and a firm.</summary>
    private static bool HasKnownPart(ReadOnlySpan<char> name)
    {
        var (_, known, isSure) = Parts(name);
        return known >= 2 || isSure;
    }

    /// <summary>Gennosuke Tanabe: in small letters each word must be one, or the last.</summary>
    private static bool AreKnownParts(ReadOnlySpan<char> name)
    {
        var (words, known, _) = Parts(name);
        return words is 2 or 3 && known >= 2;
    }

    private static (int Words, int Known, bool IsSure) Parts(ReadOnlySpan<char> name)
    {
        var (words, known, isSure) = (0, 0, false);
        foreach (var part in name.SplitAny(" ・"))
        {
            words++;
            if (Romaji.IsName(name[part]))
            {
                known++;
                isSure |= name[part].Length >= 3 && name[part] is not ("LAN" or "SUN" or "VAN");
            }
        }

        return (words, known, isSure);
    }
}
