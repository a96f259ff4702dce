using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Security;

/// <summary>A name together with what singles a person out: home, date of birth. Each of them alone is a slight finding.</summary>
public sealed class IdentifiedPersonInMessage : PersonalInformationRule<IdentifiedPersonInMessage.NoOptions>
{
    private static readonly string[] Singling = [InformationTypes.Address, InformationTypes.BirthDate];
    private static readonly string[] Facts = [InformationTypes.Address, InformationTypes.BirthDate, InformationTypes.Phone, InformationTypes.Email];

    public override RuleDescriptor Descriptor { get; } = new(
        Id: "SEC-01c",
        Name: "identified-person-in-message",
        Title: "氏名と住所・生年月日などの組合せの投稿",
        Severity.S3,
        Article: "p.2-01",
        Rationale: "氏名に住所や生年月日が加わると、ほかの記録と照らして本人が分かります。",
        Remedy: "投稿を取り消し、個人が分からない表現に変えるか、庁内システムで共有してください。",
        Note: "氏名と住所などの組合せに見える内容がありました。送信の取消しと、個人が分からない表現への変更をお願いします。（p.2-01）")
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
        var people = analysis.OfType(InformationTypes.Person).ToArray();
        var singling = analysis.Findings.Where(found => Singling.Contains(found.Type)).ToArray();
        if (singling.Length > 0)
        {
            var kinds = analysis.Findings.Where(found => Facts.Contains(found.Type)).Select(found => found.Type).Distinct(StringComparer.Ordinal).Count();
            var titles = string.Join("、", singling.Select(found => InformationTypes.Title(found.Type)).Distinct(StringComparer.Ordinal));
            yield return new Finding(people.Length > 0 ? $"氏名と{titles}の組合せがあります。" : $"{titles}が{singling.Length}件あります。")
            {
                Severity = people.Length > 0 || kinds >= 2 ? Severity.S3 : Severity.S1,
                Evidence = [.. people.Concat(singling).OrderBy(found => found.Start).Select(found => found.ToEvidence())],
            };
        }
        else if (people.Any(person => person.IsFullName && person.IsResident))
        {
            yield return new Finding("来庁者や申請者と見られる方の氏名があります。")
            {
                Severity = Severity.S1,
                Evidence = [.. people.Where(person => person.IsFullName && person.IsResident).Select(person => person.ToEvidence())],
            };
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("氏名と住所", "[|山田太郎|]さんの転居先は[|三条市旭町2-3-1|]です"),
        Violating("氏名と和暦の生年月日", "[|齋藤みゆき|]様（[|昭和六十年一月二日|]生）の転入"),
        Violating("生年月日だけ", "対象の方の生年月日は[|S60.1.2|]です"),
        Violating("来庁者の氏名", "窓口に[|長谷川美咲|]様がお見えです"),
        Compliant("市役所の住所", "三条市役所（新潟県三条市旭町2-3-1）の会議室で行います"),
        Compliant("地名だけ", "東京都千代田区で研修があります"),
        Compliant("締切の日付", "締切は2026/01/02、会議は1/2 10:00"),
        Compliant("首長の名", "市長 滝沢 亮 が出席します"),
    ];
}
