using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Pipeline;
using ComplianceBot.LineWorks.Wire;

namespace ComplianceBot.LineWorks.Tenants;

/// <summary>The directory and the channels by the API. Nothing is cached here: what is read is the state after the event.</summary>
internal sealed class LineWorksTenant(IDirectoryApi directory, IBotApi bot, LineWorksOptions options) : ITenant
{
    public Task<TenantReading> ReadAllAsync(IProgress<string>? progress, CancellationToken cancel) =>
        Guarded("directory", () => new DirectoryReader(directory, options.Domain, progress).ReadAsync(cancel));

    public Task<TenantGroup?> ReadGroupAsync(string groupId, CancellationToken cancel) => Guarded("group", async () =>
    {
        var reader = new GroupReader(directory, new WireMapping());
        var found = await OrNullAsync(directory.GroupAsync(groupId, cancel), status => status == 404);
        return found is not null && reader.Listed(found) is { } listed ? (await reader.CompleteAsync([listed], cancel)).FirstOrDefault() : null;
    });

    public Task<TenantUser?> ReadUserAsync(string userId, CancellationToken cancel) => Guarded("user", async () =>
    {
        var found = await OrNullAsync(directory.UserAsync(userId, cancel), status => status == 404);
        return found is null ? null : new WireMapping().User(found);
    });

    public Task<bool> HasPhotoAsync(string userId, CancellationToken cancel) => Guarded("photo", async () =>
    {
        using var answer = await directory.PhotoAsync(userId, cancel);
        return (int)answer.StatusCode switch
        {
            >= 200 and < 400 => true,
            404 => false,
            var status => throw new TenantUnavailableException($"photo: {status}"),
        };
    });

    public Task<TenantChannel?> ReadChannelAsync(string channelId, CancellationToken cancel) => Guarded("channel", async () =>
    {
        var found = await OrNullAsync(bot.ChannelAsync(options.BotId, channelId, cancel), IsNotInIt);
        return found is null ? null : WireMapping.Channel(found);
    });

    public Task<IReadOnlyList<string>?> ReadChannelMembersAsync(string channelId, CancellationToken cancel) => Guarded<IReadOnlyList<string>?>("channel members", async () =>
        await OrNullAsync(
            Paging.AllAsync<string, string>(
                async cursor => await bot.ChannelMembersAsync(options.BotId, channelId, Paging.PageSize, cursor, cancel),
                id => id.Length > 0 ? id : null),
            IsNotInIt));

    /// <summary>The sheet knows no code for a channel without the bot: any refusal is taken for it (10.21).</summary>
    private static bool IsNotInIt(int status) => status is 403 or 404;

    private static async Task<T?> OrNullAsync<T>(Task<T> read, Func<int, bool> isNone)
        where T : class
    {
        try
        {
            return await read ?? throw WireException.Unreadable();
        }
        catch (WireException error) when (error.Status is { } status && isNone(status) && !error.IsAboutToken)
        {
            return null;
        }
    }

    /// <summary>The caller learns status and code, which is all that such an error knows.</summary>
    private static async Task<T> Guarded<T>(string what, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (WireException error)
        {
            throw new TenantUnavailableException($"{what}: {error.Reason}", error);
        }
    }
}
