namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>住民票コード: 11 digits; the weights of its check digit are not public, so it is never gated on them.</summary>
internal sealed class ResidentCode : NumberKind
{
    public override string Type => InformationTypes.ResidentCode;

    public override string Title => "住民票コード";

    public override IReadOnlyList<string> Labels => ["住民票コード", "住民コード", "住基コード", "住民票code", "住コード", "住基番号", "住民票番号", "住民票の番号", "住票コード", "住コ", "住民票コード通知票", "住民票のコード", "住基ネットコード", "住基のコード", "住民票の11桁", "住基の11桁", "11桁のコード", "11桁の住民票コード"];

    public override bool NeedsOwnLabel => true;

    public override bool Fits(in NumberCandidate number) => number.Count == 11;

    public override Judgement? Labelled(in NumberCandidate number, in LabelMatch label, Reading reading) =>
        label.Reach < Reach.Near ? null : new Judgement(Confidence.High, Near(label, "11桁"));

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("ラベルと番号", "住民票コードは[|23456789012|]です"),
        Harmless("注文番号", "注文番号 23456789012"),
    ];
}
