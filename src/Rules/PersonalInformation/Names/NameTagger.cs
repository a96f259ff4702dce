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
        var (low, high) = (Vector256.Create<int>(transitions), Vector256.Create<int>(transitions.AsSpan(8)));
        Set(score, low, high, Sum(features.At(0)));
        for (var i = 1; i < length; i++)
        {
            Step(score, Sum(features.At(i)), back.AsSpan(i * Stride, Stride));
        }

        return Trace(length, score, back);
    }

    /// <summary>Adds up the rows of a character's features, sixteen labels at a time: some hundred bytes never overflow sixteen bits.</summary>
    private Vector256<short> Sum(ReadOnlySpan<int> rows)
    {
        var sums = Vector256<short>.Zero;
        ref var first = ref MemoryMarshal.GetArrayDataReference(weights);
        foreach (var row in rows)
        {
            sums += Vector256.WidenLower(Vector128.LoadUnsafe(ref first, (nuint)(row * Stride)).ToVector256Unsafe());
        }

        return sums;
    }

    /// <summary>Scores of the labels of one more character, and the best label before each of them.</summary>
    private void Step(Span<int> score, Vector256<short> sums, Span<byte> back)
    {
        var (best, bestHigh) = (Vector256.Create(int.MinValue / 2), Vector256.Create(int.MinValue / 2));
        var (from, fromHigh) = (Vector256<int>.Zero, Vector256<int>.Zero);
        for (var before = 0; before < Labels; before++)
        {
            var row = transitions.AsSpan(before * Stride, Stride);
            (best, from) = Better(best, from, Vector256.Create<int>(row) + Vector256.Create(score[before]), before);
            (bestHigh, fromHigh) = Better(bestHigh, fromHigh, Vector256.Create<int>(row[8..]) + Vector256.Create(score[before]), before);
        }

        Set(score, best, bestHigh, sums);
        var both = Vector256.Narrow(from, fromHigh);
        Vector128.Narrow(both.GetLower(), both.GetUpper()).AsByte().CopyTo(back);
    }

    private static void Set(Span<int> score, Vector256<int> best, Vector256<int> bestHigh, Vector256<short> sums)
    {
        var (low, high) = Vector256.Widen(sums);
        var lowest = Vector256.Create(int.MinValue / 4);
        Vector256.Max(lowest, best + low).CopyTo(score);
        Vector256.Max(lowest, bestHigh + high).CopyTo(score[8..]);
    }

    private static (Vector256<int> Best, Vector256<int> From) Better(Vector256<int> best, Vector256<int> from, Vector256<int> sum, int before)
    {
        var isBetter = Vector256.GreaterThan(sum, best);
        return (Vector256.ConditionalSelect(isBetter, sum, best), Vector256.ConditionalSelect(isBetter, Vector256.Create(before), from));
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
