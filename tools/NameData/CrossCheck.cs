using System.Text.RegularExpressions;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.NameData;

/// <summary>Cross-validation: each fifth of the sentences is judged by a tagger that saw only the other four.</summary>
internal static partial class CrossCheck
{
    public const int Parts = 5;

    /// <summary>Names of three or more characters in Japanese script, as the evaluation counts them.</summary>
    [GeneratedRegex("^[\u3040-\u30ff\u3400-\u9fff々〆ヶ]{3,}$", RegexOptions.None, 1000)]
    private static partial Regex Japanese();

    public static void Run(List<LabelledText> texts, string answers, int folds)
    {
        var featured = FeaturedText.All(texts);
        var more = FeaturedText.All(QuestionAnswers.Read(answers, texts));
        var features = new NameFeatures(WordTable.Shipped, ForeignNames.Shipped);
        var (all, some) = (default(Tally), default(Tally));
        for (var fold = 0; fold < folds; fold++)
        {
            var tagger = new NameTagger(TaggerFile.Train([.. featured.Where((_, i) => i % Parts != fold), .. more]));
            foreach (var text in featured.Where((_, i) => i % Parts == fold))
            {
                var found = tagger.Find(text.Text, features).Where(name => name.IsPerson).Select(name => (name.Start, name.End)).ToHashSet();
                var gold = Persons(text.Labels).ToHashSet();
                bool IsJapanese((int Start, int End) name) => Japanese().IsMatch(text.Text[name.Start..name.End]);
                all = all.And(found, gold);
                some = some.And([.. found.Where(IsJapanese)], [.. gold.Where(IsJapanese)]);
            }

            Console.WriteLine($"after fold {fold + 1}: all {all}, Japanese of three characters and more {some}");
        }
    }

    private static IEnumerable<(int Start, int End)> Persons(LabelSet[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i].Has((int)NameLabel.PersonSingle) || labels[i].Has((int)NameLabel.PersonBegin))
            {
                var end = i + 1;
                while (end < labels.Length && (labels[end].Has((int)NameLabel.PersonInside) || labels[end].Has((int)NameLabel.PersonEnd)))
                {
                    end++;
                }

                yield return (i, end);
            }
        }
    }

    private readonly record struct Tally(int Hit, int Found, int Gold)
    {
        public Tally And(HashSet<(int Start, int End)> found, HashSet<(int Start, int End)> gold) =>
            new(Hit + found.Count(gold.Contains), Found + found.Count, Gold + gold.Count);

        public override string ToString() => $"F1 {2.0 * Hit / (Found + Gold):F3} (P {(double)Hit / Found:F3} R {(double)Hit / Gold:F3}, {Gold} names)";
    }
}
