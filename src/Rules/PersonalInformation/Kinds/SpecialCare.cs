namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// 要配慮個人情報 (個人情報保護法 Art. 2(3), order Art. 2: illness, disability, crime, victims, creed) as statements about somebody, and what a
/// municipality must keep secret as strictly (welfare, violence, arrears). The way of a word, from top to bottom:
/// <list type="number">
/// <item>It is found: among the words of illness (<see cref="IllnessWords"/>, <see cref="IllnessNames"/>), welfare, crime and creed
/// (<see cref="WelfareAndLawWords"/>), violence (<see cref="ViolenceWords"/>), or as the outcome of a test (<see cref="TestResults"/>).</item>
/// <item>It is dropped inside the longer name of a department, a campaign or a thing (<see cref="CareCovers"/>), or at the head of a column of counts (<see cref="CareCounts"/>).</item>
/// <item>It is dropped where it is nobody's, whoever is named: a topic (<see cref="TopicWords"/>), an animal or a machine (<see cref="PetsAndMachines"/>),
/// a story or a joke (<see cref="PlayAndJest"/>), the writer's own absence (<see cref="OwnLeave"/>).</item>
/// <item>It is dropped where it only goes with another: インスリン beside 糖尿病.</item>
/// <item>When all names are read, those to whom work is passed are set aside (<see cref="Handlers"/>), and staff who are ill themselves are found (<see cref="AfflictedStaff"/>).</item>
/// <item>What holds for anybody, as a rule (<see cref="CareRules"/>) or in a text for everybody (<see cref="PublicTexts"/>), is dropped where nobody is named beside it (<see cref="CareOwners"/>).</item>
/// <item>What tells only which thing or work is meant (<see cref="CareSense"/>) is dropped where no name leads up to it (<see cref="CareOwners"/>).</item>
/// </list>
/// Whether what is left is near enough to somebody is the rule's business.
/// </summary>
internal sealed class SpecialCare : InformationKind
{
    public override string Type => InformationTypes.SpecialCare;

    public override string Title => "要配慮個人情報";

    public override Turn Turn => Turn.Statement;

    public override IReadOnlyList<string> Covers => CareCovers.All;

    public override IEnumerable<Cue> OtherCues =>
    [
        .. Words.Select(word => new Cue(word, CueKind.SpecialCare, InformationTypes.SpecialCare)),
        .. TestResults.Tests.Select(word => new Cue(word, CueKind.SpecialCare, TestResults.Kind)),
    ];

    private static readonly string[] Words = [.. IllnessWords.All, .. WelfareAndLawWords.All, .. CareSpellings.All, .. ViolenceWords.All];

    /// <summary>What an illness or an offence goes on with: 依存症, 覚醒剤取締法違反.</summary>
    private static readonly string[] Endings = ["取締法違反", "法違反", "違反", "症候群", "性腎症", "症", "病"];

    private static readonly string[] Accompaniments =
    [
        "シェルター", "分納", "インスリン", "インシュリン", "抗がん剤", "信者", "信徒", "乳児院", "児童養護施設", "体にあざ", "あざがあ", "アザがあ", "HbA1c", "血糖", "要精", "要再検", "診断", "服薬", "訪問看護", "往診", "転移", "ステージ", "余命", "徴収猶予", "財産調査", "催告", "督促", "加配", "要対協", "被害届", "自立支援医療", "児扶手", "児相に通", "児相へ通", "児相通告", "支援級", "障害福祉サービス", "被害児童", "被害生徒",
    ];

    public override void Find(Reading reading)
    {
        for (var i = 0; i < reading.Text.Length && reading.Text.Span[i..].IndexOfAny('症', '病') is var next and >= 0; i++)
        {
            i += next;
            if (IllnessNames.At(reading.Text, i) is var (start, end) && end > 0 && !reading.Labels.Overlaps(CueKind.Cover, start, end))
            {
                Add(reading, start, end);
            }
        }

        foreach (var hit in reading.Hits)
        {
            if (hit.Kind == CueKind.SpecialCare && End(reading.Text, hit) is var end and > 0 && IsWord(reading.Text, hit.Start, end) && !IsSaidOfLast(reading, hit.Start, end) && !CareCounts.Head(reading, hit.Start))
            {
                Add(reading, hit.Start + Head(hit), end);
            }
        }

        FindProcedures(reading);
        DropAccompaniments(reading);
    }

    /// <summary>堀内さんの要介護認定, DV相談に来た: the name of a procedure is a topic, and somebody's own where his name leads to it or he comes for it.</summary>
    private static void FindProcedures(Reading reading)
    {
        const int LongestTitle = 3;
        foreach (var hit in reading.Hits)
        {
            if (hit.Kind == CueKind.Cover && Procedures.Contains(hit.Cue.Text)
                && (reading.Text.WordAt(hit.End, Arrivals) is not null || (reading.Text.At(hit.Start - 1) == 'の' && Titles.End(reading.Text.Before(hit.Start - 1, LongestTitle)))))
            {
                Add(reading, hit.Start, hit.End);
            }
        }
    }

    /// <summary>DV相談に来た.</summary>
    private static readonly string[] Arrivals = ["に来た", "に来て", "に来ら", "に来庁", "に来所", "で来庁", "で来所", "に見え"];

    private static readonly string[] Procedures = ["要介護認定", "滞納処分", "滞納額", "滞納繰越", "生活保護費", "離婚届", "dv相談"];

    /// <summary>Letters before the term itself: 夫から in 夫から暴力, で in で通院.</summary>
    private static int Head(Hit hit) => hit.Cue.Text[0] is 'の' or 'に' or 'で' or 'と' ? 1 : ViolenceWords.DoerIn(hit.Cue.Text);

    /// <summary>糖尿病 インスリン導入済, 滞納 分納誓約: what goes with an illness or a debt is told by itself only where that is not named.</summary>
    private static void DropAccompaniments(Reading reading)
    {
        const int Near = 25;
        if (reading.Found.Exists(IsPrincipal))
        {
            var principals = reading.Found.FindAll(IsPrincipal);
            reading.Found.RemoveAll(found => found.Type == InformationTypes.SpecialCare && !IsPrincipal(found)
                && principals.Exists(other => other.Folded.Start - found.Folded.End < Near && found.Folded.Start - other.Folded.End < Near));
        }

        bool IsPrincipal(Detection found) =>
            found.Type == InformationTypes.SpecialCare && !reading.Text.Slice(found.Folded.Start, found.Folded.End).StartsWithAny(Accompaniments);
    }

    private static void Add(Reading reading, int start, int end)
    {
        if (!IsNobodys(reading.Text, start, end) && !reading.IsTaken(start, end))
        {
            reading.Add(reading.At(InformationTypes.SpecialCare, start, end, Confidence.Medium, "健康・福祉・被害など、配慮の要る事柄を示す言葉があります。"));
        }
    }

    private static bool IsNobodys(FoldedText text, int start, int end) =>
        TopicWords.Own(text, start, end) || PetsAndMachines.Have(text, start, end) || PlayAndJest.IsAt(text, start, end) || OwnLeave.Explains(text, start, end);

    /// <summary>0 for a test without its outcome.</summary>
    private static int End(FoldedText text, Hit hit) =>
        hit.Cue.Type == TestResults.Kind ? TestResults.End(text, hit.End) : hit.End + (text.WordAt(hit.End, Endings) is { } ending && !(ending == "病" && text.At(hit.End + 1) is '院' or '棟' or '床' or '室') ? ending.Length : 0);

    /// <summary>No part of a longer word of katakana (アスペクト) or of a longer number (要介護12件, 介護1階).</summary>
    private static bool IsWord(FoldedText text, int start, int end)
    {
        const string AfterKana = "はがのをにでともやかなだへらしさっみよねぎじたてれわ";
        const string AfterFit = "をがのはもでだ";
        const string BehindGrade = "割件人号階名月年回日時円本枚台%.,~/-";
        var last = text[end - 1];
        return !(Letter.IsKatakana(text[start]) && Letter.IsKatakana(text.At(start - 1)))
            && !(text.HasAt(start, "がん") && IsInsideVerb(text.At(start - 1)))
            && !(text.HasAt(start, "ひきつけ") && (text.At(start - 1) == 'を' || (Letter.IsHiragana(text.At(end)) && !AfterFit.Contains(text.At(end), StringComparison.Ordinal))))
            && !(Letter.IsHiragana(text.At(end)) && Letter.IsHiragana(text[start]) && Letter.IsOneScript(text.Slice(start, end)) && !AfterKana.Contains(text.At(end), StringComparison.Ordinal))
            && !(Letter.IsKatakana(last) && Letter.IsKatakana(text.At(end)) && !IsParticle(text, end))
            && !(char.IsAsciiDigit(last) && !char.IsAsciiDigit(text[start]) && (char.IsAsciiDigit(text.At(end)) || BehindGrade.Contains(text.At(end), StringComparison.Ordinal)));
    }

    /// <summary>しゃがんで, ゆがんだ: hiragana that is no particle.</summary>
    private static bool IsInsideVerb(char before) => before is >= 'ぁ' and <= 'ゖ' and not ('は' or 'の' or 'も' or 'に' or 'で' or 'と' or 'が' or 'や' or 'ん');

    /// <summary>セイカツホゴノ シンセイ, トウゴウシッチョウショウデ 通院.</summary>
    private static bool IsParticle(FoldedText text, int at) => text[at] is 'ノ' or 'デ' or 'ヲ' or 'ガ' or 'ハ' or 'ニ' or 'ト' or 'モ' && !Letter.IsKatakana(text.At(at + 1));

    /// <summary>発達障害の診断が出て, 乳がんの手術, 精神科に通院中: the outcome belongs to what stands right before it, and is told with it.</summary>
    private static bool IsSaidOfLast(Reading reading, int start, int end)
    {
        var link = reading.Text[start] is 'の' or 'と' or 'に' ? start : reading.Text.At(start - 1) is 'の' or 'に' or 'へ' ? start - 1 : -1;
        var last = link < 0 ? -1 : reading.Found.FindIndex(found => found.Type == InformationTypes.SpecialCare && found.Folded.End == link);
        if (last >= 0 && reading.Text[link] is 'に' or 'へ')
        {
            var found = reading.Found[last];
            reading.Found[last] = reading.At(found.Type, found.Folded.Start, end, found.Confidence, found.Why);
        }

        return last >= 0;
    }

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("病気と手帳", "木村さん、[|発達障害|]の診断が出て[|療育手帳|]B"),
        Harmless("課の名前", "障害福祉課の山本です"),
        Harmless("講座", "認知症サポーター養成講座の講師です"),
    ];
}
