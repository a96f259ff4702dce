namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Violence at home and pursuit, told by what somebody does to somebody else (夫に殴られ, 元彼からのつきまとい) rather than by the names of
/// offences. The one who does it must be said: 殴られ alone is any quarrel (section E3: event frames, not words).
/// </summary>
internal static class ViolenceWords
{
    /// <summary>義父, 元夫 and 祖母 end with one of them.</summary>
    private static readonly string[] Doers =
    [
        "夫", "妻", "旦那", "主人", "嫁", "婿", "父", "母", "親", "姑", "舅", .. Kin.Children, "孫", "甥", "姪", "子ども", "子供", "兄", "弟", "姉", "妹", "いとこ", "家族", "彼氏", "彼女", "元彼", "元カレ", "元カノ",
        "恋人", "内縁の男", "内縁の女", "交際中の男", "交際中の女", "交際相手", "同棲相手", "婚約者", "パートナー", "同居人", "同居男性", "同居女性",
    ];

    private static readonly string[] Deeds =
    [
        "に殴られ", "に殴る", "に蹴られ", "に叩かれ", "になぐられ", "にけられ", "にたたかれ", "に暴力", "に首を絞", "に首をし", "に刺され", "に脅され", "におどされ", "に怒鳴られ", "に閉じ込め", "に追い出され", "に監視され", "に付きまと", "につきまと", "に待ち伏せ", "に居場所を知られ", "に住所を知られ", "に知られたくない",
        "から暴力", "からの暴力", "から暴言", "からの暴言", "から殴", "から逃げ", "から避難し", "から避難さ", "から避難す", "から避難中", "から避難を", "から身を隠", "からの連絡を拒否", "からのつきまとい", "の暴力", "の暴言", "による暴力", "による暴言", "が暴力", "が殴", "が刃物", "が包丁",
    ];

    private static readonly string[] Others = ["つきまとわれ", "付きまとわれ", "待ち伏せされ", "首を絞められ", "顔を殴られ", "体にあざ", "体に痣", "あざがあ", "アザがあ", "痣があ", "着の身着のまま逃げ"];

    public static IEnumerable<string> All => [.. Doers.SelectMany(_ => Deeds, (doer, deed) => doer + deed), .. Others];

    private static readonly string[] Links = ["からの", "による", "から", "に", "の", "が"];

    /// <summary>How many letters of such a cue name who does it: 夫から of 夫から暴力; none for other cues.</summary>
    public static int DoerIn(string cue)
    {
        foreach (var doer in Doers)
        {
            if (!cue.StartsWith(doer, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var link in Links)
            {
                if (cue.AsSpan(doer.Length).StartsWith(link))
                {
                    return doer.Length + link.Length;
                }
            }
        }

        return 0;
    }
}
