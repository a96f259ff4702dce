using ComplianceBot.Functions.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ComplianceBot.Functions;

/// <summary>Ready or not, with the failing part named. LINE WORKS being away is "degraded" and still 200: taken out, the bot would lose callbacks.</summary>
public sealed class Health(HealthReport report)
{
    [Function(nameof(Health))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request)
    {
        var answer = await report.MakeAsync(request.HttpContext.RequestAborted);
        return new ContentResult { StatusCode = answer.Status, Content = answer.Json, ContentType = "application/json; charset=utf-8" };
    }
}
