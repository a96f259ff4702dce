using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.NameData;

/// <summary>
/// The tagger's file: the mean of several models, each trained with other dice and another share of dropped features. What one of them
/// learned by chance the others do not share, and the mean costs no more in use than one (persons F1 0.802 and not 0.799 over all names,
/// 0.829 and not 0.823 over Japanese names of three and more characters in cross-validation; eight models give no more than four).
/// </summary>
internal static class TaggerFile
{
    private const int Stride = NameLabels.Stride;

    /// <summary>Weights of a single unit say nothing and cost the file a sixth of its size.</summary>
    private const int Least = 2;

    private static readonly (int Seed, float Dropped)[] Models = [(1, 0.6f), (2, 0.7f), (3, 0.6f), (4, 0.5f)];

    /// <summary>Trains all models and writes their mean in the form that <see cref="NameTagger"/> reads.</summary>
    public static byte[] Train(IReadOnlyList<FeaturedText> texts)
    {
        var rows = new float[NameFeatures.Rows * Stride];
        var transitions = new float[Stride * Stride];
        foreach (var (seed, dropped) in Models)
        {
            var (more, pairs) = new Trainer(texts, seed, dropped).Train();
            Add(more, rows);
            Add(pairs, transitions);
        }

        return Write(rows, transitions);
    }

    private static void Add(float[] from, float[] to)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += from[i] / Models.Length;
        }
    }

    /// <summary>Rounds to signed bytes; the largest few weights are cut off.</summary>
    private static byte[] Write(float[] rows, float[] transitions)
    {
        var spread = rows.Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
        var unit = 110 / spread[(int)(spread.Length * 0.9999)];
        var file = new byte[(Stride * Stride * 2) + rows.Length];
        for (var i = 0; i < transitions.Length; i++)
        {
            BitConverter.TryWriteBytes(file.AsSpan(i * 2), (short)Math.Round(transitions[i] * unit));
        }

        for (var i = 0; i < rows.Length; i++)
        {
            var weight = (int)Math.Clamp(Math.Round(rows[i] * unit), -127, 127);
            file[(Stride * Stride * 2) + i] = (byte)(sbyte)(Math.Abs(weight) < Least ? 0 : weight);
        }

        return file;
    }
}
