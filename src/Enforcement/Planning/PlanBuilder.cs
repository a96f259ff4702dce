using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Records;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>Collects the parts of one plan.</summary>
internal sealed class PlanBuilder(PlanContext context)
{
    /// <summary>Stage of every row that was written in a drill: such rows are counted apart.</summary>
    public const string Drill = "drill";

    public PlanContext Context { get; } = context;

    public List<LedgerEntry> Ledger { get; } = [];

    public Dictionary<string, Violation> Violations { get; } = [];

    public List<OutboxMessage> Outbox { get; } = [];

    public List<Claim> Claims { get; } = [];

    public List<Told> Told { get; } = [];

    public List<DueItem> Due { get; } = [];

    public List<WindowPost> Window { get; } = [];

    public List<KeptAside> KeptAside { get; } = [];

    public List<string> Completed { get; } = [];

    public List<PlanDocument> Documents { get; } = [];

    /// <summary>How many people could read what this plan is about; stands on its tickets.</summary>
    public int? Readers { get; set; }

    public Plan Build()
    {
        Ledger.AddRange(TicketBook.Keep(Context, Violations, Readers));
        return Whole();
    }

    private Plan Whole() => new()
    {
        Ledger = Context.Emergency.IsDrill ? [.. Ledger.Select(row => row with { Stage = Drill })] : Ledger,
        Violations = [.. Violations.Values],
        Outbox = Outbox,
        Claims = Claims,
        Told = Context.Emergency.IsDrill ? [.. Told.Select(CapCounter.OfDrill)] : Told,
        Due = Due,
        Window = Window,
        KeptAside = KeptAside,
        Completed = Completed,
        Documents = Documents,
    };

    /// <summary>Everything of a plan that was made elsewhere for the same piece of work.</summary>
    public void Add(Plan other)
    {
        Ledger.AddRange(other.Ledger);
        foreach (var violation in other.Violations)
        {
            Violations[violation.Id] = violation;
        }

        Outbox.AddRange(other.Outbox);
        Claims.AddRange(other.Claims);
        Told.AddRange(other.Told);
        Due.AddRange(other.Due);
        Window.AddRange(other.Window);
        KeptAside.AddRange(other.KeptAside);
        Completed.AddRange(other.Completed);
        Documents.AddRange(other.Documents);
    }

    /// <summary>A row about this piece of work; callers fill in the rest.</summary>
    public LedgerEntry Row(string kind) => new(Context.Now, kind) { CallbackKey = Context.Key };

    public LedgerEntry Row(string kind, Verdict verdict) => Row(kind) with
    {
        Rule = verdict.Rule.Name,
        RuleId = verdict.Rule.Id,
        RuleVersion = verdict.Rule.Version,
        Article = verdict.Rule.Article,
        Outcome = verdict.Outcome.ToString(),
        Severity = verdict.Severity.ToString(),
        Stage = Context.StageName(verdict.Rule),
        Detail = verdict.Reason,
    };

    public void Send(Recipient recipient, MessageContent content, Sending sending) =>
        Outbox.Add(new OutboxMessage(Ids.OfMessage(Context.Key, sending.Kind, recipient.Id, sending.About), recipient, sending.IsEarnest ? content : Marked(content))
        {
            Kind = sending.Kind,
            Severity = sending.Severity,
            CreatedAt = sending.DueAt,
            DueAt = sending.DueAt,
            ViolationIds = sending.ViolationIds,
            CallbackKey = Context.Key,
            FallbackUsers = sending.FallbackUsers,
            IsForgottenWhenSent = sending.IsForgottenWhenSent,
            Bundle = sending.Kind == "note" && recipient.Kind == RecipientKind.Person && sending.DueAt > Context.Now ? Bundles.Held : sending.Bundle,
        });

    // Nobody may take for real what is said in a drill (EMG-03).
    private MessageContent Marked(MessageContent content) =>
        Context.Emergency.IsDrill && !content.Text.StartsWith(EmergencyTexts.DrillMark, StringComparison.Ordinal)
            ? content with { Text = TextTools.Cut(EmergencyTexts.DrillMark + content.Text, TextTools.MessageLength) }
            : content;

    /// <summary>To the administrators' channel, else to each of their users.</summary>
    public void Alert(string text, Sending sending)
    {
        AlertWith(new MessageContent(text, TicketTexts.Buttons(sending.ViolationIds.Where(IsTicket))), sending);
    }

    /// <summary>A file to the same recipients.</summary>
    public void AlertFile(OutgoingFile file, Sending sending) => AlertWith(MessageContent.Of(file), sending);

    private void AlertWith(MessageContent content, Sending sending)
    {
        var administrators = Context.Policy.Administrators;
        if (administrators.Channel is { } channel)
        {
            Send(Recipient.Channel(channel), content, sending with { FallbackUsers = administrators.Users });
            return;
        }

        foreach (var user in administrators.Users)
        {
            Send(Recipient.Person(user), content, sending);
        }
    }

    private bool IsTicket(string violationId) => Violations.TryGetValue(violationId, out var violation) && TicketBook.IsDue(Context, violation);
}

/// <summary>How something is sent.</summary>
/// <param name="Kind">note, word, alert, digest, answer, advice.</param>
/// <param name="About">Tells two messages of one plan to one recipient apart.</param>
internal sealed record Sending(string Kind, string About, Severity Severity, DateTimeOffset DueAt)
{
    public IReadOnlyList<string> ViolationIds { get; init; } = [];

    public IReadOnlyList<string> FallbackUsers { get; init; } = [];

    /// <summary>See <see cref="OutboxMessage.IsForgottenWhenSent"/>.</summary>
    public bool IsForgottenWhenSent { get; init; }

    /// <summary>Never marked as part of the drill that is on.</summary>
    public bool IsEarnest { get; init; }

    /// <summary>See <see cref="Bundles"/>; notes that wait are bundled anyway.</summary>
    public string? Bundle { get; init; }
}
