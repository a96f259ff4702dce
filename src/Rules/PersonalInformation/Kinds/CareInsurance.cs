namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>介護保険被保険者番号: 10 digits, no national formula.</summary>
internal sealed class CareInsurance : NumberKind
{
    public override string Type => InformationTypes.CareInsurance;

    public override string Title => "介護保険被保険者番号";

    public override IReadOnlyList<string> Labels =>
    [
        "介護保険被保険者番号", "介護保険被保険者証", "介護被保険者番号", "介護保険証番号", "介護保険証", "介護保険番号", "介護保険", "介護被保番", "介護番号", "介保番号", "介保", "介護保険no", "介護被保", "介護証", "介保no", "介護保険の番号", "介護の番号", "介護の被保険者番号", "介護の保険証", "介護の保険証の番号", "介護の証", "介護保険証の番号", "介護保険者証", "介護の10桁", "介護保険の10桁", "介護の被保番",
    ];

    public override IReadOnlyList<string> NegativeLabels => ["介護保険課", "介護保険係", "介護事業所番号", "事業所番号", "介護事業所", "事業所コード"];

    public override IReadOnlyList<string> SharedLabels => Shared;

    private const int Length = 10;
    private const int Around = 16;
    private static readonly string[] Shared = ["被保険者番号", "被保番", "被保番号", "被保険者", "被保険者no", "被保険者証", "被保険者証番号", "被保険者証の番号", "保険証", "保険証番号", "保険証の番号", "保険証no", "保険番号"];

    /// <summary>What only the desk for care speaks of.</summary>
    private static readonly System.Buffers.SearchValues<string> Talk = System.Buffers.SearchValues.Create(
        ["介護", "ケアマネ", "要支援", "認定調査", "区分変更", "負担割合証", "負担限度額", "住宅改修", "福祉用具", "居宅", "訪問調査", "デイサービス", "デイケア", "ショートステイ", "地域包括", "主治医意見書", "ヘルパー", "特養", "老健"], StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<string> Health = System.Buffers.SearchValues.Create(
        ["健康保険", "国保", "健保", "社保", "けんぽ", "後期", "共済", "医療", "資格確認", "組合員"], StringComparison.Ordinal);

    public override bool NeedsOwnLabel => true;

    public override bool Fits(in NumberCandidate number) => number.Count == Length;

    public override Judgement? Labelled(in NumberCandidate number, in LabelMatch label, Reading reading) =>
        (label.Hit.Cue.Type != Type && !IsMeant(number, label, reading)) || (number.IsGroupedAsPhone && !IsPadded(number)) || label.Reach < Reach.Near || PhoneNumbers.IsTollFree(number.Digits)
            ? null
            : new Judgement(Confidence.High, Near(label, "10桁"));

    /// <summary>
    /// Whether ten digits behind a word for any insurance (被保険者番号) are care insurance's: most insurers pad them with zeros, and 被保険者番号
    /// has so many in no other insurance. 保険証の番号 is so where care is spoken of.
    /// </summary>
    public static bool IsMeant(in NumberCandidate number, in LabelMatch label, Reading reading)
    {
        if (number.Count != Length || number.Groups > 2 || !Shared.Contains(label.Hit.Cue.Text))
        {
            return false;
        }

        return IsPadded(number) || reading.SpeaksOfCare || reading.Announced.Names(InformationTypes.CareInsurance)
            || (label.Hit.Cue.Text.StartsWith("被保", StringComparison.Ordinal) && !reading.SpeaksOfHealthInsurance);
    }

    public static bool IsSpokenOf(FoldedText text) => text.Span.IndexOfAny(Talk) >= 0;

    public static bool IsHealthSpokenOf(FoldedText text) => text.Span.IndexOfAny(Health) >= 0;

    /// <summary>介護 0001234567 の方: padded, and care is spoken of right beside it.</summary>
    public override Judgement? Unlabelled(in NumberCandidate number, Reading reading) =>
        IsPadded(number) && number.Groups == 1 && SpeaksOfCare(reading.Text, number) && !Things.AreSpokenOf(reading.Text, number.Start, number.End)
            ? new Judgement(Confidence.High, "介護の話に、被保険者番号の形の10桁があります。")
            : null;

    /// <summary>No telephone number begins so.</summary>
    private static bool IsPadded(in NumberCandidate number) => number.Digits[..3] is "000";

    private static bool SpeaksOfCare(FoldedText text, in NumberCandidate number) =>
        text.Before(number.Start, Around).LastSentence().IndexOfAny(Talk) >= 0 || text.Behind(number.End, Around).FirstSentence().IndexOfAny(Talk) >= 0;

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("ラベルと番号", "介護保険被保険者番号 [|0001234567|]"),
        Found("括弧で添える", "被保険者番号（介護）[|0001234567|]"),
        Harmless("事業所番号", "介護事業所番号 1570012345"),
    ];
}
