namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>雇用保険被保険者番号: 4-6-1; the formula of the last digit is not public.</summary>
internal sealed class EmploymentInsurance : NumberKind
{
    public override string Type => InformationTypes.EmploymentInsurance;

    public override string Title => "雇用保険被保険者番号";

    public override IReadOnlyList<string> Labels =>
        ["雇用保険被保険者番号", "雇用保険被保険者証", "雇用被保険者番号", "雇用保険番号", "雇用保険", "雇保番号", "雇保番", "雇保", "雇用保険no", "失業保険番号", "雇用被保番", "雇用保険証", "雇用保険の番号", "雇保の番号", "失業保険", "雇用保険証の番号", "雇用保険の11桁", "雇保の11桁"];

    public override IReadOnlyList<string> NegativeLabels => ["雇用保険適用事業所番号", "適用事業所番号", "労働保険番号", "労働保険"];

    public override IReadOnlyList<string> SharedLabels { get; } = ["被保険者番号", "被保番", "被保番号", "被保険者no", "被保険者証", "被保険者証番号", "被保険者証の番号"];

    public override bool NeedsOwnLabel => true;

    public override bool Fits(in NumberCandidate number) => number.Count == 11;

    public override Judgement? Labelled(in NumberCandidate number, in LabelMatch label, Reading reading) =>
        CheckDigits.IsOneDigit(number.Digits) || label.Reach < Reach.Near || (label.Hit.Cue.Type != Type && !IsWhole(number)) ? null : new Judgement(Confidence.High, Near(label, "11桁"));

    /// <summary>In one or as printed: behind a word for any insurance 1204-2235360 is a symbol and a number.</summary>
    private static bool IsWhole(in NumberCandidate number) => number.Groups == 1 || number.IsSpelled || number.HasGroups(4, 6, 1);

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("ラベルと番号", "雇用保険被保険者番号 [|1501-123456-7|]"),
        Harmless("事業所の番号", "適用事業所番号 1501-123456-7"),
    ];
}
