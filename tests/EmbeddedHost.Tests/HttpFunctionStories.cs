using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ComplianceBot.EmbeddedHost.Tests;

public sealed class HttpFunctionStories : IAsyncLifetime
{
    private readonly RunningHost _host = new(typeof(Toys));

    public Task InitializeAsync() => _host.StartAsync();

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_function_is_reached_below_the_prefix_and_reads_the_bytes_as_they_came()
    {
        using var body = new ByteArrayContent([0, 255, 10, 13]);
        using var answer = await _host.Http.PostAsync("/api/toys/echo", body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("00FF0A0D", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("GET", "/api/toys/echo", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/unknown", HttpStatusCode.NotFound)]
    [InlineData("POST", "/toys/echo", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/Status", HttpStatusCode.Accepted)]
    [InlineData("PUT", "/api/status", HttpStatusCode.Accepted)]
    public async Task Unknown_routes_and_methods_are_answered_by_the_host(string method, string path, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await _host.Http.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("content", 201, "text/html; charset=utf-8", "<b>ようこそ</b>")]
    [InlineData("json", 503, "application/json; charset=utf-8", """{"status":"degraded","part":"state.db"}""")]
    [InlineData("object", 200, "application/json; charset=utf-8", """{"count":3}""")]
    [InlineData("text", 400, "text/plain; charset=utf-8", "no")]
    public async Task Action_results_are_written_out(string kind, int status, string type, string body)
    {
        using var answer = await _host.Http.GetAsync($"/api/results?kind={kind}");

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(Encoding.UTF8.GetBytes(body), await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_failing_function_answers_500_and_its_log_line_holds_the_type_but_not_the_message()
    {
        using var answer = await _host.Http.GetAsync("/api/Fails");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
        Assert.Contains("Function Fails failed", _host.Log.All, StringComparison.Ordinal);
        Assert.Contains("FormatException", _host.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("what somebody wrote", _host.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_beyond_the_servers_own_limit_is_refused_while_it_is_read()
    {
        using var body = new ByteArrayContent(new byte[2 * 1024 * 1024]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/toys/echo") { Content = body };
        request.Headers.ExpectContinue = true;
        using var answer = await _host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Every_request_gets_an_instance_of_its_own()
    {
        var first = await _host.Http.GetStringAsync("/api/Instance");

        Assert.NotEqual(first, await _host.Http.GetStringAsync("/api/Instance"));
    }

    [Fact]
    public async Task A_function_that_asks_for_a_key_stops_the_start()
    {
        await using var host = new RunningHost(typeof(Locked));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(host.StartAsync);

        Assert.Contains("Locked", refused.Message, StringComparison.Ordinal);
    }

    public sealed class Toys
    {
        private readonly Guid _self = Guid.NewGuid();

        [Function("Echo")]
        public async Task<IActionResult> EchoAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "toys/echo")] HttpRequest request, CancellationToken cancel)
        {
            using var copy = new MemoryStream();
            await request.Body.CopyToAsync(copy, cancel);
            return new ContentResult { Content = Convert.ToHexString(copy.ToArray()) };
        }

        [Function("Status")]
        public IActionResult Status([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => new StatusCodeResult(202);

        [Function("Results")]
        public IActionResult Results([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => request.Query["kind"].ToString() switch
        {
            "content" => new ContentResult { Content = "<b>ようこそ</b>", ContentType = "text/html; charset=utf-8", StatusCode = 201 },
            "json" => new JsonResult(new { Status = "degraded", Part = "state.db" }) { StatusCode = 503 },
            "object" => new OkObjectResult(new { Count = 3 }),
            _ => new BadRequestObjectResult("no"),
        };

        [Function("Fails")]
        public async Task<IActionResult> FailsAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            await Task.Yield();
            throw new FormatException("what somebody wrote");
        }

        [Function("Instance")]
        public IActionResult Instance([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context) =>
            new ContentResult { Content = $"{_self} {context.InvocationId}" };
    }

    public sealed class Locked
    {
        [Function("Locked")]
        public IActionResult Run([HttpTrigger] HttpRequest request) => new OkResult();
    }
}
