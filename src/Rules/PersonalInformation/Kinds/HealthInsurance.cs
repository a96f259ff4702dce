namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Numbers on a health insurance card: 保険者番号 (six or eight digits, official check) and the insured person's own.</summary>
internal sealed class HealthInsurance : NumberKind
{
    private const int NearBy = 16;

    /// <summary>Of a number without its symbol.</summary>
    private const int LongestNumber = 10;

    private static readonly System.Buffers.SearchValues<string> Ourselves = System.Buffers.SearchValues.Create(["当市", "本市", "市の保険者"], StringComparison.Ordinal);

    public override string Type => InformationTypes.HealthInsurance;

    public override string Title => "健康保険の記号・番号";

    public override IReadOnlyList<string> Labels =>
    [
        "健康保険証番号", "健康保険証", "健康保険番号", "健康保険", "健保番号", "健保", "保険証番号", "保険証の番号", "保険証", "被保険者証番号", "被保険者証", "被保険者番号", "被保険者", "被保番", "被保番号", "保険者番号", "保番", "保険番号",
        "国保番号", "国保", "国民健康保険", "後期高齢者医療", "後期高齢", "資格確認書", "受給者番号", "受給者証", "枝番", "後期番号", "後期 ", "後期:", "後期の証", "後期証", "後期被保", "資格情報", "資格情報のお知らせ", "後期の番号", "記号番号", "社保", "国保証", "協会けんぽ", "けんぽ", "組合員証", "被保険者記号", "被保険者等記号", "保険証no", "被保険者no",
    ];

    public override IReadOnlyList<string> NegativeLabels => ["国保年金課", "国保係", "国保税", "健康保険組合", "保険料", "医療機関コード", "国保連", "健保連", "健保組合", "公費負担者番号", "負担者番号", "公費番号", "負担者の番号", "法別番号", "法別"];

    public override IReadOnlyList<string> Covers => ["被保険者数", "前期・後期 ", "前期後期 ", "前期、後期 ", "前期/後期 ", "年度後期 "];

    public override IEnumerable<Cue> OtherCues => SymbolAndNumber.Cues;

    public override bool NeedsOwnLabel => true;

    public override bool Fits(in NumberCandidate number) => number.Count is >= 5 and <= LongestNumber || CardFields.Fit(number);

    public override Judgement? Labelled(in NumberCandidate number, in LabelMatch label, Reading reading)
    {
        var word = label.Hit.Cue.Text;
        if (label.Reach < Reach.Near || number.IsCutOut || number.IsLooselyCut || DateShape.BeginsWithDate(number.Digits)
            || Surroundings.IsOfPaper(reading.Text, number.End) || CareInsurance.IsMeant(number, label, reading) || PhoneNumbers.IsTollFree(number.Digits))
        {
            return null;
        }

        if (CardFields.Are(number, label))
        {
            return new Judgement(Confidence.High, Near(label, "記号と番号")) { Parts = CardFields.Of(number, label, reading.Text) };
        }

        if (number.Count > LongestNumber || (IsFraction(number) && !(label is { Reach: Reach.Tight, Hit.Cue.NamesNumber: true } && number.HasGroups(4, 4))) || IsPostalCode(number, label))
        {
            return null;
        }

        if (word is "保険者番号" or "保番")
        {
            if (number.Count is not (6 or 8) || IsOurOwn(reading.Text, number))
            {
                return null;
            }

            return CheckDigits.IsLuhn(number.Digits)
                ? new Judgement(Confidence.High, Near(label, "検査数字の合う番号"))
                : new Judgement(Confidence.Medium, Near(label, "番号（検査数字は不一致）"));
        }

        // 国保 12345 counts people; the numbers of insured persons have six to eight digits.
        var isNumberLabel = word.Contains('番', StringComparison.Ordinal) || (label.Reach == Reach.Tight && (number.Count is >= 6 and <= 8 || number.IsSpelled));
        return isNumberLabel && (number.Groups <= 2 || number.IsSpelled || IsInPairs(number, label)) ? new Judgement(label.Reach == Reach.Tight || (label.Hit.Cue.NamesNumber && number.Count is 7 or 8) ? Confidence.High : Confidence.Medium, Near(label, "番号")) : null;
    }

    /// <summary>09 89 10 83: eight digits read out two by two, right behind a label that names a number.</summary>
    private static bool IsInPairs(in NumberCandidate number, in LabelMatch label) =>
        label is { Reach: Reach.Tight, Hit.Cue.NamesNumber: true } && number.HasGroups(2, 2, 2, 2);

    /// <summary>協会けんぽ新潟支部 950-8513.</summary>
    private static bool IsPostalCode(in NumberCandidate number, in LabelMatch label) => number.HasGroups(3, 4) && number.HasSeparator('-') && !label.Hit.Cue.NamesNumber;

    private static bool IsFraction(in NumberCandidate number) => number.HasSeparator('/') || number.HasSeparator('.');

    /// <summary>The municipality's number as an insurer is public, and so is any insurer's of its own where nobody is named: 当市の保険者番号, 広域連合の保険者番号.</summary>
    private static bool IsOurOwn(FoldedText text, in NumberCandidate number)
    {
        return SpeaksOfUs(text.Before(number.Start, NearBy)) || SpeaksOfUs(text.Behind(number.End, NearBy))
            || (text.Before(number.Start, NearBy).IndexOfAny(Insurers) >= 0 && !ContactPeople.AreNamedAround(text, number.Start, number.End) && !Titles.AreIn(text.LineAround(number.Start, number.End, LongestLine)));

        static bool SpeaksOfUs(ReadOnlySpan<char> words) => words.IndexOfAny(Ourselves) >= 0;
    }

    private static readonly System.Buffers.SearchValues<string> Insurers = System.Buffers.SearchValues.Create(["連合の保険者", "組合の保険者", "けんぽの保険者", "支部の保険者"], StringComparison.Ordinal);
    private const int LongestLine = 100;

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("保険者番号", "保険者番号 [|33120015|]"),
        Found("記号と番号", "国保 記号 [|三条12|] 番号 [|3456789|]"),
        Found("記号の漢字", "保険証 [|三条12|]-[|3456789|]"),
        Harmless("公費を負担する者の番号", "公費負担者番号 39155205 で請求"),
        Harmless("国保税の話", "国保税の納付書を1234567枚印刷"),
        Harmless("記号だけの話", "地図の記号は凡例の番号3を見てください"),
    ];
}
