namespace ComplianceBot.Simulator.Api;

/// <summary>A picture for whoever has one: a grey pixel.</summary>
internal static class Photos
{
    public static byte[] Grey { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");
}
