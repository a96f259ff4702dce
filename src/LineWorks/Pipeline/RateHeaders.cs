using System.Globalization;

namespace ComplianceBot.LineWorks.Pipeline;

/// <summary>rateLimit-* of an answer (wire sheet 3.2). Names are found in any case; what is absent or odd is null.</summary>
internal readonly record struct RateHeaders(int? Limit, int? Remaining, TimeSpan? Reset, TimeSpan? RetryAfter)
{
    /// <summary>"Reset within one minute at most", with room for clocks that differ; a longer wait is the caller's to plan.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>How long the other side wants us to wait.</summary>
    public TimeSpan? Wait => Reset ?? RetryAfter;

    public static RateHeaders Of(HttpResponseMessage response) => new(
        Number(response, "rateLimit-limit"),
        Number(response, "rateLimit-remaining"),
        Seconds(response, "rateLimit-reset"),
        Seconds(response, "Retry-After"));

    private static int? Number(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values)
        && int.TryParse(values.First(), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static TimeSpan? Seconds(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values)
        && double.TryParse(values.First(), NumberStyles.Float & ~NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
        && double.IsFinite(seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds))
            : null;
}
