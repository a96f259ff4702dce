using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>The monthly summary for those who asked for it: numbers and what would help, no blame.</summary>
internal static class CoachingTexts
{
    public const string Usage = "月に一度、ご自分の投稿のまとめをお送りできます。「月次まとめ 希望」または「月次まとめ 停止」と送ってください。件数だけを数え、ほかの人には見せません。";

    public const string On = "月次まとめを、毎月の最初の開庁日にお送りします。件数だけを数え、ほかの人には見せません。止めるときは「月次まとめ 停止」と送ってください。";

    public const string Off = "月次まとめを止めました。";

    public const string Full = "月次まとめを希望される方が多く、いまは受け付けられません。";

    public static string Of(DateOnly month, IReadOnlyList<(RuleDescriptor Rule, int Count)> rows)
    {
        if (rows.Count == 0)
        {
            return $"{month.Month}月のまとめです。読みやすい投稿をありがとうございました。ご案内することはありません。（p.5-01）\nこのまとめは希望された方だけにお送りしています（停止は「月次まとめ 停止」）。";
        }

        var lines = rows.Select(row => $"・{TextTools.Name(row.Rule.Title, 40)}：{row.Count}件{TextTools.Cite(row.Rule.Article)}\n　{TextTools.Name(row.Rule.Remedy, 120)}");
        return TextTools.Cut($"{month.Month}月のまとめです。次の工夫で、もっと読みやすくなります。\n{string.Join('\n', lines)}\nこのまとめは希望された方だけにお送りしています（停止は「月次まとめ 停止」）。", TextTools.MessageLength);
    }
}
