using ComplianceBot.Simulator.Api;
using ComplianceBot.Simulator.Callbacks;
using ComplianceBot.Simulator.City;
using ComplianceBot.Simulator.Tenant;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator;

/// <summary>What the people of the tenant do. Each returns when the bot has answered the callback that follows from it.</summary>
public sealed partial class RunningSimulator
{
    /// <summary>A member posts a text in a channel. <paramref name="at"/>: another time than now.</summary>
    public Task<Delivery> PostMessageAsync(string userId, string channelId, string text, DateTimeOffset? at = null) =>
        PostContentAsync(userId, channelId, new JObject { ["type"] = "text", ["text"] = text }, at);

    /// <summary>Somebody writes to the bot in the 1:1 talk; the callback has no channelId.</summary>
    public Task<Delivery> PostToBotAsync(string userId, string text, DateTimeOffset? at = null)
    {
        lock (parts.Tenant.Gate)
        {
            return Post(Person(userId), OpenTalk(Person(userId)), new JObject { ["type"] = "text", ["text"] = text }, at);
        }
    }

    /// <summary>Any content as the wire has it (1.8), known to it or not.</summary>
    public Task<Delivery> PostContentAsync(string userId, string channelId, JObject content, DateTimeOffset? at = null)
    {
        lock (parts.Tenant.Gate)
        {
            var channel = Channel(channelId);
            return parts.Tenant.MembersOf(channel).Contains(userId)
                ? Post(Person(userId), channel, content, at)
                : throw new InvalidOperationException($"{userId} is not in {channelId} and cannot post there.");
        }
    }

    /// <summary>Posts a file or, for image media types, an image; it can be downloaded for 24 hours.</summary>
    public Task<Delivery> PostFileAsync(string userId, string channelId, string name, string mediaType, byte[] bytes)
    {
        var kind = mediaType.Split('/')[0] is "image" or "audio" or "video" ? mediaType.Split('/')[0] : "file";
        return PostContentAsync(userId, channelId, new JObject { ["type"] = kind, ["fileId"] = parts.Attachments.Keep(new StoredFile(name, mediaType, bytes)) });
    }

    /// <summary>Presses a button of a message; for a message in a channel <paramref name="userId"/> says who does. Only the last message of a talk shows its buttons.</summary>
    public Task<Delivery> PressButtonAsync(SentMessage message, int index, string? userId = null)
    {
        lock (parts.Tenant.Gate)
        {
            if (!parts.Talks.IsLast(message.ChannelId, message.Number))
            {
                throw new InvalidOperationException("Quick replies are gone: this is not the last message of its talk any more.");
            }

            var person = Person(userId ?? (message.ToPerson ? message.RecipientId : throw new ArgumentException("Name who presses a button in a channel.", nameof(userId))));
            var channel = Channel(message.ChannelId);
            var button = message.Buttons[index];
            parts.Talks.Say(channel.Id, person.Id, button.Text);
            return button.Type == "postback"
                ? parts.Callbacks.Raise(CallbackEvent.Postback(person.Id, channel, button.Data))
                : parts.Callbacks.Raise(CallbackEvent.Message(person.Id, channel, new JObject { ["type"] = "text", ["text"] = button.Text, ["postback"] = button.Data }, channel.Kind == CityChannelKind.SINGLE_USER));
        }
    }

    /// <summary>A member opens the talk with the bot: <c>begin</c> and, where switched on, <c>join</c>.</summary>
    public Task<Delivery> OpenTalkAsync(string userId)
    {
        lock (parts.Tenant.Gate)
        {
            var talk = parts.Tenant.Talk(Person(userId));
            talk.IsOpen = true;
            return RaiseBegin(talk, userId);
        }
    }

    /// <summary>A member ends the talk with the bot: <c>end</c>.</summary>
    public Task<Delivery> EndTalkAsync(string userId)
    {
        lock (parts.Tenant.Gate)
        {
            var talk = parts.Tenant.Talk(Person(userId));
            talk.IsOpen = false;
            return parts.Callbacks.Raise(CallbackEvent.Talk("end", userId, talk));
        }
    }

    /// <summary>An event whose type nobody knows yet.</summary>
    public Task<Delivery> RaiseUnknownEventAsync(string type, string channelId) =>
        parts.Callbacks.Raise(CallbackEvent.Bot(type, Channel(channelId)));

    private Task<Delivery> Post(CityPerson person, TenantChannel channel, JObject content, DateTimeOffset? at)
    {
        parts.Talks.Say(channel.Id, person.Id, (string?)content["text"] ?? Talks.Titled((string?)content["type"]));
        return parts.Callbacks.Raise(CallbackEvent.Message(person.Id, channel, content, channel.Kind == CityChannelKind.SINGLE_USER) with { At = at });
    }

    private TenantChannel OpenTalk(CityPerson person)
    {
        var talk = parts.Tenant.Talk(person);
        if (!talk.IsOpen)
        {
            talk.IsOpen = true;
            _ = RaiseBegin(talk, person.Id);
        }

        return talk;
    }

    private Task<Delivery> RaiseBegin(TenantChannel talk, string userId)
    {
        if (parts.Behaviour.JoinInTalks)
        {
            parts.Callbacks.Tell(CallbackEvent.Bot("join", talk));
        }

        return parts.Callbacks.Raise(CallbackEvent.Talk("begin", userId, talk));
    }

    private CityPerson Person(string id) => parts.Tenant.Person(id) ?? throw new ArgumentException($"Nobody has the id {id}; people are in seeds/tenant/people.json.", nameof(id));

    private TenantChannel Channel(string id) => parts.Tenant.Channel(id) ?? throw new ArgumentException($"No channel has the id {id}; channels are in seeds/tenant/channels.json.", nameof(id));
}
