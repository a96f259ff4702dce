using System.Globalization;
using Azure.Data.Tables;
using ComplianceBot.Enforcement.Planning;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>Turns a part of a plan into row changes, but for the ledger, whose place is given by the head.</summary>
internal sealed class PlanRows(StateTable table)
{
    public async Task<RowSet> BuildAsync(Plan part, CancellationToken cancel)
    {
        // A delete of a row that is absent fails a transaction, and what is sent already must not be put out again.
        var present = (await table.FindAllAsync([.. KeysToKnow(part)], cancel)).ToDictionary(row => row.RowKey);
        var rows = new RowSet();
        foreach (var violation in part.Violations)
        {
            AddViolation(rows, violation, present);
        }

        foreach (var key in part.Completed.Select(key => RowKeys.Of(RowKeys.Due, key)).Where(present.ContainsKey))
        {
            rows.Delete(key);
        }

        foreach (var due in part.Due.Where(due => part.Completed.Contains(due.Key) || !present.ContainsKey(RowKeys.Of(RowKeys.Due, due.Key))))
        {
            rows.Put(DueRow(due));
        }

        foreach (var message in part.Outbox.Where(message => !OutboxKeys(message).Any(present.ContainsKey)))
        {
            rows.Put(OutboxRow.Of(message));
        }

        AddPlain(rows, part);
        return rows;
    }

    private static IEnumerable<string> KeysToKnow(Plan part) =>
    [
        .. part.Violations.SelectMany(ViolationKeys),
        .. part.Completed.Select(key => RowKeys.Of(RowKeys.Due, key)),
        .. part.Due.Select(due => RowKeys.Of(RowKeys.Due, due.Key)),
        .. part.Outbox.SelectMany(OutboxKeys),
    ];

    private static string[] OutboxKeys(OutboxMessage message) =>
        [RowKeys.Of(RowKeys.OutboxLive, message.Id), RowKeys.Of(RowKeys.OutboxDone, message.Id)];

    private static List<string> ViolationKeys(Violation violation)
    {
        List<string> keys = [RowKeys.Of(RowKeys.ViolationLive, violation.Id), RowKeys.Of(RowKeys.ViolationDone, violation.Id), RowKeys.Of(RowKeys.ViolationByKey, violation.Key)];
        return violation.PersonId is { } person ? [.. keys, ByPerson(person, violation.Id)] : keys;
    }

    /// <summary>A violation stands under its id, while it is not resolved under its key, and while it is unanswered under its person.</summary>
    private static void AddViolation(RowSet rows, Violation violation, Dictionary<string, TableEntity> present)
    {
        var isLive = violation.State != ViolationState.Resolved;
        SetOrDrop(isLive, RowKeys.Of(RowKeys.ViolationLive, violation.Id));
        SetOrDrop(!isLive, RowKeys.Of(RowKeys.ViolationDone, violation.Id));
        var byKey = RowKeys.Of(RowKeys.ViolationByKey, violation.Key);
        if (isLive || (present.TryGetValue(byKey, out var holder) && holder.GetString(nameof(Violation.Id)) == violation.Id))
        {
            SetOrDrop(isLive, byKey);
        }

        if (violation.PersonId is { } person)
        {
            SetOrDrop(violation.State == ViolationState.Open, ByPerson(person, violation.Id));
        }

        void SetOrDrop(bool set, string rowKey)
        {
            if (set)
            {
                var row = Row.Pack(rowKey, violation).With(nameof(Violation.Id), violation.Id).With(nameof(Violation.Rule), violation.Rule);
                rows.Put(violation.ResolvedAt is { } at ? row.With(nameof(Violation.ResolvedAt), at) : row);
            }
            else if (present.ContainsKey(rowKey))
            {
                rows.Delete(rowKey);
            }
        }
    }

    private static void AddPlain(RowSet rows, Plan part)
    {
        foreach (var claim in part.Claims)
        {
            rows.Put(Row.Pack(RowKeys.Of(RowKeys.Claim, claim.Key), claim).With(nameof(Claim.Until), claim.Until));
        }

        foreach (var told in part.Told)
        {
            rows.Add(Row.Pack(RowKeys.Of(RowKeys.Told, told.PersonId, $"{RowKeys.Day(told.Day)}-{Guid.NewGuid():N}"), told)
                .With(nameof(Told.Day), told.Day.ToString("O", CultureInfo.InvariantCulture)));
        }

        foreach (var post in part.Window)
        {
            rows.Put(Row.Pack(RowKeys.Post(post.ChannelId, post.At, post.MessageId), post).With(nameof(WindowPost.At), post.At));
        }

        foreach (var document in part.Documents)
        {
            rows.Put(Row.Pack(RowKeys.Of(RowKeys.Document, document.Name), document));
        }

        foreach (var kept in part.KeptAside)
        {
            rows.Put(Row.Pack(RowKeys.Of(RowKeys.KeptAside, kept.Key), kept).With(nameof(KeptAside.At), kept.At));
        }
    }

    private static TableEntity DueRow(DueItem due) => Row.Pack(RowKeys.Of(RowKeys.Due, due.Key), due).With(DueRows.VisibleAt, due.At);

    private static string ByPerson(string person, string violationId) => RowKeys.Of(RowKeys.ViolationByPerson, person, RowKeys.Of("", violationId));
}
