using Azure.Data.Tables;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>The row that changes with every post of a channel counts them at the same time, so that counting costs no row of its own.</summary>
internal static class ActivityRow
{
    public static ChannelActivity Counted(TableEntity? before, IReadOnlyList<WindowPost> posts)
    {
        var counted = before is null ? null : Read(before);
        foreach (var post in posts)
        {
            counted = counted is null ? ChannelActivity.Of(post) : counted.With(post);
        }

        return counted ?? throw new InvalidOperationException("A window without a post changes no channel.");
    }

    public static TableEntity Of(string rowKey, ChannelActivity activity) => new TableEntity(RowKeys.Partition, rowKey)
        .With(nameof(ChannelActivity.ChannelId), activity.ChannelId)
        .With(nameof(ChannelActivity.FirstPost), activity.FirstPost)
        .With(nameof(ChannelActivity.LastPost), activity.LastPost)
        .With(nameof(ChannelActivity.Posts), activity.Posts);

    /// <summary>Null for a row that an earlier version wrote, which counted nothing.</summary>
    public static ChannelActivity? Read(TableEntity row) =>
        row.GetString(nameof(ChannelActivity.ChannelId)) is { } channel
        && row.GetDateTimeOffset(nameof(ChannelActivity.FirstPost)) is { } first
        && row.GetDateTimeOffset(nameof(ChannelActivity.LastPost)) is { } last
            ? new ChannelActivity(channel, first, last, row.GetInt64(nameof(ChannelActivity.Posts)) ?? 0)
            : null;
}
