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

    public override IReadOnlyList<string> SharedLabels { get; } = ["被保険者番号", "被保番", "被保番号", "被保険者", "被保険者no", "被保険者証", "被保険者証番号", "被保険者証の番号", "保険証", "保険証番号", "保険証の番号", "保険証no", "保険番号"];

    public override bool NeedsOwnLabel => true;

    public override bool Fits(in NumberCandidate number) => number.Count == 10;

    public override Judgement? Labelled(in NumberCandidate number, in LabelMatch label, Reading reading) =>
        (label.Hit.Cue.Type != Type && !BeginsAsCare(number)) || CheckDigits.IsOneDigit(number.Digits) || number.IsGroupedAsPhone || label.Reach < Reach.Near || PhoneNumbers.IsTollFree(number.Digits)
            ? null
            : new Judgement(Confidence.High, Near(label, "10桁"));

    /// <summary>Most insurers pad the number with zeros.</summary>
    public static bool BeginsAsCare(in NumberCandidate number) => number.Count == 10 && number.Digits[..3] is "000";

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("ラベルと番号", "介護保険被保険者番号 [|0001234567|]"),
        Found("括弧で添える", "被保険者番号（介護）[|0001234567|]"),
        Harmless("事業所番号", "介護事業所番号 1570012345"),
    ];
}
