namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>基礎年金番号: 4-6 digits, no public check; the label decides.</summary>
internal sealed class Pension : NumberKind
{
    public override string Type => InformationTypes.Pension;

    public override string Title => "基礎年金番号";

    public override IReadOnlyList<string> Labels =>
        ["基礎年金番号", "年金番号", "年金手帳", "基礎年金", "基年番号", "基年番", "年金手帳番号", "年金証書番号", "年金証書", "年金no", "基番", "年番", "年金の番号", "年金記号番号", "厚生年金番号", "国民年金番号", "基年", "基礎年金の番号", "基礎年no", "基礎年金no", "年金手帳の番号", "基礎番号", "年金:", "年金=", "年金証書の記号番号", "年金証書記号番号", "基礎年金番号通知書", "年金の10桁", "10桁の年金", "年金の記号番号", "年金の記号・番号", "年金記号・番号", "年金 番号", "基礎年金番号・年金コード", "基礎年金番号/年金コード", "基礎年金番号と年金コード", "基礎年金番号年金コード", "kisonenkin", "kiso nenkin", "nenkin bango", "nenkinbango"];

    public override IReadOnlyList<string> NegativeLabels => ["年金事務所", "年金コード", "年金相談"];

    public override bool NeedsOwnLabel => true;

    public override bool Fits(in NumberCandidate number) => number.Count == Digits || HasCode(number);

    private const int Digits = 10;

    /// <summary>3438-158397-1150: the code of a pension behind the number, as certificates print it.</summary>
    private static bool HasCode(in NumberCandidate number) => number.HasGroups(4, 6, 4) && number.HasSeparator('-');

    public override Judgement? Labelled(in NumberCandidate number, in LabelMatch label, Reading reading) =>
        PhoneNumbers.IsTollFree(number.Digits) || number.IsGroupedAsPhone || label.Reach < Reach.Near
            ? null
            : new Judgement(Confidence.High, Near(label, "10桁")) { Parts = Part(number) };

    /// <summary>国民年金 3438-158397: as printed, beside a word for pensions. Telephone numbers begin with 0, numbers of papers with a year.</summary>
    public override Judgement? Unlabelled(in NumberCandidate number, Reading reading) =>
        (number.HasGroups(4, 6) || HasCode(number)) && number.HasSeparator('-') && number.Digits[0] != '0' && number.Digits[..2] is not ("19" or "20") && !number.IsCutOut
        && SpeaksOfPension(reading.Text, number) && !Things.AreSpokenOf(reading.Text, number.Start, number.End)
            ? new Judgement(Confidence.High, "年金の話に、基礎年金番号の形（4桁-6桁）の番号があります。") { Parts = Part(number) }
            : null;

    private static IReadOnlyList<(int Start, int End)>? Part(in NumberCandidate number) => number.Count == Digits ? null : [(number.Start, number.Chain.EndOf(number.Chain.FirstDigit(number.LastGroup) - 1))];

    private const int Before = 20;
    private const int Behind = 8;
    private static readonly System.Buffers.SearchValues<string> Talk = System.Buffers.SearchValues.Create(["年金", "ねんきん", "国年", "厚年"], StringComparison.Ordinal);

    private static bool SpeaksOfPension(FoldedText text, in NumberCandidate number) =>
        (text.Before(number.Start, Before).LastSentence() is var before && before.IndexOfAny(Talk) is var at and >= 0 && !Things.StandBetween(text, number.Start - before.Length + at, number))
        || text.Behind(number.End, Behind).FirstSentence().IndexOfAny(Talk) >= 0;

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("ラベルと番号", "基礎年金番号 [|1234-567890|]"),
        Harmless("年金事務所", "年金事務所の予約 1234567890"),
    ];
}
