using ComplianceBot.Enforcement.Planning;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Tests.Sqlite;

public sealed class PlanStories : IAsyncDisposable
{
    private readonly Storehouse _house = new();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_plan_is_on_the_disk_for_everybody_when_its_commit_returns()
    {
        await _house.CommitAsync(new Plan { Ledger = [new LedgerEntry(_house.Now, "judged")], Outbox = [_house.Message("m-1")] });

        using var other = new SqliteConnection($"Data Source={Path.Combine(_house.Path, "state.db")};Mode=ReadOnly;Pooling=False");
        other.Open();
        using var count = other.CreateCommand();
        count.CommandText = "SELECT (SELECT count(*) FROM ledger) + (SELECT count(*) FROM outbox)";
        Assert.Equal(2L, count.ExecuteScalar());
    }

    [Fact]
    public async Task The_same_callback_is_planned_once_even_when_it_comes_again_after_a_restart()
    {
        var query = new StateQuery { OnceKey = "callback-1" };
        var first = await _house.CommitAsync(new Plan { Ledger = [new LedgerEntry(_house.Now, "judged")] }, query);
        await _house.RestartAsync();

        var again = await _house.State.CommitAsync(query, _ => throw new InvalidOperationException("planned twice"), CancellationToken.None);

        Assert.NotNull(first);
        Assert.Null(again);
        Assert.Single(await _house.State.LedgerAsync(0, 10, CancellationToken.None));
    }

    [Fact]
    public async Task A_planner_that_throws_leaves_nothing_and_its_callback_can_be_judged_again()
    {
        var query = new StateQuery { OnceKey = "callback-1" };
        await Assert.ThrowsAsync<FormatException>(() => _house.State.CommitAsync(query, _ => throw new FormatException(), CancellationToken.None));

        Assert.NotNull(await _house.CommitAsync(Plan.Nothing, query));
    }

    [Fact]
    public async Task A_plan_that_cannot_be_written_whole_is_not_written_at_all()
    {
        await _house.CommitAsync(new Plan { Claims = [new Claim("evening", _house.Now.AddHours(8))] });

        var plan = new Plan
        {
            Ledger = [new LedgerEntry(_house.Now, "judged")],
            Outbox = [_house.Message("m-1")],
            Violations = [_house.Violation("v-1", "TOY-1|group-1")],
            Claims = [new Claim("evening", _house.Now.AddHours(8))],
        };
        await Assert.ThrowsAsync<InvalidOperationException>(() => _house.CommitAsync(plan));

        Assert.Empty(await _house.State.LedgerAsync(0, 10, CancellationToken.None));
        Assert.Empty(await _house.State.TakeDueMessagesAsync(_house.Now, 10, CancellationToken.None));
        Assert.Empty(await _house.State.OpenViolationsAsync(null, CancellationToken.None));
    }

    [Fact]
    public async Task One_failing_plan_does_not_touch_its_neighbours_in_the_same_commit()
    {
        var plans = Enumerable.Range(0, 50).Select(n => n % 10 == 3
            ? _house.State.CommitAsync(new StateQuery(), _ => throw new FormatException(), CancellationToken.None)
            : _house.CommitAsync(new Plan { Ledger = [new LedgerEntry(_house.Now, "judged")], Outbox = [_house.Message($"m-{n}")] })).ToList();

        await Assert.ThrowsAsync<FormatException>(() => Task.WhenAll(plans));

        Assert.Equal(5, plans.Count(plan => plan.IsFaulted));
        Assert.Equal(45, (await _house.State.LedgerAsync(0, 100, CancellationToken.None)).Count);
        Assert.Null(_house.LedgerFault());
    }

    [Fact]
    public async Task Of_many_posts_at_once_exactly_one_is_the_first_of_the_evening()
    {
        var query = new StateQuery { Claims = ["evening|user-1"] };
        Plan First(PlanningState state) => state.TakenClaims.Count > 0 ? Plan.Nothing : new Plan { Claims = [new Claim("evening|user-1", _house.Now.AddHours(8))] };

        var plans = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _house.State.CommitAsync(query, First, CancellationToken.None)));

        Assert.Single(plans, plan => plan!.Claims.Count == 1);
    }

    [Fact]
    public async Task A_planner_sees_open_violations_by_key_by_id_and_unanswered_by_person()
    {
        var open = _house.Violation("v-1", "TOY-1|group-1");
        var message = _house.Violation("v-2", "TOY-2|message-1") with { PersonId = "user-1", ToldAt = _house.Now };
        var resolved = _house.Violation("v-3", "TOY-1|group-2") with { State = ViolationState.Resolved, ResolvedAt = _house.Now, Resolution = "passed" };
        await _house.CommitAsync(new Plan { Violations = [open, message, resolved] });

        var state = await _house.ReadAsync(new StateQuery
        {
            ViolationKeys = ["TOY-1|group-1", "TOY-1|group-2"],
            ViolationIds = ["v-3", "v-9"],
            People = ["user-1"],
        });

        Assert.Equal([open], state.Open);
        Assert.Equal([resolved], state.ById);
        Assert.Equal([message], state.Unanswered);
    }

    [Fact]
    public async Task A_violation_moves_on_and_gives_its_key_free_when_it_is_resolved()
    {
        var first = _house.Violation("v-1", "TOY-1|group-1");
        await _house.CommitAsync(new Plan { Violations = [first] });
        await _house.CommitAsync(new Plan { Violations = [first with { State = ViolationState.Acknowledged, Reminders = 1 }] });
        Assert.Equal(1, Assert.Single(await _house.State.OpenViolationsAsync("TOY-1", CancellationToken.None)).Reminders);
        await Assert.ThrowsAsync<SqliteException>(() => _house.CommitAsync(new Plan { Violations = [_house.Violation("v-2", "TOY-1|group-1")] }));

        await _house.CommitAsync(new Plan
        {
            Violations = [_house.Violation("v-2", "TOY-1|group-1"), first with { State = ViolationState.Resolved }],
        });

        Assert.Equal("v-2", Assert.Single(await _house.State.OpenViolationsAsync(null, CancellationToken.None)).Id);
        Assert.Empty(await _house.State.OpenViolationsAsync("TOY-2", CancellationToken.None));
    }

    [Fact]
    public async Task The_window_of_a_channel_is_read_by_issued_time_whatever_order_it_came_in()
    {
        WindowPost Post(string id, int minute, string channel = "c-1") => new(channel, id, "user-1", Storehouse.Start.AddMinutes(minute), "{}");
        await _house.CommitAsync(new Plan { Window = [Post("late", 9), Post("early", 1), Post("before", -1), Post("elsewhere", 5, "c-2")] });
        await _house.CommitAsync(new Plan { Window = [Post("early", 1)] });

        var state = await _house.ReadAsync(new StateQuery { Channel = "c-1", WindowFrom = Storehouse.Start, WindowTo = Storehouse.Start.AddMinutes(10) });

        Assert.Equal(["early", "late"], state.Window.Select(post => post.MessageId));
    }

    [Fact]
    public async Task Told_notes_of_this_and_the_last_week_are_remembered()
    {
        var told = new Told("user-1", "TOY-1", new DateOnly(2026, 11, 16));
        await _house.CommitAsync(new Plan { Told = [told, told with { PersonId = "user-2" }, told with { Day = new DateOnly(2026, 10, 1) }] });

        Assert.Equal([told], (await _house.ReadAsync(new StateQuery { People = ["user-1"] })).Told);
    }
}
