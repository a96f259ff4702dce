using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Subjects;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>Asks again for the headers of files that came while the other side was out of reach.</summary>
public sealed class LateAttachments(IAttachments attachments, SubjectAssembler assembler, MessageJudge messages, IStateStore store) : IDueWork
{
    public string Kind => LateAttachment.Kind;

    /// <exception cref="TenantUnavailableException">Still out of reach: whoever hands out due items comes again.</exception>
    public async Task<Plan?> RunAsync(DueItem item, PlanContext context, CancellationToken cancel)
    {
        var late = LateAttachment.Read(item.Payload);
        if (await attachments.ReadAsync(late.FileId, cancel) is not { } facts)
        {
            return await store.CommitAsync(new StateQuery { OnceKey = context.Key }, _ => EventPlanner.AttachmentGone(context, late), cancel);
        }

        var setting = await assembler.LookUpAsync(late.Posted, cancel);
        return await messages.JudgeLateAsync(context, late, setting with { Attachment = new AttachmentReading(facts, MayComeLater: false) }, cancel);
    }
}
