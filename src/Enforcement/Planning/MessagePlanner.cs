using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Talk;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>
/// What follows from one posted message: rows, notes to the poster, one alert. Nothing is ever said in the channel about
/// it; a channel may hear of its own habits, once a week, later and by itself (<see cref="ChannelWord"/>).
/// </summary>
internal sealed class MessagePlanner
{
    private readonly PlanContext context;
    private readonly MessageCase judged;
    private readonly PlanningState state;
    private readonly PlanBuilder plan;
    private readonly CapCounter caps;
    private readonly List<Note> notes = [];

    public MessagePlanner(PlanContext context, MessageCase judged, PlanningState state)
    {
        (this.context, this.judged, this.state) = (context, judged, state);
        plan = new PlanBuilder(context) { Readers = judged.Message.Channel.Members is { Count: > 0 } members ? members.Count : null };
        caps = new CapCounter(context, Poster.Id, state.Told);
    }

    private PostedMessage Message => judged.Message;

    private Person Poster => judged.Message.Sender;

    public Plan Plan()
    {
        plan.Ledger.Add(About(plan.Row("judged")) with { Detail = judged.Summary });
        if (!judged.IsInTalkWithBot)
        {
            plan.Window.Add(new WindowPost(Message.Channel.Id, Message.Id, Poster.Id, Message.At, judged.Features));
        }

        var speaking = judged.Verdicts.Where(RecordAndAsk).ToArray();
        foreach (var family in speaking.GroupBy(verdict => verdict.Rule.Family))
        {
            Respond([.. family
                .OrderByDescending(verdict => DueAt(verdict) == context.Now)
                .ThenByDescending(verdict => verdict.Severity)
                .ThenBy(verdict => verdict.Rule.Id, StringComparer.Ordinal)]);
        }

        MessageAlert.Add(plan, judged, speaking);
        ConsultationDesk.TellOf(plan, judged, speaking);
        SendNotes();
        plan.Told.AddRange(caps.Planned);
        AnswerInTalk(speaking);
        return plan.Build();
    }

    // Writes down what needs no answer; true for what does.
    private bool RecordAndAsk(Verdict verdict)
    {
        var kind = verdict.Outcome switch
        {
            Outcome.Compliant => null,
            Outcome.NotJudged => "not-judged",
            _ when Waivers.Find(context, verdict.Rule, judged.GroupId, Message.Channel.Id, Message.At) is not null => "waived",
            _ when !verdict.Speaks || verdict.Rule.Tells == Audience.None => "recorded",
            _ when !context.MaySpeak(verdict.Rule) => "shadow",
            _ when EmergencySpeech.IsSilent(context, verdict, Message.At) || EmergencySpeech.WasSaid(context, verdict, Message.At, state.Told) => "emergency",
            _ when verdict.Rule.Tells == Audience.Channel => "verdict",
            _ => "",
        };
        if (kind is "" or null)
        {
            return kind is "";
        }

        if (kind == "verdict")
        {
            plan.Due.Add(ChannelWord.Of(context, verdict.Rule, Message.Channel.Id));
        }

        var row = Row(kind, verdict);
        plan.Ledger.Add(kind == "waived" ? row with { Outcome = nameof(Outcome.Waived) } : row);
        return false;
    }

    // One family: of what may leave now the gravest speaks, the others stand in the ledger beside it.
    private void Respond(Verdict[] family)
    {
        var claim = Evening.ClaimOf(context, Poster.Id, Message.At);
        var isTaken = state.TakenClaims.Contains(claim) || plan.Claims.Exists(taken => taken.Key == claim);
        var silent = family.Where(verdict => isTaken && FindingOf(verdict).OncePerClosedSpan).ToArray();
        plan.Ledger.AddRange(silent.Select(verdict => Row("verdict", verdict) with { Detail = $"{verdict.Reason} (same evening)" }));
        if (family.Except(silent).ToList() is not [var speaker, ..] heard)
        {
            return;
        }

        if (FindingOf(speaker).OncePerClosedSpan)
        {
            plan.Claims.Add(Evening.Claim(context, claim, Message.At));
        }

        heard.ForEach(verdict => MonthCounts.Take(plan, judged, verdict, state.TakenClaims));
        var told = speaker.Rule.Tells.HasFlag(Audience.Person) && caps.Take(speaker.Rule.Id, speaker.Severity, speaker.Rule.IsHelp);
        var isHeld = told && EmergencySpeech.IsHeld(context, speaker);
        var violation = Open(speaker, told && !isHeld);
        var fate = isHeld ? " (told after the emergency)" : told ? "" : " (nobody told)";
        plan.Ledger.AddRange(heard.Select(verdict => Row("verdict", verdict) with { ViolationId = violation.Id, Detail = verdict.Reason + fate }));
        if (isHeld)
        {
            plan.Due.Add(AfterEmergencyPlanner.DueFor(context, Poster.Id));
        }
        else if (told)
        {
            notes.Add(new Note(speaker, violation));
        }
    }

    private Violation Open(Verdict verdict, bool told)
    {
        var key = Violation.KeyOf(verdict.Rule.Id, Message.Id);
        var violation = new Violation(Ids.OfViolation(key, context.Key), key)
        {
            Rule = verdict.Rule.Name,
            Article = verdict.Rule.Article,
            Severity = verdict.Severity,
            ChannelId = judged.IsInTalkWithBot ? null : Message.Channel.Id,
            PersonId = ToldOf(verdict),
            Detail = verdict.Reason,
            OpenedAt = context.Now,
            LastSeenAt = Message.At,
            ToldAt = told ? context.Now : null,
        };
        plan.Violations[violation.Id] = violation;
        return violation;
    }

    // Every note carries the buttons for all of them, since it is open which one arrives last.
    private void SendNotes()
    {
        var recent = NoteTexts.Answerable(state.Unanswered, Poster.Id, context.Now);
        foreach (var note in notes)
        {
            var isPoster = ToldOf(note.Verdict) == Poster.Id;
            var answers = NoteTexts.Answers(isPoster ? notes.Where(other => ToldOf(other.Verdict) == Poster.Id).Select(other => other.Violation.Id).Concat(recent) : [note.Violation.Id]);
            var text = NoteTexts.Of(note.Verdict.Rule, FindingOf(note.Verdict).NoteArgument, context.Policy);
            plan.Send(
                Recipient.Person(ToldOf(note.Verdict)),
                new MessageContent(text, answers),
                new Sending(EmergencySpeech.KindOf(context, note.Verdict.Rule), note.Verdict.Rule.Id, note.Verdict.Severity, DueAt(note.Verdict)) { ViolationIds = [note.Violation.Id] });
        }
    }

    // Outside working hours only what cannot wait: danger, help, a recall with its time limit, the evening's first reminder.
    private DateTimeOffset DueAt(Verdict verdict) => EmergencySpeech.IsHeld(context, verdict) ? DateTimeOffset.MaxValue
        : verdict.Severity == Severity.S4 || verdict.Rule.IsHelp || verdict.Rule.AsksRecall || FindingOf(verdict).AtOnce ? context.Now : context.NextOpen;

    private static Finding FindingOf(Verdict verdict) => verdict.Findings.First(finding => !finding.RecordOnly);

    private string ToldOf(Verdict verdict) => FindingOf(verdict).TellsPersonId ?? Poster.Id;

    // What is meant for the bot is answered; whoever sends it anything else (a sticker, a picture) hears once a day what it is for.
    private void AnswerInTalk(Verdict[] speaking)
    {
        if (judged.Talk is { } talk)
        {
            plan.Add(talk.Plan(new TalkMoment(state)
            {
                Speaking = [.. speaking.OrderByDescending(verdict => verdict.Severity)],
                NewNotes = [.. notes.Select(note => note.Violation.Id)],
            }));
        }
        else if (judged.IsInTalkWithBot && notes.Count == 0)
        {
            plan.Add(DailyHelp.Plan(context, Poster.Id, state));
        }
    }

    private LedgerEntry Row(string kind, Verdict verdict) => About(plan.Row(kind, verdict)) with { TextHash = judged.TextHash, Evidence = judged.Evidence(verdict) };

    private LedgerEntry About(LedgerEntry row) => row with
    {
        EventAt = Message.At,
        PersonId = Poster.Id,
        ChannelId = judged.IsInTalkWithBot ? null : Message.Channel.Id,
        GroupId = judged.GroupId,
    };

    private sealed record Note(Verdict Verdict, Violation Violation);
}
