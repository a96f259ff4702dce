using ComplianceBot.Enforcement.Planning;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>Cuts a plan into parts that each fit into one transaction. The same plan is always cut in the same places.</summary>
internal static class PlanParts
{
    /// <summary>
    /// What fits into a transaction of 100 rows: an item needs at most four (an open violation), its plan two more, which
    /// count as an item where plans are written together, and the head one.
    /// </summary>
    public const int MostWeight = 24;

    /// <summary>A kept body has up to 350 KB, a document up to 800, and a transaction 4 MiB.</summary>
    private const int BodyWeight = 8;

    public static int WeightOf(Plan plan) => Items(plan).Sum(WeightOfItem);

    public static IReadOnlyList<Plan> Split(Plan plan)
    {
        var parts = new List<Plan>();
        var part = new List<Plan>();
        var weight = 0;
        foreach (var item in Items(plan))
        {
            var itemWeight = WeightOfItem(item);
            if (weight + itemWeight > MostWeight)
            {
                parts.Add(Join(part));
                (part, weight) = ([], 0);
            }

            part.Add(item);
            weight += itemWeight;
        }

        if (part.Count > 0)
        {
            parts.Add(Join(part));
        }

        return parts;
    }

    private static int WeightOfItem(Plan item) => item.KeptAside.Count + item.Documents.Count > 0 ? BodyWeight : 1;

    // What is completed stands before what is due: a key may be done and due again in one plan.
    private static IEnumerable<Plan> Items(Plan plan) =>
    [
        .. plan.Ledger.Select(item => new Plan { Ledger = [item] }),
        .. plan.Violations.Select(item => new Plan { Violations = [item] }),
        .. plan.Outbox.Select(item => new Plan { Outbox = [item] }),
        .. plan.Claims.Select(item => new Plan { Claims = [item] }),
        .. plan.Told.Select(item => new Plan { Told = [item] }),
        .. plan.Window.Select(item => new Plan { Window = [item] }),
        .. plan.Completed.Select(item => new Plan { Completed = [item] }),
        .. plan.Due.Select(item => new Plan { Due = [item] }),
        .. plan.KeptAside.Select(item => new Plan { KeptAside = [item] }),
        .. plan.Documents.Select(item => new Plan { Documents = [item] }),
    ];

    public static Plan Join(IReadOnlyList<Plan> items) => new()
    {
        Ledger = [.. items.SelectMany(item => item.Ledger)],
        Violations = [.. items.SelectMany(item => item.Violations)],
        Outbox = [.. items.SelectMany(item => item.Outbox)],
        Claims = [.. items.SelectMany(item => item.Claims)],
        Told = [.. items.SelectMany(item => item.Told)],
        Window = [.. items.SelectMany(item => item.Window)],
        Completed = [.. items.SelectMany(item => item.Completed)],
        Due = [.. items.SelectMany(item => item.Due)],
        KeptAside = [.. items.SelectMany(item => item.KeptAside)],
        Documents = [.. items.SelectMany(item => item.Documents)],
    };
}
