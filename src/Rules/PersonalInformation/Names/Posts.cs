namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Posts that stand before or behind a name and make its owner staff or known to the public.</summary>
internal static class Posts
{
    /// <summary>Posts in a city hall and its houses: offices, centres, fire stations, hospitals, schools.</summary>
    public static readonly string[] OfStaff =
        ["部長", "次長", "課長", "補佐", "室長", "所長", "局長", "係長", "参事", "主幹", "主査", "主任", "主事", "技師", "館長", "園長", "校長", "教頭", "統括監", "事務長", "センター長", "署長", "院長", "主事補", "技師補", "書記", "係員"];

    /// <summary>Elected people, heads of other bodies, people on a stage.</summary>
    private static readonly string[] OfPublic =
        ["市長", "町長", "村長", "知事", "議員", "議長", "大臣", "総理", "教育長", "社長", "監督", "選手", "先生", "教授", "講師", "現場代理人", "主任技術者", "監理技術者"];

    public static readonly string[] Words = [.. OfStaff, .. OfPublic, .. OfPublic.Concat(OfStaff).Select(post => "副" + post)];
}
