using ComplianceBot.Simulator.Callbacks;

namespace ComplianceBot.Simulator.Tenant;

/// <summary>People and the bot come into channels and leave them; the bot is told where it is.</summary>
/// <remarks>Callers hold the tenant's gate.</remarks>
internal sealed class ChannelDesk(TenantState tenant, CallbackDesk callbacks, Talks talks, BotSettings bot)
{
    public Task<Delivery> Invite(TenantChannel channel)
    {
        channel.HasBot = true;
        talks.Note(channel.Id, $"{bot.Name}（bot）が参加しました");
        return callbacks.Raise(CallbackEvent.Bot("join", channel));
    }

    public Task<Delivery> Remove(TenantChannel channel)
    {
        channel.HasBot = false;
        talks.Note(channel.Id, $"{bot.Name}（bot）が退室しました");
        return callbacks.Raise(CallbackEvent.Bot("leave", channel));
    }

    public void Joined(TenantChannel channel, IReadOnlyList<string> who)
    {
        if (who.Count > 0)
        {
            talks.Note(channel.Id, $"{Names(who)}さんが参加しました");
            callbacks.Tell(CallbackEvent.Members("joined", channel, who));
        }
    }

    /// <summary>When everyone else has left, the bot leaves by itself (wire sheet 1.7).</summary>
    public void Left(TenantChannel channel, IReadOnlyList<string> who)
    {
        if (who.Count == 0)
        {
            return;
        }

        talks.Note(channel.Id, $"{Names(who)}さんが退室しました");
        callbacks.Tell(CallbackEvent.Members("left", channel, who));
        if (channel.HasBot && tenant.MembersOf(channel).Count == 0)
        {
            _ = Remove(channel);
        }
    }

    private string Names(IEnumerable<string> who) => string.Join('、', who.Select(id => tenant.Person(id)?.Name.Full ?? id));
}
