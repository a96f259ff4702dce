namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Words that make a day of long ago beside a name another one than the day of birth: of a career, a contract, a work.</summary>
internal static class OldDays
{
    /// <summary>What is remembered for many years beside a name: a career, a work, a right; such a heading stands for all lines below it.</summary>
    private static readonly string[] Careers =
    [
        "採用", "異動", "着任", "就任", "昇任", "昇格", "配属", "入庁", "任命", "辞令", "委嘱", "退職", "勤続", "任期", "当選", "表彰", "受賞", "免許", "修了", "設立", "創立", "創業", "開業", "竣工", "議事録", "出席", "著者", "刊行", "出版", "発表", "放送", "掲載", "写真", "提供", "作品", "制作", "登記", "売買", "所有", "締結",
    ];

    public static readonly string[] Lasting = [.. Careers, "資格", "契約", "開設", "施行", "公布", "改築", "完成", "建築", "死亡", "没", "命日", "婚", "叙勲", "受章", "館長", "市長", "歴代", "初代", "聖火", "取得", "喪失", "登録", "撮影", "付け", "から", "まで", "~"];

    /// <summary>Behind such a word: it is the work of today on a register, and no day of long ago (異動あり, 喪失処理済, 婚姻届).</summary>
    private static readonly string[] OfToday = ["あり", "有", "なし", "無", "届", "姻届", "取得", "喪失", "処理", "手続", "申請", "済", "未", "予定", "希望", "相談", "連絡", "通知", "確認", "入力", "受付", "事由", "の件", "票", "証", "待ち", "漏れ"];

    /// <summary>Heads of the forms by which residents move.</summary>
    private static readonly string[] OfRegisters = ["異動日", "異動者", "取得者", "喪失者", "契約者"];

    private static readonly System.Buffers.SearchValues<string> OfCareers = System.Buffers.SearchValues.Create(Careers, StringComparison.Ordinal);
    private static readonly System.Buffers.SearchValues<string> OfOldDays = System.Buffers.SearchValues.Create(Lasting, StringComparison.Ordinal);

    /// <summary>A day of long ago is told of in a line; words for what is done with a register today do not count.</summary>
    public static bool AreIn(ReadOnlySpan<char> line) => TellsOf(line, OfOldDays);

    public static bool OfCareersAreIn(ReadOnlySpan<char> line) => TellsOf(line, OfCareers);

    private static bool TellsOf(ReadOnlySpan<char> line, System.Buffers.SearchValues<string> words)
    {
        for (var at = line.IndexOfAny(words); at >= 0; at = line.IndexOfAny(words))
        {
            var isNotYet = at > 0 && line[at - 1] == '未';
            line = line[at..];
            isNotYet |= line.StartsWithAny(OfRegisters);
            line = line[LengthOf(line)..];
            if (!isNotYet && !line.TrimStart(' ').StartsWithAny(OfToday))
            {
                return true;
            }
        }

        return false;
    }

    private static int LengthOf(ReadOnlySpan<char> line)
    {
        foreach (var word in Lasting)
        {
            if (line.StartsWith(word))
            {
                return word.Length;
            }
        }

        return 1;
    }
}
