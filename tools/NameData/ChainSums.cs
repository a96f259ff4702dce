using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.NameData;

/// <summary>Forward and backward sums over all label sequences of a sentence: the chance of each label at each character and of each pair.</summary>
internal sealed class ChainSums
{
    private const int Stride = NameLabels.Stride;
    private const float Least = 1e-20f;
    private readonly float[] pairs = new float[Stride * Stride];
    private readonly float[] turned = new float[Stride * Stride];
    private readonly float[] pairChances = new float[Stride * Stride];
    private float[] chances = [];
    private float[] forward = [];
    private float[] backward = [];
    private int length;

    public void Begin(int count, float[] weights, float unit)
    {
        length = count;
        if (chances.Length < count * Stride)
        {
            var size = count * Stride * 2;
            (chances, forward, backward) = (new float[size], new float[size], new float[size]);
        }

        for (var before = 0; before < NameLabels.Count; before++)
        {
            for (var after = 0; after < NameLabels.Count; after++)
            {
                var at = (before * Stride) + after;
                pairs[at] = NameLabels.Follows((NameLabel)before, (NameLabel)after) ? MathF.Exp(weights[at] * unit) : 0;
                turned[(after * Stride) + before] = pairs[at];
            }
        }
    }

    public void Set(int i, Vector256<float> low, Vector256<float> high)
    {
        Span<float> raw = stackalloc float[Stride];
        low.CopyTo(raw);
        high.CopyTo(raw[8..]);
        var most = float.MinValue;
        for (var label = 0; label < NameLabels.Count; label++)
        {
            most = Math.Max(most, raw[label]);
        }

        for (var label = 0; label < Stride; label++)
        {
            chances[(i * Stride) + label] = label < NameLabels.Count ? Math.Max(Least, MathF.Exp(raw[label] - most)) : 0;
        }
    }

    /// <summary>Sums both ways.</summary>
    public void Run()
    {
        for (var i = 0; i < length; i++)
        {
            var row = forward.AsSpan(i * Stride, Stride);
            if (i == 0)
            {
                for (var label = 0; label < Stride; label++)
                {
                    row[label] = pairs[label] * chances[label];
                }
            }
            else
            {
                Multiply(pairs, forward.AsSpan((i - 1) * Stride, Stride), row);
                for (var label = 0; label < Stride; label++)
                {
                    row[label] *= chances[(i * Stride) + label];
                }
            }

            Normalise(row);
        }

        Backward();
    }

    /// <summary>Leaves every character only the labels that it can have.</summary>
    public void Restrict(LabelSet[] possible)
    {
        for (var i = 0; i < length; i++)
        {
            for (var label = 0; label < NameLabels.Count; label++)
            {
                if (!possible[i].Has(label))
                {
                    chances[(i * Stride) + label] = 0;
                }
            }
        }
    }

    /// <summary>Adds <paramref name="by"/> × the chance of each label at each character to <paramref name="labels"/>, and that of each pair to <paramref name="pairWeights"/>.</summary>
    public void AddTo(float[] labels, float[] pairWeights, float by)
    {
        Array.Clear(pairChances);
        for (var i = 0; i < length; i++)
        {
            AddLabels(i, labels, by);
            if (i > 0)
            {
                AddPairs(i);
            }
        }

        for (var i = 0; i < pairWeights.Length; i++)
        {
            pairWeights[i] += by * pairChances[i];
        }
    }

    private void AddLabels(int i, float[] labels, float by)
    {
        Span<float> row = stackalloc float[Stride];
        float sum = 0;
        for (var label = 0; label < Stride; label++)
        {
            row[label] = forward[(i * Stride) + label] * backward[(i * Stride) + label];
            sum += row[label];
        }

        for (var label = 0; label < Stride; label++)
        {
            labels[(i * Stride) + label] += by * row[label] / sum;
        }
    }

    private void AddPairs(int i)
    {
        Span<float> behind = stackalloc float[Stride];
        float sum = 0;
        for (var label = 0; label < Stride; label++)
        {
            behind[label] = chances[(i * Stride) + label] * backward[(i * Stride) + label];
        }

        for (var before = 0; before < NameLabels.Count; before++)
        {
            for (var after = 0; after < NameLabels.Count; after++)
            {
                sum += forward[((i - 1) * Stride) + before] * pairs[(before * Stride) + after] * behind[after];
            }
        }

        for (var before = 0; before < NameLabels.Count; before++)
        {
            var start = forward[((i - 1) * Stride) + before] / sum;
            for (var after = 0; after < NameLabels.Count; after++)
            {
                pairChances[(before * Stride) + after] += start * pairs[(before * Stride) + after] * behind[after];
            }
        }
    }

    private void Backward()
    {
        var last = backward.AsSpan((length - 1) * Stride, Stride);
        last.Fill(1);
        last[(int)NameLabel.PersonBegin] = last[(int)NameLabel.PersonInside] = 0;
        Span<float> behind = stackalloc float[Stride];
        for (var i = length - 2; i >= 0; i--)
        {
            for (var label = 0; label < Stride; label++)
            {
                behind[label] = chances[((i + 1) * Stride) + label] * backward[((i + 1) * Stride) + label];
            }

            var row = backward.AsSpan(i * Stride, Stride);
            Multiply(turned, behind, row);
            Normalise(row);
        }
    }

    private static void Normalise(Span<float> row)
    {
        float sum = 0;
        foreach (var value in row)
        {
            sum += value;
        }

        for (var i = 0; i < row.Length; i++)
        {
            row[i] /= sum;
        }
    }

    private static void Multiply(float[] matrix, ReadOnlySpan<float> from, Span<float> to)
    {
        var (low, high) = (Vector256<float>.Zero, Vector256<float>.Zero);
        ref var first = ref MemoryMarshal.GetArrayDataReference(matrix);
        for (var i = 0; i < NameLabels.Count; i++)
        {
            low += Vector256.LoadUnsafe(ref first, (nuint)(i * Stride)) * from[i];
            high += Vector256.LoadUnsafe(ref first, (nuint)((i * Stride) + 8)) * from[i];
        }

        low.CopyTo(to);
        high.CopyTo(to[8..]);
    }
}
