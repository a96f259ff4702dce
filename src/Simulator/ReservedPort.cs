using System.Net;
using System.Net.Sockets;

namespace ComplianceBot.Simulator;

/// <summary>
/// A loopback port that the system gives to nobody else while this is held (Linux). Whoever is told its number may listen on it,
/// and go and come back; until then connections to it are refused.
/// </summary>
internal sealed class ReservedPort : IDisposable
{
    private readonly Socket place = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public ReservedPort()
    {
        // Bound and never listening: a listener beside it may be bound by the number, and no other one by chance.
        place.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, optionValue: true);
        place.Bind(new IPEndPoint(IPAddress.Loopback, 0));
    }

    public int Number => ((IPEndPoint)place.LocalEndPoint!).Port;

    public void Dispose() => place.Dispose();
}
