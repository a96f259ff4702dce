using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>Somebody asks for another mode.</summary>
/// <param name="Key">Replay key of the callback: the same call twice has one effect.</param>
/// <param name="Caller">As the directory knows the person, by the userId of the callback.</param>
/// <param name="At">issuedTime.</param>
public sealed record EmergencyCall(string Key, Person Caller, DateTimeOffset At);

/// <param name="IsDone">The mode is as it was asked for.</param>
/// <param name="Text">What the caller reads: done and until when, or why not (Japanese, at most 120 units).</param>
public sealed record EmergencyAnswer(bool IsDone, string Text);

/// <summary>
/// The emergency by hand (EMG-02, EMG-03): who may, for how long, and the row about it. The chat commands 緊急 開始 / 終了 / 訓練 call
/// <see cref="StartAsync"/> and <see cref="EndAsync"/> and say the answer's text; channels and administrators are told by the herald,
/// the end comes by itself. The next plan on this instance goes by the new mode.
/// </summary>
public sealed class EmergencyDesk(EmergencyWatch watch, DirectoryService directory, PlanContexts contexts, IStateStore store)
{
    /// <summary>Of a drill for which no length is given.</summary>
    public static TimeSpan DrillLength { get; } = TimeSpan.FromHours(3);

    private const int ReasonLength = 40;

    /// <summary>Administrators and the policy's declarers, unless the directory knows that they are out of office, and managers of its declarerUnits. Unknown identity means no.</summary>
    public bool MayDeclare(PolicyInForce inForce, Person person)
    {
        var declaring = inForce.Policy.Emergency;
        var isListed = inForce.IsAdministrator(person.Id) || declaring.Declarers.Contains(person.Id, StringComparer.Ordinal);
        var isOut = directory.Current?.FindPerson(person.Id) is { IsActive: false };
        return !isOut && (isListed || (person.IsManager && person.IsActive && person.Seats.Any(seat => directory.Current?.IsUnder(seat.OrgUnitId, declaring.DeclarerUnits) == true)));
    }

    /// <summary>Starts, changes or prolongs: the newest declaration takes the place of the earlier. A drill does not begin in an emergency.</summary>
    /// <param name="call">Who and when.</param>
    /// <param name="mode">E1, E2 or Drill.</param>
    /// <param name="wish">Why, and for how long (at most seven days); without a length 12 hours, a drill 3.</param>
    /// <param name="cancel">Of the callback.</param>
    public async Task<EmergencyAnswer> StartAsync(EmergencyCall call, EmergencyMode mode, (string Reason, TimeSpan? Length) wish, CancellationToken cancel)
    {
        var context = contexts.For($"{call.Key}|emergency");
        var at = call.At < context.Now ? call.At : context.Now;
        var length = wish.Length ?? (mode == EmergencyMode.Drill ? DrillLength : Declaration.DefaultLength);
        var declaration = new Declaration(mode, TextTools.Name(wish.Reason, ReasonLength), call.Caller.Id, at, at + Shorter(length, Declaration.Longest + TimeSpan.FromTicks(1)));
        if (await ProblemAsync(context, call, declaration, cancel) is { } problem)
        {
            return new EmergencyAnswer(IsDone: false, problem);
        }

        // In one transaction with the row: the mode itself is told by the herald, another end of it by nobody else.
        var told = watch.WithAnotherEnd(declaration, context.Policy.Emergency) is { } view ? EmergencyPlanner.PlanAnotherEnd(context, declaration, view) : Plan.Nothing;
        await RecordAsync(context, told with { Ledger = [Row(context, call, "emergency-declared", $"{mode} until {context.Calendar.Local(declaration.Until):yyyy-MM-ddTHH:mmK}: {declaration.Reason}")] }, cancel);
        await watch.DeclareAsync(declaration, context.Policy.Emergency, cancel);
        return new EmergencyAnswer(IsDone: true, EmergencyDeskTexts.Started(mode, declaration.Until, context.Calendar));
    }

    /// <summary>Ends declaration and drill; warnings that stand count no more, a new or graver one does.</summary>
    public async Task<EmergencyAnswer> EndAsync(EmergencyCall call, CancellationToken cancel)
    {
        var context = contexts.For($"{call.Key}|emergency");
        if (!MayDeclare(context.InForce, call.Caller))
        {
            return new EmergencyAnswer(IsDone: false, EmergencyDeskTexts.NotAllowed);
        }

        var before = await watch.NowAsync(context.Policy.Emergency, cancel);
        if (before.Mode == EmergencyMode.E0)
        {
            return new EmergencyAnswer(IsDone: false, EmergencyDeskTexts.NothingToEnd);
        }

        await RecordAsync(context, new Plan { Ledger = [Row(context, call, "emergency-ended", $"{before.Mode}")] }, cancel);
        await watch.EndAsync(context.Policy.Emergency, cancel);
        return new EmergencyAnswer(IsDone: true, EmergencyDeskTexts.Ended(before.Mode));
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private async Task<string?> ProblemAsync(PlanContext context, EmergencyCall call, Declaration declaration, CancellationToken cancel)
    {
        if (!MayDeclare(context.InForce, call.Caller))
        {
            return EmergencyDeskTexts.NotAllowed;
        }

        if (declaration.Reason.Length == 0)
        {
            return EmergencyDeskTexts.NoReason;
        }

        if (EmergencyState.Empty.Declare(declaration) is null)
        {
            return EmergencyDeskTexts.BadLength;
        }

        var now = await watch.NowAsync(context.Policy.Emergency, cancel);
        return watch.EndedAt >= declaration.At || declaration.Until <= context.Now ? EmergencyDeskTexts.TooLate
            : declaration.Mode == EmergencyMode.Drill && now.IsEmergency ? EmergencyDeskTexts.NoDrillNow
            : null;
    }

    private Task<Plan?> RecordAsync(PlanContext context, Plan plan, CancellationToken cancel) =>
        store.CommitAsync(new StateQuery { OnceKey = context.Key }, _ => plan, cancel);

    private static LedgerEntry Row(PlanContext context, EmergencyCall call, string kind, string detail) =>
        new(context.Now, kind) { EventAt = call.At, PersonId = call.Caller.Id, RuleId = "EMG-02", Article = "p.9-02", CallbackKey = call.Key, Detail = detail };
}
