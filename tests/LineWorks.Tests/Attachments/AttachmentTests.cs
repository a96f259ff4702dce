using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Tests.Fakes;
using ComplianceBot.Rules;
using ComplianceBot.Tests;

namespace ComplianceBot.LineWorks.Tests.Attachments;

/// <summary>The way to a file leads over another host, which wants to see the token too.</summary>
public sealed class AttachmentTests
{
    private const string FileId = "WAAAQPwBexX2HnseNvvM9Zyhvp2kIRF3Ul7L7/aMVti8=";
    private const string First = $"GET /v1.0/bots/{Connection.BotId}/attachments/WAAAQPwBexX2HnseNvvM9Zyhvp2kIRF3Ul7L7%2FaMVti8%3D";

    [Fact]
    public async Task The_bearer_goes_along_to_the_other_host_and_the_files_headers_tell_its_name()
    {
        await using var connection = new Connection();
        connection.LineWorks
            .On(First, To("https://files.example/one?x=%2F"))
            .On("GET https://files.example/one?x=%2F", To("/two"))
            .On("GET https://files.example/two", File("写真です", "image/png", "写真.png"));

        var attachment = await ReadAsync(connection);

        Assert.Equal(new Attachment("写真.png", "image/png", 12), attachment);
        Assert.Equal("png", attachment!.Extension);
        Assert.All(connection.LineWorks.Requests.Skip(1), request => Assert.Equal("token-1", request.Bearer));
    }

    [Theory]
    [InlineData("http://files.example/one")]
    [InlineData("ftp://files.example/one")]
    [InlineData("file:///etc/passwd")]
    public async Task The_token_is_not_shown_to_anybody_without_https(string target)
    {
        await using var connection = new Connection();
        connection.LineWorks.On(First, To(target));

        Assert.Equal("attachment: REDIRECT_NOT_HTTPS", await RefusalAsync(connection));
    }

    [Fact]
    public async Task To_this_machine_http_will_do_only_where_the_api_is_here_too()
    {
        await using var here = new Connection();
        here.LineWorks.On(First, To("http://127.0.0.1:9/file")).On("GET /file", File("a", "text/plain", null));
        Assert.Equal(new Attachment("", "text/plain", 1), await ReadAsync(here));

        await using var away = new Connection(options => options.ApiBaseUrl = "https://api.example/v1.0");
        away.LineWorks.On($"GET https://api.example{First["GET ".Length..]}", To("http://127.0.0.1:9/file"));
        Assert.Equal("attachment: REDIRECT_NOT_HTTPS", await RefusalAsync(away));
    }

    [Fact]
    public async Task Five_steps_are_followed_and_no_sixth()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(First, To("https://files.example/1"));
        for (var hop = 1; hop <= 5; hop++)
        {
            connection.LineWorks.On($"GET https://files.example/{hop}", To($"https://files.example/{hop + 1}"));
        }

        Assert.Equal("attachment: 302", await RefusalAsync(connection));
    }

    [Fact]
    public async Task A_name_without_end_is_cut_and_keeps_its_extension()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(First, To("https://files.example/1")).On("GET https://files.example/1", File("a", "text/plain", new string('a', 5000) + ".csv"));

        var attachment = await ReadAsync(connection);

        Assert.Equal((255, "csv"), (attachment!.Name.Length, attachment.Extension));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_file_that_is_gone_has_no_headers_and_is_not_asked_for_again(int status)
    {
        await using var connection = new Connection();
        connection.LineWorks.On(First, status, "NOT_FOUND");

        Assert.Null(await ReadAsync(connection));
    }

    [Theory]
    [InlineData(401, "attachment: 401")]
    [InlineData(503, "attachment: 503")]
    public async Task A_refusal_on_the_way_is_told_by_its_status(int status, string message)
    {
        await using var connection = new Connection();
        connection.LineWorks.On(First, To("https://files.example/1")).On("GET https://files.example/1", status, "Authentication");

        Assert.Equal(message, await RefusalAsync(connection));
    }

    [Fact]
    public async Task A_redirect_to_nowhere_is_no_way()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(First, new HttpResponseMessage(HttpStatusCode.Found));

        Assert.Equal("attachment: REDIRECT_WITHOUT_ADDRESS", await RefusalAsync(connection));
    }

    [Fact]
    public async Task A_file_that_does_not_answer_within_twenty_seconds_is_given_up()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(First, To("https://files.example/1")).On("GET https://files.example/1", async (_, cancel) =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return new HttpResponseMessage();
        });

        var refused = RefusalAsync(connection);
        await connection.Time.BegunAsync(TimeSpan.FromSeconds(20));
        connection.Time.Advance(TimeSpan.FromSeconds(9));
        await Eventually.TrueAsync(() => connection.LineWorks.Requests.Count >= 3, "The file was never asked for.");

        connection.Time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal("attachment: TIMEOUT", await refused);
    }

    private static Task<Attachment?> ReadAsync(Connection connection) => connection.Get<IAttachments>().ReadAsync(FileId, CancellationToken.None);

    private static async Task<string> RefusalAsync(Connection connection) =>
        (await Assert.ThrowsAsync<TenantUnavailableException>(() => ReadAsync(connection))).Message;

    private static HttpResponseMessage To(string location) => new(HttpStatusCode.Found) { Headers = { Location = new Uri(location, UriKind.RelativeOrAbsolute) } };

    private static HttpResponseMessage File(string text, string type, string? name)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        content.Headers.ContentDisposition = name is null ? null : new ContentDispositionHeaderValue("attachment") { FileNameStar = name };
        return new HttpResponseMessage { Content = content };
    }
}
