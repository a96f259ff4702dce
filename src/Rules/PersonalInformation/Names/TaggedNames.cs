namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Persons by the tagger, which reads the words around a name: the last resort, where neither a cue nor the tables know one.</summary>
internal static class TaggedNames
{
    /// <summary>Working memory of the tagger, one for each thread.</summary>
    [ThreadStatic]
    private static NameFeatures? reader;

    public static void Find(Reading reading)
    {
        foreach (var (start, end, isPerson) in Tag(reading.Text))
        {
            if (isPerson && end - start >= 2 && !reading.IsTaken(start, end) && !IsPartOfThing(reading, start, end) && IsLikelyName(reading, start, end, out var isFull))
            {
                People.Add(reading, (start, end), isFull ? NameForm.Full : NameForm.Surname, isResident: false, "前後の言葉から人名と分かる語があります。");
            }
        }
    }

    /// <summary>A label, a word of katakana (メール), the beginning of a firm (田中建設), a village (下田村), a sum (5千円): the tagger's names are guesses.</summary>
    private static bool IsPartOfThing(Reading reading, int start, int end)
    {
        var text = reading.Text;
        return People.IsLabel(reading, start, end) || NameWords.IsPlain(text.Slice(start, end)) || (char.IsAsciiDigit(text.At(start - 1)) && text[start] is '十' or '百' or '千' or '万' or '億')
            || (text[end - 1] is '村' or '町' && end - start >= 3 && !NameWords.IsSurname(text.Slice(start, end)))
            || IsBesidePlace(reading, start, end)
            || ContactColumns.HoldSite(reading, start, end)
            || (end - start >= 4 && text[end - 2] == 'の' && IsHomely(text[end - 1]))
            || (Letter.IsIdeograph(text[end - 1]) && Letter.IsIdeograph(text.At(end)) && !NameValue.EndsAt(text, end));
    }

    /// <summary>上田と材木町, 老松町と中島: what is told in one breath with a place is one, where nothing is told of anybody (佐藤と旭町の件、うつ病).</summary>
    private static bool IsBesidePlace(Reading reading, int start, int end)
    {
        const int LongestPlace = 5;
        var text = reading.Text;
        var (lineStart, lineEnd) = (text.LineStart(start), text.LineEnd(end));
        if (!NameWords.IsPlace(text.Slice(start, end)) || reading.Found.Exists(found => !found.IsPublic && found.Type != InformationTypes.Person && found.Folded.Start >= lineStart && found.Folded.Start < lineEnd))
        {
            return false;
        }

        var next = text.At(end) is 'と' or 'や' or '・' or '、' ? text.RunEnd(end + 1, LongestPlace, Letter.IsIdeograph) : end;
        return (next > end + 2 && IsPlaceEnd(text[next - 1])) || (text.At(start - 1) is 'と' or 'や' or '・' or '、' && IsPlaceEnd(text.At(start - 2)) && Letter.IsIdeograph(text.At(start - 3)));
    }

    /// <summary>長谷の里, 桜の郷: so houses are called where the old are cared for.</summary>
    private static bool IsHomely(char c) => c is '里' or '郷' or '家' or '丘' or '森' or '杜' or '苑' or '園' or '荘' or '泉' or '湯' or '庄';

    private static bool IsPlaceEnd(char c) => c is '町' or '村' or '区' or '市';

    /// <summary>Written like a name: known surname first, or only kana or Latin letters.</summary>
    private static bool IsLikelyName(Reading reading, int start, int end, out bool isFull)
    {
        var text = reading.Text;
        const int Longest = 20;
        var name = text.Slice(start, end);
        isFull = name.Length >= 4;
        if (name.Length > Longest || NotNames.ContainRole(name))
        {
            return false;
        }

        if (!HasKanji(name))
        {
            return (name.IndexOfAnyInRange('\u30A1', '\u30FA') >= 0 && (!IsUnknownWord(text, name, end) || IsAfflicted(reading, end))) || name.IndexOfAnyInRange('A', 'Z') >= 0 || name.IndexOf(' ') > 0;
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

    private const int LongestAbbreviation = 4;

    /// <summary>カンファ, ケアマネ: one word of katakana that no table of names knows and no title stands behind; longer than abbreviations are, it may be a foreign one.</summary>
    private static bool IsUnknownWord(FoldedText text, ReadOnlySpan<char> name, int end) =>
        name.Length <= LongestAbbreviation && name.IndexOfAny(' ', '・', '=') < 0 && PlausibleName.Read(name, isTrusted: false) == NameForm.None && (!NameWords.IsForeignOrKana(name, WordClass.Surname, out var isKnown) || !isKnown) && !Titles.AreAt(text, end);

    /// <summary>トアンはHIV陽性と診断, but not ケアマネがうつ病の方を: it befell whoever the word names.</summary>
    private static bool IsAfflicted(Reading reading, int end) =>
        reading.Text.At(end) is 'が' or 'は' && reading.Found.Exists(found => found.Type == InformationTypes.SpecialCare && found.Folded.Start == end + 1
            && reading.Text.WordAt(found.Folded.End, Events) is not null && reading.Text.Behind(found.Folded.End, LongestEvent).FirstSentence().IndexOfAny(Others) < 0);

    private const int LongestEvent = 8;
    private static readonly System.Buffers.SearchValues<char> Others = System.Buffers.SearchValues.Create("方人者子父母");
    private static readonly string[] Events = ["され", "した", "して", "きして", "未遂", "陽性", "と診断", "と言われ", "になっ", "で入院", "で亡", "で倒れ", "だった", "らしい", "だそう"];

    private static bool HasKanji(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (Letter.IsIdeograph(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The tagger's persons and places; a long text is cut into pieces at the ends of lines and sentences.</summary>
    public static List<(int Start, int End, bool IsPerson)> Tag(FoldedText text)
    {
        const int LongestPiece = 600;
        var found = new List<(int, int, bool)>();
        if (NameTagger.Shipped is not { } tagger)
        {
            return found;
        }

        var features = reader ??= new NameFeatures(WordTable.Shipped, ForeignNames.Shipped);
        for (var start = 0; start < text.Length;)
        {
            var rest = text.Behind(start, LongestPiece);
            var line = rest.IndexOf('\n');
            var sentence = start + rest.Length < text.Length ? rest.LastIndexOf('。') : -1;
            var length = line >= 0 ? line + 1 : sentence >= 0 ? sentence + 1 : rest.Length;
            foreach (var (from, to, isPerson) in tagger.Find(rest[..length].TrimEnd('\n'), features))
            {
                found.Add((start + from, start + to, isPerson));
            }

            start += length;
        }

        return found;
    }
}
