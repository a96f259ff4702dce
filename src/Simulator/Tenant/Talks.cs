namespace ComplianceBot.Simulator.Tenant;

/// <summary>A line as people see it in a talk.</summary>
/// <param name="Number">From 1 over all talks.</param>
/// <param name="ChannelId">Where.</param>
/// <param name="From">User id, "bot", or null for a line of the system.</param>
/// <param name="Text">What it says.</param>
/// <param name="Buttons">Quick replies or template buttons under it.</param>
/// <param name="At">By the city's clock.</param>
/// <param name="Message">Number of the sent message behind a line of the bot; else 0.</param>
internal sealed record TalkLine(long Number, string ChannelId, string? From, string Text, IReadOnlyList<SentButton> Buttons, DateTimeOffset At, long Message);

/// <summary>Everything that was said, for people to look at. Bounded: the oldest lines go first.</summary>
internal sealed class Talks(SimulatedClock clock)
{
    public const string Bot = "bot";
    private const int MostLines = 20_000;
    private readonly Lock gate = new();
    private readonly Queue<TalkLine> lines = new();
    private readonly Dictionary<string, long> newest = [];
    private long last;

    /// <summary>Told of each new line.</summary>
    public Listeners<TalkLine> Added { get; } = new();

    public TalkLine Say(string channelId, string from, string text) => Add(channelId, from, text, [], message: 0);

    public TalkLine BotSays(SentMessage message) => Add(message.ChannelId, Bot, message.Text.Length > 0 ? message.Text : Titled(message.Type), message.Buttons, message.Number);

    /// <summary>What stands for content without words.</summary>
    /// <param name="kind">The content's type on the wire, or null.</param>
    public static string Titled(string? kind) => kind switch
    {
        "location" => "（位置情報）",
        "sticker" => "（スタンプ）",
        "image" => "（画像）",
        "file" => "（ファイル）",
        "audio" => "（音声）",
        "video" => "（動画）",
        _ => "（不明な種類）",
    };

    public TalkLine Note(string channelId, string text) => Add(channelId, from: null, text, [], message: 0);

    public IReadOnlyList<TalkLine> Lines(string channelId, int most)
    {
        lock (gate)
        {
            return [.. lines.Where(line => line.ChannelId == channelId).TakeLast(most)];
        }
    }

    /// <summary>Number of a talk's newest line; 0 before the first.</summary>
    public long Newest(string channelId)
    {
        lock (gate)
        {
            return newest.GetValueOrDefault(channelId);
        }
    }

    /// <summary>The newest lines of the bot over all talks, newest last.</summary>
    public IReadOnlyList<TalkLine> BotLines(int most)
    {
        lock (gate)
        {
            return [.. lines.Where(line => line.From == Bot).TakeLast(most)];
        }
    }

    /// <summary>Quick replies belong to the last message of a talk (wire sheet 4.2).</summary>
    public bool IsLast(string channelId, long message)
    {
        lock (gate)
        {
            return lines.LastOrDefault(line => line.ChannelId == channelId && line.From is not null)?.Message == message;
        }
    }

    private TalkLine Add(string channelId, string? from, string text, IReadOnlyList<SentButton> buttons, long message)
    {
        TalkLine line;
        lock (gate)
        {
            line = new TalkLine(++last, channelId, from, text, buttons, clock.GetUtcNow(), message);
            lines.Enqueue(line);
            newest[channelId] = last;
            if (lines.Count > MostLines)
            {
                lines.Dequeue();
            }
        }

        Added.Tell(line);
        return line;
    }
}
