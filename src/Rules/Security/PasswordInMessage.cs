using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Security;

/// <summary>Passwords, PINs and secret keys told in a talk let others use one's account.</summary>
public sealed class PasswordInMessage : PersonalInformationRule<PasswordInMessage.NoOptions>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "SEC-02a",
        Name: "password-in-message",
        Title: "パスワード・暗証番号の投稿",
        Severity.S3,
        Article: "p.2-02",
        Rationale: "トークで知らせたパスワードは、参加者全員が使えてしまい、後から誰が使ったか分からなくなります。",
        Remedy: "投稿を取り消し、早めにパスワードを変更してください。",
        Note: "パスワードと思われる内容がありました。送信を取り消したうえで、早めの変更をお願いします。（p.2-02）")
    {
        Tells = Audience.Person | Audience.Administrators,
        AsksRecall = true,
        Version = 6,
    };

    public sealed record NoOptions;

    protected override IEnumerable<Finding> Check(PostedMessage subject, NoOptions options, RuleContext context)
    {
        var secrets = PersonalInformationScanner.Analyse(subject, context).Findings
            .Where(found => found.Type is InformationTypes.Password or InformationTypes.SecretKey)
            .ToArray();
        if (secrets.Length > 0)
        {
            yield return new Finding($"パスワードや鍵と思われる文字列が{secrets.Length}件あります。")
            {
                Evidence = [.. secrets.Select(secret => secret.ToEvidence())],
            };
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("パスワードを知らせる", "共有端末のパスワードは[|Sanjo!2026a|]です"),
        Violating("暗証番号を知らせる", "暗証番号 [|4649|] で開きます"),
        Violating("全角で書く", "ＰＷ：[|ｈａｒｕ２０２６！|]"),
        Compliant("変更のお願い", "パスワードの変更をお願いします。定期変更は90日です"),
        Compliant("決まりの説明", "パスワードは12文字以上、英数字記号を含めてください"),
        Compliant("忘れた人への案内", "パスワードを忘れた方は情報政策課まで（内線1234）"),
    ];
}
