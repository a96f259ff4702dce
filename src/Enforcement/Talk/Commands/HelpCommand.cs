using ComplianceBot.Enforcement.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>ヘルプ: what this person may type, one line each.</summary>
public sealed class HelpCommand(IServiceProvider services) : ITalkCommand
{
    public const string CommandName = "help";

    public string Name => CommandName;

    public IReadOnlyList<string> Words { get; } = ["ヘルプ", "help", "使い方", "使い方は", "メニュー", "コマンド", "何ができるの", "何ができますか", "利用開始"];

    public string Help => "";

    public bool InChannels => true;

    public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel)
    {
        // Asked for here, for the list holds this command too.
        var open = services.GetServices<ITalkCommand>()
            .Where(command => command.Help.Length > 0 && TalkAccess.MayUse(request.Context.InForce, request.Poster, command.Users))
            .OrderBy(command => command.Users).ThenBy(Place).ThenBy(command => command.Name, StringComparer.Ordinal)
            .ToArray();
        var shown = request.ChannelId is null ? open : [.. open.Where(command => command.Users == TalkUsers.Everyone)];
        return ValueTask.FromResult(TalkAnswer.Say(TalkTexts.Commands(shown, request.Context.Policy.BotNames), TalkTexts.FirstButtons));
    }

    // What most people need stands first, in the order of the buttons below the list.
    private static int Place(ITalkCommand command)
    {
        var button = Array.FindIndex(TalkTexts.FirstButtons, first => first.Data == TalkButton.DataOf(command.Name, ""));
        return button < 0 ? TalkTexts.FirstButtons.Length : button;
    }
}
