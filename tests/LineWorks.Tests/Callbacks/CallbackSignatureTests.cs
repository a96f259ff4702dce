using System.Text;
using ComplianceBot.LineWorks.Callbacks;

namespace ComplianceBot.LineWorks.Tests.Callbacks;

public sealed class CallbackSignatureTests
{
    private const string Secret = "test-bot-secret";
    private readonly CallbackSignature signature = new(Secret);

    [Theory]
    [InlineData("message-text-1to1.wire", 178, "T1CVzbR0uTKxfCzU3D3mFndb3RUl/YOpAUCqW9cTaR0=")]
    [InlineData("message-text-group.wire", 224, "lBU2X1/Qacm0/HDCwmmkyJp8fy1RcnmQouNPxLJbBh8=")]
    [InlineData("message-text-group-2digit-fraction.wire", 233, "Tc8yuQJQ2WUsNBPtzcYIm0RBFjQpmJ7Zs8OdNWJup9k=")]
    [InlineData("message-image-1to1.wire", 244, "dBKjmrPSvOs21bGUvLQXDK3J8BqW2eqXwLrA91EFoqQ=")]
    [InlineData("message-text-1to1-2025.wire", 195, "Sm48B0cJqtXKTb+de/BOLve5C1Q6j3SCOtTmV0dREUw=")]
    public void A_recorded_body_is_valid_with_its_vector(string sample, int bytes, string header)
    {
        var body = Samples.Body(sample);

        Assert.Equal(bytes, body.Length);
        Assert.Equal(SignatureCheck.Valid, signature.Check(body, header));
        Assert.Equal(header, signature.Sign(body));
    }

    [Theory]
    [InlineData("{}", "IpVZNMLipBZlA+M3sHhS24Toe9YrgIOhsTjshHaPxsw=")]
    [InlineData("", "Phm6zF2ULxmy+0kzXvvaav6/ywIwmKyYunLQa8ZqcaQ=")]
    public void The_shortest_bodies_are_signed_like_any_other(string body, string header) =>
        Assert.Equal(SignatureCheck.Valid, signature.Check(Encoding.UTF8.GetBytes(body), header));

    [Fact]
    public void One_changed_byte_is_enough_to_be_wrong()
    {
        var body = Samples.Body("message-text-group.wire");
        var header = signature.Sign(body);
        body[^2]++;

        Assert.Equal(SignatureCheck.Wrong, signature.Check(body, header));
    }

    [Theory]
    [InlineData("", SignatureCheck.Missing)]
    [InlineData("IpVZNMLipBZlA+M3sHhS24Toe9YrgIOhsTjshHaPxsw", SignatureCheck.Wrong)]
    [InlineData("IpVZNMLipBZlA+M3sHhS24Toe9YrgIOhsTjshHaPxsx=", SignatureCheck.Wrong)]
    [InlineData(" IpVZNMLipBZlA+M3sHhS24Toe9YrgIOhsTjshHaPxsw=", SignatureCheck.Wrong)]
    [InlineData("9crxWhZ9aQO/9ruUM4MH3dF/WRGYRhj0vSR4cRyJfHQ=", SignatureCheck.Wrong)]
    [InlineData("not base64 at all", SignatureCheck.Wrong)]
    public void Anything_but_the_one_right_spelling_is_refused(string header, SignatureCheck expected) =>
        Assert.Equal(expected, signature.Check("{}"u8, header));

    [Fact]
    public void While_the_secret_changes_both_are_good_and_told_apart()
    {
        var rotating = new CallbackSignature("new secret", Secret);

        Assert.Equal(SignatureCheck.ValidWithPreviousSecret, rotating.Check("{}"u8, signature.Sign("{}"u8)));
        Assert.Equal(SignatureCheck.Valid, rotating.Check("{}"u8, new CallbackSignature("new secret").Sign("{}"u8)));
        Assert.Equal(SignatureCheck.Wrong, rotating.Check("{}"u8, new CallbackSignature("third").Sign("{}"u8)));
    }

    [Fact]
    public void Afterwards_the_old_secret_is_wrong() =>
        Assert.Equal(SignatureCheck.Wrong, new CallbackSignature("new secret", "").Check("{}"u8, signature.Sign("{}"u8)));

    [Fact]
    public void A_bot_without_a_secret_cannot_be_made() => Assert.Throws<ArgumentException>(() => new CallbackSignature(" "));

    [Fact]
    public void Checking_allocates_nothing()
    {
        var body = Samples.Body("message-text-group.wire");
        var header = signature.Sign(body);
        signature.Check(body, header);

        var before = GC.GetAllocatedBytesForCurrentThread();
        signature.Check(body, header);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
