using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.NameData;

/// <summary>Sum of a few averaged perceptrons that saw the sentences in different orders: the same seed and data give the same weights.</summary>
internal sealed class Trainer(WordTable words, int seed)
{
    private const int Labels = NameLabels.Count;
    private const int Members = 5;
    private readonly float[] weights = new float[NameFeatures.Rows * Labels];
    private readonly double[] totals = new double[NameFeatures.Rows * Labels];
    private readonly float[] transitions = new float[Labels * Labels];
    private readonly double[] transitionTotals = new double[Labels * Labels];
    private readonly float[] sum = new float[NameFeatures.Rows * Labels];
    private readonly float[] transitionSum = new float[Labels * Labels];
    private double step = 1;

    public NameTagger Train(IReadOnlyList<LabelledText> texts, int rounds)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, texts.Count).ToArray();
        var features = texts.Select(Features).ToArray();
        for (var member = 0; member < Members; member++)
        {
            for (var round = 0; round < rounds; round++)
            {
                random.Shuffle(order);
                var wrong = 0;
                foreach (var at in order)
                {
                    wrong += Learn(features[at], texts[at].Labels);
                    step++;
                }

                Console.Error.WriteLine($"member {member + 1}, round {round + 1}: {wrong} wrong characters");
            }

            Close();
        }

        return new NameTagger(File());
    }

    /// <summary>Adds the member's averaged weights to the sum and begins anew.</summary>
    private void Close()
    {
        for (var i = 0; i < weights.Length; i++)
        {
            sum[i] += (float)(weights[i] - (totals[i] / step));
        }

        for (var i = 0; i < transitions.Length; i++)
        {
            transitionSum[i] += (float)(transitions[i] - (transitionTotals[i] / step));
        }

        Array.Clear(weights);
        Array.Clear(totals);
        Array.Clear(transitions);
        Array.Clear(transitionTotals);
        step = 1;
    }

    /// <summary>The averaged weights in the form that <see cref="NameTagger"/> reads.</summary>
    public byte[] File()
    {
        var averaged = sum;
        var scale = 110 / averaged.Max(Math.Abs);
        var spread = averaged.Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
        scale = Math.Max(scale, 110 / Math.Max(0.01f, spread[(int)(spread.Length * 0.9995)]));
        var file = new byte[(Labels * Labels * 2) + averaged.Length];
        for (var i = 0; i < transitions.Length; i++)
        {
            var weight = transitionSum[i] * scale;
            BitConverter.TryWriteBytes(file.AsSpan(i * 2), (short)Math.Round(weight));
        }

        for (var i = 0; i < averaged.Length; i++)
        {
            file[(Labels * Labels * 2) + i] = (byte)(sbyte)Math.Clamp(Math.Round(averaged[i] * scale), -127, 127);
        }

        return file;
    }

    private int[][] Features(LabelledText text)
    {
        var features = new NameFeatures(words);
        features.Read(text.Text);
        return [.. Enumerable.Range(0, text.Text.Length).Select(i => features.At(i).ToArray())];
    }

    private int Learn(int[][] rows, NameLabel[] gold)
    {
        var guess = Decode(rows);
        var wrong = 0;
        for (var i = 0; i < gold.Length; i++)
        {
            if (guess[i] != gold[i])
            {
                wrong++;
                foreach (var row in rows[i])
                {
                    Change(row, (int)gold[i], 1);
                    Change(row, (int)guess[i], -1);
                }
            }

            if (i > 0 && (guess[i] != gold[i] || guess[i - 1] != gold[i - 1]))
            {
                ChangeTransition(((int)gold[i - 1] * Labels) + (int)gold[i], 1);
                ChangeTransition(((int)guess[i - 1] * Labels) + (int)guess[i], -1);
            }
        }

        return wrong;
    }

    private void Change(int row, int label, float by)
    {
        weights[(row * Labels) + label] += by;
        totals[(row * Labels) + label] += by * step;
    }

    private void ChangeTransition(int at, float by)
    {
        transitions[at] += by;
        transitionTotals[at] += by * step;
    }

    private NameLabel[] Decode(int[][] rows)
    {
        var length = rows.Length;
        var back = new byte[length * Labels];
        var score = new float[Labels];
        for (var i = 0; i < length; i++)
        {
            var next = new float[Labels];
            foreach (var row in rows[i])
            {
                for (var label = 0; label < Labels; label++)
                {
                    next[label] += weights[(row * Labels) + label];
                }
            }

            for (var label = 0; label < Labels; label++)
            {
                var best = float.MinValue / 4;
                for (var before = 0; before < Labels; before++)
                {
                    var isAllowed = i == 0 ? before == 0 && NameLabels.Follows(NameLabel.Other, (NameLabel)label) : NameLabels.Follows((NameLabel)before, (NameLabel)label);
                    var sum = i == 0 ? 0 : score[before] + transitions[(before * Labels) + label];
                    if (isAllowed && sum > best)
                    {
                        best = sum;
                        back[(i * Labels) + label] = (byte)before;
                    }
                }

                next[label] += best;
            }

            score = next;
        }

        var last = Enumerable.Range(0, Labels).Where(label => (NameLabel)label is not (NameLabel.PersonBegin or NameLabel.PersonInside)).MaxBy(label => score.Length > 0 ? score[label] : 0);
        var labels = new NameLabel[length];
        for (var i = length - 1; i >= 0; i--)
        {
            labels[i] = (NameLabel)last;
            last = back[(i * Labels) + last];
        }

        return labels;
    }
}
