using Azure.Core;
using Azure.Core.Pipeline;

namespace ComplianceBot.Storage.Tests.Azure;

/// <summary>Where the process dies: before a request left, or after it took effect and before its answer was read.</summary>
public enum Dies
{
    BeforeTheRequest,
    AfterTheRequest,
}

/// <summary>A connection whose process is killed at its n-th request: that one and all later ones fail.</summary>
internal sealed class DyingTransport(int atRequest, Dies dies) : HttpPipelineTransport, IDisposable
{
    private readonly HttpClientTransport inner = new();
    private int requests;

    public bool HasDied => requests >= atRequest;

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("All of it is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var number = Interlocked.Increment(ref requests);
        if (number < atRequest || (number == atRequest && dies == Dies.AfterTheRequest))
        {
            await inner.ProcessAsync(message);
        }

        if (number >= atRequest)
        {
            throw new KilledException();
        }
    }

    public void Dispose() => inner.Dispose();
}

/// <summary>Stands for the end of the process.</summary>
public sealed class KilledException : Exception
{
    public KilledException()
        : this("killed")
    {
    }

    public KilledException(string message)
        : base(message)
    {
    }

    public KilledException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
