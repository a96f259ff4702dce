using System.Net;
using Microsoft.AspNetCore.Http;

namespace ComplianceBot.Simulator.Api;

/// <summary>How the service fails.</summary>
public enum OutageMode
{
    None,

    /// <summary>Nobody listens.</summary>
    Refused,

    /// <summary>503 in the documented form.</summary>
    Unavailable,

    /// <summary>500 in the documented form.</summary>
    InternalError,

    /// <summary>503 without a body.</summary>
    EmptyBody,

    /// <summary>Takes the request and never answers.</summary>
    Hang,

    /// <summary>Does what was asked, then breaks the connection instead of answering.</summary>
    BreakAfterwards,
}

/// <summary>Outages of a site and single failures of an endpoint, switched by tests and the page.</summary>
internal sealed class Faults
{
    private readonly Lock gate = new();
    private readonly List<PlannedFault> planned = [];

    public OutageMode Mode { get; set; }

    public void Plan(string method, string template, HttpStatusCode status, int times)
    {
        lock (gate)
        {
            planned.Add(new PlannedFault(method, template, (int)status) { Left = times });
        }
    }

    /// <summary>The answer that a planned fault gives to this endpoint now, or null.</summary>
    public ApiAnswer? Next(ApiRoute route)
    {
        lock (gate)
        {
            var fault = planned.Find(candidate => candidate.Left > 0 && candidate.Method == route.Method && candidate.Template == route.Template);
            if (fault is null)
            {
                return null;
            }

            fault.Left--;
            return Answer(fault.Status);
        }
    }

    /// <summary>Plays the outage; true when the request is dealt with.</summary>
    public async Task<bool> PlayAsync(HttpContext context)
    {
        switch (Mode)
        {
            case OutageMode.Refused:
                // It came in before the door was shut, and is not answered any more.
                context.Abort();
                return true;
            case OutageMode.Unavailable:
                await Answer(StatusCodes.Status503ServiceUnavailable).WriteAsync(context.Response);
                return true;
            case OutageMode.InternalError:
                await Answer(StatusCodes.Status500InternalServerError).WriteAsync(context.Response);
                return true;
            case OutageMode.EmptyBody:
                await new ApiAnswer(StatusCodes.Status503ServiceUnavailable, Body: null).WriteAsync(context.Response);
                return true;
            case OutageMode.Hang:
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
                context.Abort();
                return true;
            default:
                return false;
        }
    }

    private static ApiAnswer Answer(int status) => status switch
    {
        StatusCodes.Status503ServiceUnavailable => ApiAnswer.Error(status, "SERVICE_UNAVAILABLE", "Service unavailable"),
        StatusCodes.Status500InternalServerError => ApiAnswer.Error(status, "INTERNAL_SERVER_ERROR", "Internal server error"),
        StatusCodes.Status429TooManyRequests => ApiAnswer.Error(status, "TOO_MANY_REQUESTS", "API rate limit exceeded"),
        StatusCodes.Status401Unauthorized => ApiAnswer.Error(status, "UNAUTHORIZED", "Authentication failed"),
        _ => new ApiAnswer(status, Body: null),
    };

    private sealed record PlannedFault(string Method, string Template, int Status)
    {
        public int Left { get; set; }
    }
}
