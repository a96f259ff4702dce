using ComplianceBot.EmbeddedHost.Hosting;
using ComplianceBot.EmbeddedHost.Invocation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.EmbeddedHost.Http;

/// <summary>Puts the HTTP functions on their routes. Routing answers 404 for unknown ones and 405 for other methods.</summary>
internal static class FunctionEndpoints
{
    private static readonly ActionDescriptor NoAction = new();

    public static void MapFunctions(this WebApplication application)
    {
        var services = application.Services;
        var prefix = services.GetRequiredService<HostSettings>().RoutePrefix.Trim('/');
        foreach (var function in services.GetRequiredService<FunctionCatalog>().All)
        {
            if (function.Trigger is HttpTriggerAttribute trigger)
            {
                Map(application, function, trigger, prefix);
            }
        }
    }

    private static void Map(WebApplication application, FunctionDefinition function, HttpTriggerAttribute trigger, string prefix)
    {
        if (trigger.AuthLevel != AuthorizationLevel.Anonymous)
        {
            throw new InvalidOperationException($"Function {function.Name} asks for a key ({trigger.AuthLevel}); the embedded host has none. Use AuthorizationLevel.Anonymous and check the caller in the function.");
        }

        var endpoint = new Endpoint(function, application.Services).HandleAsync;
        var route = $"/{prefix}/{trigger.Route ?? function.Name}";
        if (trigger.Methods is { Length: > 0 } methods)
        {
            application.MapMethods(route, methods.Select(method => method.ToUpperInvariant()), endpoint);
        }
        else
        {
            application.Map(route, endpoint);
        }
    }

    private sealed class Endpoint(FunctionDefinition function, IServiceProvider services)
    {
        private readonly IngestMeter _meter = services.GetRequiredService<IngestMeter>();
        private readonly StopSignal _stop = services.GetRequiredService<StopSignal>();
        private readonly ILogger _log = services.GetRequiredService<ILoggerFactory>().CreateLogger("ComplianceBot.Functions");

        public async Task HandleAsync(HttpContext http)
        {
            _meter.Count();
            if (_stop.TakeNothing.IsCancellationRequested)
            {
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            }

            var context = new InvocationContext(_stop.LetGo);
            try
            {
                var result = await function.Invoker.InvokeAsync(http.RequestServices, http.Request, context);
                if (result is not null)
                {
                    await result.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), NoAction));
                }
            }
            catch (BadHttpRequestException refused) when (!http.Response.HasStarted)
            {
                // The server itself found the request wanting: too long, cut short, malformed.
                http.Response.StatusCode = refused.StatusCode;
            }
            catch (Exception failure)
            {
                Fail(http, context, failure);
            }
        }

        private void Fail(HttpContext http, InvocationContext context, Exception failure)
        {
            if (http.RequestAborted.IsCancellationRequested && failure is OperationCanceledException or IOException)
            {
                http.Abort();
                return;
            }

            FailureLog.FunctionFailed(_log, function.Name, context.InvocationId, failure.GetType().Name);
            if (http.Response.HasStarted)
            {
                http.Abort();
                return;
            }

            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
