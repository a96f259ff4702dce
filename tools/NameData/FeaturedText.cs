using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.NameData;

/// <summary>A labelled sentence with the feature rows of each character, worked out once for all rounds and folds.</summary>
internal sealed class FeaturedText
{
    private readonly int[] rows;
    private readonly int[] starts;

    private FeaturedText(LabelledText text, NameFeatures features)
    {
        (Text, Labels, Trust) = (text.Text, text.Labels, text.Trust);
        var all = new List<int>();
        starts = new int[Labels.Length + 1];
        features.Read(Text);
        for (var i = 0; i < Labels.Length; i++)
        {
            all.AddRange(features.At(i));
            starts[i + 1] = all.Count;
        }

        rows = [.. all];
    }

    public string Text { get; }

    public LabelSet[] Labels { get; }

    public float Trust { get; }

    public static FeaturedText[] All(IEnumerable<LabelledText> texts)
    {
        var features = new NameFeatures(WordTable.Shipped, ForeignNames.Shipped);
        return [.. texts.Where(text => text.Text.Length > 0).Select(text => new FeaturedText(text, features))];
    }

    public ReadOnlySpan<int> At(int i) => rows.AsSpan(starts[i]..starts[i + 1]);
}
