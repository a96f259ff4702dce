using System.Collections.Concurrent;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Tests.Fakes;

namespace ComplianceBot.LineWorks.Tests.Pipeline;

/// <summary>401: the token is dropped only if it is still the one that failed, and the call is repeated once.</summary>
public sealed class UnauthorizedTests
{
    private const string User = "GET /v1.0/users/u1";
    private const string Send = $"POST /v1.0/bots/{Connection.BotId}/users/u1/messages";

    [Fact]
    public async Task A_read_is_repeated_once_with_a_new_token()
    {
        await using var connection = new Connection();
        connection.LineWorks
            .On(User, 401, "UNAUTHORIZED")
            .On(FakeLineWorks.TokenLine, Connection.Token("token-2"))
            .On(User, """{"userId":"u1"}""");

        Assert.NotNull(await connection.Tenant.ReadUserAsync("u1", CancellationToken.None));
        Assert.Equal(["token-1", "token-2"], connection.LineWorks.Requests.Where(request => request.Line == User).Select(request => request.Bearer));
    }

    [Fact]
    public async Task A_send_is_repeated_too_for_the_first_was_refused()
    {
        await using var connection = new Connection();
        connection.LineWorks
            .On(Send, 401, "UNAUTHORIZED")
            .On(FakeLineWorks.TokenLine, Connection.Token("token-2"))
            .On(Send, 201);

        Assert.Equal(SendResult.Sent, await connection.Messenger.SendAsync(Recipient.Person("u1"), MessageContent.Plain("a"), CancellationToken.None));
    }

    [Fact]
    public async Task A_second_401_is_the_answer()
    {
        await using var connection = new Connection();
        connection.LineWorks
            .On(Send, 401, "UNAUTHORIZED")
            .On(FakeLineWorks.TokenLine, Connection.Token("token-2"))
            .On(Send, 401, "UNAUTHORIZED");

        var result = await connection.Messenger.SendAsync(Recipient.Person("u1"), MessageContent.Plain("a"), CancellationToken.None);

        Assert.Equal(new SendResult(SendOutcome.NotSent, "401 UNAUTHORIZED"), result);
        Assert.True(connection.Status.IsDegraded);
    }

    [Fact]
    public async Task Twenty_calls_refused_together_renew_once()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(FakeLineWorks.TokenLine, Connection.Token("token-2"));
        var allArrived = new TaskCompletionSource();
        var refused = new ConcurrentBag<string>();
        for (var i = 0; i < 20; i++)
        {
            connection.LineWorks.On($"GET /v1.0/users/u{i}", async (request, _) =>
            {
                refused.Add(request.Headers.Authorization!.Parameter!);
                if (refused.Count == 20)
                {
                    allArrived.TrySetResult();
                }

                await allArrived.Task;
                return FakeLineWorks.Error(401, "UNAUTHORIZED");
            });
            connection.LineWorks.On($"GET /v1.0/users/u{i}", $$"""{"userId":"u{{i}}"}""");
        }

        var users = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => connection.Tenant.ReadUserAsync($"u{i}", CancellationToken.None)));

        Assert.All(users, Assert.NotNull);
        Assert.All(refused, token => Assert.Equal("token-1", token));
        Assert.Equal(2, connection.LineWorks.TokenRequests);
    }

    [Fact]
    public async Task A_late_401_of_the_old_token_leaves_the_new_one_alone()
    {
        await using var connection = new Connection();
        var old = await connection.Tokens.GetAsync(CancellationToken.None);
        connection.LineWorks.On(FakeLineWorks.TokenLine, Connection.Token("token-2"));

        connection.Tokens.GiveUp(old);
        var renewed = await connection.Tokens.GetAsync(CancellationToken.None);
        connection.Tokens.GiveUp(old);

        Assert.Same(renewed, await connection.Tokens.GetAsync(CancellationToken.None));
    }
}
