using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace ComplianceBot.LineWorks.Pipeline;

/// <summary>The one Polly pipeline: a bound on the whole call around the attempts that <see cref="RetryRules"/> allow.</summary>
internal static class CallPipeline
{
    /// <summary>Waiting for limits included.</summary>
    private static readonly TimeSpan Whole = TimeSpan.FromMinutes(5);

    public static ResiliencePipeline<HttpResponseMessage> Create(RetryRules rules, TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = Whole })
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = args => ValueTask.FromResult(Decide(rules, args.Context, args.Outcome)),
                DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(args.Context.Properties.GetValue(NextWait, TimeSpan.Zero)),
            })
            .Build();

    private static readonly ResiliencePropertyKey<TimeSpan> NextWait = new("lineworks-next-wait");

    private static bool Decide(RetryRules rules, ResilienceContext context, Outcome<HttpResponseMessage> outcome)
    {
        var wait = context.Properties.TryGetValue(Call.Key, out var call) ? rules.Next(call, outcome) : null;
        context.Properties.Set(NextWait, wait ?? TimeSpan.Zero);
        return wait is not null;
    }
}
