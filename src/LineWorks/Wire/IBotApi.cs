using Refit;

namespace ComplianceBot.LineWorks.Wire;

/// <summary>wire sheet 4.1 and 4.4 to 4.7. Only the calls that the bot makes.</summary>
internal interface IBotApi
{
    [Post("/bots/{botId}/users/{userId}/messages")]
    Task SendToUserAsync(string botId, string userId, [Body] WireMessage message, CancellationToken cancel);

    [Post("/bots/{botId}/channels/{channelId}/messages")]
    Task SendToChannelAsync(string botId, string channelId, [Body] WireMessage message, CancellationToken cancel);

    [Get("/bots/{botId}/channels/{channelId}")]
    Task<WireChannel> ChannelAsync(string botId, string channelId, CancellationToken cancel);

    [Get("/bots/{botId}/channels/{channelId}/members")]
    Task<ChannelMemberPage> ChannelMembersAsync(string botId, string channelId, int count, string? cursor, CancellationToken cancel);

    /// <summary>A place for a file; repeating it makes another place and nothing else.</summary>
    [Post("/bots/{botId}/attachments")]
    Task<WireUpload> PrepareUploadAsync(string botId, [Body] WireFileName file, CancellationToken cancel);

    [Get("/bots/{botId}")]
    Task<WireBot> RegistrationAsync(string botId, CancellationToken cancel);

    [Get("/bots/{botId}/persistentmenu")]
    Task<WireMenu> PersistentMenuAsync(string botId, CancellationToken cancel);

    [Post("/bots/{botId}/persistentmenu")]
    Task SetPersistentMenuAsync(string botId, [Body] WireMenu menu, CancellationToken cancel);

    /// <summary>Answers 302; where to is for the downloader to decide.</summary>
    [Get("/bots/{botId}/attachments/{fileId}")]
    Task<HttpResponseMessage> AttachmentAsync(string botId, string fileId, CancellationToken cancel);
}
