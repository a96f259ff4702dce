using System.Globalization;
using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Transfers;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>引継ぎ中です: a master puts off the review of his groups after a transfer, once (GRP-04a). Also typed, within the time of the message.</summary>
public sealed class HandoverCommand(DirectoryService directory) : ITalkCommand
{
    public const string CommandName = "handover";

    public string Name => CommandName;

    public IReadOnlyList<string> Words { get; } = ["引継ぎ中", "引き継ぎ中", "引継中"];

    public string Help => "";

    public async ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel)
    {
        if (directory.Current is not { } snapshot || !request.Context.InForce.Descriptors.TryGetValue(TransferNotice.RuleId, out var rule))
        {
            return TalkAnswer.Say(TransferTexts.NothingToHandOver);
        }

        var meant = Meant(request.Button);
        AffectedGroup[] mine =
        [
            .. TransferNotice.Affected(snapshot, request.Context, rule)
                .Select(group => group with { Leaving = [.. group.Leaving.Where(transfer => transfer.Since <= (meant ?? request.Context.Today))] })
                .Where(group => group.Leaving.Count > 0 && GroupRecipients.Of(group.Group).Any(person => person.Id == request.Poster.Id)),
        ];
        if (mine.Length == 0)
        {
            return TalkAnswer.Say(TransferTexts.NothingToHandOver);
        }

        var since = mine.SelectMany(group => group.Leaving).Max(transfer => transfer.Since);
        AffectedGroup[] fresh = [.. mine.Where(group => !(group.Group.HandingOver >= since))];
        await directory.HandOverAsync([.. fresh.Select(group => group.Group.Id)], since, cancel);
        return new TalkAnswer(_ => Reply(request, rule, fresh, mine.Length - fresh.Length));
    }

    // Newer transfers are not meant by the button of an older message.
    private static DateOnly? Meant(string? button) =>
        DateOnly.TryParseExact(button, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static TalkReply Reply(TalkRequest request, RuleDescriptor rule, AffectedGroup[] fresh, int already)
    {
        var rows = fresh.Select(group => new LedgerEntry(request.Context.Now, "handover")
        {
            EventAt = request.At,
            PersonId = request.Poster.Id,
            GroupId = group.Group.Id,
            Rule = rule.Name,
            RuleId = rule.Id,
            Article = rule.Article,
            CallbackKey = request.Context.Key,
        });
        return TalkReply.Say(TransferTexts.HandingOver(fresh.Length, already)) with
        {
            Also = new Plan { Ledger = [.. rows] },
            Detail = string.Create(CultureInfo.InvariantCulture, $"groups {fresh.Length}, already {already}"),
        };
    }
}
