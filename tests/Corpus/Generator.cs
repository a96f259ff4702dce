namespace ComplianceBot.Corpus;

/// <summary>Makes the corpus: the same seed gives the same samples.</summary>
public static class Generator
{
    private const int Seed = 20261122;

    /// <param name="perFrame">How many samples of each frame and condition.</param>
    public static IReadOnlyList<Sample> Make(Part half, int perFrame)
    {
        var samples = new List<Sample>();
        var frames = half == Part.Train ? TrainFrames.All : [.. TestFrames.All, .. DeskFrames.Numbers, .. DeskFrames.People, .. DeskLookalikes.All];
        var random = new Random(Seed + (int)half);
        var values = new Values(random, half);
        foreach (var frame in frames)
        {
            foreach (var condition in Writing.All.Where(condition => Writing.IsIn(condition, half) && frame.Suits(condition)))
            {
                for (var i = 0; i < perFrame; i++)
                {
                    samples.Add(frame.Fill(values, condition));
                }
            }
        }

        return samples;
    }
}
