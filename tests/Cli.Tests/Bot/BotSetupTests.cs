using ComplianceBot.Cli.Bot;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks;
using ComplianceBot.Simulator;

namespace ComplianceBot.Cli.Tests.Bot;

/// <summary>bot setup against a simulated tenant: it says what to switch on, and puts the menu there once.</summary>
public sealed class BotSetupTests : IAsyncLifetime
{
    private RunningSimulator city = null!;

    public async Task InitializeAsync() => city = await SimulatorHost.StartAsync(new SimulatorOptions { Credentials = SimulatorCredentials.Create() }, CancellationToken.None);

    public async Task DisposeAsync() => await city.DisposeAsync();

    [Fact]
    public async Task A_bot_without_callbacks_is_told_where_to_switch_them_on()
    {
        var (code, report) = await RunAsync(checksOnly: true);

        Assert.Equal(Exit.Findings, code);
        Assert.Contains("NG enableCallback  Developer Console > Bot", report, StringComparison.Ordinal);
        Assert.Contains("NG callbackUrl", report, StringComparison.Ordinal);
        Assert.Contains("OK enableGroupJoin", report, StringComparison.Ordinal);
        Assert.Contains("-- channelEvents: begin", report, StringComparison.Ordinal);
        Assert.Contains("NG persistentmenu", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checking_changes_nothing()
    {
        await RunAsync(checksOnly: true);

        Assert.DoesNotContain(city.ApiCalls.Keys, call => !call.StartsWith("GET ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bot_that_is_set_up_passes_and_its_menu_is_put_there_once()
    {
        city.UseCallback(new Uri("http://127.0.0.1:7071/api/callback"), withBeginAndEnd: true);

        var (first, report) = await RunAsync(checksOnly: false);
        var (second, _) = await RunAsync(checksOnly: false);
        var (check, checkedReport) = await RunAsync(checksOnly: true);

        Assert.Equal((Exit.Done, Exit.Done, Exit.Done), (first, second, check));
        Assert.Contains("固定メニュー（ヘルプ・紛失・相談・意見）を置きました", report, StringComparison.Ordinal);
        Assert.DoesNotContain("NG", checkedReport, StringComparison.Ordinal);
        Assert.Equal(1, city.ApiCalls["POST /bots/{botId}/persistentmenu"]);
    }

    [Fact]
    public async Task A_wrong_address_is_named()
    {
        city.UseCallback(new Uri("http://127.0.0.1:7071/callback"));

        var (code, report) = await RunAsync(checksOnly: true);

        Assert.Equal(Exit.Findings, code);
        Assert.Contains("NG callbackUrl  Developer Console > Bot > Callback URL に、このボットの https の番地（…/api/callback）", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_bots_id_is_refused_by_name()
    {
        var refused = await Assert.ThrowsAsync<TenantUnavailableException>(() => BotCommand.RunAsync(Options("9999"), checksOnly: true, TextWriter.Null, CancellationToken.None));

        Assert.StartsWith("bot: ", refused.Message, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Report)> RunAsync(bool checksOnly)
    {
        await using var output = new StringWriter();
        var code = await BotCommand.RunAsync(Options(null), checksOnly, output, CancellationToken.None);
        return (code, output.ToString());
    }

    private LineWorksOptions Options(string? botId) => new()
    {
        BotId = botId ?? city.Credentials.BotId.ToString(System.Globalization.CultureInfo.InvariantCulture),
        BotSecret = city.Credentials.BotSecret,
        ClientId = city.Credentials.ClientId,
        ClientSecret = city.Credentials.ClientSecret,
        ServiceAccount = city.Credentials.ServiceAccount,
        PrivateKey = city.Credentials.PrivateKeyPem,
        ApiBaseUrl = city.ApiBaseUrl.ToString(),
        AuthBaseUrl = city.AuthBaseUrl.ToString(),
    };
}
