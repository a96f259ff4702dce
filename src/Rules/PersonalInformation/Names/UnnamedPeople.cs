namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Somebody pointed at (某世帯の父親, あのおばあちゃん, 窓口に来た若い男性) or told by age, class or room (50代男性の相談者, 中2の女子, 203号室の方):
/// whoever reads it at the desk knows or finds out who is meant.
/// </summary>
internal static class UnnamedPeople
{
    /// <summary>Between what points and who is meant: 例の[滞納の]人, 窓口の[若い]男性.</summary>
    private const int MostBetween = 7;

    /// <summary>Words that point at one person: by where, when or why he was met, or how he lives.</summary>
    private static readonly string[] Pointers =
    [
        "この", "その", "あの", "例の", "某", "とある", "ある", "件の", "当該", "対象", "さっきの", "先ほどの", "先程の", "先日の", "先週の", "昨日の", "きのうの", "昨夜の", "今朝の", "今日の", "本日の", "午前の", "午後の", "前回の", "前から", "以前の", "窓口の", "窓口に来", "窓口で", "カウンターの", "電話の", "電話してきた", "隣の", "隣家の", "近所の", "向かいの", "裏の", "上の階の", "下の階の", "号室の", "号棟の", "団地の", "アパートの", "市営住宅の", "番の",
        "担当の", "担当している", "担当してる", "担当中の", "訪問先の", "訪問中の", "通報のあった", "相談のあった", "連絡のあった", "相談に来た", "相談に来られた", "来庁した", "来庁された", "来庁中の", "来所した", "来所された", "来所中の", "ひとりの", "一人の", "いつもの", "常連の", "新規の", "転入してきた", "独居の", "独居", "一人暮らしの", "ひとり暮らしの", "高齢の", "高齢", "外国籍の", "無職の", "引っ越してきた", "うちのクラスの", "クラスの", "担任の", "園の", "学級の", "保健室の", "組の",
    ];

    /// <summary>Words for a person: by sex, age, family, or part in the city's business.</summary>
    private static readonly string[] People =
    [
        "方", "人", "かた", "ひと", "児", "児童", "生徒", "園児", "女児", "男児", "子", "男子", "女子", "男性", "女性", "男", "女", "母", "父", "おかあさん", "お母さん", "おとうさん", "お父さん", "ママ", "パパ", "夫婦", "ご夫婦", "夫", "妻", "奥さん", "奥様", "旦那", "ご主人", "親子", "兄弟", "姉妹", "きょうだい", "世帯", "家庭", "お宅", "ご家族", "家族", "一家", "高齢者",
        "おばあ", "ばあちゃん", "ばあさん", "おじい", "じいちゃん", "じいさん", "おばさん", "おばちゃん", "おじさん", "おじちゃん", "おっちゃん", "おっさん", "お婆", "お爺", "婆ちゃん", "爺ちゃん", "利用者", "相談者", "市民", "住民", "町民", "区民", "村民", "住人", "患者", "受給者", "滞納者", "入居者", "入所者", "来庁者", "来所者", "対象者", "申請者", "被保護者", "職員", "妊婦", "産婦", "保護者", "世帯主", "ケース", "少年", "少女", "青年", "学生", "お客さん", "お客様", "単身者", "当事者", .. Kin.Children, "孫", "姉", "兄", "妹", "弟",
    ];

    /// <summary>Told by age: 50代男性, 五十代の女性, 34歳の母親.</summary>
    private static readonly string[] Aged = ["男性", "女性", "男児", "女児", "男", "女", "母", "父", "夫", "妻", "主婦", "無職", "方", "独居", "独り暮らし", "一人暮らし", "ひとり暮らし", "単身", "相談者", "会社員", "妊婦", .. Kin.Children, "子", "児", "親"];

    /// <summary>小3, 中2の, 高校1年の, 年長の.</summary>
    private static readonly string[] OfClass = ["男子", "女子", "男児", "女児", "男の子", "女の子", "児童", "生徒", "園児", .. Kin.Children, "子が", "子の", "子は", "子、"];

    /// <summary>Behind somebody who is anybody: 50代男性に多い, この方法, 対象者数.</summary>
    private static readonly string[] Anybody = ["に多", "の割合", "が多", "向け", "を対象", "のうち", "以上", "数", "率", "法", "針", "向", "面", "式", "々", "がた", "間", "事", "口", "権", "材", "員", "気", "工", "手", "件", "生", "会", "課", "係", "棟", "庁", "賃", "屋", "具", "たち", "達", "ら ", "等", "全員", "全般", "一覧", "名簿", "の皆", "向き", "別", "センター", "支援", "給付", "手当", "相談員", "委員", "会議", "ファイル", "は全て", "はすべて", "防止"];

    /// <summary>例の家は, 角の家の: 家 by itself is the end of many words (専門家).</summary>
    private static string[] Homes =>
        [.. new[] { "例の家", "あの家", "某家", "角の家", "隣の家", "隣家", "裏の家", "向かいの家", "件の家", "その家", "この家", "近所の家" }.SelectMany(_ => (string[])["、", "は", "が", "の", "も", "に", "で", "から"], (home, particle) => home + particle)];

    /// <summary>利用者様(80代・要介護3), 入居者(76歳): a role with an age behind it.</summary>
    private static readonly string[] Roles = ["者", "者様", "者さん", "者さま", "患者", "患者様", "患者さん", "の方", "女性", "男性", "本人", "ご本人"];

    /// <summary>What papers and stations report of people far away; who comes to the desk is near.</summary>
    private static readonly System.Buffers.SearchValues<string> News = System.Buffers.SearchValues.Create(
        ["新聞", "ニュース", "報道", "テレビで", "テレビの", "テレビに", "ワイドショー", "速報", "ネット記事", "県内の", "県内で", "県外の", "都内の", "都内で", "全国で", "隣の県", "隣県", "他県", "隣の市", "隣市", "他市", "隣町", "他の自治体", "他自治体", "県警", "県が発表", "と発表"], StringComparison.Ordinal);

    /// <summary>Words that tell of one's own work, and not of the news.</summary>
    private static readonly System.Buffers.SearchValues<string> Desk = System.Buffers.SearchValues.Create(["窓口に", "来庁", "来所", "相談に", "相談の", "担当", "訪問"], StringComparison.Ordinal);

    /// <summary>Words that by themselves mean one known person, as case records write them.</summary>
    private static readonly System.Buffers.SearchValues<string> Words = System.Buffers.SearchValues.Create(
    [
        "本児", "当児", "当該児", "該当児", "該当世帯", "該当家庭", "該当生徒", "うちの利用者", "本世帯", "当該家庭", "対象家庭", "本家庭", "本事例", "当該人", "当人は", "当人が", "ご本人は", "ご本人が", "ご本人、", "ご本人より", "ご本人から", "本人は", "本人が", "本人、", "本人より", "本人から", "本人:", "本人も", "相談者が", "相談者、", "相談者:", "相談者 ", "相談者の", "相談者より", "来庁者は", "来庁者が", "来庁者、", "来所者は", "来所者が", "来所者、", "通報者は", "通報者の", "男児が", "男児の", "男児は", "男児、", "女児が", "女児の", "女児は", "女児、", "男子生徒が", "女子生徒が", "男子児童が", "女子児童が", "妊婦さん", .. Homes, "妻A", "夫B", "夫A", "妻B", "母A", "父B", "父A", "母B", "名無しさん", "匿名希望", "イニシャル",
    ], StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<string> AnyPointer = System.Buffers.SearchValues.Create(Pointers, StringComparison.Ordinal);

    public static bool AreIn(FoldedText text) => text.Span.IndexOfAny(Words) >= 0 || PointedAt(text, 0, text.Length, isOfAll: false);

    /// <param name="isOfAll">The text is for everybody, and 対象世帯 or その家族 there is whoever it may be.</param>
    public static bool PointedAt(FoldedText text, int from, int to, bool isOfAll)
    {
        for (var at = from; at < to && text.Slice(at, to).IndexOfAny(AnyPointer) is var next and >= 0; at++)
        {
            at += next;
            if (text.WordAt(at, Pointers) is { } pointer && !(pointer is "対象" or "その" && (isOfAll || text.At(at + pointer.Length) == ' ')) && !(pointer == "ある" && Letter.IsAny(text.At(at - 1)) && text[at - 1] != 'は') && LeadsToPerson(text, at + pointer.Length) && !IsNews(text, at))
            {
                return true;
            }
        }

        for (var i = Math.Max(from, 1); i < to; i++)
        {
            if ((IsAged(text, i) || IsOfClass(text, i)) && !IsNews(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNews(FoldedText text, int at)
    {
        const int Reach = 50;
        var before = text.Before(at, Reach).LastSentence();
        var behind = text.Behind(at, Reach).FirstSentence();
        return (before.IndexOfAny(News) >= 0 || behind.IndexOfAny(News) >= 0) && before.IndexOfAny(Desk) < 0 && behind.IndexOfAny(Desk) < 0;
    }

    private static bool LeadsToPerson(FoldedText text, int from)
    {
        for (var at = from; at <= from + MostBetween && at < text.Length && text[at] is not ('、' or '。' or '\n' or 'は' or 'が' or 'を' or 'も' or ':'); at++)
        {
            // 窓口の新人 is a colleague.
            if (IsPerson(text, at, People) && !(text[at] == '人' && text.At(at - 1) == '新'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPerson(FoldedText text, int at, string[] words) => text.WordAt(at, words) is { } word && text.WordAt(at + word.Length, Anybody) is null;

    /// <summary>50代男性, 78歳の独居女性, 四十代後半の母親.</summary>
    private static bool IsAged(FoldedText text, int at)
    {
        if (text[at] is not ('代' or '歳' or '才') || !(Digit.IsAny(text[at - 1]) || text[at - 1] == '十'))
        {
            return false;
        }

        var behind = at + 1;
        foreach (var part in (ReadOnlySpan<string>)["前半", "後半", "半ば", "くらい", "ぐらい", "位"])
        {
            behind += text.HasAt(behind, part) ? part.Length : 0;
        }

        behind += text.At(behind) is 'の' or '・' or ' ' ? 1 : 0;
        return IsPerson(text, behind, Aged) || IsAside(text, at);
    }

    private static bool IsAside(FoldedText text, int at)
    {
        const int LongestRole = 5;
        var start = at;
        while (start > 0 && (Digit.IsAny(text[start - 1]) || text[start - 1] == '十'))
        {
            start--;
        }

        return text.At(start - 1) == '(' && text.Before(start - 1, LongestRole).EndsWithAny(Roles);
    }

    /// <summary>中2女子, 小学3年の男児, 年長の女の子.</summary>
    private static bool IsOfClass(FoldedText text, int at)
    {
        var isClass = Digit.IsAny(text[at]) ? text[at - 1] is '小' or '中' or '高' : text[at] switch
        {
            '年' => Digit.IsAny(text[at - 1]),
            '長' or '中' or '少' => text[at - 1] == '年',
            '生' => text[at - 1] is '学' or '校' or '年',
            _ => false,
        };

        return isClass && IsPerson(text, text.At(at + 1) is 'の' or ')' or ' ' ? at + 2 : at + 1, OfClass);
    }
}
