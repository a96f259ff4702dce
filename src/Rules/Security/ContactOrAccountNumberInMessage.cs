using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Security;

/// <summary>Telephone numbers, e-mail addresses, accounts, cards and the numbers of certificates of people.</summary>
public sealed class ContactOrAccountNumberInMessage : PersonalInformationRule<ContactOrAccountNumberInMessage.NoOptions>
{
    private static readonly string[] Contacts = [InformationTypes.Phone, InformationTypes.Email];

    private static readonly string[] Identifiers =
    [
        InformationTypes.BankAccount, InformationTypes.CreditCard, InformationTypes.DriversLicense, InformationTypes.Passport, InformationTypes.ResidenceCard, InformationTypes.Pension,
        InformationTypes.ResidentCode, InformationTypes.HealthInsurance, InformationTypes.CareInsurance, InformationTypes.EmploymentInsurance,
    ];

    public override RuleDescriptor Descriptor { get; } = new(
        Id: "SEC-01b",
        Name: "contact-or-account-number-in-message",
        Title: "個人の連絡先・口座・証番号の投稿",
        Severity.S3,
        Article: "p.2-01",
        Rationale: "個人の連絡先や口座、証の番号は、氏名や他の情報と合わさると本人が分かります。",
        Remedy: "可能であれば投稿を取り消し、庁内システムで共有してください。",
        Note: "個人の連絡先や番号に見える内容がありました。可能でしたら送信を取り消し、庁内システムでの共有をお願いします。（p.2-01）")
    {
        Tells = Audience.Person | Audience.Administrators,
        AsksRecall = true,
        InEmergency = InEmergency.GraveGoesOnRestWaits,
        Version = 6,
    };

    public sealed record NoOptions;

    protected override IEnumerable<Finding> Check(PostedMessage subject, NoOptions options, RuleContext context)
    {
        var analysis = PersonalInformationScanner.Analyse(subject, context);
        var numbers = analysis.Findings.Where(found => Contacts.Contains(found.Type) || Identifiers.Contains(found.Type)).ToArray();
        if (numbers.Length == 0)
        {
            yield break;
        }

        var people = analysis.OfType(InformationTypes.Person).ToArray();
        var kinds = numbers.Select(number => InformationTypes.Title(number.Type)).Distinct(StringComparer.Ordinal).ToArray();
        yield return new Finding($"{string.Join("、", kinds)}が{numbers.Length}件あります{(people.Length > 0 ? "（人名を伴う）" : "")}。")
        {
            Severity = Weigh(numbers, kinds.Length, people.Length > 0),
            Evidence = [.. people.Concat(numbers).OrderBy(found => found.Start).Select(found => found.ToEvidence())],
        };
    }

    /// <summary>A certain number of account or certificate, a name beside it, or two kinds: S3. A lone contact: S1. An uncertain number: S2.</summary>
    private static Severity Weigh(Detection[] numbers, int kinds, bool hasName)
    {
        if (numbers.Any(number => number.Confidence == Confidence.High && Identifiers.Contains(number.Type)))
        {
            return Severity.S3;
        }

        var counted = numbers.Any(number => number.Confidence >= Confidence.Medium);
        if (counted && (hasName || kinds >= 2))
        {
            return Severity.S3;
        }

        return numbers.All(number => Contacts.Contains(number.Type)) ? Severity.S1 : Severity.S2;
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("氏名と携帯番号", "[|田中一郎|]様の携帯は[|０９０－１２３４－５６７８|]です"),
        Violating("携帯番号だけ", "折り返しは[|090-1234-5678|]へお願いします"),
        Violating("口座番号", "振込先は三条信用金庫 本店 普通 [|1234567|] です"),
        Violating("カード番号", "カード番号 [|4111 1111 1111 1111|] 有効期限 12/28"),
        Violating("私用のメール", "資料は [|hanako.s@example.com|] に送ってください"),
        Violating("免許証の番号", "免許証番号 [|309012345620|] の方が窓口に来ています"),
        Compliant("代表番号", "市役所代表は0256-34-5511です"),
        Compliant("フリーダイヤル", "0120-123-456（フリーダイヤル）へ案内"),
        Compliant("所属のアドレス", "info@city.example.lg.jp 宛てに送付"),
        Compliant("納付書の番号", "会計管理者口座ではなく、納付書番号 7654321 で納めてください"),
        Compliant("伏せてある", "090-****-5678 の方から折り返しあり（Tさん）"),
    ];
}
