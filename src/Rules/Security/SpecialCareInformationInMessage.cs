using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Security;

/// <summary>Illness, disability, welfare, crime or violence of somebody (要配慮個人情報).</summary>
public sealed class SpecialCareInformationInMessage : PersonalInformationRule<SpecialCareInformationInMessage.NoOptions>
{
    private const int Reach = 60;

    public override RuleDescriptor Descriptor { get; } = new(
        Id: "SEC-01d",
        Name: "special-care-information-in-message",
        Title: "要配慮個人情報の投稿",
        Severity.S4,
        Article: "p.2-01",
        Rationale: "病気、障害、福祉、犯罪、被害などの情報は、知られると本人に取り返しのつかない不利益を生みます。",
        Remedy: "投稿を取り消し、決められた手段で共有してください。迷う場合はＤＸ推進課へご相談ください。",
        Note: "配慮が必要な個人情報に見える内容がありました。送信の取消しをお願いします。対応に迷う場合はＤＸ推進課へご相談ください。（p.2-01）")
    {
        Tells = Audience.Person | Audience.Administrators,
        AsksRecall = true,
        InEmergency = InEmergency.Waits,
        Version = 6,
    };

    public sealed record NoOptions;

    protected override IEnumerable<Finding> Check(PostedMessage subject, NoOptions options, RuleContext context)
    {
        var analysis = PersonalInformationScanner.Analyse(subject, context);
        var statements = analysis.OfType(InformationTypes.SpecialCare).ToArray();
        if (statements.Length == 0)
        {
            yield break;
        }

        var people = analysis.OfType(InformationTypes.Person).Where(person => !person.IsHandler && statements.Any(statement => IsNear((person.Start, person.End), statement))).ToArray();
        if (people.Length > 0 || analysis.References.Any(reference => statements.Any(statement => IsNear(reference, statement))))
        {
            yield return new Finding($"配慮の要る事柄が、だれの事か分かる形で{statements.Length}件あります。")
            {
                Severity = Severity.S4,
                Evidence = [.. people.Concat(statements).OrderBy(found => found.Start).Select(found => found.ToEvidence())],
            };
        }
        else if (analysis.SpeaksOfSomebody)
        {
            yield return new Finding($"名前を伏せた方について、配慮の要る事柄が{statements.Length}件あります。")
            {
                Severity = Severity.S2,
                Evidence = [.. statements.Select(statement => statement.ToEvidence())],
            };
        }
    }

    private static bool IsNear((int Start, int End) person, Detection statement) => person.Start - statement.End < Reach && statement.Start - person.End < Reach;

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("氏名と障害", "例の[|木村翔太|]くん、[|発達障害|]の診断が出て[|療育手帳|]B"),
        Violating("姓と犯罪の経歴", "納税相談の[|加藤|]様、[|前科|]ありとのこと"),
        Violating("名前を伏せた病名", "個別ケース会議、Aさん [|統合失調症|]で[|入院|]"),
        Violating("家とその中の事", "燕市吉田西太田1-2の世帯、[|生活保護|]を受給"),
        Violating("ケースの番号", "ケース番号A-1207、[|アルコール依存|]"),
        Compliant("回す先の同僚", "虐待の通報は山本さんへお願いします"),
        Compliant("課の名前", "障害福祉課の山本です。お疲れさまです"),
        Compliant("週間の行事", "犯罪被害者週間のポスターを掲示"),
        Compliant("講座の案内", "認知症サポーター養成講座の講師は佐藤さんです"),
        Compliant("職員の健康診断", "健康診断の申込は11/30までです（職員向け）"),
    ];
}
