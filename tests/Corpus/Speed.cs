using System.Diagnostics;
using System.Text.Json;
using ComplianceBot.Rules;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Corpus;

/// <summary>Characters a second and bytes allocated for one message.</summary>
public sealed record PathSpeed(double CharactersPerSecond, double BytesPerMessage);

/// <summary>Measures the message path of one core: ordinary chat, a hard message, hostile texts of doubling length.</summary>
public static class Speed
{
    private const string Hard = "窓口対応の共有です。長谷川美咲様（生年月日：昭和60年1月2日）が転入の届出でお見えになりました。住所は新潟県三条市旭町二丁目3番1号、連絡先は０９０－１２３４－５６７８です。マイナンバーカードの暗証番号をお忘れとのことで、再設定のご案内をしました。受付番号は202611220001、担当は市民課の佐藤です。午後に高橋健一さんからも同じ内容の電話がありましたので、折り返しをお願いします。あわせて国民健康保険の資格確認書についても確認中です。以上";
    private static readonly RuleContext Context = new(SampleMessage.WorkingTime, WorkingCalendar.Sample);

    /// <summary>Units that a hostile text repeats.</summary>
    public static IReadOnlyList<(string Name, string Unit)> HostileUnits { get; } =
    [
        ("digits", "1234567890"), ("one label", "マイナンバー"), ("nested brackets", "【「（"), ("lone surrogates", "\uD83D\uDE00\uD800"), ("emoji families", "👨‍👩‍👧‍👦"),
        ("right-to-left marks", "\u202E1\u202D2"), ("spaced digits", "1 2-3 "), ("titles", "田中様"), ("dates", "昭和60年1月2日生"), ("addresses", "三条市旭町2-3-1 "),
        ("at signs", "a@b.c@"), ("phones", "090-1234-5678 "), ("kanji", "山田太郎千葉"),
    ];

    public static void Print(string? chat)
    {
        if (chat is not null)
        {
            Chat(File.ReadLines(chat).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).ToArray());
        }

        foreach (var (name, rules) in new[] { ("SEC rules", SecurityRules), ("all message rules", MessageRules) })
        {
            var (length, p50, p99) = HardMessage(rules);
            Console.WriteLine($"{length}-character message with names and numbers, {name}: p50 {p50:F3} ms, p99 {p99:F3} ms");
        }

        foreach (var (name, unit) in HostileUnits)
        {
            var times = new[] { 125_000, 250_000, 500_000, 1_000_000 }.Select(size => $"{Hostile(unit, size):F0}");
            Console.WriteLine($"hostile {name}: {string.Join(" / ", times)} ms for 125 / 250 / 500 / 1,000 thousand characters");
        }
    }

    /// <summary>Messages that the first look lets pass.</summary>
    public static PostedMessage[] WithoutCandidates(IEnumerable<string> texts) =>
        [.. texts.Where(text => !Prefilter.MayHold(text)).Select(SampleMessage.With).Where(message => ReferenceEquals(PersonalInformationScanner.Analyse(message, Context), MessageAnalysis.Clean))];

    /// <summary>Those of them that no rule says anything about, greetings and the like included.</summary>
    public static PostedMessage[] Clean(PostedMessage[] messages) =>
        [.. messages.Where(message => MessageRules.Judge(message, Context).All(verdict => verdict.Outcome == Outcome.Compliant))];

    /// <summary>All SEC rules but help: the family that detectors serve.</summary>
    public static RuleEngine SecurityRules { get; } = EngineOf(rule => rule.Descriptor.Id.StartsWith("SEC-", StringComparison.Ordinal) && !rule.Descriptor.IsHelp);

    /// <summary>Every rule that judges messages.</summary>
    public static RuleEngine MessageRules { get; } = EngineOf(_ => true);

    /// <summary>The detectors over a set, again and again on this thread.</summary>
    public static PathSpeed Through(PostedMessage[] set, int rounds) =>
        Through(set, rounds, message => PersonalInformationScanner.Analyse(message, Context));

    /// <summary>The way that a message takes in the product: verdicts of all rules, then what is kept for the next message.</summary>
    public static PathSpeed Through(PostedMessage[] set, int rounds, RuleEngine rules) =>
        Through(set, rounds, message => Judge(message, rules));

    /// <summary>Milliseconds for a message of about 200 characters with names and numbers, the whole way: the quietest of three passes, for others use the machine too.</summary>
    public static (int Length, double P50, double P99) HardMessage(RuleEngine rules)
    {
        HardTimes(rules, 2000);
        var times = Enumerable.Range(0, 3).Select(_ => HardTimes(rules, 4000)).MinBy(pass => pass[pass.Length * 99 / 100])!;
        return (Hard.Length, times[times.Length / 2], times[times.Length * 99 / 100]);
    }

    /// <summary>Milliseconds for one message of a unit repeated up to a length in UTF-16 units.</summary>
    public static double Hostile(string unit, int length)
    {
        var text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        var started = Stopwatch.GetTimestamp();
        PersonalInformationScanner.Analyse(SampleMessage.With(text), Context);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double[] HardTimes(RuleEngine rules, int messages)
    {
        var times = new double[messages];
        for (var i = 0; i < messages; i++)
        {
            var message = SampleMessage.With(Hard);
            var started = Stopwatch.GetTimestamp();
            Judge(message, rules);
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }

    private static void Chat(string[] texts)
    {
        var without = WithoutCandidates(texts);
        foreach (var (name, set) in new[] { ("all chat", texts.Select(SampleMessage.With).ToArray()), ("chat without candidates", without), ("chat that no rule speaks of", Clean(without)) })
        {
            Print(name + ", detectors", set, Through(set, rounds: 10));
            Print(name + ", SEC rules", set, Through(set, rounds: 10, SecurityRules));
            Print(name + ", all message rules", set, Through(set, rounds: 10, MessageRules));
        }
    }

    private static void Print(string name, PostedMessage[] set, PathSpeed speed) =>
        Console.WriteLine($"{name}: {set.Length} messages, {speed.CharactersPerSecond / 1e6:F1} million characters a second, {speed.BytesPerMessage:F1} bytes a message");

    /// <summary>The median round speaks: others use the machine too.</summary>
    private static PathSpeed Through(PostedMessage[] set, int rounds, Action<PostedMessage> step)
    {
        var seconds = new double[rounds];
        var allocated = 0L;
        for (var round = -Math.Max(2, rounds / 4); round < rounds; round++)
        {
            var (started, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            foreach (var message in set)
            {
                step(message);
            }

            if (round >= 0)
            {
                seconds[round] = Stopwatch.GetElapsedTime(started).TotalSeconds;
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }

        Array.Sort(seconds);
        return new PathSpeed(set.Sum(message => (long)message.Text.Length) / seconds[rounds / 2], allocated / (double)rounds / set.Length);
    }

    private static void Judge(PostedMessage message, RuleEngine rules)
    {
        rules.Judge(message, Context);
        Features.Of(message, Context);
    }

    private static RuleEngine EngineOf(Func<Rule, bool> fits) =>
        new([.. RuleEngine.Shipped.Where(rule => rule.SubjectType == typeof(PostedMessage) && fits(rule)).Select(rule => new ActiveRule(rule, rule.DefaultOptions))]);
}
