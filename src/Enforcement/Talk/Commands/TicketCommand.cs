using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Records;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>チケット: what is grave and open, who takes care of it, and 対応しました that closes it.</summary>
public sealed class TicketCommand(IStateStore store, DirectoryService directory) : ITalkCommand
{
    public const string CommandName = "ticket";
    private const int MostListed = 60;

    public string Name => CommandName;

    public IReadOnlyList<string> Words { get; } = ["チケット", "チケット一覧", "対応待ち"];

    public string Help => "チケット（番号）：対応待ちの重大な件の一覧と、一件の詳細";

    public TalkUsers Users => TalkUsers.Administrators;

    /// <summary>Buttons that close a ticket, with the resolution they record.</summary>
    private static readonly string[] Closings = ["fixed", "reported", "unread", "mistaken"];

    public async ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel)
    {
        var (verb, id) = Read(request);
        return id.Length == 0 ? TalkAnswer.Say(await ListAsync(request.Context, cancel)) : new TalkAnswer(moment => Decide(request, verb, moment.State.ById)) { Needs = new StateQuery { ViolationIds = [id] } };
    }

    private static (string Verb, string Id) Read(TalkRequest request)
    {
        if (request.Button is not { } data)
        {
            return ("show", TicketNumber.Read(request.Argument));
        }

        var colon = data.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("show", TicketNumber.Read(data)) : (data[..colon], TicketNumber.Read(data[(colon + 1)..]));
    }

    private TalkReply Decide(TalkRequest request, string verb, IReadOnlyList<Violation> found) => found switch
    {
        [{ Ticket: not null, State: ViolationState.Resolved }] => TalkReply.Say(TicketTexts.Closed) with { Detail = "closed before" },
        [{ Ticket: not null } ticket] when verb == "own" => Change(request, ticket with { Ticket = ticket.Ticket with { Owner = request.Poster.Id } }, "owner", TicketTexts.Taken(ticket.Id)),
        [{ Ticket: not null } ticket] when Closings.Contains(verb) => Change(request, Close(ticket, verb, request.Context.Now), verb, TicketTexts.Done(ticket.Id)),
        [{ Ticket: not null } ticket] => TalkReply.Say(Describe(request.Context, ticket), TicketTexts.ButtonsOf(ticket)),
        _ => TalkReply.Say(TicketTexts.Unknown) with { Detail = "unknown" },
    };

    // A group that is still wrong is found again by the next audit, as a violation of its own.
    private static Violation Close(Violation ticket, string verb, DateTimeOffset now) =>
        ticket with { State = ViolationState.Resolved, ResolvedAt = now, Resolution = verb };

    private static TalkReply Change(TalkRequest request, Violation changed, string what, string text)
    {
        var row = TicketBook.Row(request.Context, changed) with { EventAt = request.At, PersonId = request.Poster.Id, Detail = what };
        return TalkReply.Say(text) with { Also = new Plan { Violations = [changed], Ledger = [row] }, Detail = $"{what} {changed.Id}" };
    }

    private async Task<string> ListAsync(PlanContext context, CancellationToken cancel)
    {
        var open = await store.OpenViolationsAsync(null, cancel);
        Violation[] tickets = [.. open.Where(violation => violation.Ticket is not null).OrderBy(violation => violation.Ticket!.DueOn).ThenByDescending(violation => violation.Severity)];
        return tickets.Length == 0
            ? TicketTexts.None
            : string.Join('\n', [TicketTexts.List(tickets.Length), .. tickets.Take(MostListed).Select(ticket => LineOf(context, ticket))]);
    }

    private string Describe(PlanContext context, Violation ticket)
    {
        var leak = ticket.Severity == Severity.S4 ? "\n" + TicketTexts.Deadlines(context.DayOf(ticket.OpenedAt)) : "";
        return $"{LineOf(context, ticket)}\n起票：{context.Calendar.Local(ticket.OpenedAt):M/d HH:mm}{leak}";
    }

    private string LineOf(PlanContext context, Violation ticket) =>
        TicketTexts.Line(context, ticket, TicketBook.RuleOf(context, ticket)?.Title ?? ticket.Rule, OwnerOf(context.Policy, ticket));

    private string OwnerOf(Policy policy, Violation ticket) => ticket.Ticket?.Owner is { } owner
        ? directory.Current?.FindPerson(owner)?.Name ?? owner
        : policy.Desks.GetValueOrDefault("dx")?.Name ?? "ＤＸ推進課";
}
