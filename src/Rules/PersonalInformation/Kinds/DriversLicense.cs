namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>運転免許証番号: 12 digits after 免許. The check formula is not official: it decides between high and medium, never alone.</summary>
internal sealed class DriversLicense : NumberKind
{
    public override string Type => InformationTypes.DriversLicense;

    public override string Title => "運転免許証番号";

    public override IReadOnlyList<string> Labels =>
    [
        "運転免許証番号", "運転免許番号", "運転免許証", "運転免許", "免許証番号", "免許証の番号", "免許証", "免許番号", "免許no", "免許証no", "免許", "免番", "免証番号",
        "運転経歴証明書", "ドライバーズライセンス", "免許証第", "運免番号", "運免", "免許の番号", "運転免許の番号", "運転免許証の番号", "運転免許証no", "免許証ナンバー", "免許ナンバー", "マイナ免許証", "免:", "免=", "免→", "免許:", "免許の12桁", "driver's license", "driver’s license", "drivers license", "dl#", "dl no", "dl番号", "免許証の12桁",
    ];

    public override IReadOnlyList<string> NegativeLabels => ["免許センター", "教員免許", "医師免許", "酒類販売免許", "酒販免許", "免許申請", "免許返納", "免許講習", "看護師免許", "保健師免許", "助産師免許", "薬剤師免許", "栄養士免許", "保育士免許", "調理師免許", "理容師免許", "美容師免許", "製菓衛生師免許", "無線免許", "狩猟免許", "麻薬免許"];

    public override bool Fits(in NumberCandidate number) => number.Count == 12;

    public override Judgement? Labelled(in NumberCandidate number, in LabelMatch label, Reading reading)
    {
        if (label.Reach < Reach.Near)
        {
            return null;
        }

        // 20…: the year prefix is Aomori's code too, so a date must stand right at its label.
        if (DateShape.BeginsWithDate(number.Digits) && label.Cost > 0)
        {
            return null;
        }

        return CheckDigits.IsDriversLicense(number.Digits)
            ? new Judgement(Confidence.High, Near(label, "検査数字の合う12桁"))
            : new Judgement(Confidence.Medium, Near(label, "12桁（検査数字は不一致）"));
    }

    /// <summary>番号 第309012345620号 in a copy of the card, which the first or the last line of the text names.</summary>
    public override Judgement? Unlabelled(in NumberCandidate number, Reading reading)
    {
        var text = reading.Text;
        var head = text.Slice(text.LineStart(number.Start), number.Start).Trim(" :.");
        var isTitled = head.EndsWith("第") && Surroundings.IsOfPaper(text, number.End);
        if (!(isTitled ? head.TrimEnd(" 第:").IsEmpty || head.TrimEnd(" 第:") is "番号" : head is "番号" or "No" or "番") || DateShape.BeginsWithDate(number.Digits))
        {
            return null;
        }

        var (first, last) = (text.LineEnd(0), text.LineStart(text.Span.TrimEnd(" \n").Length));
        return reading.Hits.Exists(hit => hit.Cue.Type == Type && hit.Kind == CueKind.Label && (hit.End <= first || hit.Start >= last)) && !reading.Hits.Exists(hit => hit.Kind == CueKind.Negative)
            ? new Judgement(CheckDigits.IsDriversLicense(number.Digits) ? Confidence.High : Confidence.Medium, "免許証を写した文に、その番号の形の12桁があります。")
            : null;
    }

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("ラベルと番号", "免許証番号 [|309012345620|]"),
        Found("第…号", "運転免許証 第[|309012345620|]号"),
        Harmless("予約番号", "免許センターの予約番号は309012345620です"),
    ];
}
