using ComplianceBot.LineWorks.Pipeline;
using ComplianceBot.LineWorks.Wire;

namespace ComplianceBot.LineWorks.Tokens;

/// <summary>
/// The one access token of the process: cached, renewed early, one renewal at a time. The JWT flow has no use for refresh
/// tokens; a new token is issued instead (wire sheet traps 8 and 9).
/// </summary>
internal sealed class AccessTokens(IAuthApi auth, LineWorksOptions options, LineWorksStatus status, TimeProvider time, UnshiftedClock? unshifted = null)
{
    private const string Grant = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    /// <summary>Nobody knows the limit of the token endpoint: after a refusal it is left alone for a moment.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    private readonly long start = time.GetTimestamp();
    private readonly Lock gate = new();
    private AccessToken? cached;
    private Task<AccessToken>? renewal;
    private WireException? refusal;
    private TimeSpan refusedUntil;

    private TimeSpan Now => time.GetElapsedTime(start);

    private bool IsMoved => unshifted is not null && (time.GetUtcNow() - unshifted.Time.GetUtcNow()).Duration() > TimeSpan.FromMinutes(1);

    /// <summary>
    /// A token that is good now. From five minutes before its end a new one is fetched beside the calls, which go on with the
    /// old one: a slow or refusing token endpoint holds nobody up before it must.
    /// </summary>
    public async Task<AccessToken> GetAsync(CancellationToken cancel)
    {
        Task<AccessToken> joined;
        lock (gate)
        {
            var isGood = cached is not null && Now < cached.ExpiresAt;
            var isRefused = refusal is not null && Now < refusedUntil;
            if (isGood && (Now < cached!.RenewAt || isRefused))
            {
                return cached;
            }

            if (isRefused)
            {
                throw refusal!;
            }

            // Not tied to the caller: whoever gives up waiting does not take it away from the others.
            joined = renewal ??= Task.Run(RenewAsync, CancellationToken.None);
            if (isGood)
            {
                return cached!;
            }
        }

        return await joined.WaitAsync(cancel);
    }

    /// <summary>The other side refused this token: it is dropped, unless another one has taken its place meanwhile.</summary>
    public void GiveUp(AccessToken failed)
    {
        lock (gate)
        {
            if (ReferenceEquals(cached, failed))
            {
                cached = null;
            }
        }
    }

    private async Task<AccessToken> RenewAsync()
    {
        try
        {
            var token = await IssueAsync();
            lock (gate)
            {
                cached = token;
                refusal = null;
                return token;
            }
        }
        catch (WireException error)
        {
            lock (gate)
            {
                refusal = error;
                refusedUntil = Now + Rest;
            }

            throw;
        }
        finally
        {
            lock (gate)
            {
                renewal = null;
            }
        }
    }

    private async Task<AccessToken> IssueAsync()
    {
        var asked = Now;
        var machine = IsMoved ? await AnswerToAsync(unshifted!.Time, mayTryAgain: true) : null;
        var answer = machine ?? await AnswerToAsync(time, mayTryAgain: false);
        if (string.IsNullOrEmpty(answer?.AccessToken))
        {
            var code = WireException.CleanCode(answer?.Error);
            status.Failed("auth", $"200 {code}".TrimEnd());
            throw new WireException(code.Length == 0 ? "NO_TOKEN" : code) { Status = 200, NothingDone = true, IsAboutToken = true };
        }

        status.MissingScopes = Scopes.Missing(options.Scopes, answer.Scope);
        return AccessToken.Issued(answer.AccessToken, answer.ExpiresIn, asked);
    }

    /// <summary>Null where the other side refused an assertion of the machine's clock and the moved one has not been tried.</summary>
    private async Task<TokenAnswer?> AnswerToAsync(TimeProvider clock, bool mayTryAgain)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["assertion"] = Assertion(clock),
            ["grant_type"] = Grant,
            ["client_id"] = options.ClientId,
            ["client_secret"] = options.ClientSecret,
            ["scope"] = options.Scopes,
        };
        try
        {
            return await AnswerAsync(form) ?? new TokenAnswer();
        }
        catch (WireException refused) when (mayTryAgain && refused.Status is 400 or 401)
        {
            return null;
        }
    }

    private string Assertion(TimeProvider clock)
    {
        try
        {
            return ServiceAccountAssertion.Sign(options, clock.GetUtcNow());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or System.Security.Cryptography.CryptographicException)
        {
            throw new WireException("UNREADABLE_PRIVATE_KEY") { NothingDone = true, IsAboutToken = true };
        }
    }

    private async Task<TokenAnswer?> AnswerAsync(Dictionary<string, string> form)
    {
        try
        {
            return await auth.IssueAsync(form, CancellationToken.None);
        }
        catch (WireException error)
        {
            // Whatever became of the token request, the call that needed it has not left.
            throw new WireException(error.Code) { Status = error.Status, NothingDone = true, RetryAfter = error.RetryAfter, IsAboutToken = true };
        }
    }
}

/// <summary>The machine's own clock, registered beside the bot's, which may be moved (Clock__Offset): whoever issues tokens goes by the real time, or by the moved one where it moves along.</summary>
public sealed record UnshiftedClock(TimeProvider Time);
