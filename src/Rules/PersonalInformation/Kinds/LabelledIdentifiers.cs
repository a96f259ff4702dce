namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>基礎年金番号: 4-6 digits, no public check; the label decides.</summary>
internal sealed class Pension : NumberKind
{
    public override string Type => InformationTypes.Pension;

    public override IReadOnlyList<string> Labels =>
        ["基礎年金番号", "年金番号", "年金手帳", "基礎年金", "基年番号", "基年番", "年金手帳番号", "年金証書番号", "年金証書", "年金no", "基番", "年番", "年金の番号", "年金記号番号", "厚生年金番号", "国民年金番号"];

    public override IReadOnlyList<string> NegativeLabels => ["年金事務所", "年金コード", "年金相談"];

    public override bool Fits(in NumberCandidate number) => number.Count == 10;

    public override Judgement? Labelled(in NumberCandidate number, in LabelMatch label, Reading reading) =>
        PhoneNumbers.IsTollFree(number.Digits) || CheckDigits.IsOneDigit(number.Digits) || label.Reach < Reach.Near
            ? null
            : new Judgement(ByReach(label.Reach), Near(label, "10桁"));
}

/// <summary>住民票コード: 11 digits; the weights of its check digit are not public, so it is never gated on them.</summary>
internal sealed class ResidentCode : NumberKind
{
    public override string Type => InformationTypes.ResidentCode;

    public override IReadOnlyList<string> Labels => ["住民票コード", "住民コード", "住基コード", "住民票code", "住コード", "住基番号", "住民票番号", "住民票の番号", "住票コード"];

    public override bool Fits(in NumberCandidate number) => number.Count == 11;

    public override Judgement? Labelled(in NumberCandidate number, in LabelMatch label, Reading reading) =>
        CheckDigits.IsOneDigit(number.Digits) || label.Reach < Reach.Near ? null : new Judgement(ByReach(label.Reach), Near(label, "11桁"));
}

/// <summary>介護保険被保険者番号: 10 digits, no national formula.</summary>
internal sealed class CareInsurance : NumberKind
{
    public override string Type => InformationTypes.CareInsurance;

    public override IReadOnlyList<string> Labels =>
    [
        "介護保険被保険者番号", "介護保険被保険者証", "介護被保険者番号", "介護保険証番号", "介護保険証", "介護保険番号", "介護保険", "介護被保番", "介護番号", "介保番号", "介保", "介護保険no", "介護被保", "介護証",
    ];

    public override IReadOnlyList<string> NegativeLabels => ["介護保険課", "介護保険係", "介護事業所番号", "事業所番号"];

    public override bool Fits(in NumberCandidate number) => number.Count == 10;

    public override Judgement? Labelled(in NumberCandidate number, in LabelMatch label, Reading reading) =>
        CheckDigits.IsOneDigit(number.Digits) || label.Reach < Reach.Near || PhoneNumbers.IsTollFree(number.Digits) ? null : new Judgement(ByReach(label.Reach), Near(label, "10桁"));
}

/// <summary>雇用保険被保険者番号: 4-6-1; the formula of the last digit is not public.</summary>
internal sealed class EmploymentInsurance : NumberKind
{
    public override string Type => InformationTypes.EmploymentInsurance;

    public override IReadOnlyList<string> Labels =>
        ["雇用保険被保険者番号", "雇用保険被保険者証", "雇用被保険者番号", "雇用保険番号", "雇用保険", "雇保番号", "雇保番", "雇保", "雇用保険no", "失業保険番号", "雇用被保番"];

    public override IReadOnlyList<string> NegativeLabels => ["雇用保険適用事業所番号", "適用事業所番号"];

    public override bool Fits(in NumberCandidate number) => number.Count == 11;

    public override Judgement? Labelled(in NumberCandidate number, in LabelMatch label, Reading reading) =>
        CheckDigits.IsOneDigit(number.Digits) || label.Reach < Reach.Near ? null : new Judgement(ByReach(label.Reach), Near(label, "11桁"));
}
