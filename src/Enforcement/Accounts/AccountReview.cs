using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Registers;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Accounts;

/// <summary>Once a working day, from the opening on, every account is held against the registers that the office keeps.</summary>
public sealed class AccountReview(
    DirectoryService directory, CurrentRegisters registers, Declarations declarations, PhotoWatch photos, PlanContexts contexts, IStateStore store, OutboxWaker waker) : ITimedWork
{
    /// <summary>A directory that was not read for so long says nothing about today.</summary>
    private static readonly TimeSpan StaleAfter = TimeSpan.FromDays(3);

    private DateOnly doneOn = DateOnly.MinValue;

    public string Name => "accounts";

    public Task RunAsync(CancellationToken cancel) => ReviewIfDueAsync(cancel);

    public async Task ReviewIfDueAsync(CancellationToken cancel)
    {
        var context = contexts.For("");
        if (!context.IsOpen || context.Today == doneOn || directory.Current is not { } snapshot)
        {
            return;
        }

        if (AccountCheck.Of(context).ToArray() is { Length: > 0 } checks)
        {
            await ReviewAsync(context, snapshot, checks, cancel);
        }

        doneOn = context.Today;
    }

    private async Task ReviewAsync(PlanContext context, DirectorySnapshot snapshot, AccountCheck[] checks, CancellationToken cancel)
    {
        var known = AccountAssembler.SourcesOf(registers.Now.Data) | (context.Policy.PhotosPerNight > 0 ? AccountSources.Photo : AccountSources.None);
        var unreadable = context.Now - snapshot.Data.ReadAt > StaleAfter ? $"the directory was last read on {context.DayOf(snapshot.Data.ReadAt):yyyy-MM-dd}" : null;
        var verdicts = unreadable is null ? await JudgeAsync(context, snapshot, cancel) : null;
        var open = (await store.OpenViolationsAsync(null, cancel)).ToLookup(violation => violation.Rule);
        foreach (var check in checks)
        {
            var missing = unreadable ?? (known.HasFlag(check.Needs) ? null : $"nothing to go by: {check.Needs}");
            var mine = context with { Key = $"accounts|{context.Today:yyyy-MM-dd}|{check.Rule.Id}" };
            var cases = missing is null ? verdicts![check.Rule.Id].ToArray() : [];
            var review = new AccountReviewOf(check, cases, [.. open[check.Rule.Name]], missing);
            var plan = await store.CommitAsync(AccountPlanner.QueryOf(mine, review), state => AccountPlanner.Plan(mine, review, state), cancel);
            await waker.WakeAsync(plan, mine.Now, cancel);
        }
    }

    private async Task<ILookup<string, AccountCase>> JudgeAsync(PlanContext context, DirectorySnapshot snapshot, CancellationToken cancel)
    {
        var facts = new AccountFacts(snapshot, registers.Now, await declarations.AllAsync(cancel), await photos.AllAsync(cancel));
        var rules = context.Facts;
        return AccountAssembler.Assemble(facts)
            .SelectMany(account => context.InForce.Engine.Judge(account, rules).Select(verdict => new AccountCase(account, verdict)))
            .ToLookup(judged => judged.Verdict.Rule.Id);
    }
}
