using ComplianceBot.Enforcement.Decisions;
using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Subjects;
using ComplianceBot.Enforcement.Texts;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>
/// 免除申請: which of the person's groups, which rule, until when, why. Each press carries what was chosen before, so that nothing
/// but the last step (the reason, or a typed name or date) is waited for.
/// </summary>
public sealed class WaiverCommand(DirectoryService directory, SubjectAssembler assembler, IStateStore store) : ITalkCommand
{
    public const string CommandName = "waiver";

    /// <summary>Of a group; more is never shown, and the document of decisions stays bounded.</summary>
    private const int LongestName = 60;

    public string Name => CommandName;

    public IReadOnlyList<string> Words { get; } = ["免除申請", "免除の申請", "免除"];

    public string Help => "免除申請：ご自分のグループについて、規則の免除を管理者に申請します";

    public async ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel)
    {
        var context = request.Context;
        if (directory.Current is not { } snapshot)
        {
            return TalkAnswer.Say(WaiverDialogTexts.NotRead);
        }

        var mine = WaiverChoice.GroupsOf(snapshot, request.Poster.Id);
        var choice = WaiverChoice.Read(request.Button ?? (request.Argument.Length > 0 ? request.Step?.Data : null) ?? "");
        if (request.Button is null && request.Argument.Length > 0)
        {
            if (choice is { Rule.Length: > 0, Until: not null })
            {
                return Submit(request, choice, snapshot);
            }

            choice = choice with { Typed = request.Argument };
        }

        if (mine.Count == 0 || (choice.GroupId.Length > 0 && !mine.ContainsKey(choice.GroupId)))
        {
            return TalkAnswer.Say(mine.Count == 0 ? WaiverDialogTexts.NoGroups : WaiverDialogTexts.NotYourGroup);
        }

        var open = (await store.OpenViolationsAsync(null, cancel)).Where(violation => violation.GroupId is { } group && mine.ContainsKey(group)).ToArray();
        return Next(request, new WaiverDialog(context, mine, open).Ask(choice));
    }

    private static TalkAnswer Next(TalkRequest request, WaiverQuestion question) => new(_ => new TalkReply
    {
        Texts = [question.Text],
        Buttons = [.. question.Buttons.Select(button => TalkButton.Of(CommandName, button.Data, button.Label))],
        Next = question.Waits is { } waits ? TalkStep.Open(request, CommandName, waits) : null,
        Detail = question.Detail,
    });

    private TalkAnswer Submit(TalkRequest request, WaiverChoice choice, DirectorySnapshot snapshot)
    {
        var context = request.Context;
        var reason = request.Argument;
        if (WaiverReason.ProblemOf(reason) is { } problem)
        {
            return Next(request, new WaiverQuestion(problem, [], choice.ToString(), "reason refused"));
        }

        if (WaiverReason.HoldsPersonalInformation(assembler, request))
        {
            return Next(request, new WaiverQuestion(WaiverDialogTexts.PersonalReason, [], choice.ToString(), "reason refused: personal information"));
        }

        if (!WaiverChoice.IsOf(snapshot, choice.GroupId, request.Poster.Id) || !choice.IsAllowed(context))
        {
            return TalkAnswer.Say(WaiverDialogTexts.NotYourGroup);
        }

        var wish = new WaiverWish(choice.Rule, choice.GroupId, TextTools.Name(snapshot.GroupName(choice.GroupId) ?? choice.GroupId, LongestName), TextTools.Name(reason, WaiverReason.MostUnits), request.Poster.Id, choice.Until!.Value);
        return new TalkAnswer(moment =>
        {
            var outcome = WaiverPlanner.Ask(context, wish, moment.State);
            return TalkReply.Say(outcome.Text) with { Also = outcome.Plan, Detail = outcome.Plan.Documents.Count > 0 ? "requested" : "not taken" };
        })
        {
            Needs = new StateQuery { Documents = [DecisionBook.Document] },
        };
    }
}
