using System.Text;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Functions.Ingest;
using ComplianceBot.LineWorks;
using ComplianceBot.LineWorks.Callbacks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace ComplianceBot.Functions.Tests;

/// <summary>What LINE WORKS, and anyone else, is answered. The queue's calls are the point, hence Moq.</summary>
public sealed class ReceiveCallbackTests
{
    private const string Secret = "test-bot-secret";
    private const string Posted = """{"type":"message","source":{"userId":"u1","domainId":1},"issuedTime":"2026-11-18T01:00:00Z","content":{"type":"text","text":"test"}}""";
    private readonly Mock<IQueueSender> queue = new();

    [Fact]
    public async Task A_signed_callback_is_queued_byte_for_byte_and_answered_200()
    {
        Assert.Equal(200, await AnswerAsync(Request(Posted)));

        queue.Verify(sender => sender.SendAsync(QueueNames.Callbacks, It.Is<string>(text => BodyOf(text) == Posted), null, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task The_secret_before_the_present_one_is_accepted_while_rotating() =>
        Assert.Equal(200, await AnswerAsync(Request(Posted, secret: "old-secret"), previous: "old-secret"));

    [Theory]
    [InlineData("missing", 401)]
    [InlineData("wrong", 401)]
    [InlineData("twice", 401)]
    [InlineData("other bytes", 401)]
    [InlineData("no bot id", 401)]
    [InlineData("other bot", 403)]
    public async Task Who_is_not_LINE_WORKS_is_refused_and_nothing_is_stored(string wrong, int status)
    {
        var request = Request(Posted);
        switch (wrong)
        {
            case "missing": request.Headers.Remove("X-WORKS-Signature"); break;
            case "wrong": request.Headers["X-WORKS-Signature"] = "AAAA"; break;
            case "twice": request.Headers["X-WORKS-Signature"] = new([request.Headers["X-WORKS-Signature"]!, "AAAA"]); break;
            case "other bytes": request.Body = new MemoryStream(Encoding.UTF8.GetBytes(Posted + " ")); break;
            case "no bot id": request.Headers.Remove("X-WORKS-BotId"); break;
            default: request.Headers["X-WORKS-BotId"] = "7"; break;
        }

        Assert.Equal(status, await AnswerAsync(request));
        queue.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task An_empty_unsigned_body_is_401()
    {
        var request = Request("");
        request.Headers.Remove("X-WORKS-Signature");
        Assert.Equal(401, await AnswerAsync(request));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_256_KiB_is_413_whether_its_length_is_told_or_not(bool isLengthTold)
    {
        var request = Request(new string('a', CallbackIntake.MostBytes + 1));
        request.ContentLength = isLengthTold ? CallbackIntake.MostBytes + 1 : null;
        Assert.Equal(413, await AnswerAsync(request));
        queue.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task A_body_of_exactly_256_KiB_is_taken() =>
        Assert.Equal(200, await AnswerAsync(Request(new string('a', CallbackIntake.MostBytes))));

    [Fact]
    public async Task A_queue_that_refuses_is_answered_503_never_200()
    {
        queue.Setup(sender => sender.SendAsync(It.IsAny<string>(), It.IsAny<string>(), null, It.IsAny<CancellationToken>())).ThrowsAsync(new IOException("disk full"));
        Assert.Equal(503, await AnswerAsync(Request(Posted)));
    }

    [Fact]
    public async Task A_body_that_breaks_off_gives_each_of_its_buffers_back_once()
    {
        var request = Request("");
        request.ContentLength = null;
        request.Body = new BreaksOff(new byte[40_000]);

        await Assert.ThrowsAsync<IOException>(() => AnswerAsync(request));

        // A buffer that came back twice would be handed to two requests at once.
        var lent = Enumerable.Range(0, 32).Select(_ => System.Buffers.ArrayPool<byte>.Shared.Rent(4096)).ToArray();
        Assert.Equal(lent.Length, lent.ToHashSet<object>(ReferenceEqualityComparer.Instance).Count);
    }

    [Fact]
    public async Task Reading_is_not_allowed()
    {
        var request = Request(Posted);
        request.Method = "GET";
        Assert.Equal(405, await AnswerAsync(request));
    }

    private static string BodyOf(string envelope) => Encoding.UTF8.GetString(Convert.FromBase64String(EnvelopeText.Read(envelope).Body!));

    private static HttpRequest Request(string body, string secret = Secret)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var request = new DefaultHttpContext().Request;
        request.Method = "POST";
        request.Body = new MemoryStream(bytes);
        request.ContentLength = bytes.Length;
        request.Headers["x-works-botid"] = "6000001";
        request.Headers["x-works-signature"] = Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), bytes));
        return request;
    }

    private Task<int> AnswerAsync(HttpRequest request, string? previous = null)
    {
        var intake = new CallbackIntake(
            new LineWorksOptions { BotId = "6000001", BotSecret = Secret }, new CallbackSignature(Secret, previous), queue.Object, new FakeTimeProvider(), NullLogger<CallbackIntake>.Instance);
        return intake.TakeAsync(request, CancellationToken.None);
    }

    /// <summary>The other side goes away when all of this has been read.</summary>
    private sealed class BreaksOff(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position == Length ? ValueTask.FromException<int>(new IOException("connection reset")) : ValueTask.FromResult(Read(buffer.Span));
    }
}
