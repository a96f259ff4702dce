namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Violence at home and pursuit, told by what somebody does to somebody else (夫に殴られ, 元彼からのつきまとい) rather than by the names of
/// offences. The one who does it must be said: 殴られ alone is any quarrel (section E3: event frames, not words).
/// </summary>
internal static class ViolenceWords
{
    private static readonly string[] Doers = ["夫", "旦那", "主人", "妻", "嫁", "父", "父親", "母", "母親", "義父", "義母", "息子", "長男", "次男", "娘", "兄", "弟", "姉", "彼氏", "元彼", "元カレ", "元夫", "元妻", "元旦那", "内縁の夫", "内縁の男", "内縁の妻", "同棲相手", "交際中の男", "婚約者", "前夫", "前妻", "姑", "舅", "叔父", "義兄", "交際相手", "同居人", "同居男性", "継父", "祖父", "親", "家族", "パートナー"];

    private static readonly string[] Deeds =
    [
        "に殴られ", "に蹴られ", "に叩かれ", "に暴力", "に首を", "に刺され", "に脅され", "に追い出され", "に監視され", "に付きまと", "につきまと", "に待ち伏せ", "から暴力", "からの暴力", "から暴言", "からの暴言", "から殴", "から逃げ", "から避難", "から身を隠", "からの連絡を拒否", "からのつきまとい",
        "の暴力", "の暴言", "による暴力", "が暴力", "が殴る", "に居場所を知られ", "に住所を知られ", "に知られたくない",
    ];

    private static readonly string[] Others = ["つきまとわれ", "付きまとわれ", "待ち伏せされ", "首を絞められ", "顔を殴られ", "体にあざ", "体に痣", "あざがあ", "アザがあ", "痣があ", "着の身着のまま逃げ"];

    public static IEnumerable<string> All => [.. Doers.SelectMany(_ => Deeds, (doer, deed) => doer + deed), .. Others];
}
