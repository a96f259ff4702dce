namespace ComplianceBot.Simulator.Tenant;

/// <summary>The bot as registered in the tenant (wire sheet 1.4, 4.5). <c>begin</c> and <c>end</c> are off by default.</summary>
internal sealed class BotSettings(SimulatorCredentials credentials)
{
    public static IReadOnlyList<string> AllContentKinds { get; } = ["text", "location", "sticker", "image", "file", "audio", "video"];

    public static IReadOnlyList<string> DefaultEvents { get; } = ["message", "join", "leave", "joined", "left", "postback"];

    public static IReadOnlyList<string> AllEvents { get; } = [.. DefaultEvents, "begin", "end"];

    public long Id => credentials.BotId;

    public string Name { get; set; } = "ガイドライン案内";

    public string Description { get; set; } = "利用ガイドラインのご案内をします";

    public string PhotoUrl { get; set; } = "https://city.example.jp/bot.png";

    /// <summary>Changed when the console issues a new one.</summary>
    public string Secret { get; set; } = credentials.BotSecret;

    public bool EnableCallback { get; set; }

    public Uri? CallbackUrl { get; set; }

    public IReadOnlyList<string> ChannelEvents { get; set; } = DefaultEvents;

    public IReadOnlyList<string> CallbackEvents { get; set; } = AllContentKinds;

    public bool EnableGroupJoin { get; set; } = true;

    public string? DefaultRichMenu { get; set; }
}
