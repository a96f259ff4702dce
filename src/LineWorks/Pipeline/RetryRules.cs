using System.Net;
using ComplianceBot.LineWorks.Tokens;
using Polly;

namespace ComplianceBot.LineWorks.Pipeline;

/// <summary>Decides after each attempt whether there is another one, and after which wait (wire sheet 3).</summary>
internal sealed class RetryRules(AccessTokens? tokens)
{
    private const int Attempts = 3;
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMilliseconds(400);

    /// <summary>Where no rateLimit-reset came with a 429: 1 s, doubled up to this.</summary>
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(60);

    /// <summary>Where the reset is "now" and the answer still 429.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    /// <summary>Null: that was the last attempt.</summary>
    public TimeSpan? Next(Call call, Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: WireException { IsAboutToken: false, Status: null } error } => call.MayRepeat || error.NothingDone ? AfterBreak(call) : null,
        { Result: { StatusCode: HttpStatusCode.Unauthorized } } => AfterUnauthorized(call),
        { Result: { StatusCode: HttpStatusCode.TooManyRequests } answer } => AfterLimit(call, RateHeaders.Of(answer).Wait),
        { Result: { StatusCode: >= HttpStatusCode.InternalServerError } } => call.MayRepeat ? AfterBreak(call) : null,
        _ => null,
    };

    /// <summary>Renews once; the cached token goes only if it is still the one that failed, else another call has renewed it already.</summary>
    private TimeSpan? AfterUnauthorized(Call call)
    {
        if (tokens is null || call.Token is null || call.Renewed)
        {
            return null;
        }

        tokens.GiveUp(call.Token);
        call.Renewed = true;
        return TimeSpan.Zero;
    }

    private static TimeSpan? AfterLimit(Call call, TimeSpan? asked)
    {
        var backoff = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, call.Limited), LongestBackoff.TotalSeconds));
        var wait = asked is null ? backoff : asked > ShortestWait ? asked.Value : ShortestWait;
        call.Limited++;
        call.Waited += wait;
        call.Bucket.Block(wait);
        return call.Waited <= RateBucket.Patience ? wait : null;
    }

    private static TimeSpan? AfterBreak(Call call)
    {
        call.Broken++;
        return call.Broken < Attempts ? Jittered(FirstBackoff * Math.Pow(3, call.Broken - 1)) : null;
    }

    /// <summary>Between half and all of it, so that many callers do not come back at the same instant.</summary>
    private static TimeSpan Jittered(TimeSpan wait) => wait * (0.5 + (Random.Shared.NextDouble() / 2));
}
