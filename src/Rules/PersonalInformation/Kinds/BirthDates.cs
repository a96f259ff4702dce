namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Dates of birth: a calendar date (eras and kanji numerals included) that a word (生年月日, 生まれ, 生) or a name in front calls one.</summary>
internal sealed class BirthDates : InformationKind
{
    private const int LongestJoint = 4;
    private const int LongestAside = 10;

    public override string Type => InformationTypes.BirthDate;

    public override string Title => "生年月日";

    public override Turn Turn => Turn.Date;

    public override IReadOnlyList<string> Labels { get; } = ["生年月日", "生年月", "誕生日", "誕生年月日", "生まれ", "出生日", "出生年月日", "生日", "生月日", "dob", "date of birth", "birth", "birthday", "生年", "うまれ", "バースデー", "産まれ", "出生", "誕生年月", "生れ", "birthdate", "birth date", "born", "d.o.b", "d.o.b.", Cake];
    public override IReadOnlyList<string> Covers { get; } = ["生まれ変わ", "生まれた自治体", "生まれて初めて", "誕生日会", "誕生会", "誕生祭", "誕生月", "生まれる", "生まれ育", "生まれつき", "生まれ故郷", "出生届", "出生率", "出生数", "出生地", "出生順", "出生証明", "出生前", "出生時", "出生体重", "出生連絡", "出生祝", "生年月日順"];

    public override IEnumerable<Cue> OtherCues => Eras.Names.Select(word => new Cue(word, CueKind.Trigger));

    public override IEnumerable<Answer> Answers(Reading reading)
    {
        foreach (var date in reading.Dates)
        {
            if (date.IsPlausibleBirth && IsGivenAlone(reading, date))
            {
                yield return reading.Answer(Type, date.Start, date.End) with { StandsAlone = date.Year < reading.Year && reading.Text.Length - (date.End - date.Start) <= LongestJoint };
            }
        }
    }

    /// <summary>No term or event: …まで, …から, …に.</summary>
    private static bool IsGivenAlone(Reading reading, in FoundDate date) =>
        reading.Text.At(date.End) is not ('ま' or 'か' or 'に' or 'の' or '付' or '以' or '~' or '(') && AnswerShape.IsReply(reading, date.Start, date.End);

    public override void Find(Reading reading)
    {
        foreach (var date in reading.Dates)
        {
            Judge(reading, date);
        }

        ReadLoosely(reading);
    }

    /// <summary>Forms that only a label right before them, or above their column, makes dates.</summary>
    private void ReadLoosely(Reading reading)
    {
        var text = reading.Text;
        foreach (var hit in reading.Hits)
        {
            if (hit.Cue.Type == Type && hit.Kind == CueKind.Label)
            {
                JudgeLoose(reading, text.Past(LabelCost.AsideEnd(text, FormEnd(text, hit.End)), " :=はが\t\n()】", LongestJoint));
            }
        }

        for (var at = text.Next('生', 0); at >= 0; at = text.Next('生', at + 1))
        {
            if (BeginsField(text, at) && text.Past(at + 1, FieldSigns, LongestJoint) is var place && place > at + 1)
            {
                JudgeLoose(reading, place);
            }
        }

        foreach (var (header, cell) in reading.Table?.BodyCells() ?? [])
        {
            if (reading.Labels.FirstFrom(header.Start) is var i && i < reading.Hits.Count && reading.Hits[i].End <= header.End && reading.Hits[i].Cue.Type == Type)
            {
                JudgeLoose(reading, text.Past(cell.Start, " ", LongestJoint));
            }
        }
    }

    /// <summary>生年月日6桁, 生年月日和暦: past what tells how the date is written.</summary>
    private static int FormEnd(FoldedText text, int labelEnd)
    {
        var at = labelEnd + (text.WordAt(labelEnd, Calendars)?.Length ?? 0);
        return char.IsAsciiDigit(text.At(at)) && text.At(at + 1) == '桁' ? at + 2 : at;
    }

    private static readonly string[] Calendars = ["和暦", "西暦", "元号", "コード"];

    private static void JudgeLoose(Reading reading, int at)
    {
        if (char.IsAsciiDigit(reading.Text.At(at)) && LooseDates.TryLabelled(reading.Text, at, out var date))
        {
            Judge(reading, date);
        }
    }

    private static void Judge(Reading reading, in FoundDate date)
    {
        if (!date.IsPlausibleBirth || reading.IsTaken(date.Start, date.End) || IsPutBySystem(reading.Text, date))
        {
            return;
        }

        var labels = reading.Labels.For(date.Start, date.End);
        var label = labels.Find(match => match.Hit.Cue.Type == InformationTypes.BirthDate && match.Reach >= Reach.Near);
        if ((label.Reach < Reach.Tight && label.Hit.Cue?.Text == "出生") || OtherDays.Name(reading.Text, date, label) || (label.Hit.Cue?.Text == Cake && !IsOfCake(reading, date)))
        {
            label = default;
        }

        var isCancelled = labels.Count > 0 && labels[0].Cancels && labels[0].Reach == Reach.Tight;
        if (!isCancelled && !BirthContext.IsNobodys(reading.Text, date) && (label.Reach >= Reach.Near || SaysBorn(reading.Text, date.End) || IsFieldOfBirth(reading.Text, date.Start) || ContinuesRow(reading, date) || IsInRowOfBirths(reading, date.Start) || BirthRows.Holds(reading, date)))
        {
            reading.AddNamed(InformationTypes.BirthDate, date.Start, date.End, "生年月日を示す語のそばに日付があります。");
        }
    }

    /// <summary>1900/1/1 without an era in a line that names nobody, or somebody invented.</summary>
    private static bool IsPutBySystem(FoldedText text, in FoundDate date) =>
        date.IsFirstOfSystems && char.IsAsciiDigit(text[date.Start]) && (!NamedPeople.AreAround(text, date.Start, date.End) || text.LineAround(date.Start, date.End, LongestLine).IndexOfAny(Invented) >= 0);

    private static readonly System.Buffers.SearchValues<string> Invented = System.Buffers.SearchValues.Create(["ダミー", "テスト", "初期値", "既定値"], StringComparison.Ordinal);

    /// <summary>🎂1968/2/14 平田勝さん: a cake beside a name; a feast has one, too.</summary>
    private static bool IsOfCake(Reading reading, in FoundDate date) =>
        date.Year < reading.Year && reading.Text.LineAround(date.Start, date.End, LongestLine) is var line && line.IndexOfAny(Feasts) < 0 && NamedPeople.AreAround(reading.Text, date.Start, date.End);

    private const string Cake = "🎂";
    private const int LongestLine = 60;
    private static readonly System.Buffers.SearchValues<string> Feasts = System.Buffers.SearchValues.Create(["周年", "開館", "開園", "開所", "予約", "入庁", "同期会", "誕生会", "誕生日会", "お祝い会", "祝賀", "記念"], StringComparison.Ordinal);

    /// <summary>生年月日 and, in the same line of a table, a day for each of those who head the columns.</summary>
    private static bool IsInRowOfBirths(Reading reading, int start)
    {
        var first = reading.Labels.FirstFrom(reading.Text.LineStart(start));
        return reading.Table?.IsInBody(start) is true && first < reading.Hits.Count && reading.Hits[first] is { Kind: CueKind.Label } hit && hit.Cue.Type == InformationTypes.BirthDate && hit.Start == reading.Text.LineStart(start);
    }

    /// <summary>生年月日 1980/2/17 1954/1/4: one of several behind a label in the same line, with nothing but signs between.</summary>
    private static bool ContinuesRow(Reading reading, in FoundDate date)
    {
        var (text, line) = (reading.Text, reading.Text.LineStart(date.Start));
        var (start, end) = reading.Found.FindLast(found => found.Type == InformationTypes.BirthDate)?.Folded ?? (0, 0);
        return start > line && end <= date.Start && date.Start - end <= LongestJoint && text.Slice(end, date.Start).IndexOfAnyExcept(" \t|,、・/;") < 0 && text.At(date.End) is not ('に' or 'か' or 'ま' or 'で' or '付')
            && date.Year < reading.Year && reading.Labels.FirstFrom(line) is var i && i < reading.Hits.Count && reading.Hits[i].Cue.Type == InformationTypes.BirthDate && reading.Hits[i].End <= start;
    }

    /// <summary>生 昭和62年6月11日, 生:3620611: the head of a field.</summary>
    private static bool IsFieldOfBirth(FoldedText text, int start)
    {
        var at = text.Back(start, FieldSigns, LongestJoint - 1) - 1;
        return text.At(at) is '生' && BeginsField(text, at);
    }

    private const string FieldSigns = " :\t\n)/】]|=.";

    /// <summary>At the beginning of a line, behind a space or a sign (〇生:H12.2.10).</summary>
    private static bool BeginsField(FoldedText text, int at) =>
        text.At(at - 1) is var before && (before == '〇' || (!Letter.IsAny(before) && !char.IsAsciiDigit(before)));

    private static readonly string[] Born = ["うまれ", "産まれ"];

    /// <summary>生 or うまれ right behind, alone or in 生まれ, and not in 生産 or 生徒.</summary>
    private static bool SaysBorn(FoldedText text, int end)
    {
        var at = text.At(end) == '(' && text.Slice(end, Math.Min(text.Length, end + LongestAside)).IndexOf(')') is > 0 and var close ? end + close + 1 : text.At(end) == ')' ? end + 1 : end;
        at = text.Past(at, " 、(", 2);
        return text.WordAt(at, Born) is not null || text.At(at) is '生' && (text.At(at + 1) is '\0' or '.' or '_' or ')' or '(' or '、' or '。' or ' ' or '\n' or '\t' or ',' or '/' or '・' or 'の' or 'で' or 'ま' or '】' or ']' or '〕' or '|' or '」');
    }

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("和暦", "生年月日は[|S60.1.2|]です"),
        Found("漢数字", "[|昭和六十年一月二日|]生"),
        Found("元号の一字", "（[|昭35.7.23|]生）"),
        Found("欄の頭", "生 [|昭和62年6月11日|]"),
        Harmless("締切", "締切は2026/01/02です"),
        Harmless("建物", "昭和60年1月2日建築の庁舎"),
    ];
}
