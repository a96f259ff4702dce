namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A mobile number whose beginning is spelled out (ぜろきゅうぜろ の 1234-5678).</summary>
internal static class SpokenPhone
{
    private static readonly string[] Beginnings =
        ["ぜろきゅうぜろ", "ぜろはちぜろ", "ぜろななぜろ", "ゼロキュウゼロ", "ゼロハチゼロ", "ゼロナナゼロ", "ゼロキューゼロ", "ぜろきゅーぜろ", "れいきゅうれい", "ゼロ九ゼロ", "ゼロ八ゼロ", "ゼロ七ゼロ", "まるきゅうまる", "マルキューマル", "マルキュウマル", "ぜろ九ぜろ"];

    public static IEnumerable<Cue> Cues => Beginnings.Select(word => new Cue(word, CueKind.Trigger, "SPOKEN"));

    public static void Find(Reading reading)
    {
        foreach (var hit in reading.Hits)
        {
            if (hit.Cue.Type != "SPOKEN")
            {
                continue;
            }

            var chain = reading.Numbers.Find(number => number.Start >= hit.End && number.Start - hit.End <= 6);
            if (chain is { Count: 8 } && !reading.IsTaken(chain.Start, chain.End))
            {
                reading.Add(reading.At(InformationTypes.Phone, chain.Start, chain.End, Confidence.Medium, "読みで書かれた携帯電話の先頭の後に、残りの8桁があります。"));
            }
        }
    }
}
