using System.Text;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Rules;
using ComplianceBot.Rules.PersonalInformation;
using Spectre.Console;

namespace ComplianceBot.Cli.Scan;

/// <summary>One run of <c>scan</c>. Results go to standard output, problems to standard error.</summary>
internal static class ScanRun
{
    private const int Done = 0;
    private const int WrongUse = 2;

    public static int Run(ScanSettings settings)
    {
        if (!TryTypes(settings.Types, out var types))
        {
            Console.Error.WriteLine("scan: --types に書けるのは person と place です（カンマ区切り） / --types takes person and place, separated by commas");
            return WrongUse;
        }

        if (settings.File is not null && InputFile.Problem(settings.File) is { } missing)
        {
            Console.Error.WriteLine($"scan: {missing}");
            return WrongUse;
        }

        if (!TryPolicy(settings.Policy, out var rules, out var context))
        {
            return WrongUse;
        }

        var judge = new RecordJudge(rules, context, types);
        using var input = settings.File is null ? Console.OpenStandardInput() : File.OpenRead(settings.File);
        return settings.File is not null && !Console.IsErrorRedirected ? WithProgress(settings, input, judge) : Scan(settings, input, judge, () => { });
    }

    private static int WithProgress(ScanSettings settings, Stream input, RecordJudge judge)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Start(progress =>
        {
            var task = progress.AddTask(Path.GetFileName(settings.File!), maxValue: Math.Max(1, input.Length));
            return Scan(settings, input, judge, () => task.Value = input.Position);
        });
    }

    private static int Scan(ScanSettings settings, Stream input, RecordJudge judge, Action advance)
    {
        var undecodable = new CountingFallback();
        var utf8 = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, undecodable);
        using var reader = new StreamReader(input, utf8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        using var writer = settings.Summary ? null : new AnswerWriter(Console.OpenStandardOutput());
        var summary = settings.Summary ? new ScanSummary() : null;
        var problems = new ScanProblems(Console.Error);
        var count = 0;
        foreach (var item in Read(settings, reader))
        {
            if (item.Record is null)
            {
                problems.Add(item);
                continue;
            }

            var answer = judge.Judge(item.Record);
            writer?.Write(answer);
            summary?.Add(answer);
            if (++count % 256 == 0)
            {
                advance();
            }
        }

        summary?.Write(Console.Out, problems.Lines);
        if (problems.Lines > 0 && IsGuessed(settings))
        {
            Console.Error.WriteLine("scan: JSON の行として読みました。ほかの形なら --format csv か text を付けてください / read as JSON lines; for another form say --format csv or text");
        }

        return problems.Close(undecodable.Count) ? Done : WrongUse;
    }

    private static bool IsGuessed(ScanSettings settings) => Form(settings) is not ("csv" or "text" or "txt" or "jsonl");

    private static string Form(ScanSettings settings) => settings.Format ?? Path.GetExtension(settings.File ?? "").TrimStart('.').ToLowerInvariant();

    private static IEnumerable<ScanInput> Read(ScanSettings settings, TextReader reader) =>
        Form(settings) switch
        {
            "csv" => TalkCsv.Read(reader),
            "text" or "txt" => TextLines.Read(reader),
            _ => JsonLines.Read(reader),
        };

    private static bool TryTypes(string? given, out IReadOnlySet<string> types)
    {
        var names = (given ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        types = names.Select(name => name.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        return types.All(type => type is InformationTypes.Person or InformationTypes.Place);
    }

    private static bool TryPolicy(string? path, out IReadOnlyList<ActiveRule> rules, out RuleContext context)
    {
        context = new RuleContext(DateTimeOffset.UnixEpoch, WorkingCalendar.Sample);
        rules = [];
        if (path is null)
        {
            rules = [.. RuleEngine.Shipped.Select(rule => new ActiveRule(rule, rule.DefaultOptions))];
            return true;
        }

        var result = PolicyLoader.Load(path);
        if (result.Policy is not { } policy)
        {
            Console.Error.WriteLine($"scan: 設定ファイルに誤りがあります / the policy was refused\n{result.Describe()}");
            return false;
        }

        rules = [.. policy.Rules.Select(rule => rule.Active)];
        context = new RuleContext(DateTimeOffset.UnixEpoch, policy.Calendar) { PublicContacts = policy.PublicContacts };
        return true;
    }
}
