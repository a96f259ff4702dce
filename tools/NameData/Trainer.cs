using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.NameData;

/// <summary>
/// A linear-chain conditional random field, trained by stochastic gradient descent with L2 and with features dropped at random,
/// so that no name is known by its letters alone: the same data and seed give the same weights. It learns from what each character
/// can be: one label, or several where only a part of a sentence is labelled. The steps shrink to nothing, so that the last sentences
/// weigh no more than the first. The weights are kept as <c>scale × stored</c>, so that shrinking all of them costs one multiplication.
/// </summary>
/// <param name="texts">Sentences to learn from.</param>
/// <param name="seed">Of the dice that order sentences and drop features.</param>
/// <param name="dropped">Share of the features that a character loses each time.</param>
internal sealed class Trainer(IReadOnlyList<FeaturedText> texts, int seed, float dropped)
{
    private const int Rounds = 20;
    private const int Stride = NameLabels.Stride;
    private const double FirstRate = 0.06;
    private const double Penalty = 0.2;
    private readonly float[] weights = new float[NameFeatures.Rows * Stride];
    private readonly float[] transitions = new float[Stride * Stride];
    private readonly ChainSums sums = new();
    private readonly Random dice = new(seed);
    private readonly List<int> kept = [];
    private readonly List<int> ends = [];
    private float[] errors = [];
    private float scale = 1;

    /// <summary>The weights of all rows and of all pairs of labels, as they hold when no feature is dropped.</summary>
    public (float[] Rows, float[] Transitions) Train()
    {
        var order = Enumerable.Range(0, texts.Count).ToArray();
        var penalty = Penalty / texts.Count;
        var step = 0;
        for (var round = 0; round < Rounds; round++)
        {
            dice.Shuffle(order);
            foreach (var at in order)
            {
                var rate = FirstRate * (1 - (step++ / (Rounds * (double)texts.Count)));
                scale *= (float)(1 - (rate * penalty));
                Learn(texts[at], (float)rate);
            }
        }

        // In use no feature is dropped, so each weighs as much less.
        return ([.. weights.Select(weight => weight * scale * (1 - dropped))], [.. transitions.Select(weight => weight * scale)]);
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

        var size = text.Labels.Length * Stride;
        if (errors.Length < size)
        {
            errors = new float[size * 2];
        }

        Array.Clear(errors, 0, size);
        var by = rate / scale * text.Trust;
        sums.Run();
        sums.AddTo(errors, transitions, -by);
        sums.Restrict(text.Labels);
        sums.Run();
        sums.AddTo(errors, transitions, by);
        for (var i = 0; i < text.Labels.Length; i++)
        {
            Change(i);
        }
    }

    /// <summary>Adds up the features that the dice leave to a character.</summary>
    private void Score(FeaturedText text, int i)
    {
        var (low, high) = (Vector256<float>.Zero, Vector256<float>.Zero);
        ref var first = ref MemoryMarshal.GetArrayDataReference(weights);
        foreach (var row in text.At(i))
        {
            if (dice.NextSingle() >= dropped)
            {
                kept.Add(row);
                low += Vector256.LoadUnsafe(ref first, (nuint)(row * Stride));
                high += Vector256.LoadUnsafe(ref first, (nuint)((row * Stride) + 8));
            }
        }

        ends.Add(kept.Count);
        sums.Set(i, low * scale, high * scale);
    }

    /// <summary>Moves the weights of a character's features by what its labels should be minus what they are.</summary>
    private void Change(int i)
    {
        var (low, high) = (Vector256.Create<float>(errors.AsSpan(i * Stride)), Vector256.Create<float>(errors.AsSpan((i * Stride) + 8)));
        ref var first = ref MemoryMarshal.GetArrayDataReference(weights);
        foreach (var row in CollectionsMarshal.AsSpan(kept)[(i == 0 ? 0 : ends[i - 1])..ends[i]])
        {
            var at = (nuint)(row * Stride);
            (Vector256.LoadUnsafe(ref first, at) + low).StoreUnsafe(ref first, at);
            (Vector256.LoadUnsafe(ref first, at + 8) + high).StoreUnsafe(ref first, at + 8);
        }
    }
}
