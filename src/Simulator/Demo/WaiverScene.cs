using ComplianceBot.Simulator.City;
using ComplianceBot.Simulator.Tenant;

namespace ComplianceBot.Simulator.Demo;

/// <summary>
/// A master asks the bot for a waiver for his private group, and an administrator presses 承認. Everybody only types and presses
/// what the talk shows; where the bot does not answer in time the scene ends there.
/// </summary>
internal sealed class WaiverScene(RunningSimulator simulator, Func<TimeSpan, CancellationToken, Task> pause)
{
    private const int MostLooks = 75;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    public async Task PlayAsync(CityGroup group, CancellationToken cancel)
    {
        var master = group.Masters[0];
        // The note about the private group comes first: only the last message of a talk shows buttons.
        await FindAsync(message => message.RecipientId == master, cancel);
        await simulator.PostToBotAsync(master, "免除申請");
        var isReached = await PressAsync(master, label => label == group.Name, cancel)
            && await PressAsync(master, label => label.Contains("公開", StringComparison.Ordinal), cancel)
            && await PressAsync(master, label => label.StartsWith("3か月", StringComparison.Ordinal), cancel)
            && await FindAsync(message => message.RecipientId == master && message.Text.Contains("理由を", StringComparison.Ordinal), cancel) is not null;
        if (!isReached)
        {
            return;
        }

        await simulator.PostToBotAsync(master, "来賓の調整を含む準備段階のため");
        if (await FindAsync(message => message.Buttons.Any(button => button.Label == "承認"), cancel) is { } request)
        {
            var decider = request.ToPerson ? request.RecipientId : simulator.MembersOf(request.ChannelId).First(person => person != master);
            await PressAsync(request, label => label == "承認", decider);
        }
    }

    private async Task<bool> PressAsync(string person, Func<string, bool> label, CancellationToken cancel) =>
        await FindAsync(message => message.RecipientId == person && message.Buttons.Any(button => label(button.Label)), cancel) is { } message
        && await PressAsync(message, label, person);

    private async Task<bool> PressAsync(SentMessage message, Func<string, bool> label, string person)
    {
        var index = message.Buttons.Select((button, place) => (button, place)).First(pair => label(pair.button.Label)).place;
        try
        {
            await simulator.PressButtonAsync(message, index, person);
            return true;
        }
        catch (InvalidOperationException)
        {
            // Another message came in between and took the buttons away.
            return false;
        }
    }

    private async Task<SentMessage?> FindAsync(Func<SentMessage, bool> wanted, CancellationToken cancel)
    {
        for (var look = 0; look < MostLooks; look++)
        {
            if (simulator.SentMessages.LastOrDefault(wanted) is { } found)
            {
                return found;
            }

            await pause(Look, cancel);
            cancel.ThrowIfCancellationRequested();
        }

        return null;
    }
}
