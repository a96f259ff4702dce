using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Records;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>経過 番号: when, who, what kind, how many could read it and what was done, on one sheet (SEC-06, p.3-06).</summary>
public sealed class IncidentCommand(IStateStore store, DirectoryService directory, ChannelDirectory channels) : ITalkCommand
{
    public const string CommandName = "incident";

    public string Name => CommandName;

    public IReadOnlyList<string> Words { get; } = ["経過", "経過をまとめる"];

    public string Help => "経過 番号：その件の経過（いつ・だれが・どんな情報・人数・対応）をまとめます";

    public TalkUsers Users => TalkUsers.Administrators;

    public async ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel)
    {
        var id = TicketNumber.Read(request.Button ?? request.Argument);
        if (id.Length == 0)
        {
            return TalkAnswer.Say(TicketTexts.WhichIncident);
        }

        var rows = await store.LedgerOfAsync(id, cancel);
        var channelId = rows.Select(row => row.Entry.ChannelId).FirstOrDefault(channel => channel is not null);
        var channel = channelId is null ? "" : (await channels.FindAsync(channelId, cancel)).Title;
        var names = new IncidentNames(person => directory.Current?.FindPerson(person)?.Name ?? "", violation => PlaceOf(violation, channel), TitleOf);
        return new TalkAnswer(moment => Decide(request, moment.State.ById, rows, names)) { Needs = new StateQuery { ViolationIds = [id] } };

        string TitleOf(string name) => request.Context.InForce.Descriptors.Values.FirstOrDefault(rule => rule.Name == name)?.Title ?? "";
    }

    private static TalkReply Decide(TalkRequest request, IReadOnlyList<Violation> found, IReadOnlyList<StoredLedgerEntry> rows, IncidentNames names)
    {
        // Without a ticket it is none of the administrators' business: too slight, or the consultation desk's alone.
        if (found is not [{ Ticket: not null } violation])
        {
            return TalkReply.Say(TicketTexts.Unknown) with { Detail = "unknown" };
        }

        var context = request.Context;
        var incident = Incident.Of(violation, rows, context.Calendar.Local, names);
        var row = TicketBook.Row(context, violation) with { Kind = "incident", EventAt = request.At, PersonId = request.Poster.Id };
        var sheet = new PlanBuilder(context);
        sheet.Ledger.Add(row);
        sheet.Send(Recipient.Person(request.Poster.Id), MessageContent.Of(new OutgoingFile($"incident-{violation.Id}.md", incident.ToMarkdown())), new Sending("answer", "incident-sheet", Severity.S0, context.Now));
        return TalkReply.Say(incident.ToText()) with { Also = sheet.Build(), Detail = violation.Id };
    }

    private string PlaceOf(Violation violation, string channel) =>
        channel.Length > 0 ? channel : violation.GroupId is { } group ? directory.Current?.GroupName(group) ?? "" : "";
}
