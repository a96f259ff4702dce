using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// A linear-chain tagger of persons and places: sums the weights of each character's features and takes the best sequence
/// (Viterbi). The weights are a data file of their own licence; without it <see cref="Shipped"/> is null.
/// </summary>
internal sealed class NameTagger
{
    private const int Labels = NameLabels.Count;
    private const int Stride = NameLabels.Stride;
    private readonly sbyte[] weights;
    private readonly int[] transitions;

    /// <param name="file">Transitions (16 rows of 16 little-endian 16-bit numbers), then a row of sixteen signed bytes for each feature.</param>
    public NameTagger(byte[] file)
    {
        transitions = new int[Stride * Stride];
        for (var i = 0; i < transitions.Length; i++)
        {
            var isAllowed = i / Stride < Labels && i % Stride < Labels && NameLabels.Follows((NameLabel)(i / Stride), (NameLabel)(i % Stride));
            transitions[i] = isAllowed ? BitConverter.ToInt16(file, i * 2) : int.MinValue / 4;
        }

        weights = new sbyte[NameFeatures.Rows * Stride];
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
        var back = new byte[length * Stride];
        Span<int> score = stackalloc int[Stride];
        Span<int> next = stackalloc int[Stride];
        for (var i = 0; i < length; i++)
        {
            Sum(features.At(i), next);
            Step(i, score, next, back);
            next.CopyTo(score);
        }

        return Trace(length, score, back);
    }

    /// <summary>Adds up the rows of a character's features, sixteen labels at a time: some hundred bytes never overflow sixteen bits.</summary>
    private void Sum(List<int> rows, Span<int> sums)
    {
        var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);
        ref var first = ref MemoryMarshal.GetArrayDataReference(weights);
        foreach (var row in rows)
        {
            var (a, b) = Vector128.Widen(Vector128.LoadUnsafe(ref first, (nuint)(row * Stride)));
            low += a;
            high += b;
        }

        for (var label = 0; label < 8; label++)
        {
            sums[label] = low[label];
            sums[label + 8] = high[label];
        }
    }

    private void Step(int i, Span<int> score, Span<int> next, byte[] back)
    {
        for (var label = 0; label < Labels; label++)
        {
            var best = int.MinValue / 2;
            for (var before = 0; before < (i == 0 ? 1 : Labels); before++)
            {
                var sum = (i == 0 ? 0 : score[before]) + transitions[(before * Stride) + label];
                if (sum > best)
                {
                    best = sum;
                    back[(i * Stride) + label] = (byte)before;
                }
            }

            next[label] = Math.Max(int.MinValue / 4, best + next[label]);
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
            best = back[(i * Stride) + best];
        }

        return labels;
    }
}
