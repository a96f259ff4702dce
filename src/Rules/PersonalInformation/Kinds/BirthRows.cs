namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Dates beside a full name that no word calls a date of birth: rows of a register of children or patients (E2: a table with names and
/// another fact), a line of nothing but a name and a day of long ago, a name and a day with a sex, an age or a class behind.
/// One such line alone may be an appointment.
/// </summary>
internal static class BirthRows
{
    private const int LongestMark = 6;
    private const int LongestGap = 8;
    private const int LongestJoint = 2;
    private const int LongestRowHead = 24;
    private const int LongestRow = 40;
    private const int LongestClass = 6;

    /// <summary>Another row stands no more lines away than this; the word of a register no more units.</summary>
    private const int NearBy = 3;
    private const int Register = 500;

    /// <summary>A day beside a name up to this year is hardly an appointment any more.</summary>
    private const int LatestYear = 2015;

    /// <summary>Appointments and terms are no older.</summary>
    public const int LongAgo = 20;

    /// <summary>Days of the last years beside several names are rather those of an entry or a course.</summary>
    private const int Newcomers = 3;

    private static readonly System.Buffers.SearchValues<string> Registers = System.Buffers.SearchValues.Create(
    [
        "健診", "検診", "就学", "就園", "入園", "入所", "入学", "通園", "通学", "接種", "園児", "児童", "生徒", "新生児", "乳児", "幼児", "歳児", "年少", "年中", "年長", "名簿", "保護者", "母子", "受給", "被保険者", "対象者", "該当者", "転入", "転出", "世帯員", "扶養", "住民", "患者", "利用者", "学童", "出生",
        "クラブ", "スクール", "教室", "少年", "少女", "子ども会", "団員", "隊員", "部員", "会員", "敬老", "長寿", "米寿", "白寿", "成人式", "見守り", "独居", "高齢者", "要介護", "要支援", "要配慮", "要援護", "避難", "参列", "受講生", "留学生", "研修生", "新入生", "新入児", "卒園", "卒業", "年生",
    ], StringComparison.Ordinal);

    /// <summary>Of children a day of the last years is told as well.</summary>
    private static readonly System.Buffers.SearchValues<string> Children = System.Buffers.SearchValues.Create(
    [
        "乳児", "幼児", "園児", "歳児", "新生児", "新入児", "未就学", "月児", "月健診", "歳健診", "就学時", "就学前", "就学相談", "就学援助", "母子", "出生", "入園", "就園", "接種", "通園", "保育", "幼稚園", "こども園", "学童", "児童", "小児", "育児", "療育", "子ども医療", "こども医療", "子供医療", "赤ちゃん", "た子 ", "た子、", "ない子 ", "いる子 ", "スポ少", "少年団", "子ども会", "子供会", "キッズ", "ジュニア", "小学", "学級", "入学", "ブックスタート", "混合", "麻しん", "風しん", "水痘", "ポリオ", "BCG", "ヒブ",
    ], StringComparison.Ordinal);

    /// <summary>What days of other things have in their lines.</summary>
    private static readonly System.Buffers.SearchValues<string> Events = System.Buffers.SearchValues.Create(
    [
        .. OldDays.Lasting, "委任", "時", "予約", "受付", "締切", "実施", "訪問", "予定", "来庁", "接種日", "受診日", "提出", "納品", "更新", "発行", "交付", "作成", "記入", "担当", "受講", "研修", "出張", "勤務", "当番", "休暇", "結果", "調査", "出店", "上映", ":0", ":3",
    ], StringComparison.Ordinal);

    /// <summary>Who leads children, and what they win.</summary>
    private static readonly System.Buffers.SearchValues<string> Leaders = System.Buffers.SearchValues.Create(
        ["担任", "役員", "大会", "優勝", "指導者", "指導員", "着任", "監督", "コーチ", "入賞", "出場", "顧問", "教諭", "会長"], StringComparison.Ordinal);

    /// <summary>What is said of a person right behind the date of birth.</summary>
    private static readonly string[] OfPeople =
    [
        "男", "女", "年少", "年中", "年長", "未満児", "未就", "独居", "独り暮", "ひとり暮", "一人暮", "在園", "在宅", "要介護", "要支援", "園児", "児童", "生徒", "小学", "中学", "高校", "世帯主", "妻", "夫", "父", "母", .. Kin.Children,
    ];

    private static readonly string[] Counted = ["歳", "才", "年生", "か月", "ヶ月", "カ月", "ケ月"];

    /// <summary>早川正夫(昭33.2.10), (妻 早川トキ S38.4.5), 早川 正夫 1958/02/10 男, 早川湊／令5.4.15／ひよこ組.</summary>
    private static bool IsBesideName(Reading reading, in FoundDate date)
    {
        var text = reading.Text;
        var isAside = text.At(date.End) == ')' && (text.At(date.Start - 1) == '(' || !char.IsAsciiDigit(text[date.Start]));
        return (TellsOfPerson(text.Behind(date.End, LongestRow).FirstLine()) || text.Before(date.Start, LongestJoint).IndexOfAny("男女歳才") >= 0 || (date.Year <= LatestYear && !date.IsOfFiscalYear && (isAside || IsLine(text, date))) || IsOfRegister(reading, date)) && HasNameBefore(text, date.Start);
    }

    /// <summary>転入 星野沙織 1993.3.3 単身: a day of long ago, or one of a past year in a line about small children; nothing tells of another day.</summary>
    private static bool IsOfRegister(Reading reading, in FoundDate date)
    {
        var text = reading.Text;
        var line = text.LineAround(date.Start, date.End, Register);
        return !date.IsOfFiscalYear && line.IndexOfAny(Leaders) < 0 && (date.Year <= reading.Year - LongAgo ? !OldDays.AreIn(line) && !OldDays.OfCareersAreIn(text.Before(date.Start, Register))
            : date.Year < reading.Year && (IsAllOfAside(text, date) ? !OldDays.AreIn(line) && (line.IndexOfAny(Children) >= 0 || FollowsChild(text, date)) : line.IndexOfAny(Events) < 0 && line.IndexOfAny(Children) >= 0));
    }

    /// <summary>The day and nothing else in brackets.</summary>
    private static bool IsAllOfAside(FoldedText text, in FoundDate date) =>
        text.At(date.Start - 1) is '(' or '[' or '【' or '〔' && text.At(date.End) is ')' or ']' or '】' or '〕';

    /// <summary>栗林さん(昭和54.9.6): so long ago is a day of birth behind a surname, too.</summary>
    private static bool IsAsideOfSurname(Reading reading, in FoundDate date) =>
        IsAllOfAside(reading.Text, date) && date.Year <= reading.Year - LongAgo && HasTitledNameBefore(reading.Text, date.Start, needsFull: false)
        && !OldDays.AreIn(reading.Text.Before(date.Start, Register).LastLine()) && !OldDays.OfCareersAreIn(reading.Text.Behind(date.End, LongestRow).FirstLine());

    /// <summary>小山内大輝くん(R2.8.18): so children are called.</summary>
    private static bool FollowsChild(FoldedText text, in FoundDate date) => text.Before(date.Start - 1, 3).TrimEnd(' ') is var title && Titles.EndOfChild(title);

    /// <summary>A sex, an age, a class of a school or nursery.</summary>
    private static bool TellsOfPerson(ReadOnlySpan<char> behind)
    {
        behind = behind.TrimStart(" /,、・\t|(:");
        if (behind.StartsWithAny(OfPeople))
        {
            return true;
        }

        var place = behind.Length > 1 && behind[0] is '小' or '中' or '高' && char.IsAsciiDigit(behind[1]) ? 1 : 0;
        var digits = place;
        while (digits < behind.Length && char.IsAsciiDigit(behind[digits]))
        {
            digits++;
        }

        var rest = behind[digits..];
        return digits > 0
            ? digits > place && (place > 0 || rest.StartsWithAny(Counted) || (rest.Length > 0 && rest[0] == '年' && (rest.Length == 1 || rest[1] is ' ' or '/' or '、' or ')' || char.IsAsciiDigit(rest[1]))))
            : behind[..Math.Min(behind.Length, LongestClass + 1)] is var word && (word.IndexOf('組') is var group and > 0 ? !word[..group].ContainsAny(" 取番") : word.IndexOf("ぐみ") > 0);
    }

    /// <summary>タカハシ ヨシロウ S41.2.24: nothing else in the line, and no word of another day in the message.</summary>
    private static bool IsLine(FoldedText text, in FoundDate date)
    {
        var (start, end) = (text.LineStart(date.Start), text.LineEnd(date.End));
        start = start == date.Start && start > 0 ? text.LineStart(start - 1) : start;
        return end - date.End <= 1 && date.Start - start is >= 4 and <= LongestRowHead && BeginsWithName(text, start, date.Start) && !TellsOfEvent(text, date);
    }

    public static bool TellsOfEvent(ReadOnlySpan<char> line) => line.IndexOfAny(Events) >= 0;

    private static bool TellsOfEvent(FoldedText text, in FoundDate date) =>
        text.Before(date.Start, Register).IndexOfAny(Events) >= 0 || text.Behind(date.End, Register).IndexOfAny(Events) >= 0;

    private static bool HasNameBefore(FoldedText text, int date)
    {
        if (HasTitledNameBefore(text, date, needsFull: true))
        {
            return true;
        }

        for (var start = date - 3; start >= Math.Max(0, date - LongestRowHead); start--)
        {
            if (NameEnd(text, start, date) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>S33.2.10 早川正夫さん, S33.2.10 早川正夫 and no more: a day of long ago right before a full name; without an era a title must follow.</summary>
    private static bool IsBeforeName(Reading reading, in FoundDate date)
    {
        var text = reading.Text;
        if (date.Year > reading.Year - LongAgo || date.IsOfFiscalYear || OldDays.AreIn(text.LineAround(date.Start, date.End, Register)))
        {
            return false;
        }

        var start = text.Past(date.End, " /の\t|)生", LongestJoint);
        var end = start > date.End && start < text.Length ? Math.Max(KnownNames.KnownFrom(text, start), KnownKanaNames.WordFrom(text, start)) : -1;
        return end > 0 && (IsCalled(text, start, end) || (!text.HasAt(date.Start, "19") && text.At(end) is '\n' or '\0' && text.Before(date.Start, 1) is [] or ['\n'] && !OldDays.OfCareersAreIn(text.Before(date.Start, Register))));
    }

    /// <summary>早川正夫さん、 and 早川正夫さんが来庁; 早川正夫さんが優勝 tells of that day.</summary>
    private static bool IsCalled(FoldedText text, int start, int end)
    {
        end += text.At(end) == ' ' ? 1 : 0;
        var title = Titles.At(text, end)?.Length ?? 0;
        return title > 0 && (!Letter.IsAny(text.At(end + title)) || ResidentCues.AreAround(text, start, end + title));
    }

    /// <summary>加茂谷結月ちゃん(R5.11.30): a title vouches for names that no table holds.</summary>
    private static bool HasTitledNameBefore(FoldedText text, int date, bool needsFull)
    {
        var end = text.Back(date, " ([【〔、・/", LongestJoint);
        foreach (var title in Titles.Words)
        {
            if (text.Before(end, title.Length).SequenceEqual(title))
            {
                return NameBefore.Read(text, end - title.Length, Titles.AreFormal(title)) is { Start: >= 0 } name && (name.IsFull || !needsFull);
            }
        }

        return false;
    }

    public static bool Holds(Reading reading, in FoundDate date) =>
        IsBesideName(reading, date) || IsAsideOfSurname(reading, date) || BirthHolders.StandBefore(reading, date) || IsBeforeName(reading, date)
        || (IsRow(reading.Text, date.Start) && (IsInRegister(reading.Text, date.Start) || (date.Year <= reading.Year - Newcomers && !TellsOfEvent(reading.Text, date))) && (HasRowAbove(reading.Text, date.Start) || HasRowBelow(reading.Text, date.End)));

    private static bool IsInRegister(FoldedText text, int date) =>
        text.Before(date, Register).IndexOfAny(Registers) >= 0 || text.Behind(date, Register).IndexOfAny(Registers) >= 0;

    private static bool HasRowAbove(FoldedText text, int date)
    {
        var start = text.LineStart(date);
        for (var line = 0; line < NearBy && start > 0; line++)
        {
            start = text.LineStart(start - 1);
            if (BeginsRow(text, start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasRowBelow(FoldedText text, int date)
    {
        var end = text.LineEnd(date);
        for (var line = 0; line < NearBy && end < text.Length; line++)
        {
            if (BeginsRow(text, end + 1))
            {
                return true;
            }

            end = text.LineEnd(end + 1);
        }

        return false;
    }

    private static bool BeginsRow(FoldedText text, int start)
    {
        for (var at = start + 1; at < Math.Min(text.LineEnd(start), start + LongestRowHead); at++)
        {
            if (DateReader.TryRead(text, at, out var date))
            {
                return date.IsPlausibleBirth && IsRow(text, date.Start);
            }
        }

        return false;
    }

    /// <summary>The line begins with a full name, right before the date, and tells of no event.</summary>
    private static bool IsRow(FoldedText text, int date)
    {
        var line = text.LineStart(date);
        if (date - line is < 4 or > LongestRowHead || text.Behind(date, LongestRow).FirstLine().IndexOfAny(Events) >= 0)
        {
            return false;
        }

        return BeginsWithName(text, line, date);
    }

    private static bool BeginsWithName(FoldedText text, int line, int date)
    {
        for (var start = line; start <= Math.Min(line + LongestMark, date - 3); start++)
        {
            if (NameEnd(text, start, date) is > 0 and var end && date - end <= LongestGap)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the full name that begins at a place ends, when nothing but signs and titles stand between it and the date; 0 else.</summary>
    private static int NameEnd(FoldedText text, int start, int date) =>
        (KnownNames.KnownFrom(text, start) is var known and > 0 ? known : LatinName.KnownFrom(text, start) is var latin and > 0 ? latin : KnownKanaNames.WordFrom(text, start)) is var end and > 0 && end <= date && text.Slice(end, date).IndexOfAnyExcept(" \t|,、・/:(_\n男女性満歳才0123456789" + Titles.Letters) < 0 ? end : 0;
}
