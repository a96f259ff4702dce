namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Words that make a landline an organisation's: city hall, hospital, company, desk.</summary>
internal static class OfficeWords
{
    public static readonly string[] Words =
    [
        "代表", "役所", "役場", "県庁", "都庁", "府庁", "道庁", "支所", "消防署", "消防本部", "消防局", "警察署", "警察", "交番", "病院", "医院", "クリニック", "診療所", "保健所", "保健センター", "センター",
        "学校", "小学校", "中学校", "高校", "大学", "保育所", "保育園", "幼稚園", "こども園", "子ども園", "図書館", "公民館", "体育館", "会館", "事務所", "事務局", "営業所", "株式会社", "有限会社", "(株)", "(有)", "会社",
        "支店", "本社", "工務店", "商店", "薬局", "施設", "ホーム", "窓口", "直通", "代表電話", "お問い合わせ", "問い合わせ", "問合せ", "お問合せ", "問合わせ", "課", "係", "室", "局", "部署", "庁舎", "協議会", "組合",
        "法人", "財団", "業者", "委託先", "コールセンター", "フリーダイヤル", "ダイヤル", "ホテル", "旅館", "ステーション", "事業所", "年金機構", "裁判所", "税務署", "法務局", "ハローワーク", "郵便局", "社協",
    ];

    public static readonly string[] MobileWords = ["公用携帯", "公用スマホ", "当番携帯", "業務用携帯", "社用携帯", "公用の携帯", "当直携帯", "課の携帯", "宿直携帯", "貸与携帯"];

    private static readonly System.Buffers.SearchValues<string> Any = System.Buffers.SearchValues.Create(Words, StringComparison.Ordinal);
    private static readonly System.Buffers.SearchValues<string> AnyMobile = System.Buffers.SearchValues.Create(MobileWords, StringComparison.Ordinal);
    private static readonly System.Buffers.SearchValues<string> Companies =
        System.Buffers.SearchValues.Create(["株式会社", "有限会社", "(株)", "(有)", "合同会社", "御中", "FAX", "fax", "Fax", "ファックス", "ファクス"], StringComparison.Ordinal);
    private static readonly System.Buffers.SearchValues<string> Homes =
        System.Buffers.SearchValues.Create(["自宅", "実家", "固定", "ご家族", "本人", "様", "さん", "住所", "氏名"], StringComparison.Ordinal);

    /// <summary>An office word in the same sentence, and no word of a home nearer.</summary>
    public static bool Owns(Reading reading, int start, int end)
    {
        var before = Clause(reading.Text, start, 30);
        if (before.IndexOfAny(Companies) >= 0)
        {
            return true;
        }

        if (before.IndexOfAny(Homes) >= 0)
        {
            return false;
        }

        var behind = reading.Text.Slice(end, Math.Min(reading.Text.Length, end + 10));
        var stop = behind.IndexOfAny('\n', '。', '、');
        return before.IndexOfAny(Any) >= 0 || (stop < 0 ? behind : behind[..stop]).IndexOfAny(Any) >= 0;
    }

    public static bool OwnsMobile(Reading reading, int start) => Clause(reading.Text, start, 20).IndexOfAny(AnyMobile) >= 0;

    private static ReadOnlySpan<char> Clause(FoldedText text, int start, int reach)
    {
        var from = Math.Max(0, start - reach);
        var clause = text.Slice(from, start);
        var stop = clause.LastIndexOfAny('\n', '。', '!');
        return stop < 0 ? clause : clause[(stop + 1)..];
    }
}
