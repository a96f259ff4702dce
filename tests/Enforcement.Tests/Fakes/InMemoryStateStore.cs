using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Records;

namespace ComplianceBot.Enforcement.Tests.Fakes;

/// <summary>A state store without a disk: one lock, plain lists, the semantics of the port.</summary>
internal sealed class InMemoryStateStore(TimeProvider time) : IStateStore
{
    private readonly Lock gate = new();
    private readonly HashSet<string> once = [];
    private readonly Dictionary<string, DateTimeOffset> claims = [];
    private readonly Dictionary<string, (DueItem Item, DateTimeOffset NextAt)> due = [];
    private readonly SortedDictionary<string, string> documents = new(StringComparer.Ordinal);
    private readonly List<Told> told = [];
    private readonly List<WindowPost> window = [];
    private readonly List<StoredLedgerEntry> chain = [];

    /// <summary>Thrown by every write while it is set: the disk refuses.</summary>
    public Exception? Refuses { get; set; }

    public List<LedgerEntry> Ledger { get; } = [];

    public Dictionary<string, Violation> Violations { get; } = [];

    public Dictionary<string, OutboxMessage> Outbox { get; } = [];

    public List<KeptAside> KeptAside { get; } = [];

    /// <summary>A test may put a year's posts here.</summary>
    public Dictionary<string, ChannelActivity> Activities { get; } = [];

    public IReadOnlyList<string> Documents => Locked(() => documents.Keys.ToArray());

    public IReadOnlyList<DueItem> Due => Locked(() => due.Values.Select(item => item.Item).OrderBy(item => item.At).ToArray());

    public Task<Plan?> CommitAsync(StateQuery query, Func<PlanningState, Plan> plan, CancellationToken cancel)
    {
        lock (gate)
        {
            if (Refuses is { } refusal)
            {
                return Task.FromException<Plan?>(refusal);
            }

            if (query.OnceKey is { } key && once.Contains(key))
            {
                return Task.FromResult<Plan?>(null);
            }

            var decided = plan(Read(query));
            Write(decided);
            if (query.OnceKey is { } done)
            {
                once.Add(done);
            }

            return Task.FromResult<Plan?>(decided);
        }
    }

    public Task<IReadOnlyList<OutboxMessage>> TakeDueMessagesAsync(DateTimeOffset now, int max, CancellationToken cancel)
    {
        lock (gate)
        {
            var due = Outbox.Values.Where(message => message.State == OutboxState.Pending && message.DueAt <= now)
                .OrderByDescending(message => message.Severity).ThenBy(message => message.CreatedAt).ToArray();
            var bundles = due.Take(max).Where(message => message.Bundle is not null).Select(message => (message.Bundle, message.Recipient)).ToHashSet();
            OutboxMessage[] taken =
            [
                .. due.Where((message, place) => place < max || bundles.Contains((message.Bundle, message.Recipient)))
                    .Select(message => message with { State = OutboxState.Sending, Attempts = message.Attempts + 1 }),
            ];
            Put(taken);
            return Task.FromResult<IReadOnlyList<OutboxMessage>>(taken);
        }
    }

    public Task SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancel)
    {
        lock (gate)
        {
            if (Refuses is { } refusal)
            {
                return Task.FromException(refusal);
            }

            foreach (var settlement in settlements)
            {
                var message = Outbox[settlement.MessageId];
                Assert.Equal(OutboxState.Sending, message.State);
                var settled = message with { State = settlement.State, DueAt = settlement.NextAttempt ?? message.DueAt };
                Put([settled.IsForgottenWhenSent && settled.State != OutboxState.Pending ? settled with { Content = MessageContent.Plain(""), Recipient = Recipient.Person("") } : settled, .. settlement.Fallback]);
            }

            return Task.CompletedTask;
        }
    }

    public Task<(int Retried, int Uncertain)> RecoverInterruptedAsync(DateTimeOffset now, CancellationToken cancel)
    {
        lock (gate)
        {
            var interrupted = Outbox.Values.Where(message => message.State == OutboxState.Sending).ToArray();
            Put([.. interrupted.Select(message => message with { State = message.IsAtLeastOnce ? OutboxState.Pending : OutboxState.Uncertain, DueAt = now })]);
            var retried = interrupted.Count(message => message.IsAtLeastOnce);
            return Task.FromResult((retried, interrupted.Length - retried));
        }
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel)
    {
        lock (gate)
        {
            var times = Outbox.Values.Where(message => message.State == OutboxState.Pending).Select(message => message.DueAt).Concat(due.Values.Select(item => item.NextAt)).ToArray();
            return Task.FromResult<DateTimeOffset?>(times.Length == 0 ? null : times.Min());
        }
    }

    public Task<IReadOnlyList<DueItem>> TakeDueItemsAsync(DateTimeOffset now, int max, CancellationToken cancel)
    {
        lock (gate)
        {
            DueItem[] taken = [.. due.Values.Where(item => item.NextAt <= now).Take(max).Select(item => item.Item)];
            foreach (var item in taken)
            {
                due[item.Key] = (item, now.AddMinutes(5));
            }

            return Task.FromResult<IReadOnlyList<DueItem>>(taken);
        }
    }

    public Task<IReadOnlyList<Violation>> OpenViolationsAsync(string? rule, CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<Violation>>([.. Violations.Values.Where(violation => IsOpen(violation) && (rule is null || violation.Rule == rule))]);
        }
    }

    public Task<IReadOnlyList<StoredLedgerEntry>> LedgerAsync(long afterSequence, int max, CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<StoredLedgerEntry>>([.. Chain().Skip((int)afterSequence).Take(max)]);
        }
    }

    public Task<IReadOnlyList<StoredLedgerEntry>> LedgerOfAsync(string violationId, CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<StoredLedgerEntry>>([.. Chain().Where(row => row.Entry.ViolationId == violationId).Take(ILedgerReader.MostOfOne)]);
        }
    }

    public Task<IReadOnlyList<ChannelActivity>> ActivitiesAsync(CancellationToken cancel) => Task.FromResult(Locked<IReadOnlyList<ChannelActivity>>(() => [.. Activities.Values]));

    public Task<string?> ReadDocumentAsync(string name, CancellationToken cancel) => Task.FromResult(Locked(() => documents.GetValueOrDefault(name)));

    /// <summary>What the writing of a document waits for, by its name.</summary>
    public Func<string, Task> Holds { get; set; } = _ => Task.CompletedTask;

    public async Task WriteDocumentAsync(string name, string content, CancellationToken cancel)
    {
        await Holds(name);
        lock (gate)
        {
            documents[name] = content;
            if (Refuses is { } refusal)
            {
                throw refusal;
            }
        }
    }

    public Task<IReadOnlyList<string>> ListDocumentsAsync(string prefix, CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<string>>([.. documents.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))]);
        }
    }

    public Task DeleteDocumentAsync(string name, CancellationToken cancel)
    {
        lock (gate)
        {
            documents.Remove(name);
            return Task.CompletedTask;
        }
    }

    /// <summary>What the next purge answers.</summary>
    public Dictionary<string, int> Purged { get; } = [];

    public DateTimeOffset? ResolvedPurgedBefore { get; private set; }

    public Task<Backlog> BacklogAsync(DateTimeOffset now, CancellationToken cancel)
    {
        lock (gate)
        {
            var waiting = Outbox.Values.Where(message => message.State == OutboxState.Pending).ToArray();
            return Task.FromResult(new Backlog(waiting.Length, waiting.Count(message => message.DueAt <= now), KeptAside.Count));
        }
    }

    public Task<IReadOnlyDictionary<string, int>> PurgeAsync(DateTimeOffset now, DateTimeOffset resolvedBefore, CancellationToken cancel)
    {
        ResolvedPurgedBefore = resolvedBefore;
        return Task.FromResult<IReadOnlyDictionary<string, int>>(Purged);
    }

    private T Locked<T>(Func<T> read)
    {
        lock (gate)
        {
            return read();
        }
    }

    private PlanningState Read(StateQuery query) => new()
    {
        Open = [.. Violations.Values.Where(violation => IsOpen(violation) && query.ViolationKeys.Contains(violation.Key))],
        ById = [.. query.ViolationIds.Where(Violations.ContainsKey).Select(id => Violations[id])],
        Told = [.. told.Where(note => query.People.Contains(note.PersonId))],
        Unanswered = [.. Violations.Values.Where(violation => violation.State == ViolationState.Open && violation.PersonId is { } person && query.People.Contains(person)).OrderByDescending(violation => violation.OpenedAt).Take(20)],
        TakenClaims = query.Claims.Where(claim => claims.TryGetValue(claim, out var until) && until > time.GetUtcNow()).ToHashSet(),
        Window = [.. window.Where(post => post.ChannelId == query.Channel && post.At >= query.WindowFrom && post.At <= query.WindowTo).OrderBy(post => post.At).TakeLast(200)],
        Documents = query.Documents.Where(documents.ContainsKey).ToDictionary(name => name, name => documents[name]),
    };

    private void Write(Plan plan)
    {
        foreach (var claim in plan.Claims)
        {
            if (claims.TryGetValue(claim.Key, out var until) && until <= time.GetUtcNow())
            {
                // Swept away by housekeeping in the other stores.
                claims.Remove(claim.Key);
            }

            Assert.True(claims.TryAdd(claim.Key, claim.Until), $"{claim.Key} is claimed twice");
        }

        foreach (var violation in plan.Violations)
        {
            Violations[violation.Id] = violation;
        }

        Assert.All(Violations.Values.Where(IsOpen).GroupBy(violation => violation.Key), same => Assert.Single(same));
        Ledger.AddRange(plan.Ledger);
        Put([.. plan.Outbox.Where(message => !Outbox.ContainsKey(message.Id))]);
        told.AddRange(plan.Told);
        window.AddRange(plan.Window);
        foreach (var post in plan.Window)
        {
            Activities[post.ChannelId] = Activities.GetValueOrDefault(post.ChannelId)?.With(post) ?? ChannelActivity.Of(post);
        }

        KeptAside.AddRange(plan.KeptAside);
        foreach (var item in plan.Due)
        {
            due.TryAdd(item.Key, (item, item.At));
        }

        foreach (var key in plan.Completed)
        {
            due.Remove(key);
        }

        foreach (var document in plan.Documents)
        {
            documents[document.Name] = document.Content;
        }
    }

    private void Put(IReadOnlyList<OutboxMessage> messages)
    {
        foreach (var message in messages)
        {
            Outbox[message.Id] = message;
        }
    }

    /// <summary>The ledger's rows as a storage would chain them; a test may touch one to see it found out.</summary>
    public List<StoredLedgerEntry> Chain()
    {
        while (chain.Count < Ledger.Count)
        {
            chain.Add(LedgerChain.Next(Bot.EvidenceKey, chain.Count == 0 ? LedgerChain.Genesis : chain[^1].Hash, chain.Count, Ledger[chain.Count]));
        }

        return chain;
    }

    private static bool IsOpen(Violation violation) => violation.State != ViolationState.Resolved;
}
