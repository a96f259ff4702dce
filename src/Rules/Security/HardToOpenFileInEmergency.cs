using static ComplianceBot.Rules.Examples.Sample;

namespace ComplianceBot.Rules.Security;

/// <summary>In an emergency everybody reads on a telephone: what opens there at once helps. Said once a disaster, for there is more to do.</summary>
public sealed class HardToOpenFileInEmergency : AttachmentRule<HardToOpenFileInEmergency.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "SEC-07",
        Name: "hard-to-open-file-in-emergency",
        Title: "緊急時の、画像・PDF以外の資料",
        Severity.S1,
        Article: "p.3-07",
        Rationale: "緊急時は外でスマートフォンから見る人が多く、画像とPDFのほかは開けないことがあります。",
        Remedy: "緊急時の資料は、画像（JPG・PNG・GIF）かPDFで送ってください。",
        Note: "緊急時の資料は、画像（JPG・PNG・GIF）かPDFが開きやすく確実です。次回からご協力をお願いします。（p.3-07）")
    {
        Tells = Audience.Person,
        InEmergency = InEmergency.GoesOn,
    };

    public sealed record Options
    {
        /// <summary>緊急時に送ってよい拡張子。</summary>
        public IReadOnlyList<string> Extensions { get; init; } = ["jpg", "jpeg", "png", "gif", "pdf"];
    }

    protected override string? Missing(Attachment attachment) => attachment.Extension.Length == 0 ? "neither name nor type tells what kind of file it is" : null;

    /// <summary>In E2 it is counted only; where the disaster headquarters meet, tables are their tool.</summary>
    protected override IEnumerable<Finding> Check(PostedMessage subject, Attachment attachment, Options options, RuleContext context)
    {
        if (context.IsEmergency && !subject.Channel.IsDuty && !options.Extensions.Contains(attachment.Extension, StringComparer.OrdinalIgnoreCase))
        {
            yield return new Finding($"緊急時の、画像・PDF以外の資料（{attachment.Extension}）です。")
            {
                RecordOnly = context.Mode == EmergencyMode.E2,
                OncePerEmergency = true,
            };
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("警報のときの表計算の資料", AFile("被害の一覧.xlsx")) with { Mode = EmergencyMode.E1 },
        Violating("特別警報のときの文書（数えるだけ）", AFile("避難所の一覧.docx")) with { Mode = EmergencyMode.E2 },
        Compliant("警報のときの写真", AFile("現場.jpg", "image/jpeg") with { Kind = ContentKind.Image }) with { Mode = EmergencyMode.E1 },
        Compliant("警報のときのPDF", AFile("避難所の一覧.pdf", "application/pdf")) with { Mode = EmergencyMode.E1 },
        Compliant("対策本部のトークルーム", AFile("被害の一覧.xlsx").InDutyChannel()) with { Mode = EmergencyMode.E1 },
        Compliant("ふだんの資料", AFile("会議の一覧.xlsx")),
        Compliant("訓練のとき", AFile("被害の一覧.xlsx")) with { Mode = EmergencyMode.Drill },
    ];
}
