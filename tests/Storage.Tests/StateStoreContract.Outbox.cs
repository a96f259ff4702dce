using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Storage.Tests;

/// <summary>Messages and work on their way, documents and housekeeping.</summary>
public abstract partial class StateStoreContract
{
    [ContractFact]
    public async Task The_gravest_message_goes_first_then_the_oldest_and_none_before_its_time()
    {
        await CommitAsync(new Plan
        {
            Outbox =
            [
                Message("young") with { CreatedAt = Noon.AddSeconds(1) },
                Message("old"),
                Message("grave", Severity.S4) with { CreatedAt = Noon.AddSeconds(2) },
                Message("tomorrow", Severity.S4, Noon.AddDays(1)),
            ],
        });
        Clock.Advance(TimeSpan.FromMinutes(1));

        var first = await TakeAsync(2);
        var rest = await TakeAsync(10);

        Assert.Equal(["grave", "old"], first.Select(message => message.Id));
        Assert.Equal(["young"], rest.Select(message => message.Id));
        Assert.All(first, message => Assert.Equal("（運用）お知らせ", message.Content.Text));
    }

    [ContractFact]
    public async Task A_message_that_was_not_sent_comes_again_at_its_time()
    {
        await CommitAsync(new Plan { Outbox = [Message("m1")] });
        await TakeAsync(1);
        await Store.SettleAsync([new Settlement("m1", OutboxState.Pending, Noon, "503", Noon.AddSeconds(30), [])], default);

        Assert.Empty(await TakeAsync(1));
        Assert.Equal(Noon.AddSeconds(30), await Store.NextDueAsync(default));
        Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(2, Assert.Single(await TakeAsync(1)).Attempts);
    }

    [ContractFact]
    public async Task What_may_not_be_kept_is_kept_until_it_is_settled_and_never_put_out_again()
    {
        var secret = Message("secret") with { IsForgottenWhenSent = true };
        await CommitAsync(new Plan { Outbox = [secret] });
        await TakeAsync(1);
        await Store.SettleAsync([new Settlement("secret", OutboxState.Pending, Noon, "503", Noon, [])], default);

        var again = Assert.Single(await TakeAsync(1));
        Assert.Equal((secret.Content.Text, true), (again.Content.Text, again.IsForgottenWhenSent));

        await Store.SettleAsync([new Settlement("secret", OutboxState.Sent, Noon, "", null, [])], default);
        await CommitAsync(new Plan { Outbox = [secret] });
        Assert.Empty(await TakeAsync(1));
    }

    [ContractFact]
    public async Task A_sent_message_is_done_and_is_not_put_out_again()
    {
        await CommitAsync(new Plan { Outbox = [Message("m1", Severity.S4)] });
        await TakeAsync(1);
        await Store.SettleAsync([new Settlement("m1", OutboxState.Sent, Noon, "", null, [])], default);
        await CommitAsync(new Plan { Outbox = [Message("m1", Severity.S4)] });
        Clock.Advance(TimeSpan.FromDays(1));

        await Store.RecoverInterruptedAsync(Clock.GetUtcNow(), default);

        Assert.Empty(await TakeAsync(10));
        Assert.Null(await Store.NextDueAsync(default));
    }

    [ContractFact]
    public async Task A_refused_alert_is_put_out_to_the_users_instead()
    {
        await CommitAsync(new Plan { Outbox = [Message("alert", Severity.S3)] });
        await TakeAsync(1);
        var settlement = new Settlement("alert", OutboxState.Refused, Noon, "403 FORBIDDEN", null, [Message("alert-a", Severity.S3), Message("alert-b", Severity.S3)]);
        await Store.SettleAsync([settlement], default);
        await Store.SettleAsync([settlement], default);

        Assert.Equal(["alert-a", "alert-b"], (await TakeAsync(10)).Select(message => message.Id).Order());
    }

    [ContractFact]
    public async Task Messages_in_the_hand_of_a_killed_sender_are_sent_again_only_from_S3()
    {
        await CommitAsync(new Plan { Outbox = [Message("s2"), Message("s3", Severity.S3), Message("s4", Severity.S4)] });
        Assert.Equal(3, (await TakeAsync(10)).Count);
        Clock.Advance(SendLease);

        var recovered = await Store.RecoverInterruptedAsync(Clock.GetUtcNow(), default);

        Assert.Equal((2, 1), recovered);
        Assert.Equal(["s4", "s3"], (await TakeAsync(10)).Select(message => message.Id));
    }

    [ContractFact]
    public async Task Many_senders_never_take_the_same_message()
    {
        await CommitAsync(new Plan { Outbox = [.. Enumerable.Range(0, 20).Select(number => Message($"m{number}"))] });

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TakeAsync(20)));

        Assert.Equal(20, taken.Sum(some => some.Count));
        Assert.Equal(20, taken.SelectMany(some => some).DistinctBy(message => message.Id).Count());
    }

    [ContractFact]
    public async Task Due_work_is_handed_out_until_a_plan_completes_it()
    {
        await CommitAsync(new Plan { Due = [new DueItem("d1", "judge-group", "g1", Noon.AddSeconds(60))] });
        await CommitAsync(new Plan { Due = [new DueItem("d1", "judge-group", "other", Noon)] });
        Assert.Empty(await TakeDueAsync());
        Assert.Equal(Noon.AddSeconds(60), await Store.NextDueAsync(default));

        Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("g1", Assert.Single(await TakeDueAsync()).Payload);
        Assert.Empty(await TakeDueAsync());
        Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Single(await TakeDueAsync());

        await CommitAsync(new Plan { Completed = ["d1", "never-there"] });
        Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Empty(await TakeDueAsync());
        Assert.Null(await Store.NextDueAsync(default));
    }

    [ContractFact]
    public async Task Documents_are_kept_by_name_whatever_their_size()
    {
        var large = string.Concat(Enumerable.Repeat("三条市", 100_000));
        await Store.WriteDocumentAsync("directory/snapshot", "old", default);
        await Store.WriteDocumentAsync("directory/snapshot", large, default);
        await Store.WriteDocumentAsync("audit/2026-11-24", "{}", default);

        Assert.Equal(large, await Store.ReadDocumentAsync("directory/snapshot", default));
        Assert.Null(await Store.ReadDocumentAsync("directory/absent", default));
        Assert.Equal(["audit/2026-11-24"], await Store.ListDocumentsAsync("audit/", default));

        await Store.DeleteDocumentAsync("audit/2026-11-24", default);
        await Store.DeleteDocumentAsync("audit/2026-11-24", default);
        Assert.Empty(await Store.ListDocumentsAsync("audit/", default));
    }

    [ContractFact]
    public async Task Housekeeping_forgets_replay_keys_after_32_days_and_windows_after_an_hour()
    {
        var query = new StateQuery { OnceKey = "callback-1" };
        var window = new StateQuery { Channel = "c1", WindowFrom = Noon.AddDays(-1), WindowTo = Noon };
        await Store.CommitAsync(query, _ => new Plan { Ledger = [Entry("judged")], Window = [Post("c1", "p1", Noon)] }, default);

        await Store.PurgeAsync(Noon.AddMinutes(59), Noon.AddDays(-400), default);
        Assert.Single((await LookAsync(window)).Window);
        await Store.PurgeAsync(Noon.AddMinutes(61), Noon.AddDays(-400), default);
        Assert.Empty((await LookAsync(window)).Window);

        await Store.PurgeAsync(Noon.AddDays(31), Noon.AddDays(-400), default);
        Assert.Null(await Store.CommitAsync(query, _ => Plan.Nothing, default));
        await Store.PurgeAsync(Noon.AddDays(33), Noon.AddDays(-400), default);
        Assert.NotNull(await Store.CommitAsync(query, _ => Plan.Nothing, default));
        Assert.Single(await LedgerAsync());
    }

    private Task<IReadOnlyList<DueItem>> TakeDueAsync() => Store.TakeDueItemsAsync(Clock.GetUtcNow(), 10, default);

    [ContractFact]
    public async Task What_belongs_to_a_bundle_is_taken_together_even_beyond_the_number_asked_for()
    {
        var held = Enumerable.Range(0, 5).Select(number => Message($"held{number}") with { Bundle = "held" });
        var later = Message("tomorrow", due: Noon.AddDays(1)) with { Bundle = "held" };
        var other = Message("other") with { Recipient = Recipient.Person("ito"), Bundle = "held" };
        await CommitAsync(new Plan { Outbox = [.. held, later, other] });

        var taken = await TakeAsync(1);

        var person = Assert.Single(taken.Select(message => message.Recipient).Distinct());
        Assert.Equal(person.Id == "ito" ? 1 : 5, taken.Count);
        Assert.All(taken, message => Assert.Equal((1, "held", OutboxState.Sending), (message.Attempts, message.Bundle, message.State)));
        Assert.Equal(6 - taken.Count, (await TakeAsync(1)).Count);
    }
}
