using System.Net;
using System.Net.Sockets;

namespace ComplianceBot.Cli.Demo;

/// <summary>Ports of this machine that nobody listens on.</summary>
public static class FreePort
{
    public static int Any() => TryTake(0) ?? throw new InvalidOperationException("no free port on this machine");

    /// <summary>The wished one, or another when it is taken.</summary>
    public static int OrAnother(int wished) => TryTake(wished) ?? Any();

    private static int? TryTake(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
