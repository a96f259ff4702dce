namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>個人番号: 12 digits. With its label a wrong check digit is a typing error; without one only a number that stands alone is worth a word.</summary>
internal sealed class MyNumber : NumberKind
{
    public override string Type => InformationTypes.MyNumber;

    public override string Title => "個人番号";

    public override IReadOnlyList<string> Labels =>
    [
        "マイナンバー", "マイナンバ", "まいなんばー", "マイナンバーカード", "マイナ番号", "マイナ", "my number", "my-number", "my.number", "mynumber", "my_number", "my_no", "my no", "個人番号", "個人番号カード", "個人番号又は法人番号", "個人番号または法人番号", "個人番号・法人番号", "個人番号/法人番号", "個人番号(法人番号)",
        "個人番号通知書", "通知カード", "個人識別番号", "共通番号", "個番", "個人no", "社会保障・税番号", "12桁の番号", "12桁番号", "個人の12桁", "カードの12桁", "12桁の個人", "mn", "マイナno", "マイナンバー番号", "個人番号欄", "マイナンバー欄", "マイナンバーno", "個人ナンバー", "個人no.", "まいなんばあ", "myナンバー", "mainanba", "mainanba-", "mainanbaa", "kojinbango", "kojinbangou", "kojin bango", "kojin bangou", "まいな番号", "my ナンバー", "マイ・ナンバー", "マイ ナンバー",
    ];

    public override IReadOnlyList<string> NegativeLabels => ["法人番号", "法人マイナンバー", "会社法人等番号", "申請書id", "登録番号", "インボイス"];

    public override IReadOnlyList<string> Covers =>
        ["マイナス", "マイナー", "マイナポ", "マイナ保険証"];

    public override bool Fits(in NumberCandidate number) => number.Count is Digits or Digits - 1 or Digits + 1;

    private const int Digits = 12;

    public override Judgement? Labelled(in NumberCandidate number, in LabelMatch label, Reading reading)
    {
        if (DateShape.BeginsWithDate(number.Digits) && label.Cost > 0)
        {
            return null;
        }

        if (number.Count != Digits)
        {
            return IsMistyped(number, label) ? new Judgement(Confidence.Medium, Near(label, $"{number.Count}桁（1桁の過不足）")) : null;
        }

        if (CheckDigits.IsMyNumber(number.Digits))
        {
            return label.Reach == Reach.Far && !IsUsualGrouping(number)
                ? new Judgement(Confidence.Medium, Near(label, "12桁"))
                : new Judgement(Confidence.High, Near(label, "検査数字の合う12桁"));
        }

        if (label.Reach >= Reach.Near && Reversed.AreTold(reading.Text, number) && Reversed.IsMyNumber(number))
        {
            return new Judgement(Confidence.High, Near(label, "逆から読むと検査数字の合う12桁"));
        }

        return label.Reach >= Reach.Near ? new Judgement(Confidence.Medium, Near(label, "12桁（検査数字は不一致）")) : null;
    }

    /// <summary>Right behind its label one digit is missing or too many; a telephone's number begins with 0.</summary>
    private static bool IsMistyped(in NumberCandidate number, in LabelMatch label) =>
        label is { Reach: Reach.Tight, Cost: 0 } && !(number.Count > Digits && label.Hit.Cue.Text.Contains("法人", StringComparison.Ordinal)) && label.Hit.End <= number.Start && number.Groups == 1 && !number.IsCutOut && !number.IsLooselyCut && number.Digits[0] != '0';

    public override Judgement? Unlabelled(in NumberCandidate number, Reading reading)
    {
        if (reading.Announced.IsOther || !CheckDigits.IsMyNumber(number.Digits) || DateShape.BeginsWithDate(number.Digits) || !IsUsualGrouping(number))
        {
            return null;
        }

        return new Judgement(Confidence.Low, "個人番号の検査数字が合う12桁ですが、個人番号と示す語が近くにありません。");
    }

    private static bool IsUsualGrouping(in NumberCandidate number) => number.Groups == 1 || number.HasGroups(4, 4, 4) || number.HasGroups(6, 6) || number.IsSpelled;

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("ラベルと番号", "マイナンバー：[|482019573642|]"),
        Found("4桁ずつ", "個番 [|4820-1957-3642|] です"),
        Found("漢数字", "個人番号は[|四八二〇一九五七三六四二|]"),
        Found("打ち間違い", "マイナンバーは[|482019573643|]とのこと"),
        Found("表の列", "氏名\t個人番号\n木村\t[|482019573642|]"),
        Harmless("受付番号", "受付番号 482019573642 で登録済み"),
        Harmless("時刻の並び", "202611220001 のログを確認"),
    ];
}
