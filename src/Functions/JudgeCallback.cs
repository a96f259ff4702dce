using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Functions.Ingest;
using ComplianceBot.LineWorks.Callbacks;

namespace ComplianceBot.Functions;

/// <summary>Steps 2 to 7 of the flow: parses the kept bytes and hands them to the pipeline. A failure puts the envelope back on the queue.</summary>
public sealed class JudgeCallback(CallbackPipeline pipeline, EnvelopeBody bodies)
{
    [Function(nameof(JudgeCallback))]
    public async Task RunAsync([QueueTrigger(QueueNames.Callbacks)] string item, FunctionContext context)
    {
        var envelope = EnvelopeText.Read(item);
        if (await bodies.ReadAsync(envelope, context.CancellationToken) is not { } body)
        {
            return; // judged before: its blob went with the first judgement
        }

        var whole = envelope with { Body = Convert.ToBase64String(body), Blob = null };
        await pipeline.HandleAsync(whole, CallbackParser.Parse(body), context.CancellationToken);
        await bodies.DeleteAsync(envelope, context.CancellationToken);
    }
}
