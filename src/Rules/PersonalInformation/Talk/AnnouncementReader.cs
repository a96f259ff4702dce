namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Reads which kinds of value a message names without giving one: 旅券番号だけまだです, マイナンバー送ります, 年金番号は？</summary>
internal static class AnnouncementReader
{
    private const int LongestMessage = 100;

    private const int OneNoun = 12;
    private const string Topics = "はをがも";

    private static readonly string[] Lettered = [InformationTypes.Passport, InformationTypes.ResidenceCard, InformationTypes.BirthDate, InformationTypes.Address];
    private static readonly string[] Attributes =
    [
        "件数", "人数", "枚数", "金額", "残高", "手数料", "期限", "期間", "有効", "桁数", "桁は", "様式", "書式", "形式", "入力", "在庫", "説明", "講習", "研修", "手続", "申請", "更新", "切替", "交付", "発行", "返納", "返却", "加入", "受取", "受け取",
        "振替", "振込", "窓口", "担当", "係", "課", "センター", "事務所", "ケース", "リーダー", "読取", "制度", "料", "税", "普及", "取得率", "利用", "適用", "資格",
    ];

    /// <summary>Sentences about handling such numbers name no value to come.</summary>
    private static readonly System.Buffers.SearchValues<string> Rules = System.Buffers.SearchValues.Create(
        [.. new[] { "書か", "書き込ま", "残さ", "送ら", "載せ", "流さ", "貼ら", "貼り付け", "投稿せ", "記載せ", "転記せ", "共有せ" }.SelectMany(verb => new[] { verb + "ない", verb + "ず" }), "禁止", "書くのは", "残すのは", "はNG", "もNG", "がNG", "NGで", "NGな", "NGだ", "研修で", "研修の資料", "研修資料", "研修会", "研修では", "取扱い研修", "取扱研修", "記入例", "マニュアル", "手順", "ルール", "規程", "西暦", "和暦", "*"], StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<string> BirthAsks = System.Buffers.SearchValues.Create(["いつ", "は?", "教え", "わかり", "分かり", "わかる", "お願い", "何年", "です"], StringComparison.Ordinal);

    /// <summary>マイナンバーではなく, 口座番号以外.</summary>
    private static readonly string[] Denials = ["ではな", "じゃな", "でな", "以外", "じゃあり"];

    public static bool IsDenied(FoldedText text, int at) => text.WordAt(at, Denials) is not null;

    public static List<string> Kinds(Reading reading)
    {
        var kinds = new List<string>();
        if (reading.Text.Length > LongestMessage || reading.Text.Span.IndexOfAny(Rules) >= 0)
        {
            return kinds;
        }

        for (var i = 0; i < reading.Hits.Count; i++)
        {
            var hit = reading.Hits[i];
            if (IsName(reading, i) && !kinds.Contains(hit.Cue.Type) && (!reading.Found.Exists(found => found.Type == hit.Cue.Type && found.IsLabelled) || IsUnfinished(reading, hit)))
            {
                kinds.Add(hit.Cue.Type);
            }
        }

        if (kinds.Count == 0 && reading.Hits.Exists(hit => hit.Kind == CueKind.AnyNumber && reading.Text.Before(hit.Start, 3).EndsWithAny(Owners)))
        {
            kinds.Add(InformationTypes.Phone);
        }

        if ((reading.Hits.Exists(hit => hit.Kind == CueKind.NameLabel) || AsksWho(reading.Text)) && !reading.Found.Exists(found => found.Type == InformationTypes.Person))
        {
            kinds.Add(InformationTypes.Person);
        }

        if ((reading.Text.Span.TrimEnd("。、!?").EndsWithAny(SpokenHomes) || reading.Text.Span.IndexOfAny(Homes) >= 0) && !kinds.Contains(InformationTypes.Address))
        {
            kinds.Add(InformationTypes.Address);
        }

        return kinds;
    }

    /// <summary>どこから回る？ 滝本さんち, 滝本様宅の漏水です: where that is comes next.</summary>
    private static readonly string[] SpokenHomes = ["さんち", "様んち", "さまんち"];

    private static readonly System.Buffers.SearchValues<string> Homes = System.Buffers.SearchValues.Create(
        [.. new[] { "さん", "様", "さま", "氏" }.SelectMany(title => new[] { "宅", "の家", "のお宅", "の自宅" }.Select(home => title + home))], StringComparison.Ordinal);

    /// <summary>さっき怒ってた人だれでした？ 電話誰から？ The part of a colleague in the work is asked for as well: 担当はどなたですか.</summary>
    private static bool AsksWho(FoldedText text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text.WordAt(at, Who) is { } who && text.WordAt(at + who.Length, WhoEnds) is not null)
            {
                return !text.Slice(0, at).TrimEnd("はって、 ").EndsWithAny(Duties);
            }
        }

        return false;
    }

    /// <summary>滝本さんの番号言います: a person's number without a word for its kind is the telephone.</summary>
    private static readonly string[] Owners = ["さんの", "様の", "さまの", "氏の", "方の", "人の"];

    private static readonly string[] Who = ["誰", "だれ", "どなた", "どちらさま", "どちら様", "何さん", "なにさん", "なんて人", "なんて方", "何て人", "何て方", "何という方", "なんという方"];
    private static readonly string[] WhoEnds = [.. new[] { "土地", "家", "物件", "敷地", "畑", "田", "山", "名義", "所有" }.Select(home => "の" + home), "が住", "が所有", "が持", "名義", "でし", "です", "だっ", "だろ", "?", "から", "って", "からで", "さま", "様", "の件"];
    private static readonly string[] Duties = ["担当", "担当者", "当番", "係", "幹事", "講師", "司会", "責任者", "監督", "監督員", "立会", "立会人", "調査員", "対応", "対応者", "作業員", "上司", "課長", "係長", "議長", "座長", "運転", "鍵当番", "日直", "当直", "出席", "参加", "行くの", "行くのは"];

    /// <summary>国保の保険証、記号が三条55: the number of the card is still to come.</summary>
    private static bool IsUnfinished(Reading reading, in Hit hit) => hit.Cue.Type == InformationTypes.HealthInsurance && CardRemainders.IsSymbolAlone(reading, out _, out _);

    /// <summary>A number that is nobody's is spoken of and does not stand here yet.</summary>
    public static bool IsOfOther(Reading reading) =>
        reading.Text.Length <= LongestMessage && !reading.Numbers.Exists(chain => chain.Count >= 6) && reading.Hits.Exists(hit => NamesOther(reading, hit));

    /// <summary>The label of a kind that other messages may give, which no other word takes over and no word denies.</summary>
    public static bool IsName(Reading reading, int index)
    {
        var hit = reading.Hits[index];
        return hit.Kind == CueKind.Label && (KindBook.NumberOf(hit.Cue.Type) is not null || Lettered.Contains(hit.Cue.Type))
            && (hit.Cue.Type != InformationTypes.BirthDate || IsBirthAsked(reading.Text, hit))
            && !IsDenied(reading.Text, hit.End) && !IsAboutSomethingOfIt(reading.Text, hit.End) && !IsTakenOver(reading, hit, index + 1);
    }

    /// <summary>マイナンバーカードの申請、受付番号は？ The later word says what the number is, unless both are listed (旅券番号と受付番号) or the label is the topic (年金番号は受付番号の下です).</summary>
    private static bool IsTakenOver(Reading reading, in Hit label, int from)
    {
        for (var i = from; i < reading.Hits.Count && reading.Hits[i].Start - label.End <= OneNoun; i++)
        {
            if (NamesOther(reading, reading.Hits[i]))
            {
                var between = reading.Text.Slice(label.End, Math.Max(label.End, reading.Hits[i].Start));
                return between.IsEmpty || (between.IndexOfAny("。?!\n") < 0 && between.IndexOfAnyExcept("、と・や,/ ") >= 0 && !Topics.Contains(between[0], StringComparison.Ordinal));
            }
        }

        return false;
    }

    private static bool NamesOther(Reading reading, in Hit hit) => hit.Kind == CueKind.Negative || (hit.Kind == CueKind.AnyNumber && (reading.Labels.IsOwnNumber(hit) || IsOfThing(reading, hit)));

    /// <summary>交付通知書の番号, and not 年金手帳の番号 nor 前の番号.</summary>
    private static bool IsOfThing(Reading reading, Hit hit) => Letter.IsOfNoun(reading.Text.At(hit.Start - 3)) && reading.Labels.IsOfThing(hit.Start) && !reading.Hits.Exists(label => label.Kind == CueKind.Label && label.End == hit.Start - 1);

    /// <summary>誕生日に買った and 生まれも育ちも are talk; a date is named by 生年月日, or asked for.</summary>
    private static bool IsBirthAsked(FoldedText text, in Hit hit) =>
        !IsFounding(text.Before(hit.Start, 3)) && (hit.Cue.Text.StartsWith("生年月", StringComparison.Ordinal) || hit.Cue.Text[0] == 'd' || text.Length - hit.End <= 3 || text.Span[hit.End..].IndexOfAny(BirthAsks) >= 0);

    /// <summary>市の誕生日, 当館の誕生日: the day on which it was founded; 隣町の誕生日 is somebody's who lives there.</summary>
    private static bool IsFounding(ReadOnlySpan<char> before) => before.EndsWithAny(Founded) && (before.Length < 3 || before[0] is '当' or '本' || !Letter.IsIdeograph(before[0]));

    private static readonly string[] Founded = ["市の", "町の", "村の", "館の", "社の", "店の"];

    /// <summary>口座振替の件数, 保険証の有効期限, パスポートの手数料: what is asked is no number of it.</summary>
    private static bool IsAboutSomethingOfIt(FoldedText text, int at)
    {
        var rest = text.Slice(text.At(at) == 'の' ? at + 1 : at, text.Length);
        return rest.StartsWithAny(Attributes) && rest.IndexOf("番号", StringComparison.Ordinal) < 0;
    }
}
