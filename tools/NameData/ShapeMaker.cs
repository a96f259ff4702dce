using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.NameData;

/// <summary>Learns from the katakana words of the dictionary which letter groups make a name (averaged perceptron).</summary>
internal static class ShapeMaker
{
    private const int Rounds = 8;

    public static void Make(IReadOnlyDictionary<string, WordClass> words, string output)
    {
        const WordClass Person = WordClass.Surname | WordClass.Given | WordClass.Name;
        var samples = words
            .Where(pair => pair.Key.Length >= 2 && pair.Key.All(c => TextRuns.KindOf(c) == 3))
            .Select(pair => (Rows: Rows(pair.Key), IsName: (pair.Value & Person) != WordClass.None))
            .OrderBy(sample => sample.Rows[1]).ThenBy(sample => sample.Rows.Length).ToArray();
        new Random(7).Shuffle(samples);
        var weights = new double[NameShape.Rows];
        var totals = new double[NameShape.Rows];
        var step = 1.0;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (rows, isName) in samples)
            {
                var score = rows.Sum(row => weights[row]);
                var chance = 1 / (1 + Math.Exp(-score));
                var change = 0.1 * ((isName ? 1 : 0) - chance);
                foreach (var row in rows)
                {
                    weights[row] += change;
                    totals[row] += change * step;
                }

                step++;
            }
        }

        var file = new byte[NameShape.Rows];
        for (var i = 0; i < file.Length; i++)
        {
            file[i] = (byte)(sbyte)Math.Clamp(Math.Round((weights[i] - (totals[i] / step)) * 20), -127, 127);
        }

        WordTableMaker.Pack(file, output);
    }

    private static int[] Rows(string word)
    {
        Span<int> rows = stackalloc int[(WordTable.LongestWord + 8) * 4];
        return rows[..NameShape.RowsOf(word, rows)].ToArray();
    }
}
