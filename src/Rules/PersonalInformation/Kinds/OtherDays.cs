namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Says of a date near a word of birth that another word names it: 生年月日は別紙、届出日は….</summary>
internal static class OtherDays
{
    /// <summary>The word of birth is no nearer than this when it names the date all the same (生年月日は本人申告で…).</summary>
    private const int FarthestLabel = 8;

    private static readonly string[] Days =
    [
        "締切", "締め切り", "〆切", "期限", "期日", "検診", "健診", "受診", "会", "案内", "発送", "開催", "配布", "提出", "受付", "受理", "交付", "届", "転入", "転出", "転居", "更新", "作成", "発行", "取得", "喪失", "死亡", "婚姻", "離婚", "入院", "退院", "施行", "お祝い", "申請", "来庁", "予約", "面談", "訪問", "次回", "時刻",
    ];

    private static readonly string[] Births = ["誕生日", "生日", "出生日", "月日"];

    /// <summary>Named by another word right before it, or too far from its label.</summary>
    public static bool Name(FoldedText text, in FoundDate date, in LabelMatch label)
    {
        if (label.Hit.Cue is null || label.Hit.Start > date.Start)
        {
            return false;
        }

        var between = text.Slice(Math.Min(label.Hit.End, date.Start), date.Start);
        return label.Cost > FarthestLabel || (label.Cost > 0 && EndsWithDay(between));
    }

    private static bool EndsWithDay(ReadOnlySpan<char> between)
    {
        var noun = between.TrimEnd(" :はがの→=、,(\t");
        return (noun.EndsWith("日") && !noun.EndsWithAny(Births)) || noun.EndsWithAny(Days);
    }
}
