namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// A linear tagger of persons and places: sums the weights of each character's features and takes the best sequence
/// (Viterbi). The weights are a data file of their own licence; without it <see cref="Shipped"/> is null.
/// </summary>
internal sealed class NameTagger
{
    private const int Labels = NameLabels.Count;
    private readonly sbyte[] weights;
    private readonly int[] transitions;

    /// <param name="file">Transitions (81 little-endian 16-bit numbers), then a row of nine signed bytes for each feature.</param>
    public NameTagger(byte[] file)
    {
        transitions = new int[Labels * Labels];
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = BitConverter.ToInt16(file, i * 2);
        }

        weights = new sbyte[NameFeatures.Rows * Labels];
        Buffer.BlockCopy(file, transitions.Length * 2, weights, 0, weights.Length);
    }

    public static NameTagger? Shipped => ShippedTagger.Value;

    private static readonly Lazy<NameTagger?> ShippedTagger = new(() => WordTable.Resource("names.bin") is { } file ? new NameTagger(file) : null);

    /// <summary>Persons and places of a text in its own positions.</summary>
    public List<(int Start, int End, bool IsPerson)> Find(ReadOnlySpan<char> text, NameFeatures features)
    {
        var found = new List<(int, int, bool)>();
        if (text.IsEmpty)
        {
            return found;
        }

        features.Read(text);
        var labels = Decode(text.Length, features);
        for (var i = 0; i < labels.Length; i++)
        {
            var end = i + 1;
            switch (labels[i])
            {
                case NameLabel.PersonSingle:
                    found.Add((i, end, true));
                    break;
                case NameLabel.PersonBegin:
                    while (end < labels.Length && labels[end] is NameLabel.PersonInside or NameLabel.PersonEnd)
                    {
                        end++;
                    }

                    found.Add((i, end, true));
                    break;
                case NameLabel.PlaceBegin:
                    while (end < labels.Length && labels[end] == NameLabel.PlaceInside)
                    {
                        end++;
                    }

                    found.Add((i, end, false));
                    break;
                default:
                    continue;
            }

            i = end - 1;
        }

        return found;
    }

    private NameLabel[] Decode(int length, NameFeatures features)
    {
        var back = new byte[length * Labels];
        Span<int> score = stackalloc int[Labels];
        Span<int> next = stackalloc int[Labels];
        for (var i = 0; i < length; i++)
        {
            next.Clear();
            foreach (var row in features.At(i))
            {
                var at = row * Labels;
                for (var label = 0; label < Labels; label++)
                {
                    next[label] += weights[at + label];
                }
            }

            Step(i, score, next, back);
            next.CopyTo(score);
        }

        return Trace(length, score, back);
    }

    private void Step(int i, Span<int> score, Span<int> next, byte[] back)
    {
        for (var label = 0; label < Labels; label++)
        {
            var best = int.MinValue / 2;
            for (var before = 0; before < Labels; before++)
            {
                var isAllowed = i == 0 ? before == 0 && NameLabels.Follows(NameLabel.Other, (NameLabel)label) : NameLabels.Follows((NameLabel)before, (NameLabel)label);
                var sum = (i == 0 ? 0 : score[before]) + transitions[(before * Labels) + label];
                if (isAllowed && sum > best)
                {
                    best = sum;
                    back[(i * Labels) + label] = (byte)before;
                }
            }

            next[label] = best + next[label];
        }
    }

    private static NameLabel[] Trace(int length, Span<int> score, byte[] back)
    {
        var best = 0;
        for (var label = 1; label < Labels; label++)
        {
            if (score[label] > score[best] && (NameLabel)label is not (NameLabel.PersonBegin or NameLabel.PersonInside))
            {
                best = label;
            }
        }

        var labels = new NameLabel[length];
        for (var i = length - 1; i >= 0; i--)
        {
            labels[i] = (NameLabel)best;
            best = back[(i * Labels) + best];
        }

        return labels;
    }
}
