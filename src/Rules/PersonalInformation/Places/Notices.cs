using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Notices to the public: hours, fees, who may come, where to apply. A landline in one is the office's that gives it out, unless
/// somebody is named beside it or the text is a memo of a call.
/// </summary>
internal static class Notices
{
    private const int FewestGroups = 3;
    private const int FewestGroupsOfLines = 2;
    private const int FewestLines = 3;
    private const int FewestEntries = 2;
    private const int LongestLabel = 60;

    /// <summary>What a number is given out for: 予約 0256-…, 電話申込は0256-….</summary>
    private static readonly string[] Purposes =
        ["予約", "予約制", "専用", "予約先", "申込", "申込み", "申し込み", "申込先", "申込み先", "申 込", "申 込 先", "申込締切", "申込期限", "申込期間", "応募", "応募先", "問", "問い合せ", "受付", "受付先", "所管", "主管", "照会", "相談", "お問い合わせください", "お問合せください", "お申し込みください", "お申込みください", "ご相談ください", "専用ダイヤル", "主催", "共催", "担任まで", "学年主任", "教頭"];

    private static readonly string[] Links = ["電話", "tel", "℡", "は", "へ"];
    private const string Signs = " \t|()[]【】<>「」・:、→■●◎○";

    private const string Days = " \t0123456789:~-/()年月日時分火水木金土祝午前後頃までからに必着先順期限締切迄";
    private static readonly SearchValues<string> Limits = Group("まで", "迄", "必着", "締切", "日から", ")から");

    /// <summary>Memos of a call, and contacts that are somebody's.</summary>
    private static readonly SearchValues<string> Calls = SearchValues.Create(
        ["着信", "折返", "折り返", "おりかえ", "留守電", "発信元", "発信者", "電話メモ", "電話あり", "電話があ", "電話が来", "電話きた", "電話来た", "から電話", "入電", "受電", "かけ直", "掛け直", "用件", "相手", "とのこと", "そうです", "本人", "自宅", "実家", "ご家族", "つながらな", "苦情", "クレーム", "通報", "来庁", "来所", "の方から", "の人から", "連絡ほし", "連絡希望", "電話希望", "電話ほし", "連絡をください", "連絡ください"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Hours = Group("日時", "日程", "期間", "期日", "締切", "期限", "開館", "休館", "休業", "定休", "開庁", "閉庁", "平日", "土日", "祝日", "年末年始", "毎月", "毎週", "(月)", "(火)", "(水)", "(木)", "(金)", "(土)", "(日)", ":00", ":30", ":15", ":45", "時~", "日~", "日以内", "日まで", "当日", "雨天");

    private static readonly SearchValues<string> Fees = Group("円", "無料", "使用料", "手数料", "料金", "費用", "参加費", "受講料", "報酬", "時給", "減免", "助成");

    /// <summary>What notices tell; each group counts once.</summary>
    private static readonly SearchValues<string>[] Groups =
    [
        Hours,
        Fees,
        Group("お知らせ", "ご案内", "案内文", "募集", "開催", "配布", "回覧", "周知", "要項", "要綱", "受付中", "始まります", "始めます", "変わります", "変更します", "キャンペーン", "週間", "月間", "よくある質問", "FAQ", "広報", "掲載", "チラシ", "ポスター", "改定", "一覧", "更新日", "【", "■", "●", "□"),
        Group("対象", "定員", "講師", "資格", "必要書類", "必要なもの", "必要な物", "持ち物", "持ってくる", "持参", "提出", "提示", "添付", "予約", "先着", "抽選", "申込", "申し込", "申請", "応募", "届出", "届け出", "手続", "交付", "出すもの"),
        Group("会場", "場所", "窓口", "施設", "センター", "公民館", "会館", "ホール", "市役所", "庁舎", "保健所"),
        Group("ください", "ましょう", "ご利用", "ご相談", "お気軽", "できます", "いただけます", "なります", "ご覧", "ご注意", "ご遠慮"),
    ];

    /// <summary>The clause before a number tells what the office gives it out for.</summary>
    public static bool GiveOut(Reading reading, int start, int end, ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(Signs);
        foreach (var link in Links)
        {
            before = before.EndsWith(link, StringComparison.OrdinalIgnoreCase) ? before[..^link.Length].TrimEnd(Signs) : before;
        }

        return (before.EndsWithAny(Purposes) || IsUntil(before)) && !reading.IsOfCall && !reading.Announced.MayBeOfSomebody && !ContactPeople.AreNamedAround(reading.Text, start, end) && !ContactPeople.HaveSurname(before);
    }

    /// <summary>申込 11月19日(木)まで 0494-…, and not 予約 11/19 14:00 0494-….</summary>
    private static bool IsUntil(ReadOnlySpan<char> before) =>
        before.TrimEnd(Days) is var label && label.EndsWithAny(Purposes) && before[label.Length..].IndexOfAny(Limits) >= 0;

    /// <summary>The message is a memo of a call; notices write ご連絡ください.</summary>
    public static bool AreOfCall(FoldedText text)
    {
        var at = text.Span.IndexOfAny(Calls);
        while (at > 0 && text[at] == '連' && text[at - 1] == 'ご')
        {
            at = text.Span[(at + 1)..].IndexOfAny(Calls) is var next and >= 0 ? at + 1 + next : -1;
        }

        return at >= 0;
    }

    /// <summary>Hours or fees of an organisation in the sentence before the number: プールの使用料は大人500円。0533-…; nobody's arrears and wishes.</summary>
    public static bool Tell(Reading reading, int start, ReadOnlySpan<char> sentence) =>
        (sentence.IndexOfAny(Hours) >= 0 || sentence.IndexOfAny(Fees) >= 0) && OrganisationNouns.AreIn(sentence) && sentence.IndexOfAny(Cases) < 0
            && !reading.IsOfCall && !reading.Announced.MayBeOfSomebody && !ContactPeople.AreNamedBefore(reading.Text, start);

    /// <summary>What is told of one person's case, and of no rule.</summary>
    private static readonly SearchValues<string> Cases = Group("未納", "滞納", "希望", "督促", "支払済", "払いに", "不在", "在宅", "来ます", "来る", "来た", "の件");

    /// <summary>Landlines of a notice that names nobody are the office's.</summary>
    public static void Mark(Reading reading)
    {
        if (!reading.Found.Exists(IsOpenPhone) || !ReleasedNames.AreAll(reading)
            || reading.IsOfCall || reading.Announced.MayBeOfSomebody || reading.Text.Span.IndexOfAny(OwnAffairs) >= 0 || !(AreIn(reading) || IsDirectory(reading)))
        {
            return;
        }

        var release = reading.Found.Exists(found => found is { Type: InformationTypes.Person, IsPublic: false });
        if (release && Count(reading.Text.Span) < FewestGroups)
        {
            return;
        }

        for (var i = 0; i < reading.Found.Count; i++)
        {
            if (IsOpenPhone(reading.Found[i]) && IsOfOffice(reading.Text, reading.Found[i].Folded))
            {
                reading.Found[i] = reading.Found[i] with { IsPublic = true };
            }
        }
    }

    /// <summary>停電 0256-…, 断水 0256-…: lines that name what to call for.</summary>
    private static bool IsDirectory(Reading reading)
    {
        var lines = 0;
        foreach (var found in reading.Found)
        {
            var start = Math.Max(reading.Text.LineStart(found.Folded.Start), found.Folded.Start - LongestLabel);
            var label = reading.Text.Slice(start, found.Folded.Start).TrimEnd(Signs);
            var word = label[(label.LastIndexOfAny(" \tの・/:,、") + 1)..];
            if (found.IsPublic || (IsThing(word) && !Residents.OrHomesAreIn(label)))
            {
                lines++;
            }
            else
            {
                return false;
            }
        }

        return lines >= FewestEntries;
    }

    /// <summary>断水, and neither 甥 nor 大家 nor 班長.</summary>
    private static bool IsThing(ReadOnlySpan<char> word) =>
        !word.IsEmpty && (NameWords.IsPlain(word) || OrganisationNouns.End(word)) && !NotNames.EndIn(word[^1]) && !NotNames.ContainRole(word) && !ContactPeople.EndWithSomebody(word);

    private static bool IsOpenPhone(Detection found) => found is { Type: InformationTypes.Phone, IsPublic: false };

    /// <summary>A landline, and nobody in its line.</summary>
    private static bool IsOfOffice(FoldedText text, (int Start, int End) number) =>
        text[number.Start] == '0' && text.At(number.Start + 2) != '0' && !Residents.AreIn(text.LineAround(number.Start, number.End, LongestLine))
        && !ContactPeople.EndWithSomebody(text.Before(number.Start, LongestLabel).LastLine());

    private const int LongestLine = 200;

    /// <summary>Notes that neighbours write to each other, and what is noted of one person.</summary>
    private static readonly SearchValues<string> OwnAffairs = Group("探して", "見かけた", "見つけた", "迷子", "ゆずります", "譲ります", "当番", "留守", "在宅", "迷惑電話", "見守り", "滞納", "未納", "持ち主", "喪主");

    /// <summary>An organisation tells enough of what notices tell.</summary>
    private static bool AreIn(Reading reading) => reading.Text is var text && (OrganisationNouns.AreIn(text.Span) || reading.Found.Exists(found => found is { Type: InformationTypes.Phone, IsPublic: true })) && Count(text.Span) is var groups && (groups >= FewestGroups || (groups >= FewestGroupsOfLines && text.Span.Count('\n') + 1 >= FewestLines));

    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var group in Groups)
        {
            count += text.IndexOfAny(group) >= 0 ? 1 : 0;
        }

        return count;
    }

    private static SearchValues<string> Group(params string[] words) => SearchValues.Create(words, StringComparison.Ordinal);
}
