using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Tests.Fakes;

namespace ComplianceBot.LineWorks.Tests;

/// <summary>What health shows of LINE WORKS: each side by itself, degraded while the last word was a failure.</summary>
public sealed class StatusTests
{
    [Fact]
    public async Task Before_anything_was_asked_nothing_is_wrong_and_nothing_was_touched()
    {
        await using var connection = new Connection(withToken: false);

        Assert.NotNull(connection.Messenger);
        Assert.NotNull(connection.Tenant);
        Assert.False(connection.Status.IsDegraded);
        Assert.Empty(connection.Status.Apis);
        Assert.Empty(connection.LineWorks.Requests);
    }

    [Fact]
    public async Task A_failing_side_recovers_with_its_next_success()
    {
        await using var connection = new Connection();
        var send = $"POST /v1.0/bots/{Connection.BotId}/users/u1/messages";
        connection.LineWorks.On(send, 503, "SERVICE_UNAVAILABLE").On(send, 201).On("GET /v1.0/users/u1", 404);

        await connection.Tenant.ReadUserAsync("u1", CancellationToken.None);
        await connection.Messenger.SendAsync(Recipient.Person("u1"), MessageContent.Plain("a"), CancellationToken.None);
        var failedAt = connection.Time.GetUtcNow();

        Assert.True(connection.Status.IsDegraded);
        Assert.Equal(["auth", "bot", "directory"], connection.Status.Apis.Select(api => api.Name));
        Assert.Equal([false, true, false], connection.Status.Apis.Select(api => api.IsFailing));
        Assert.Equal((null, failedAt, "503"), (connection.Status.Apis[1].LastSuccess, connection.Status.Apis[1].LastFailure!.Value, connection.Status.Apis[1].Failure));

        connection.Time.Advance(TimeSpan.FromSeconds(5));
        await connection.Messenger.SendAsync(Recipient.Person("u1"), MessageContent.Plain("a"), CancellationToken.None);

        Assert.False(connection.Status.IsDegraded);
        Assert.Equal((failedAt + TimeSpan.FromSeconds(5), failedAt), (connection.Status.Apis[1].LastSuccess!.Value, connection.Status.Apis[1].LastFailure!.Value));
    }
}
