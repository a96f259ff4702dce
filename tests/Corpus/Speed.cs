using System.Diagnostics;
using System.Text.Json;
using ComplianceBot.Rules;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Corpus;

/// <summary>Measures the message path of one core: ordinary chat, a hard message, hostile texts of doubling length.</summary>
public static class Speed
{
    private static readonly RuleContext Context = new(SampleMessage.WorkingTime, WorkingCalendar.Sample);

    public static void Print(string? chat)
    {
        if (chat is not null)
        {
            Chat(File.ReadLines(chat).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).ToArray());
        }

        HardMessage();
        foreach (var (name, unit) in new[]
        {
            ("digits", "1234567890"), ("label", "マイナンバー"), ("brackets", "【「（"), ("lone surrogates", "\uD83D\uDE00\uD800"), ("emoji families", "👨‍👩‍👧‍👦"), ("right-to-left marks", "\u202E1\u202D2"), ("spaced digits", "1 2-3 "), ("titles", "田中様"), ("dates", "昭和60年1月2日生"), ("addresses", "三条市旭町2-3-1 "), ("at signs", "a@b.c@"), ("phones", "090-1234-5678 "), ("kanji", "山田太郎千葉"),
        })
        {
            Hostile(name, unit);
        }
    }

    private static void Chat(string[] texts)
    {
        var messages = texts.Select(SampleMessage.With).ToArray();
        var clean = messages.Where(message => ReferenceEquals(PersonalInformationScanner.Analyse(message, Context), MessageAnalysis.Clean) && !PrefilterHolds(message)).ToArray();
        foreach (var (name, set) in new[] { ("all chat", messages), ("chat without candidates", clean) })
        {
            Run(set);
            Run(set);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            const int Rounds = 10;
            for (var round = 0; round < Rounds; round++)
            {
                Run(set);
            }

            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            var characters = set.Sum(message => (long)message.Text.Length) * Rounds;
            Console.WriteLine($"{name}: {set.Length} messages, {characters / seconds / 1e6:F1} million characters a second, {allocated / (double)Rounds / set.Length:F1} bytes a message");
        }
    }

    private static bool PrefilterHolds(PostedMessage message) => Prefilter.MayHold(message.Text);

    private static void Run(PostedMessage[] messages)
    {
        foreach (var message in messages)
        {
            PersonalInformationScanner.Analyse(message, Context);
        }
    }

    private static void HardMessage()
    {
        var text = "窓口対応の共有です。長谷川美咲様（生年月日：昭和60年1月2日）が転入の届出でお見えになりました。住所は新潟県三条市旭町二丁目3番1号、連絡先は０９０－１２３４－５６７８です。マイナンバーカードの暗証番号をお忘れとのことで、再設定のご案内をしました。受付番号は202611220001、担当は市民課の佐藤です。午後に高橋健一さんからも同じ内容の電話がありましたので、折り返しをお願いします。あわせて国民健康保険の資格確認書についても確認中です。以上";
        var times = new List<double>();
        for (var i = 0; i < 3000; i++)
        {
            var message = SampleMessage.With(text);
            var started = Stopwatch.GetTimestamp();
            PersonalInformationScanner.Analyse(message, Context);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times = [.. times.Skip(1000).Order()];
        Console.WriteLine($"{text.Length}-character message with names and numbers: p50 {times[times.Count / 2]:F3} ms, p99 {times[times.Count * 99 / 100]:F3} ms");
    }

    private static void Hostile(string name, string unit)
    {
        var seconds = new List<string>();
        for (var size = 125_000; size <= 1_000_000; size *= 2)
        {
            var text = string.Concat(Enumerable.Repeat(unit, size / unit.Length));
            var started = Stopwatch.GetTimestamp();
            PersonalInformationScanner.Analyse(SampleMessage.With(text), Context);
            seconds.Add($"{Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0}");
        }

        Console.WriteLine($"hostile {name}: {string.Join(" / ", seconds)} ms for 125 / 250 / 500 / 1,000 thousand characters");
    }
}
