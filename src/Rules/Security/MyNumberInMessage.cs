using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Security;

/// <summary>個人番号 must not be sent at all (番号法); with its label it is the gravest finding there is.</summary>
public sealed class MyNumberInMessage : PersonalInformationRule<MyNumberInMessage.NoOptions>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "SEC-01a",
        Name: "my-number-in-message",
        Title: "個人番号（マイナンバー）の投稿",
        Severity.S4,
        Article: "p.2-01",
        Rationale: "個人番号は法律で扱いが限られ、トークに残ると見られる範囲を確かめられません。",
        Remedy: "投稿を取り消し、必要な番号は庁内システムで共有してください。",
        Note: "マイナンバーに見える番号がありました。お手数ですが送信の取消しをお願いします。違う場合は下のボタンでお知らせください。（p.2-01）")
    {
        Tells = Audience.Person | Audience.Administrators,
        AsksRecall = true,
        InEmergency = InEmergency.GoesOn,
        Version = 6,
    };

    public sealed record NoOptions;

    protected override IEnumerable<Finding> Check(PostedMessage subject, NoOptions options, RuleContext context)
    {
        var analysis = PersonalInformationScanner.Analyse(subject, context);
        var person = analysis.OfType(InformationTypes.Person).FirstOrDefault(found => found is { IsFullName: true, IsHandler: false });
        foreach (var number in analysis.OfType(InformationTypes.MyNumber))
        {
            yield return number switch
            {
                { IsLabelled: true, Confidence: Confidence.High } => new Finding("個人番号と示された番号が1件あります。") { Severity = Severity.S4, Evidence = [number.ToEvidence()] },
                { IsLabelled: true } when person is not null => new Finding("氏名とともに、個人番号と示された番号（検査数字は不一致）があります。") { Severity = Severity.S3, Evidence = [person.ToEvidence(), number.ToEvidence()] },
                { IsLabelled: true } => new Finding("個人番号と示され、検査数字の合わない番号が1件あります。") { Severity = Severity.S2, Evidence = [number.ToEvidence()] },
                { StandsAlone: true } => new Finding("個人番号の検査数字に合う12桁だけの投稿があります。") { Severity = Severity.S2, Evidence = [number.ToEvidence()] },
                _ => new Finding("個人番号の検査数字に偶然合う12桁が1件あります。") { RecordOnly = true, Evidence = [number.ToEvidence()] },
            };
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("個人番号と書いて送る", "対象者のマイナンバーは[|482019573642|]です。登録お願いします"),
        Violating("全角とハイフンで書く", "個人番号：[|２０５９－３８１７－４６２９|]"),
        Violating("漢数字で書く", "個番 [|四八二〇一九五七三六四二|] で照会しました"),
        Violating("打ち間違えた番号", "マイナンバーは[|482019573643|]とのこと"),
        Violating("番号だけを送る", "[|617283940516|]"),
        Compliant("交付率の話", "マイナンバーカードの交付率は12月1日時点で82.4%、交付枚数は78,912枚です"),
        Compliant("伏せてある", "マイナンバーは********9018として保存"),
        Compliant("予約番号", "マイナンバーカードの受取の予約番号は202611220001です"),
        Compliant("市の法人番号", "三条市の法人番号は5000020152048です"),
    ];
}
