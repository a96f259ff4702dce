using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Functions.Ingest;
using ComplianceBot.LineWorks;

namespace ComplianceBot.Functions;

/// <summary>Steps 2 to 7 of the flow: parses the kept bytes and hands them to the pipeline. A failure puts the envelope back on the queue.</summary>
public sealed class JudgeCallback(CallbackPipeline pipeline)
{
    [Function(nameof(JudgeCallback))]
    public async Task RunAsync([QueueTrigger(QueueNames.Callbacks)] string item, FunctionContext context)
    {
        var envelope = EnvelopeText.Read(item);
        await pipeline.HandleAsync(envelope, CallbackParser.Parse(Convert.FromBase64String(envelope.Body ?? "")), context.CancellationToken);
    }
}
