namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Card numbers: issuer prefix and Luhn together, 4-4-4-4 or 4-6-5 as printed.</summary>
internal sealed class CreditCard : NumberKind
{
    public override string Type => InformationTypes.CreditCard;

    public override string Title => "カード番号";

    public override IReadOnlyList<string> Labels =>
    [
        "クレジットカード番号", "クレジットカード", "クレジット番号", "クレカ番号", "クレカ", "クレジット", "カード番号", "カードno", "カードの番号", "カード", "card number", "card",
        "visa", "jcb", "mastercard", "master", "amex", "diners", "アメックス", "ダイナース", "card_number", "card_no", "cardnumber", "cardno", "デビット", "デビットカード", "法人カード", "カ番",
    ];

    public override IReadOnlyList<string> NegativeLabels =>
        ["icカード番号", "icカード", "入館カード", "図書カード", "図書館カード", "利用者カード", "磁気カード", "プリペイドカード", "ギフトカード", "職員カード", "ポイントカード", "診察カード", "診察券", "タイムカード", "会員番号", "備品番号"];

    public override IReadOnlyList<string> Covers =>
        ["カードゲーム", "カードリーダー"];

    /// <summary>A residence card is headed so as well, but its number has letters.</summary>
    public override IReadOnlyList<string> SharedLabels { get; } = ["card no", "card no."];

    public override bool Fits(in NumberCandidate number) => number.Count is 14 or 15 or 16 or 19;

    public override Judgement? Labelled(in NumberCandidate number, in LabelMatch label, Reading reading)
    {
        if (label.Reach >= Reach.Near && Reversed.AreTold(reading.Text, number) && Reversed.IsCard(number))
        {
            return new Judgement(Confidence.High, Near(label, "逆から読むと検査数字の合う番号"));
        }

        if (!CheckDigits.IsCardIssuer(number.Digits))
        {
            return null;
        }

        return CheckDigits.IsLuhn(number.Digits)
            ? new Judgement(Confidence.High, Near(label, "検査数字の合う番号"))
            : label.Reach == Reach.Tight ? new Judgement(Confidence.Medium, Near(label, "番号（検査数字は不一致）")) : null;
    }

    public override Judgement? Unlabelled(in NumberCandidate number, Reading reading)
    {
        if (number.Count == 19 || !CheckDigits.IsCardIssuer(number.Digits) || !CheckDigits.IsLuhn(number.Digits))
        {
            return null;
        }

        var isOfThing = Things.AreSpokenOf(reading.Text, number.Start, number.End);
        if (CardExpiry.StandsBehind(reading, number.End, isOfThing))
        {
            return new Judgement(Confidence.High, "カード会社の番号帯で検査数字の合う番号の後に、カードの期限や確認の数字があります。");
        }

        if (isOfThing)
        {
            return null;
        }

        return number.HasGroups(4, 4, 4, 4) || number.HasGroups(4, 6, 5) || number.HasGroups(4, 6, 4)
            ? new Judgement(Confidence.Medium, "カード会社の番号帯で検査数字の合う番号が、カードと同じ区切りで書かれています。")
            : number.Groups == 1 ? new Judgement(Confidence.Medium, "カード会社の番号帯で検査数字の合う番号があります。") : null;
    }

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("4桁ずつ", "カード番号 [|4111 1111 1111 1111|] 期限12/28"),
        Found("ラベルなし", "[|4111-1111-1111-1111|]"),
        Harmless("備品番号", "備品番号4111111111111111を入力"),
        Harmless("検査数字の合わない番号", "4111111111111112 のデータ"),
    ];
}
