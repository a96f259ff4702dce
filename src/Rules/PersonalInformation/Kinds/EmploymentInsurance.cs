namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>雇用保険被保険者番号: 4-6-1; the formula of the last digit is not public.</summary>
internal sealed class EmploymentInsurance : NumberKind
{
    public override string Type => InformationTypes.EmploymentInsurance;

    public override string Title => "雇用保険被保険者番号";

    public override IReadOnlyList<string> Labels =>
        ["雇用保険被保険者番号", "雇用保険被保険者証", "雇用被保険者番号", "雇用保険番号", "雇用保険", "雇保番号", "雇保番", "雇保", "雇用保険no", "失業保険番号", "雇用被保番", "雇用保険証", "雇用保険の番号", "雇保の番号", "失業保険", "雇用保険証の番号", "雇用保険の11桁", "雇保の11桁", "雇用保健", "失業給付の番号"];

    public override IReadOnlyList<string> NegativeLabels => ["雇用保険適用事業所番号", "適用事業所番号", "労働保険番号", "労働保険"];

    public override IReadOnlyList<string> SharedLabels { get; } = ["被保険者番号", "被保番", "被保番号", "被保険者no", "被保険者証", "被保険者証番号", "被保険者証の番号"];

    public override bool NeedsOwnLabel => true;

    public override bool Fits(in NumberCandidate number) => number.Count == 11;

    public override Judgement? Labelled(in NumberCandidate number, in LabelMatch label, Reading reading) =>
        label.Reach < Reach.Near || (label.Hit.Cue.Type != Type && !IsWhole(number)) ? null : new Judgement(Confidence.High, Near(label, "11桁"));

    /// <summary>離職票の1501-123456-7: as printed, beside a word that only this insurance's desk uses. The office's own number has the same form and a name of its own.</summary>
    public override Judgement? Unlabelled(in NumberCandidate number, Reading reading) =>
        number.HasGroups(4, 6, 1) && number.HasSeparator('-') && reading.Text.Before(number.Start, Around).IndexOfAny(Talk) >= 0 && !Things.AreSpokenOf(reading.Text, number.Start, number.End)
            ? new Judgement(Confidence.High, "雇用保険の手続きの話に、被保険者番号の形（4桁-6桁-1桁）の番号があります。")
            : null;

    private const int Around = 40;
    private static readonly System.Buffers.SearchValues<string> Talk = System.Buffers.SearchValues.Create(
        ["離職票", "離職証明", "ハローワーク", "ハロワ", "職安", "資格取得届", "資格喪失届", "失業", "雇用継続", "育児休業給付", "育休給付", "高年齢雇用", "雇用保"], StringComparison.Ordinal);

    /// <summary>In one or as printed: behind a word for any insurance 1204-2235360 is a symbol and a number.</summary>
    private static bool IsWhole(in NumberCandidate number) => number.Groups == 1 || number.IsSpelled || number.HasGroups(4, 6, 1);

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("ラベルと番号", "雇用保険被保険者番号 [|1501-123456-7|]"),
        Harmless("事業所の番号", "適用事業所番号 1501-123456-7"),
    ];
}
