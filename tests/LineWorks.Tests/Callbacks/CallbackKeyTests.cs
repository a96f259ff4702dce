using System.Security.Cryptography;
using System.Text;
using ComplianceBot.LineWorks.Callbacks;

namespace ComplianceBot.LineWorks.Tests.Callbacks;

public sealed class CallbackKeyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1015)]
    [InlineData(1016)]
    [InlineData(1017)]
    [InlineData(200_000)]
    public void The_key_is_the_hash_of_bot_id_line_feed_and_body(int length)
    {
        var body = new byte[length];
        Array.Fill(body, (byte)'x');
        byte[] hashed = [.. "2000001\n"u8, .. body];

        Assert.Equal(Convert.ToHexString(SHA256.HashData(hashed)).ToLowerInvariant(), CallbackKey.Of("2000001", body));
    }

    [Fact]
    public void The_same_body_for_two_bots_are_two_callbacks()
    {
        var body = Encoding.UTF8.GetBytes("{}");

        Assert.Equal(CallbackKey.Of("1", body), CallbackKey.Of("1", body));
        Assert.NotEqual(CallbackKey.Of("1", body), CallbackKey.Of("2", body));
    }
}
