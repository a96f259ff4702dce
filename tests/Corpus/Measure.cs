namespace ComplianceBot.Corpus;

/// <summary>Hits among gold and found spans of one kind, with 95 % intervals (Wilson).</summary>
public sealed class Count
{
    public int Gold { get; set; }

    public int Found { get; set; }

    public int HitGold { get; set; }

    public int HitFound { get; set; }

    public double Recall => Gold == 0 ? 1 : (double)HitGold / Gold;

    public double Precision => Found == 0 ? 1 : (double)HitFound / Found;

    public double F1 => Recall + Precision == 0 ? 0 : 2 * Recall * Precision / (Recall + Precision);

    /// <summary>Lower and upper end of the 95 % interval of a share.</summary>
    public static (double Low, double High) Wilson(int hits, int count)
    {
        if (count == 0)
        {
            return (0, 1);
        }

        const double Z = 1.96;
        var share = (double)hits / count;
        var middle = share + (Z * Z / (2 * count));
        var spread = Z * Math.Sqrt((share * (1 - share) / count) + (Z * Z / (4.0 * count * count)));
        var scale = 1 + (Z * Z / count);
        return (Math.Max(0, (middle - spread) / scale), Math.Min(1, (middle + spread) / scale));
    }
}

/// <summary>What the rules reach on one half of the corpus.</summary>
public sealed class Measure
{
    /// <summary>By kind and group of conditions (plain, obfuscated, split).</summary>
    public SortedDictionary<(string Type, string Group), Count> Spans { get; } = [];

    /// <summary>Expected and given decisions.</summary>
    public Dictionary<(string Expected, string Given), int> Decisions { get; } = [];

    /// <summary>Samples of each harmless family and how many of them were flagged.</summary>
    public SortedDictionary<string, (int Flagged, int Count)> Harmless { get; } = [];

    public static Measure Of(IEnumerable<Sample> samples)
    {
        var measure = new Measure();
        var judge = new Judge();
        foreach (var sample in samples)
        {
            measure.Add(sample, judge.Of(sample));
        }

        return measure;
    }

    public double Share(string expected, string given) =>
        (double)Decisions.GetValueOrDefault((expected, given)) / Math.Max(1, Decisions.Where(pair => pair.Key.Expected == expected).Sum(pair => pair.Value));

    public double BlockPrecision =>
        (double)Decisions.GetValueOrDefault(("block", "block")) / Math.Max(1, Decisions.Where(pair => pair.Key.Given == "block").Sum(pair => pair.Value));

    private void Add(Sample sample, Answer answer)
    {
        Decisions[(sample.Expected, answer.Decision)] = Decisions.GetValueOrDefault((sample.Expected, answer.Decision)) + 1;
        if (sample.Expected == "ok")
        {
            var (flagged, count) = Harmless.GetValueOrDefault(sample.Family);
            Harmless[sample.Family] = (flagged + (answer.Decision == "ok" ? 0 : 1), count + 1);
        }

        var group = sample.Messages.Count > 1 ? "over messages" : sample.Condition == "plain" ? "plain" : "obfuscated";
        foreach (var type in sample.Spans.Select(gold => gold.Type).Concat(answer.Spans.Select(found => found.Type)).Distinct(StringComparer.Ordinal))
        {
            Add(group, type, [.. sample.Spans.Where(gold => gold.Type == type)], [.. answer.Spans.Where(found => found.Type == type && !sample.Optional.Any(span => span.Type == type && Overlaps(span, found)))]);
        }
    }

    private void Add(string group, string type, Gold[] gold, Gold[] found)
    {
        if (!Spans.TryGetValue((type, group), out var count))
        {
            Spans[(type, group)] = count = new Count();
        }

        count.Gold += gold.Length;
        count.Found += found.Length;
        count.HitGold += gold.Count(span => found.Any(other => Overlaps(span, other)));
        count.HitFound += found.Count(span => gold.Any(other => Overlaps(other, span)));
    }

    /// <summary>At least half of both together is shared.</summary>
    private static bool Overlaps(Gold a, Gold b)
    {
        var shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return a.Message == b.Message && shared > 0 && shared * 2 >= Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start);
    }
}
