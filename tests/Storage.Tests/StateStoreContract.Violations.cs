using ComplianceBot.Enforcement.Planning;

namespace ComplianceBot.Storage.Tests;

/// <summary>Violations, counted notes and windows: what the planner sees of the past.</summary>
public abstract partial class StateStoreContract
{
    [ContractFact]
    public async Task A_violation_is_open_until_it_is_resolved_and_stays_known_by_its_id()
    {
        var violation = Violation("v1", "k1", "sato");
        await CommitAsync(new Plan { Violations = [violation] });
        await CommitAsync(new Plan { Violations = [violation with { State = ViolationState.Acknowledged, ToldAt = Noon }] });

        var acknowledged = await LookAsync(new StateQuery { ViolationKeys = ["k1"], People = ["sato"] });
        Assert.Equal(Noon, Assert.Single(acknowledged.Open).ToldAt);
        Assert.Empty(acknowledged.Unanswered);

        await CommitAsync(new Plan { Violations = [violation with { State = ViolationState.Resolved, ResolvedAt = Noon, Resolution = "fixed" }] });

        var resolved = await LookAsync(new StateQuery { ViolationKeys = ["k1"], ViolationIds = ["v1", "v9"], People = ["sato"] });
        Assert.Empty(resolved.Open);
        Assert.Empty(resolved.Unanswered);
        Assert.Equal("fixed", Assert.Single(resolved.ById).Resolution);
        Assert.Empty(await Store.OpenViolationsAsync(null, default));
    }

    [ContractFact]
    public async Task A_ticket_goes_with_its_violation()
    {
        var ticket = new Ticket(new DateOnly(2026, 11, 27)) { Owner = "dx-1", Reminders = 1, Readers = 12 };
        await CommitAsync(new Plan { Violations = [Violation("v1", "k1") with { Ticket = ticket }, Violation("v2", "k2")] });

        var open = (await Store.OpenViolationsAsync(null, default)).ToDictionary(violation => violation.Id, violation => violation.Ticket);

        Assert.Equal(ticket, open["v1"]);
        Assert.Null(open["v2"]);
        Assert.Equal(ticket, Assert.Single((await LookAsync(new StateQuery { ViolationIds = ["v1"] })).ById).Ticket);
    }

    [ContractFact]
    public async Task What_was_resolved_long_ago_goes_and_is_counted_while_the_ledger_stays()
    {
        var resolved = Violation("v1", "k1", "sato") with { State = ViolationState.Resolved, ResolvedAt = Noon };
        await CommitAsync(new Plan { Violations = [resolved, resolved with { Id = "v2", Key = "k2", ResolvedAt = Noon.AddDays(2) }, Violation("v3", "k3")], Ledger = [new LedgerEntry(Noon, "verdict") { ViolationId = "v1" }] });

        var first = await Store.PurgeAsync(Noon.AddDays(1), Noon.AddDays(1), default);
        var second = await Store.PurgeAsync(Noon.AddDays(1), Noon.AddDays(1), default);

        Assert.Equal(1, first["violations"]);
        Assert.Equal(0, second.GetValueOrDefault("violations"));
        Assert.Equal(["v2", "v3"], (await LookAsync(new StateQuery { ViolationIds = ["v1", "v2", "v3"] })).ById.Select(violation => violation.Id).Order());
        Assert.Single(await Store.LedgerOfAsync("v1", default));
    }

    [ContractFact]
    public async Task The_ledger_tells_one_violations_rows_in_their_order()
    {
        await CommitAsync(new Plan { Ledger = [new LedgerEntry(Noon, "verdict") { ViolationId = "v1" }, new LedgerEntry(Noon, "verdict") { ViolationId = "v2" }, new LedgerEntry(Noon, "judged")] });
        await CommitAsync(new Plan { Ledger = [new LedgerEntry(Noon, "answer") { ViolationId = "v1" }] });

        Assert.Equal([(1L, "verdict"), (4L, "answer")], (await Store.LedgerOfAsync("v1", default)).Select(row => (row.Sequence, row.Entry.Kind)));
        Assert.Empty(await Store.LedgerOfAsync("v9", default));
    }

    [ContractFact]
    public async Task A_subject_that_fails_again_gets_a_violation_of_its_own()
    {
        await CommitAsync(new Plan { Violations = [Violation("v1", "k1")] });
        await CommitAsync(new Plan { Violations = [Violation("v1", "k1") with { State = ViolationState.Resolved, ResolvedAt = Noon }, Violation("v2", "k1")] });

        var state = await LookAsync(new StateQuery { ViolationKeys = ["k1"], ViolationIds = ["v1"] });

        Assert.Equal("v2", Assert.Single(state.Open).Id);
        Assert.Equal(ViolationState.Resolved, Assert.Single(state.ById).State);
    }

    [ContractFact]
    public async Task Open_violations_are_listed_all_or_of_one_rule()
    {
        await CommitAsync(new Plan { Violations = [Violation("v1", "k1"), Violation("v2", "k2") with { Rule = "other-rule" }] });

        Assert.Equal(["v1", "v2"], (await Store.OpenViolationsAsync(null, default)).Select(violation => violation.Id).Order());
        Assert.Equal("v2", Assert.Single(await Store.OpenViolationsAsync("other-rule", default)).Id);
    }

    [ContractFact]
    public async Task A_persons_unanswered_violations_come_newest_first_and_twenty_at_most()
    {
        await CommitAsync(new Plan
        {
            Violations =
            [
                .. Enumerable.Range(0, 22).Select(number => Violation($"v{number}", $"k{number}", "sato") with { OpenedAt = Noon.AddMinutes(number) }),
                Violation("other", "other", "ito"),
            ],
        });

        var state = await LookAsync(new StateQuery { People = ["sato"] });

        Assert.Equal(Enumerable.Range(2, 20).Reverse().Select(number => $"v{number}"), state.Unanswered.Select(violation => violation.Id));
    }

    [ContractFact]
    public async Task Notes_are_counted_for_each_person()
    {
        var today = new DateOnly(2026, 11, 24);
        await CommitAsync(new Plan { Told = [new Told("sato", "a", today), new Told("sato", "a", today), new Told("ito", "a", today)] });
        await CommitAsync(new Plan { Told = [new Told("sato", "b", today.AddDays(-7))] });

        var state = await LookAsync(new StateQuery { People = ["sato"] });

        Assert.Equal(["a", "a", "b"], state.Told.Select(told => told.Rule).Order());
    }

    [ContractFact]
    public async Task A_window_shows_one_channel_between_two_times_oldest_first()
    {
        await CommitAsync(new Plan { Window = [Post("c1", "late", Noon.AddMinutes(2)), Post("c1", "p2", Noon), Post("c2", "elsewhere", Noon)] });
        await CommitAsync(new Plan { Window = [Post("c1", "p1", Noon.AddMinutes(-10)), Post("c1", "early", Noon.AddMinutes(-11))] });

        var state = await LookAsync(new StateQuery { Channel = "c1", WindowFrom = Noon.AddMinutes(-10), WindowTo = Noon });

        Assert.Equal(["p1", "p2"], state.Window.Select(post => post.MessageId));
    }

    [ContractFact]
    public async Task Posts_that_come_at_once_see_each_other()
    {
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Store.CommitAsync(
            new StateQuery { OnceKey = $"callback-{number}", Channel = "c1", WindowFrom = Noon.AddMinutes(-10), WindowTo = Noon.AddMinutes(10) },
            state =>
            {
                seen[$"p{number}"] = state.Window.Count;
                return new Plan { Window = [Post("c1", $"p{number}", Noon.AddSeconds(number))] };
            },
            default)));

        Assert.Equal(Enumerable.Range(0, 8), seen.Values.Order());
    }
}
