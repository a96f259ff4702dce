using ComplianceBot.LineWorks.Pipeline;

namespace ComplianceBot.LineWorks.Tests.Pipeline;

/// <summary>Header names come in any case, values in any state.</summary>
public sealed class RateHeadersTests
{
    [Theory]
    [InlineData("rateLimit-limit", "rateLimit-remaining", "rateLimit-reset")]
    [InlineData("RATELIMIT-LIMIT", "ratelimit-remaining", "RateLimit-Reset")]
    public void Names_are_found_in_any_case(string limit, string remaining, string reset) =>
        Assert.Equal(new RateHeaders(240, 7, TimeSpan.FromSeconds(33), null), Of((limit, "240"), (remaining, " 7"), (reset, "33")));

    [Fact]
    public void Absent_headers_say_nothing() => Assert.Equal(new RateHeaders(null, null, null, null), Of());

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("NaN")]
    [InlineData("")]
    public void Odd_values_say_nothing(string value) => Assert.Null(Of(("rateLimit-reset", value)).Wait);

    [Fact]
    public void A_wait_is_the_reset_or_else_what_http_has_for_it_and_never_longer_than_ten_minutes()
    {
        Assert.Equal(TimeSpan.FromSeconds(2), Of(("rateLimit-reset", "2"), ("Retry-After", "9")).Wait);
        Assert.Equal(TimeSpan.FromSeconds(9), Of(("Retry-After", "9")).Wait);
        Assert.Equal(TimeSpan.FromMinutes(10), Of(("rateLimit-reset", "1e300")).Wait);
    }

    private static RateHeaders Of(params (string Name, string Value)[] headers)
    {
        using var response = new HttpResponseMessage();
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return RateHeaders.Of(response);
    }
}
