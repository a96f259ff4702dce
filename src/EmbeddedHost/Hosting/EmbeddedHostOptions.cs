namespace ComplianceBot.EmbeddedHost.Hosting;

/// <summary>What the embedded host can be told through services.Configure; the defaults serve.</summary>
public sealed class EmbeddedHostOptions
{
    /// <summary>Classes with functions. Null: those of every loaded assembly that is built against this host.</summary>
    public IReadOnlyList<Type>? FunctionClasses { get; set; }

    /// <summary>Bytes of a request body after which the server itself refuses; functions have their own, lower limits.</summary>
    public long MaxRequestBodySize { get; set; } = 1024 * 1024;

    /// <summary>Open connections after which new ones are refused.</summary>
    public int MaxConnections { get; set; } = 4096;

    /// <summary>How long running work may finish after the order to stop (design 7).</summary>
    public TimeSpan DrainTime { get; set; } = TimeSpan.FromSeconds(9);

    /// <summary>How long an idle pump or timer waits before it looks again without being woken.</summary>
    public TimeSpan IdleWait { get; set; } = TimeSpan.FromSeconds(1);
}
