using static ComplianceBot.Rules.Examples.Sample;

namespace ComplianceBot.Rules.Security;

/// <summary>A document in a talk becomes a copy that nobody keeps up to date; its place in the shared folder is told instead.</summary>
public sealed class DocumentAttached : AttachmentRule<DocumentAttached.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "SEC-05a",
        Name: "document-attached",
        Title: "資料の添付",
        Severity.S1,
        Article: "p.3-05",
        Rationale: "添付した資料は写しとして残り、どれが最新か、だれが持っているかが分からなくなります。",
        Remedy: "資料は庁内共有フォルダに置き、トークでは保存場所を案内してください。",
        Note: "資料は、共有フォルダの保存場所のご案内が便利です。例：S:\\0010-○○部（全庁）\\010-○○課（全庁）\\…（p.3-05）")
    {
        Tells = Audience.Person,
        ExceptInEmergency = true,
    };

    public sealed record Options
    {
        /// <summary>資料とみなす拡張子（PDF と画像は含めない）。</summary>
        public IReadOnlyList<string> Extensions { get; init; } =
            ["doc", "docx", "docm", "xls", "xlsx", "xlsm", "ppt", "pptx", "csv", "mdb", "accdb", "jtd", "zip", "7z"];

        /// <summary>名前にこの語があれば、様式のやりとりなどとして数えない。</summary>
        public IReadOnlyList<string> Unless { get; init; } = FileNameWords.Forms;
    }

    protected override string? Missing(Attachment attachment) => attachment.Extension.Length == 0 ? "neither name nor type tells what kind of file it is" : null;

    protected override IEnumerable<Finding> Check(PostedMessage subject, Attachment attachment, Options options, RuleContext context)
    {
        if (options.Extensions.Contains(attachment.Extension, StringComparer.OrdinalIgnoreCase) && FileNameWords.In(attachment, options.Unless).Count == 0)
        {
            yield return new Finding($"資料（{attachment.Extension}）の添付です。");
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("表計算の資料", AFile("窓口の集計.xlsx")),
        Violating("名前のない文書は種類で分かる", AFile("", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")),
        Violating("全角の拡張子", AFile("会議資料．ＰＰＴＸ")),
        Compliant("PDFの案内", AFile("健診の案内.pdf", "application/pdf")),
        Compliant("写真", AFile("現場.jpg", "image/jpeg") with { Kind = ContentKind.Image }),
        Compliant("様式の配布", AFile("休暇届_様式.docx")),
        Compliant("文字だけの投稿", "窓口の集計.xlsx を S ドライブに置きました。"),
        Compliant("botとの1:1", AFile("窓口の集計.xlsx").In(ChannelKind.Bot)),
    ];
}
