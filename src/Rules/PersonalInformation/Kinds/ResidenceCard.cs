namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>在留カード番号: two letters, eight digits, two letters; no other number has this form.</summary>
internal sealed class ResidenceCard : Certificate
{
    public override string Type => InformationTypes.ResidenceCard;

    public override string Title => "在留カード番号";

    public override IReadOnlyList<string> Labels => ["在留カード番号", "在留カード", "在留番号", "在留", "在留カードno", "在カ番号", "在カ", "在カード", "特別永住者証明書番号", "特別永住者証明書", "特永証", "特別永住者証明書の番号", "在留カードの番号", "在留資格証", "residence card", "zairyu card", "residence card no", "residence card no.", "residence card number", "rc no", "rc no.", "rc number", "card no", "card no."];

    public override IReadOnlyList<string> Covers => ["在留カードリーダー", "在留カード読取", "在留カード等読取", "在留カード用"];

    protected override int Digits => 8;

    protected override (int Start, int End) Around(FoldedText text, NumberChain chain) =>
        LettersAndDigits.DigitsEnd(chain, Digits) is var digitsEnd and > 0 && LettersAndDigits.Before(text, chain.Start) is var start and >= 0 && LettersAndDigits.After(text, digitsEnd) is var end and > 0 ? (start, end) : default;

    /// <summary>Written close up, it must not hold a date and must not name a thing (備品ラベル).</summary>
    protected override bool IsPlain(Reading reading, NumberChain chain, int start, int end, List<LabelMatch> labels) =>
        end - start == Digits + 4 && !DateShape.BeginsWithDate(chain.Digits(0, Digits)) && reading.Text.At(end) != '.'
        && !labels.Exists(label => label.Cancels && label.Reach >= Reach.Near) && !Things.AreSpokenOf(reading.Text, start, end);

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("ラベルと番号", "在留カード番号：[|AB12345678CD|]"),
        Found("帳票の言い方", "在留カード等番号\n[|AB12345678CD|]"),
        Found("形だけ", "[|AB12345678CD|] の方が来庁"),
        Harmless("備品のラベル", "備品ラベル「AB12345678CD」を貼替え"),
        Harmless("図面番号", "図面番号 AB12345678CD を差替え"),
    ];
}
