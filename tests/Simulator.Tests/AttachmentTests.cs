using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Tests;

/// <summary>Wire sheet 4.5 to 4.7 and 11.7: downloads by 302, uploads for one use, the bot and its menus.</summary>
public sealed class AttachmentTests
{
    [Fact]
    public async Task A_posted_file_is_downloaded_from_another_port_that_asks_for_the_token_again()
    {
        await using var bench = await Bench.StartAsync();
        var (channelId, userId) = bench.SomeChannel();
        await bench.Simulator.PostFileAsync(userId, channelId, "名簿 案.txt", "text/plain", Encoding.UTF8.GetBytes("中身"));
        var content = Assert.Single(bench.Bot.Callbacks).Json["content"]!;
        Assert.Equal(["type", "fileId"], ((JObject)content).Properties().Select(property => property.Name));

        var redirect = await bench.GetAsync($"{bench.BotPath}/attachments/{Uri.EscapeDataString((string)content["fileId"]!)}");

        Assert.Equal(302, redirect.Status);
        Assert.Null(redirect.Header("rateLimit-limit"));
        var location = redirect.Response.Headers.Location!;
        Assert.NotEqual(bench.Simulator.ApiBaseUrl.Port, location.Port);
        var refused = await Answer.ReadAsync(await bench.Http.GetAsync(location));
        Assert.Equal((401, "Authentication failed."), (refused.Status, refused.Text));
        var file = await FetchAsync(bench, location);
        Assert.Equal("中身", file.Text);
        Assert.Equal("名簿 案.txt", file.Response.Content.Headers.ContentDisposition!.FileNameStar);
        bench.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(404, (await FetchAsync(bench, location)).Status);
    }

    [Fact]
    public async Task A_file_ends_after_twenty_four_hours()
    {
        await using var bench = await Bench.StartAsync();
        var (channelId, userId) = bench.SomeChannel();
        await bench.Simulator.PostFileAsync(userId, channelId, "a.png", "image/png", [1, 2, 3]);
        var content = Assert.Single(bench.Bot.Callbacks).Json["content"]!;
        Assert.Equal("image", (string?)content["type"]);

        bench.Time.Advance(TimeSpan.FromHours(24));

        Assert.Equal(404, (await bench.GetAsync($"{bench.BotPath}/attachments/{content["fileId"]}", await bench.TokenAsync("bot.message"))).Status);
    }

    [Fact]
    public async Task An_upload_address_works_once_and_its_file_id_needs_encoding()
    {
        await using var bench = await Bench.StartAsync();
        var offer = await bench.SendAsync(HttpMethod.Post, $"{bench.BotPath}/attachments", new JObject { ["fileName"] = "図.png" });
        var (fileId, address) = ((string)offer.Body["fileId"]!, new Uri((string)offer.Body["uploadUrl"]!));
        Assert.Contains('/', fileId);
        Assert.Equal(404, (await bench.GetAsync($"{bench.BotPath}/attachments/{Uri.EscapeDataString(fileId)}")).Status);

        Assert.Equal(200, (await UploadAsync(bench, address)).Status);
        Assert.Equal(404, (await UploadAsync(bench, address)).Status);

        var redirect = await bench.GetAsync($"{bench.BotPath}/attachments/{Uri.EscapeDataString(fileId)}");
        Assert.Equal("PNG", (await FetchAsync(bench, redirect.Response.Headers.Location!)).Text);
    }

    [Fact]
    public async Task Dangerous_extensions_are_refused()
    {
        await using var bench = await Bench.StartAsync();

        Assert.Equal(400, (await bench.SendAsync(HttpMethod.Post, $"{bench.BotPath}/attachments", new JObject { ["fileName"] = "a.EXE" })).Status);
    }

    [Fact]
    public async Task A_photo_is_a_redirect_or_not_there()
    {
        await using var bench = await Bench.StartAsync();

        Assert.Equal(302, (await bench.GetAsync("/users/user-0001/photo")).Status);
        Assert.Equal(404, (await bench.GetAsync("/users/user-0002/photo")).Status);
    }

    [Fact]
    public async Task The_bot_is_changed_by_patch_and_never_tells_its_secret()
    {
        await using var bench = await Bench.StartAsync();

        var changed = await bench.SendAsync(HttpMethod.Patch, bench.BotPath, new JObject { ["channelEvents"] = new JArray("message", "begin"), ["callbackEvents"] = new JArray("text") });
        var emptied = await bench.SendAsync(HttpMethod.Patch, bench.BotPath, new JObject { ["callbackUrl"] = "" });

        Assert.Equal(["message", "begin"], changed.Body["channelEvents"]!.Select(name => (string)name!));
        Assert.True((bool)changed.Body["enableCallback"]!);
        Assert.False((bool)emptied.Body["enableCallback"]!);
        Assert.DoesNotContain(bench.Simulator.Credentials.BotSecret, changed.Text, StringComparison.Ordinal);
        Assert.Equal(400, (await bench.SendAsync(HttpMethod.Patch, bench.BotPath, new JObject { ["callbackUrl"] = "http://city.example.jp/" })).Status);
        Assert.Equal(404, (await bench.GetAsync("/bots/1")).Status);
    }

    [Fact]
    public async Task A_rich_menu_replaces_the_persistent_one()
    {
        await using var bench = await Bench.StartAsync();
        var menu = JObject.Parse("""{"content":{"actions":[{"type":"message","label":"ヘルプ","text":"ヘルプ"}]}}""");
        Assert.Equal(201, (await bench.SendAsync(HttpMethod.Post, $"{bench.BotPath}/persistentmenu", menu)).Status);
        Assert.Equal(200, (await bench.GetAsync($"{bench.BotPath}/persistentmenu")).Status);

        var rich = await bench.SendAsync(HttpMethod.Post, $"{bench.BotPath}/richmenus", JObject.Parse("""{"richmenuName":"主","areas":[{"bounds":{"x":0,"y":0,"width":2500,"height":843},"action":{"type":"message","label":"a","text":"a"}}],"size":{"width":2500,"height":843}}"""));

        Assert.Equal(201, rich.Status);
        Assert.Equal(404, (await bench.GetAsync($"{bench.BotPath}/persistentmenu")).Status);
        Assert.Equal(201, (await bench.SendAsync(HttpMethod.Post, $"{bench.BotPath}/users/user-0001/richmenus/{rich.Body["richmenuId"]}", body: null)).Status);
    }

    private static async Task<Answer> FetchAsync(Bench bench, Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await bench.TokenAsync("bot.message"));
        return await Answer.ReadAsync(await bench.Http.SendAsync(request));
    }

    private static async Task<Answer> UploadAsync(Bench bench, Uri address)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent("PNG"u8.ToArray()), "FileData", "x.png" }, { new StringContent("x.png"), "resourceName" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await bench.TokenAsync("bot.message"));
        var response = await bench.Http.SendAsync(request);
        Assert.NotEqual(HttpStatusCode.Unauthorized, response.StatusCode);
        return await Answer.ReadAsync(response);
    }
}
