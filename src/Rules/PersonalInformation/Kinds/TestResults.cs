namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What a test found (尿糖3+, 便潜血陽性, HbA1c 9.7, IQ62): the test with its outcome, for the name of a test alone is an item of a programme.</summary>
internal static class TestResults
{
    /// <summary>Names these words in <see cref="Cue.Type"/>.</summary>
    public const string Kind = "TEST_RESULT";

    public static readonly string[] Tests =
    [
        "尿糖", "尿蛋白", "尿たんぱく", "尿タンパク", "尿潜血", "便潜血", "潜血反応", "hba1c", "a1c", "空腹時血糖", "随時血糖", "血糖値", "血糖", "血圧", "psa", "cea", "ca19-9", "腫瘍マーカー", "γ-gtp", "γgtp", "gtp", "ast", "alt", "got", "gpt", "egfr", "クレアチニン", "尿酸値", "ldl", "ldlコレステロール", "中性脂肪", "bnp", "crp", "bmi",
        "胸部x線", "胸部レントゲン", "胸部ct", "胃カメラ", "胃内視鏡", "大腸カメラ", "マンモ", "マンモグラフィ", "細胞診", "眼底", "眼底検査", "心電図", "iq", "知能指数", "dq", "fiq", "fsiq", "発達指数", "wisc", "wais", "田中ビネー", "k式", "新版k式", "audit", "audit-c", "gaf", "sds", "ces-d", "bdi", "bdi-ii", "cdr", "moca", "moca-j", "sogs", "asrs", "frat", "mmse", "hds-r", "長谷川式", "改訂長谷川式", "phq-9", "gds", "epds", "ストレスチェック", "梅毒反応", "tpha", "hiv検査", "hiv抗体", "hcv抗体", "hcv", "hbs抗原", "hbv", "ツ反", "t-spot", "喀痰検査", "薬物検査", "尿検査", "アルコール検知", "総合判定",
    ];

    private static readonly string[] Outcomes =
        ["陽性", "強陽性", "+", "±", "(+", "2+", "3+", "4+", "高値", "異常", "所見", "要精", "要再", "要治療", "要医療", "要受診", "で引っかか", "でひっかか", "引っかか", "ひっかか", "で再検", "再検", "で影", "に影", "影あり", "で異常", "に異常"];

    private const int Between = 4;

    /// <summary>Where the outcome behind a test ends; 0 where none is told.</summary>
    public static int End(FoldedText text, int end)
    {
        var at = text.Past(end, " :、はがので値=反応点検査", Between);
        if (text.WordAt(at, Outcomes) is { } outcome)
        {
            return at + outcome.Length + (text.At(at) == '(' && text.At(at + outcome.Length) == ')' ? 1 : 0);
        }

        var last = at;
        while (char.IsAsciiDigit(text.At(last)) || (last > at && text.At(last) is '.' or '/'))
        {
            last++;
        }

        return last > at && text.At(last) is not ('月' or '日' or '年' or '時' or '件' or '人' or '名' or '台' or '回' or '円' or ':' or '-' or '本' or '枚' or '割') ? last + (text.At(last) is '+' or '点' ? 1 : 0) : 0;
    }
}
