using System.Globalization;

namespace ComplianceBot.LineWorks.Tokens;

/// <summary>A token and, on the process's own monotonic clock, when to renew it and when it is worthless.</summary>
internal sealed record AccessToken(string Value, TimeSpan RenewAt, TimeSpan ExpiresAt)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    /// <summary>The shorter of the two lives that the console offers, where the answer does not tell.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromHours(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <param name="value">Opaque.</param>
    /// <param name="expiresIn">Seconds as text, or null.</param>
    /// <param name="now">When it was asked for.</param>
    public static AccessToken Issued(string value, string? expiresIn, TimeSpan now)
    {
        var life = double.TryParse(expiresIn, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds) && seconds > 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds))
            : Usual;
        return new AccessToken(value, now + (life > Early * 2 ? life - Early : life / 2), now + life);
    }
}
