using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.LineWorks.Tests.Tenants;

/// <summary>Channels that the bot is in, and single entries that are gone.</summary>
public sealed class ChannelReadingTests
{
    private const string Channel = $"GET /v1.0/bots/{Connection.BotId}/channels/c1";

    [Theory]
    [InlineData("""{"type":"GROUP","groupId":"g1"}""", ChannelKind.Group, "g1", null)]
    [InlineData("""{"type":"ORGUNIT","orgUnitId":"o1"}""", ChannelKind.OrgUnit, null, "o1")]
    [InlineData("""{"type":"MULTI_USERS"}""", ChannelKind.MultiUsers, null, null)]
    [InlineData("""{"type":"SINGLE_USER","groupId":null}""", ChannelKind.SingleUser, null, null)]
    [InlineData("""{"type":"SOMETHING_NEW"}""", ChannelKind.Unknown, null, null)]
    [InlineData("null", ChannelKind.Unknown, null, null)]
    public async Task Each_kind_of_channel_has_its_id(string type, ChannelKind kind, string? group, string? unit)
    {
        await using var connection = new Connection();
        connection.LineWorks.On(Channel, $$"""{"domainId":1,"channelId":"c1","title":"窓口係","channelType":{{type}}}""");

        Assert.Equal(new TenantChannel("c1", "窓口係", kind, group, unit), await connection.Tenant.ReadChannelAsync("c1", CancellationToken.None));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_channel_that_refuses_is_one_that_the_bot_is_not_in(int status)
    {
        await using var connection = new Connection();
        connection.LineWorks.On(Channel, status).On($"{Channel}/members?count=100", status);

        Assert.Null(await connection.Tenant.ReadChannelAsync("c1", CancellationToken.None));
        Assert.Null(await connection.Tenant.ReadChannelMembersAsync("c1", CancellationToken.None));
    }

    [Fact]
    public async Task Members_of_a_channel_are_ids_page_by_page()
    {
        await using var connection = new Connection();
        connection.LineWorks
            .On($"{Channel}/members?count=100", """{"members":["u1","u2"],"responseMetaData":{"nextCursor":"n"}}""")
            .On($"{Channel}/members?count=100&cursor=n", """{"members":["u3"]}""");

        Assert.Equal(["u1", "u2", "u3"], await connection.Tenant.ReadChannelMembersAsync("c1", CancellationToken.None));
    }

    [Fact]
    public async Task Who_or_what_is_gone_is_null()
    {
        await using var connection = new Connection();
        connection.LineWorks
            .On("GET /v1.0/users/u1", 404, "USER_NOT_EXIST")
            .On("GET /v1.0/groups/g%2F1", 404, "GROUP_NOT_EXIST");

        Assert.Null(await connection.Tenant.ReadUserAsync("u1", CancellationToken.None));
        Assert.Null(await connection.Tenant.ReadGroupAsync("g/1", CancellationToken.None));
    }

    [Fact]
    public async Task A_refused_group_is_not_taken_for_one_that_is_gone()
    {
        await using var connection = new Connection();
        connection.LineWorks.On("GET /v1.0/groups/g1", 403, "FORBIDDEN");

        var error = await Assert.ThrowsAsync<TenantUnavailableException>(() => connection.Tenant.ReadGroupAsync("g1", CancellationToken.None));

        Assert.Equal("group: 403 FORBIDDEN", error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("""{"groupId":"g1","members":7}""")]
    public async Task An_answer_of_another_form_is_no_answer(string body)
    {
        await using var connection = new Connection();
        connection.LineWorks.On("GET /v1.0/groups/g1", body);

        var error = await Assert.ThrowsAsync<TenantUnavailableException>(() => connection.Tenant.ReadGroupAsync("g1", CancellationToken.None));

        Assert.Equal("group: 200 UNREADABLE_ANSWER", error.Message);
    }
}
