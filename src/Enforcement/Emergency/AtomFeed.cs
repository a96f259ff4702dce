namespace ComplianceBot.Enforcement.Emergency;

/// <param name="Type">By the entry's title, which is the telegram's Control/Title.</param>
/// <param name="Address">On the feed's own host.</param>
internal sealed record AtomEntry(JmaType Type, Uri Address, DateTimeOffset Updated);

/// <summary>The agency's Atom feeds: a window on the telegrams of the last minutes (long form: days).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>Entries of followed kinds that may concern the policy's areas; null with a reason when it is no feed.</summary>
    public static (IReadOnlyList<AtomEntry>? Entries, string Problem) Read(ReadOnlyMemory<byte> bytes, Uri feed, EmergencyPolicy policy, DateTimeOffset now)
    {
        var (root, reason) = JmaXml.Load(bytes);
        if (root is null || root.Name.LocalName != "feed" || root.Name.NamespaceName != Namespace)
        {
            return (null, root is null ? reason : "Atomフィードではありません。");
        }

        var entries = new List<AtomEntry>();
        foreach (var entry in root.Children("entry"))
        {
            var href = entry.Child("link")?.Attribute("href")?.Value ?? entry.Text("id");
            if (JmaTelegramReader.TypeOf(entry.Text("title")) is { } type
                && JmaXml.Time(entry.Text("updated")) is { } updated
                && Uri.TryCreate(feed, href, out var address) && IsSameHost(address, feed)
                && MayConcern(type, address, policy))
            {
                // A time from the future would look like a sign of life for hours to come.
                entries.Add(new AtomEntry(type, address, updated < now ? updated : now));
            }
        }

        return (entries, "");
    }

    /// <summary>extra.xml → extra_l.xml, which reaches back days.</summary>
    public static Uri LongForm(Uri feed) => new(feed.AbsoluteUri.EndsWith(".xml", StringComparison.Ordinal) ? feed.AbsoluteUri[..^4] + "_l.xml" : feed.AbsoluteUri);

    /// <summary>A feed that points elsewhere was tampered with; nothing is fetched from there.</summary>
    private static bool IsSameHost(Uri address, Uri feed) =>
        address.Scheme == feed.Scheme && address.Host == feed.Host && address.Port == feed.Port && address.UserInfo.Length == 0;

    /// <summary>
    /// Warnings come by prefecture, which stands in the name (20260831050211_0_VPWW53_150000.xml). A name of another form is
    /// fetched: better one telegram too many.
    /// </summary>
    private static bool MayConcern(JmaType type, Uri address, EmergencyPolicy policy)
    {
        switch (type)
        {
            case JmaType.VXSE51 or JmaType.VXSE53:
                return policy.Areas.Count + policy.QuakeAreas.Count > 0;
            case JmaType.VXKO:
                return policy.Rivers.Count > 0;
            case JmaType.VPWS50:
                return policy.Areas.Count > 0;
            default:
                var parts = address.Segments[^1].Split('_');
                return policy.Areas.Count > 0
                    && (parts.Length != 4 || parts[3].Length != "150000.xml".Length || policy.Areas.Any(area => parts[3].StartsWith(area[..2], StringComparison.Ordinal)));
        }
    }
}
