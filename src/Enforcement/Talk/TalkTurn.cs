using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Talk;

/// <summary>One message or press that was understood, on its way to a plan.</summary>
public sealed class TalkTurn
{
    private const int MostButtons = 13;

    private readonly TalkRequest request;
    private readonly ITalkCommand command;
    private readonly TalkAnswer answer;

    internal TalkTurn(TalkRequest request, ITalkCommand command, TalkAnswer answer) => (this.request, this.command, this.answer) = (request, command, answer);

    public bool IsConfidential => answer.IsConfidential;

    public StateQuery Needs => answer.Needs;

    internal string PersonId => request.Poster.Id;

    /// <summary>What was decided last; null before.</summary>
    internal TalkReply? Said { get; private set; }

    internal bool EndsStep => request.Step is not null;

    /// <summary>What the answer adds to the plan of a judged message.</summary>
    internal Plan Plan(TalkMoment moment)
    {
        Said = answer.Decide(moment);
        var plan = new PlanBuilder(request.Context);
        plan.Ledger.Add(Row(plan, "talk") with { Detail = Said.Detail.Length == 0 ? command.Name : $"{command.Name}; {Said.Detail}" });
        Send(plan, Said, moment);
        plan.Add(Said.Also);
        return plan.Build();
    }

    /// <summary>The same where no rule has a say: buttons, and what is confidential.</summary>
    internal Plan PlanAlone(PlanningState state)
    {
        var plan = new PlanBuilder(request.Context);
        plan.Ledger.Add(Row(plan, "judged") with { Detail = request.Button is null ? "text, confidential" : "button, talk" });
        plan.Add(Plan(new TalkMoment(state)));
        return plan.Build();
    }

    private LedgerEntry Row(PlanBuilder plan, string kind)
    {
        var row = plan.Row(kind) with { EventAt = request.At, ChannelId = request.ChannelId };
        return IsConfidential ? row : row with { PersonId = request.Poster.Id };
    }

    // In a channel only what was asked there, in hours: at night everybody's telephone would ring.
    private void Send(PlanBuilder plan, TalkReply reply, TalkMoment moment)
    {
        var isOpenly = request.ChannelId is not null && command.InChannels && !reply.IsPrivate && (request.Context.IsOpen || request.Context.Emergency.IsEmergency);
        var recipient = isOpenly ? Recipient.Channel(request.ChannelId!) : Recipient.Person(request.Poster.Id);
        string[] texts = [.. reply.Texts.SelectMany(text => TextTools.Split(text))];
        for (var index = 0; index < texts.Length; index++)
        {
            var buttons = index < texts.Length - 1 || isOpenly ? [] : Buttons(reply, moment);
            plan.Send(recipient, new MessageContent(texts[index], buttons), new Sending("answer", $"{command.Name}-{index}", Severity.S0, request.Context.Now) { IsForgottenWhenSent = IsConfidential, IsEarnest = reply.IsEarnest });
        }
    }

    // Only the last message of a talk shows buttons: those of notes that are still unanswered come along.
    private IReadOnlyList<QuickReply> Buttons(TalkReply reply, TalkMoment moment)
    {
        string[] notes = IsConfidential ? [] : [.. moment.NewNotes.Concat(NoteTexts.Answerable(moment.State.Unanswered, request.Poster.Id, request.Context.Now))];
        var answers = notes.Length == 0 ? [] : NoteTexts.Answers(notes);
        return [.. reply.Buttons.Take(MostButtons - answers.Count), .. answers];
    }
}
