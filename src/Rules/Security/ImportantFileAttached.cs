using static ComplianceBot.Rules.Examples.Sample;

namespace ComplianceBot.Rules.Security;

/// <summary>What is important by its name is to be found in one place, under the rights of its folder.</summary>
public sealed class ImportantFileAttached : AttachmentRule<ImportantFileAttached.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "SEC-05b",
        Name: "important-file-attached",
        Title: "重要と思われる名前のファイルの添付",
        Severity.S2,
        Article: "p.3-05",
        Rationale: "重要な資料を添付すると、フォルダの権限が効かない写しが端末に残ります。",
        Remedy: "添付をやめ、庁内共有フォルダの保存場所を案内してください。",
        Note: "重要な資料と思われるファイル名でした。共有フォルダの保存場所のご案内への差し替えをご検討ください。（p.3-05）")
    {
        Tells = Audience.Person | Audience.Administrators,
        ExceptInEmergency = true,
    };

    public sealed record Options
    {
        /// <summary>重要な資料とみなす、名前の中の語。</summary>
        public IReadOnlyList<string> Words { get; init; } = ["議案", "予算要求", "決算", "契約", "起案", "人事", "名簿", "個人"];

        /// <summary>名前にこの語もあれば、様式や公表した資料として数えない。</summary>
        public IReadOnlyList<string> Unless { get; init; } = [.. FileNameWords.Forms, "公表", "公開", "議決", "可決"];
    }

    protected override string? Missing(Attachment attachment) => attachment.Name.Length == 0 ? "the file has no name" : null;

    protected override IEnumerable<Finding> Check(PostedMessage subject, Attachment attachment, Options options, RuleContext context)
    {
        var words = FileNameWords.In(attachment, options.Words);
        if (words.Count > 0 && FileNameWords.In(attachment, options.Unless).Count == 0)
        {
            yield return new Finding($"重要と思われる名前のファイル（{attachment.MaskedName(words)}）の添付です。");
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("名簿", AFile("敬老会参加者名簿.xlsx")),
        Violating("議案のPDF", AFile("12月議会_議案第5号.pdf", "application/pdf")),
        Violating("画像でも名前で判断する", AFile("契約書の写し.jpg", "image/jpeg") with { Kind = ContentKind.Image }),
        Compliant("名簿の様式", AFile("参加者名簿（様式）.xlsx")),
        Compliant("公表した議案", AFile("議案一覧【公表】.pdf", "application/pdf")),
        Compliant("契約書の記載例", AFile("契約書_記載例.docx")),
        Compliant("写真", AFile("IMG_0012.jpg", "image/jpeg") with { Kind = ContentKind.Image }),
    ];
}
