using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.NameData;

/// <summary>
/// A linear-chain conditional random field, trained by stochastic gradient descent with L2 and with features dropped at random,
/// so that no name is known by its letters alone: the same data give the same weights. The weights are kept as
/// <c>scale × stored</c>, so that shrinking all of them costs one multiplication.
/// </summary>
internal sealed class Trainer(IReadOnlyList<FeaturedText> texts)
{
    private const int Seed = 20261122;
    private const int Rounds = 20;
    private const int Stride = NameLabels.Stride;
    private const float Dropped = 0.6f;
    private const double FirstRate = 0.06;
    private const double Penalty = 0.2;

    /// <summary>Weights of a single unit say nothing and cost the file a sixth of its size.</summary>
    private const int Least = 2;
    private readonly float[] weights = new float[NameFeatures.Rows * Stride];
    private readonly float[] transitions = new float[Stride * Stride];
    private readonly ChainSums sums = new();
    private readonly Random dice = new(Seed);
    private readonly List<int> kept = [];
    private readonly List<int> ends = [];
    private float scale = 1;

    /// <summary>The weights in the form that <see cref="NameTagger"/> reads.</summary>
    public byte[] Train()
    {
        var order = Enumerable.Range(0, texts.Count).ToArray();
        var penalty = Penalty / texts.Count;
        double step = 0;
        for (var round = 0; round < Rounds; round++)
        {
            dice.Shuffle(order);
            foreach (var at in order)
            {
                var rate = FirstRate / (1 + (FirstRate * penalty * step++));
                scale *= (float)(1 - (rate * penalty));
                Learn(texts[at], (float)rate);
            }
        }

        return File();
    }

    private void Learn(FeaturedText text, float rate)
    {
        sums.Begin(text.Labels.Length, transitions, scale);
        kept.Clear();
        ends.Clear();
        for (var i = 0; i < text.Labels.Length; i++)
        {
            Score(text, i);
        }

        sums.Run();
        var by = rate / scale;
        for (var i = 0; i < text.Labels.Length; i++)
        {
            Change(i, text.Labels[i], by);
        }

        sums.AddTransitions(transitions, text.Labels, by);
    }

    /// <summary>Adds up the features that the dice leave to a character.</summary>
    private void Score(FeaturedText text, int i)
    {
        var (low, high) = (Vector256<float>.Zero, Vector256<float>.Zero);
        ref var first = ref MemoryMarshal.GetArrayDataReference(weights);
        foreach (var row in text.At(i))
        {
            if (dice.NextSingle() >= Dropped)
            {
                kept.Add(row);
                low += Vector256.LoadUnsafe(ref first, (nuint)(row * Stride));
                high += Vector256.LoadUnsafe(ref first, (nuint)((row * Stride) + 8));
            }
        }

        ends.Add(kept.Count);
        sums.Set(i, low * scale, high * scale);
    }

    private void Change(int i, NameLabel gold, float by)
    {
        var (low, high) = sums.Gradient(i, gold);
        (low, high) = (low * by, high * by);
        ref var first = ref MemoryMarshal.GetArrayDataReference(weights);
        foreach (var row in CollectionsMarshal.AsSpan(kept)[(i == 0 ? 0 : ends[i - 1])..ends[i]])
        {
            var at = (nuint)(row * Stride);
            (Vector256.LoadUnsafe(ref first, at) + low).StoreUnsafe(ref first, at);
            (Vector256.LoadUnsafe(ref first, at + 8) + high).StoreUnsafe(ref first, at + 8);
        }
    }

    /// <summary>No feature is dropped in use, so each weighs as much less. The largest few weights are cut off at a signed byte.</summary>
    private byte[] File()
    {
        var spread = weights.Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
        var unit = 110 / spread[(int)(spread.Length * 0.9999)];
        var file = new byte[(Stride * Stride * 2) + weights.Length];
        for (var i = 0; i < transitions.Length; i++)
        {
            BitConverter.TryWriteBytes(file.AsSpan(i * 2), (short)Math.Round(transitions[i] * unit / (1 - Dropped)));
        }

        for (var i = 0; i < weights.Length; i++)
        {
            var weight = (int)Math.Clamp(Math.Round(weights[i] * unit), -127, 127);
            file[(Stride * Stride * 2) + i] = (byte)(sbyte)(Math.Abs(weight) < Least ? 0 : weight);
        }

        return file;
    }
}
