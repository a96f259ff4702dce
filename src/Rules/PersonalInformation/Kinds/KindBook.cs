namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Every kind of this assembly, in the order of their turns; there is no list to keep.</summary>
internal static class KindBook
{
    public static IReadOnlyList<InformationKind> All { get; } =
    [
        .. typeof(InformationKind).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(InformationKind)) && !type.IsAbstract)
            .Select(type => (InformationKind)Activator.CreateInstance(type)!)
            .OrderBy(kind => kind.Turn).ThenBy(kind => kind.Type, StringComparer.Ordinal),
    ];

    /// <summary>Those that are asked about every number.</summary>
    public static NumberKind[] Numbers { get; } = [.. All.OfType<NumberKind>()];

    private static readonly System.Collections.Frozen.FrozenDictionary<string, InformationKind> ByType =
        System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(All, kind => kind.Type, StringComparer.Ordinal);

    /// <summary>The kind of a name, or null for what is found in another way (a piece of talk).</summary>
    public static InformationKind? Of(string type) => ByType.GetValueOrDefault(type);

    /// <summary>The number of a kind, or null for what is written otherwise.</summary>
    public static NumberKind? NumberOf(string type) => ByType.GetValueOrDefault(type) as NumberKind;

    public static bool IsNumber(string type) => NumberOf(type) is not null;

    /// <summary>Japanese name of a kind, or null.</summary>
    public static string? TitleOf(string type) => ByType.GetValueOrDefault(type)?.Title;
}
