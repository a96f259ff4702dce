using ComplianceBot.LineWorks.Bots;

namespace ComplianceBot.Cli.Bot;

/// <summary>One line of the report.</summary>
/// <param name="Field">Name on the wire and in the console.</param>
/// <param name="IsFine">As the bot needs it.</param>
/// <param name="Remedy">What to switch on where; empty where it is fine.</param>
/// <param name="IsNeeded">False: the bot runs without it, but less well.</param>
internal sealed record CheckLine(string Field, bool IsFine, string Remedy, bool IsNeeded = true);

/// <summary>Compares the registration with what the bot needs (wire sheet 1.4).</summary>
internal static class RegistrationCheck
{
    private const string Place = "Developer Console > Bot";

    private static readonly string[] NeededEvents = ["message", "join", "leave", "joined", "left", "postback"];
    private static readonly string[] Kinds = ["text", "location", "sticker", "image", "file", "audio", "video"];

    public static IReadOnlyList<CheckLine> Of(BotRegistration bot) =>
    [
        Line("enableCallback", bot.EnableCallback == true, $"{Place} > Callback URL を「On」にしてください。"),
        Line("callbackUrl", IsAddress(bot.CallbackUrl), $"{Place} > Callback URL に、このボットの https の番地（…/api/callback）を入れてください。"),
        Events(bot.Events),
        new CheckLine("channelEvents: begin", bot.Events?.Contains("begin") == true, "「begin」を加えると、トークを開いた方に一度だけ使い方をご案内します。", IsNeeded: false),
        ContentKinds(bot.ContentKinds),
        Line("enableGroupJoin", bot.EnableGroupJoin == true, $"{Place} > 「1:N トーク（グループトークへの招待）」を「招待可」にしてください。これがないと、トークルームに入れません。"),
        new CheckLine("defaultRichmenuId", bot.RichMenuId is null, "リッチメニューが設定されているため、固定メニューは表示されません。使うには、リッチメニューを外してください。", IsNeeded: false),
    ];

    private static CheckLine Events(IReadOnlyList<string>? events)
    {
        var missing = NeededEvents.Except(events ?? []).ToArray();
        return Line("channelEvents", missing.Length == 0, $"{Place} > Event で {string.Join("・", missing)} を選んでください。");
    }

    // A kind that is not chosen is greyed out for members who write to the bot (wire sheet 10.6).
    private static CheckLine ContentKinds(IReadOnlyList<string>? kinds)
    {
        var missing = kinds is null ? [] : Kinds.Except(kinds).ToArray();
        return Line("callbackEvents", missing.Length == 0, $"{Place} > メンバーが送れる種類に {string.Join("・", missing)} を加えてください。選ばれていない種類の投稿は届きません。");
    }

    private static bool IsAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback) && address.AbsolutePath.EndsWith("/api/callback", StringComparison.Ordinal);

    private static CheckLine Line(string field, bool isFine, string remedy) => new(field, isFine, isFine ? "" : remedy);
}
