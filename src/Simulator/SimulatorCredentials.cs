using System.Security.Cryptography;

namespace ComplianceBot.Simulator;

/// <summary>What the console of a real tenant shows once: app, service account with its key, bot.</summary>
public sealed record SimulatorCredentials(string ClientId, string ClientSecret, string ServiceAccount, string PrivateKeyPem)
{
    public long BotId { get; init; } = 6_000_001;

    public string BotSecret { get; init; } = "simulated-bot-secret";

    public long DomainId { get; init; } = 400_000_001;

    /// <summary>Fresh RSA key of 2,048 bits, PKCS#8 like the downloaded <c>private_*.key</c>.</summary>
    public static SimulatorCredentials Create()
    {
        using var rsa = RSA.Create(2048);
        return new("simulated-client-id", "simulated-client-secret", "abcde.serviceaccount@city.example.jp", rsa.ExportPkcs8PrivateKeyPem());
    }
}
