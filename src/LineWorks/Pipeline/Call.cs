using ComplianceBot.LineWorks.Tokens;
using Polly;

namespace ComplianceBot.LineWorks.Pipeline;

/// <summary>What the pipeline remembers between the attempts of one call.</summary>
/// <param name="Request">Sent again as it is; its content can be read again.</param>
/// <param name="Bucket">Of its operation.</param>
/// <param name="MayRepeat">Reads and token requests; a send that may have arrived is never repeated, for it would be said twice.</param>
internal sealed record Call(HttpRequestMessage Request, RateBucket Bucket, bool MayRepeat)
{
    public static readonly ResiliencePropertyKey<Call> Key = new("lineworks-call");

    /// <summary>The token of the present attempt.</summary>
    public AccessToken? Token { get; set; }

    /// <summary>After a 401 the token was given up once.</summary>
    public bool Renewed { get; set; }

    /// <summary>Broken attempts so far.</summary>
    public int Broken { get; set; }

    /// <summary>429 answers so far.</summary>
    public int Limited { get; set; }

    /// <summary>Time waited for limits so far.</summary>
    public TimeSpan Waited { get; set; }

    /// <summary>Something is, or may be, on its way without an answer.</summary>
    public bool InFlight { get; set; }
}
