using ComplianceBot.Functions.Ingest;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ComplianceBot.Functions;

/// <summary>
/// Step 1 of the flow: checks the signature over the raw bytes, makes the callback durable, then answers. LINE WORKS
/// never sends a callback again, so nothing is answered 200 before it is on disk or in the queue.
/// </summary>
/// <remarks>Anonymous, because LINE WORKS cannot send a function key: the HMAC is the key.</remarks>
public sealed class ReceiveCallback(CallbackIntake intake)
{
    [Function(nameof(ReceiveCallback))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "callback")] HttpRequest request) =>
        new StatusCodeResult(await intake.TakeAsync(request, request.HttpContext.RequestAborted));
}
