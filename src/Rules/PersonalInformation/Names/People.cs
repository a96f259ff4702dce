namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Persons in a message, by cues first (a title behind, 氏名: before, a column of names), then by the name tables (surname
/// and given name side by side), then by the tagger where something else in the message makes a name matter.
/// </summary>
internal static class People
{
    private const int LongestName = 10;

    /// <summary>Working memory of the tagger, one for each thread.</summary>
    [ThreadStatic]
    private static NameFeatures? reader;

    /// <summary>Titles of residents and of people in general; 課長 and the like make staff.</summary>
    private static readonly string[] Titles = ["様", "さま", "さん", "氏", "くん", "君", "ちゃん", "殿", "ご夫妻", "夫妻", "さん宅", "様宅"];
    private static readonly string[] Labels = ["氏名", "名前", "お名前", "申請者", "申請者名", "対象者", "対象者名", "対象者氏名", "世帯主", "名義", "口座名義", "名義人", "相談者", "届出人", "本人氏名", "児童名", "保護者名", "患者名", "利用者名", "契約者", "受給者", "受給者名", "被保険者名", "フリガナ", "ふりがな", "カナ氏名", "氏名カナ", "来庁者", "通報者", "滞納者"];
    private static readonly string[] Residents = ["窓口", "市民", "住民", "申請", "来庁", "相談", "世帯", "対象者", "転入", "転出", "児童", "受給", "滞納", "届出", "お見え", "ご来", "訪問", "苦情", "問い合わせの", "住基", "戸籍", "納税", "通報", "面談", "要介護"];
    private static readonly string[] Officials = ["市長", "町長", "村長", "知事", "議員", "議長", "副市長", "大臣", "教育長", "総理", "課長", "部長", "係長", "次長", "室長", "所長", "局長", "主査", "主任", "主事", "課長補佐", "館長", "園長", "校長", "社長", "監督", "選手", "先生", "教授", "講師"];

    public static IEnumerable<Cue> Cues =>
    [
        .. new[] { "さん", "さま", "くん", "ちゃん", "夫妻" }.Select(word => new Cue(word, CueKind.Title)),
        .. Labels.Select(word => new Cue(word, CueKind.NameLabel)),
        .. Residents.Select(word => new Cue(word, CueKind.Resident)),
    ];

    public static void Find(Reading reading, bool withTagger)
    {
        FindTitled(reading);
        FindLabelled(reading);
        if (withTagger)
        {
            FindKnown(reading);
            FindTagged(reading);
        }
    }

    private static void FindTitled(Reading reading)
    {
        var text = reading.Text;
        for (var i = 1; i < text.Length; i++)
        {
            foreach (var title in Titles)
            {
                if (text[i] == title[0] && i + title.Length <= text.Length && text.Slice(i, i + title.Length).SequenceEqual(title))
                {
                    AddTitled(reading, text[i - 1] == ' ' ? i - 1 : i, title);
                    break;
                }
            }
        }
    }

    private static void AddTitled(Reading reading, int end, string title)
    {
        var text = reading.Text;
        var (start, isFull) = NameReader.Before(text, end);
        if (start < 0 || reading.IsTaken(start, end))
        {
            return;
        }

        Add(reading, start, end, isFull, title is "様" or "さま" or "殿" or "様宅", $"「{title}」の付いた人名があります。");
    }

    private static void FindLabelled(Reading reading)
    {
        foreach (var hit in reading.Hits)
        {
            if (hit.Kind == CueKind.NameLabel && reading.Table?.IsInBody(hit.Start) is not true && NameReader.After(reading.Text, hit.End) is var (start, end) && start >= 0 && !reading.IsTaken(start, end))
            {
                Add(reading, start, end, end - start >= 3, isResident: true, $"「{hit.Cue.Text}」の後に人名があります。");
            }
        }

        if (reading.Table is null)
        {
            return;
        }

        foreach (var (header, cell) in reading.Table.BodyCells())
        {
            if (reading.Labels.Has(CueKind.NameLabel, header.Start, header.End) && NameReader.Within(reading.Text, cell.Start, cell.End) is var (start, end) && start >= 0 && !reading.IsTaken(start, end))
            {
                Add(reading, start, end, end - start >= 3, isResident: true, "氏名の列に人名があります。");
            }
        }
    }

    /// <summary>A known surname and a known given name side by side, nothing of the same script around them.</summary>
    private static void FindKnown(Reading reading)
    {
        for (var i = 0; i < reading.Text.Length; i++)
        {
            var end = KnownNames.KnownFrom(reading.Text, i);
            if (end > 0 && !reading.IsTaken(i, end))
            {
                Add(reading, i, end, isFull: true, isResident: false, "知られた姓と名が並んでいます。");
                i = end;
            }
        }
    }

    private static void FindTagged(Reading reading)
    {
        foreach (var (start, end, isPerson) in Tag(reading.Text))
        {
            if (isPerson && end - start >= 2 && !reading.IsTaken(start, end) && NameReader.IsLikelyName(reading.Text, start, end, out var isFull))
            {
                Add(reading, start, end, isFull, isResident: false, "前後の言葉から人名と分かる語があります。");
            }
        }
    }

    /// <summary>The tagger's persons and places; a long text is cut into pieces at line breaks.</summary>
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
            var rest = text.Span[start..Math.Min(text.Length, start + LongestPiece)];
            var line = rest.IndexOf('\n');
            var length = line < 0 ? rest.Length : line + 1;
            foreach (var (from, to, isPerson) in tagger.Find(rest[..length].TrimEnd('\n'), features))
            {
                found.Add((start + from, start + to, isPerson));
            }

            start += length;
        }

        return found;
    }

    private static void Add(Reading reading, int start, int end, bool isFull, bool isResident, string why)
    {
        var text = reading.Text;
        var isPublic = IsOfficial(text, start, end) || IsStaff(reading, start, end, isFull);
        reading.Add(reading.At(InformationTypes.Person, start, end, isFull ? Confidence.High : Confidence.Medium, why) with
        {
            IsFullName = isFull,
            IsResident = isResident,
            IsPublic = isPublic,
        });
    }

    private static bool IsOfficial(FoldedText text, int start, int end)
    {
        var before = text.Slice(Math.Max(0, start - 5), start).TrimEnd(' ');
        var behind = text.Slice(end, Math.Min(text.Length, end + 4)).TrimStart(' ');
        foreach (var office in Officials)
        {
            if (before.EndsWith(office, StringComparison.Ordinal) || behind.StartsWith(office, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A member of staff: the full name in the directory, or the surname of somebody in this very channel.</summary>
    private static bool IsStaff(Reading reading, int start, int end, bool isFull)
    {
        Span<char> name = stackalloc char[LongestName + 2];
        var length = 0;
        foreach (var c in reading.Text.Slice(start, end))
        {
            if (c != ' ' && length < name.Length)
            {
                name[length++] = c;
            }
        }

        if (reading.Context.Staff.IsFullName(name[..length]))
        {
            return true;
        }

        foreach (var member in reading.Members)
        {
            if (member.FamilyName.Length > 0 && FoldedText.From(isFull ? member.FamilyName + member.GivenName : member.FamilyName).Span.SequenceEqual(name[..length]))
            {
                return true;
            }
        }

        return false;
    }
}
