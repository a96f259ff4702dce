namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Words that make the owner of a full name a resident rather than a colleague: what somebody is (市民の), where and why he is there
/// (窓口に, 番号札, 転入の手続き). A colleague is seldom called by the full name, and hardly ever beside one of these (E2: warn).
/// </summary>
internal static class ResidentCues
{
    private const int Reach = 18;

    /// <summary>What residents are to the city hall; with a particle behind, the name follows: 市民の, 来庁者は, 住民、.</summary>
    private static readonly string[] Owners =
        ["市民", "住民", "町民", "区民", "村民", "来庁者", "来所者", "お客様", "お客さん", "患者", "児童", "生徒", "園児", "利用者", "所有者", "高齢者", "独居", "一人暮らし", "ひとり暮らし", "入院中", "申込み", "申込", "通報", "苦情", "来庁", "来所"];

    /// <summary>What residents are and come for, anywhere before the name in its sentence.</summary>
    private static readonly System.Buffers.SearchValues<string> Before = System.Buffers.SearchValues.Create(
    [
        .. Owners.SelectMany(owner => new[] { owner + "の", owner + "は", owner + "、" }),
        "窓口に", "窓口へ", "延滞", "督促", "要望:", "要望 ", "苦情:", "苦情 ", "通報:", "市営住宅の", "県営住宅の", "番窓口、", "呼出番号", "呼び出し番号", "番窓口の", "番窓口 ", "カウンターに", "受付に", "来庁した", "来庁され", "来庁中", "来所した", "来所され", "来所中", "番号札", "待ちの方", "お待ちの", "並んで", "届け出た", "相談に見え", "相談に来", "申請に見え", "申請に来", "手続きに来", "手続に来", "転入", "転出",
        "相談者", "申請者", "届出人", "届出者", "請求者", "請求人", "申立人", "入所者", "入居者", "被保険者", "受給者", "世帯主", "相続人", "通報者", "申込者", "申込人", "納税者", "納税義務者", "滞納", "避難者", "避難して", "被災", "罹災", "訪問先", "故人", "亡くな", "死亡届", "出生届", "婚姻届", "離婚届", "住民票", "戸籍", "要介護", "保護世帯", "生活保護", "という市民",
    ], StringComparison.Ordinal);

    /// <summary>How talk hands on a name that somebody gave: …さんていう市民の方, …さんって方, …と名乗る男性.</summary>
    private static readonly string[] Quotes = ["という", "って", "っていう", "ていう", "と言う", "って言う", "て", "とかいう", "とか言う", "とかって", "と名乗る", "と名のる", "と名乗られる", "とおっしゃる", "っておっしゃる", "と仰る", "と申される"];

    /// <summary>Whom such talk is about; a colleague is called by the post.</summary>
    public static readonly string[] Strangers = ["方", "人", "市民", "住民", "町民", "区民", "村民", "お客", "男性", "女性", "男の", "女の", "おじ", "おば", "お年寄", "高齢", "ご婦人", "ご夫婦", "お母", "お父", "親子", "親御", "保護者", "近所", "ご近所", "相談者", "申請者", "来庁者", "利用者", "お子"];

    /// <summary>What residents do, own, come for and are sent, anywhere behind the name in its sentence.</summary>
    private static readonly System.Buffers.SearchValues<string> Behind = System.Buffers.SearchValues.Create(
    [
        .. Quotes.SelectMany(quote => Strangers.Select(stranger => quote + stranger)), "来庁者の方", "来庁者です", "来庁者)", "来所者の方", "来所者です", "来所者)", "来庁さ", "来庁し", "来庁中", "来庁予", "来庁、", "来庁済", "来所さ", "来所し", "来所中", "来所予", "来所、", "来所済", "相談室", "相談ブース", "相談コーナー", "と名乗", "って名乗", "と名のっ", "って名のっ", "ご来庁", "ご来所", "お見え", "がみえ", "が見え", "がいらっしゃ", "にお越し", "番号札", "お呼び", "呼び出し",
        "でお待ち", "がお待ち", "窓口に", "窓口で", "窓口へ来", "窓口へお越", "窓口へ見え", "窓口へいら", "窓口まで来", "を窓口", "の件で来", "の件で窓口", "が相談に", "相談に来", "申請に来", "手続きに来", "手続に来", "届出に来", "転入手続", "転出手続", "転居手続", "の転入", "の転出", "転入の", "転出の", "転居の",
        "の要望", "から要望", "からの要望", "より要望", "から意見", "からご意見", "からお叱り", "よりお叱り", "お礼のお手紙", "から相談", "からの相談", "より相談", "から生活相談", "の生活相談", "のおうち", "さんち", "のお宅", "の自宅", "の家の前", "の家の裏", "(市内", "(市外", "(町内", "在住)", "が窓口", "へ督促", "に督促", "の督促", "の延滞", "が通報", "から通報", "からの通報", "より通報", "から苦情", "からの苦情", "より苦情", "からお電話", "から入電", "から電話相談", "の申請", "の住民票", "の戸籍", "の納税", "の滞納", "の還付", "の国保", "の介護", "の年金", "の相続", "の委任状", "の身元", "の世帯", "同姓同名",
        "独居", "一人暮らし", "ひとり暮らし", "(園児", "(児童", "(生徒", "の保護者", "のご遺族", "のご家族", "の入所", "の入園", "の乳幼児", "宅を訪問", "宅へ訪問", "の忘れ物", "のお忘れ物", "の落とし物", "の遺失物",
    ], StringComparison.Ordinal);

    /// <summary>What somebody is or came for, right before the name: 納税相談の, 次の方は, 迷子の.</summary>
    private static readonly string[] Visits =
        ["問い合わせ", "問合せ", "問合わせ", "相談", "来庁", "来所", "来た", "来られた", "みえた", "見えた", "電話", "入電", "着信", "受電", "申請", "手続き", "手続", "届出", "申込", "申込み", "苦情", "要望", "窓口", "カウンター", "待合", "お待ち", "お越し", "折り返し", "折返し"];

    private static readonly string[] VisitLinks = ["", "の", "された", "して来た", "してきた", "にいる", "に来た", "に来られた", "に見えた", "にみえた"];
    private static readonly string[] Visitors = ["方は", "人は", "方、", "人、", "方が", "方 ", "人 ", "方:"];

    private static readonly string[] RightBefore =
    [
        "在住の", "在住 ", "在住、", "相談の", "申請の", "手続きの", "手続の", "申込の", "申込みの", "届出の", "納税の", "還付の", "受診の", "番の", "次の方は", "お待ちの方は", "近所の", "隣の", "小学生の", "中学生の", "高校生の", "落とし物の", "忘れ物の", "迷子の", "迷子", "迷子 ", "待合の", "待合に", "避難所に", "避難所の",
    ];

    /// <summary>Whom an apposition behind the name makes a resident: 原すみれさん。市民の方.</summary>
    private static readonly string[] Apposed = ["市民", "住民", "町民", "区民", "村民", "市内の方", "市外の方", "町内の方", "市内の人", "市外の人", "町内の人", "来庁者", "来所者", "相談者", "申請者", "通報者", "利用者", "患者", "保護者", "ご遺族", "遺族"];

    private static readonly System.Buffers.SearchValues<string> Calls = System.Buffers.SearchValues.Create(["お電話", "窓口", "お願い", "お待ち"], StringComparison.Ordinal);
    private static readonly System.Buffers.SearchValues<string> Colleagues = System.Buffers.SearchValues.Create(["講師", "担当", "新採"], StringComparison.Ordinal);
    private static readonly string[] Persons = ["の方", "の人", "さん"];
    private static readonly string[] AppositionEnds = ["です", "でし", "で、", "だそう", "だって", "らしい", "。", "、", ")", "!", "\n"];

    /// <summary>Ends of a memo: 佐藤一郎さんが来庁.</summary>
    private static readonly string[] Came = ["来庁", "来所"];

    /// <summary>Right behind the title: work that is handed to a colleague or done by one.</summary>
    private static readonly string[] Work =
        [.. Handlers.Passings, "に届け", "に確認", "に渡", "に聞い", "に任せ", "に共有", "に回", "が詳し", "が得意", "が慣れ", "がわか", "が分か", "が知って", "がやり", "で進め", "でお願い", "が更新", "が直", "が修正", "が用意", "が集計", "が運", "が発表", "が講", "着任", "、お願い", "お願いします", "まで提出"];

    /// <summary>Rooms and units of the city: whoever belongs to them is staff (窓口課, 窓口担当の).</summary>
    private static readonly System.Buffers.SearchValues<string> Staff = System.Buffers.SearchValues.Create(["担当の", "課の", "係の", "職員", "講師", "先生", "議員", "選手", "監督", "俳優", "歌手", "同期", "先輩", "後輩", "上司", .. Posts.Words.Select(post => post + "の")], StringComparison.Ordinal);

    /// <summary>Work on registers, which compares the entries of residents: it needs no title behind the name.</summary>
    private static readonly System.Buffers.SearchValues<string> Comparing = System.Buffers.SearchValues.Create(["名寄せ", "同一人", "同姓同名", "別人", "突合", "二重登録", "重複登録"], StringComparison.Ordinal);

    /// <summary>名寄せ 佐々木 和子 同一人か要確認.</summary>
    public static bool Compare(FoldedText text, int start, int end) =>
        text.Before(start, Reach).LastSentence().IndexOfAny(Comparing) >= 0 || text.Behind(end, Reach).FirstSentence().IndexOfAny(Comparing) >= 0;

    /// <summary>市民の方(岩井浩), 岩井浩(市民): the aside says who it is; (市民課) is a room.</summary>
    public static bool AreAside(FoldedText text, int start, int end) =>
        (text.At(start - 1) == '(' && text.Before(start - 1, Reach).TrimEnd(" のさん方") is var owner && owner.EndsWithAny(Owners))
        || (text.At(end) == '(' && text.WordAt(end + 1, Owners) is { } resident && !Letter.IsOfNoun(text.At(end + 1 + resident.Length)));

    /// <summary>原すみれさん。市民の方: said of the name right behind it, and no unit of the city (市民課の方), nothing that a colleague is called for (佐藤さん、市民の方です。お電話) and nothing that tells of a colleague before it.</summary>
    private static bool AreApposed(FoldedText text, int start, int end)
    {
        if (text.At(end) == '、' && (text.Behind(end, Reach).FirstLine().IndexOfAny(Calls) >= 0 || text.Before(start, Reach).LastSentence().IndexOfAny(Colleagues) >= 0))
        {
            return false;
        }

        var at = text.Past(end, "。、, \n", 2);
        var who = at > end ? text.WordAt(at, Apposed)?.Length ?? 0 : 0;
        at += who + (text.WordAt(at + who, Persons)?.Length ?? 0);
        return who > 0 && (at == text.Length || text.WordAt(at, AppositionEnds) is not null);
    }

    /// <summary>保護者の, ご遺族の, 長女の: the part that somebody plays in a procedure or a family.</summary>
    private static bool EndsWithPart(ReadOnlySpan<char> before)
    {
        const int LongestPart = 6;
        if (!before.EndsWith("の"))
        {
            return false;
        }

        before = before[..^1];
        var isPart = Kin.End(before);
        for (var size = 2; size <= Math.Min(LongestPart, before.Length) && !isPart; size++)
        {
            isPart = PersonLabels.IsRole(before[^size..]) && before[^size..] is not "希望者";
        }

        return isPart;
    }

    public static bool AreAround(FoldedText text, int start, int end)
    {
        var before = text.Before(start, Reach).LastSentence();
        var behind = text.Behind(end, Reach).FirstSentence();
        return !behind.StartsWithAny(Work)
            && (before.EndsWithAny(RightBefore) || EndsWithVisitor(before) || EndsWithPart(before) || AreApposed(text, start, end) || (before.IndexOfAny(Staff) < 0 && (before.IndexOfAny(Before) >= 0 || behind.IndexOfAny(Behind) >= 0 || behind.EndsWithAny(Came))));
    }

    /// <summary>相談に来た方は, 電話の方、.</summary>
    private static bool EndsWithVisitor(ReadOnlySpan<char> before)
    {
        foreach (var visitor in Visitors)
        {
            if (before.EndsWith(visitor) && EndsWithVisit(before[..^visitor.Length]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithVisit(ReadOnlySpan<char> before)
    {
        foreach (var link in VisitLinks)
        {
            if (before.EndsWith(link) && before[..^link.Length].EndsWithAny(Visits))
            {
                return true;
            }
        }

        return false;
    }
}
