using ComplianceBot.Corpus;

// misses [train|test] [N]   prints samples whose decision or spans are wrong (all data is invented)
// hands WRITER [mended|kept]  prints sentences of other hands whose decision is wrong (all data is invented)
// report [EVALUATION_FOLDER] prints docs/accuracy.md
if (args is ["report", ..])
{
    Console.Write(Report.Write(args.Length > 1 ? args[1] : null));
}

// speed [CHAT_JSONL]        measures the message path
if (args is ["speed", ..])
{
    Speed.Print(args.Length > 1 ? args[1] : null);
}

if (args is ["misses", var name, ..])
{
    var judge = new Judge();
    var shown = new Dictionary<string, int>(StringComparer.Ordinal);
    foreach (var sample in Generator.Make(name == "train" ? Part.Train : Part.Test, 20))
    {
        var answer = judge.Of(sample);
        var missed = sample.Spans.Where(gold => gold.Type != "PERSON" && !answer.Spans.Any(found => Overlaps(gold, found))).ToArray();
        var extra = answer.Spans.Where(found => found.Type != "PERSON" && !sample.Spans.Any(gold => Overlaps(gold, found))).ToArray();
        if (answer.Decision == sample.Expected && missed.Length == 0 && extra.Length == 0)
        {
            continue;
        }

        var key = sample.Family + sample.Condition;
        shown[key] = shown.GetValueOrDefault(key) + 1;
        if (shown[key] <= 2)
        {
            Console.WriteLine($"{sample.Family} | {sample.Condition} | {sample.Expected} → {answer.Decision} | missed {string.Join(',', missed.Select(gold => gold.Type))} extra {string.Join(',', extra.Select(gold => gold.Type))} | {string.Join(" ¦ ", sample.Messages).Replace('\n', '¶')}");
        }
    }

    foreach (var (key, count) in shown)
    {
        Console.WriteLine($"{count}/20 {key}");
    }
}

if (args is ["hands", var writer, ..])
{
    var judge = new Judge();
    foreach (var sample in OtherHands.Read(writer, args.Length > 2 ? Enum.Parse<HandsHalf>(args[2], ignoreCase: true) : HandsHalf.Mended))
    {
        if (judge.Of(sample).Decision is var given && given != sample.Expected)
        {
            Console.WriteLine($"{sample.Id} | {sample.Family} | {sample.Expected} → {given} | {string.Join(" ¦ ", sample.Messages).Replace('\n', '¶')}");
        }
    }
}

static bool Overlaps(Gold gold, Gold found) => gold.Type == found.Type && gold.Message == found.Message && gold.Start < found.End && found.Start < gold.End;
