using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Security;

/// <summary>部外秘, 取扱注意 and the like used as a mark on what is posted.</summary>
public sealed class ConfidentialMarkingInMessage : PersonalInformationRule<ConfidentialMarkingInMessage.NoOptions>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "SEC-01f",
        Name: "confidential-marking-in-message",
        Title: "取扱区分の付いた情報の投稿",
        Severity.S3,
        Article: "p.2-01",
        Rationale: "部外秘や取扱注意と示された情報は、見られる人を限って扱うと決められています。",
        Remedy: "共有先を確かめ、必要に応じて投稿を取り消してください。",
        Note: "取扱注意と思われる内容がありました。共有先をご確認のうえ、必要に応じて送信の取消しをお願いします。（p.2-01）")
    {
        Tells = Audience.Person | Audience.Administrators,
        AsksRecall = true,
        Version = 6,
    };

    public sealed record NoOptions;

    protected override IEnumerable<Finding> Check(PostedMessage subject, NoOptions options, RuleContext context)
    {
        var marks = PersonalInformationScanner.Analyse(subject, context).OfType(InformationTypes.Marking).ToArray();
        if (marks.Length > 0)
        {
            yield return new Finding($"取扱区分の表示が{marks.Length}件あります。")
            {
                Severity = marks.Any(mark => mark.Confidence == Confidence.High) ? Severity.S3 : Severity.S1,
                Evidence = [.. marks.Select(mark => mark.ToEvidence())],
            };
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("囲みの表示", "【[|部外秘|]】人事異動案を添付します"),
        Violating("丸囲みの秘", "[|㊙|] 入札予定価格一覧"),
        Violating("見出しの表示", "[|取扱注意|]：議会答弁案"),
        Violating("内々の話", "これは[|内々の話|]ですが、来月の体制が変わります"),
        Compliant("研修の案内", "守秘義務研修の案内です。部外秘情報の扱いを学びます"),
        Compliant("物の名前", "取扱注意シールの在庫はありますか"),
        Compliant("言葉の引用", "「社外秘」と書かれたスタンプを購入"),
    ];
}
