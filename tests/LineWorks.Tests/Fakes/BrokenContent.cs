using System.Net;

namespace ComplianceBot.LineWorks.Tests.Fakes;

/// <summary>The body of an answer whose connection breaks after the headers.</summary>
internal sealed class BrokenContent : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new IOException("The connection was reset.");

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
