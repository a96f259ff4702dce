namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Illnesses by the form of their names: kanji and katakana that end in 症 or 病 (社交不安症, 2型糖尿病, シェーグレン症候群). What everybody
/// has now and then, what is said of illness in general, and what plants and cattle have are none.
/// </summary>
internal static class IllnessNames
{
    private const int Longest = 16;

    private static readonly string[] Others =
    [
        "花粉症", "恐怖症", "依存症", "熱中症", "感染症", "合併症", "既往症", "後遺症", "重症", "軽症", "中等症", "発症", "炎症", "難症", "無症", "有症", "冷え症", "冷性症", "不精症", "夏バテ症", "心配症", "中毒症", "高山病", "重篤症", "蓄膿症",
        "仮病", "看病", "闘病", "臆病", "疾病", "発病", "職業病", "五月病", "万病", "持病", "成人病", "習慣病", "歯周病", "伝染病", "狂犬病", "傷病", "急病", "疫病", "難病", "無病", "奇病", "大病", "死病", "同病", "病病", "枯病", "枯れ病", "斑病", "粉病", "錆病", "腐病", "縮病", "葉病", "苗病", "熱病", "蹄疫病", "風土病", "余病", "罹病", "宿病", "耐病", "水虫病", "ハネムーン病", "企業病", "都市病", "大人病", "お役所病", "役所病", "万引病", "中二病", "厨二病", "会議病", "先延ばし病", "正月病", "連休病", "六月病", "月曜病", "スマホ病", "星病", "点病", "疽病", "凋病", "羽病", "巣病", "かび病", "カビ病", "ヨーネ病", "ニューカッスル病", "口蹄病", "現代病", "文明病", "一病",
    ];

    /// <summary>What everybody jokes about or is warned of.</summary>
    private static readonly string[] Syndromes = ["シックハウス症候群", "エコノミークラス症候群", "ピーターパン症候群", "シンデレラ症候群", "ストックホルム症候群", "メタボリック症候群"];

    /// <summary>Plants and animals that fall ill.</summary>
    private static readonly System.Buffers.SearchValues<string> Nature = System.Buffers.SearchValues.Create(
        [
            "松枯", "松くい", "松の", "松に", "松が", "樹木", "果樹", "果実", "水稲", "稲の", "稲に", "稲作", "苗の", "苗に", "苗が", "苗木", "作物", "野菜", "農作", "農薬", "圃場", "ほ場", "害虫", "花壇", "芝生", "植木", "庭木", "街路樹", "桜の", "桜が", "桜並木", "梨の", "バラの", "バラが", "麦の", "リンゴ", "りんご", "ブドウ", "ぶどう", "トマト", "キュウリ", "きゅうり", "イチゴ", "いちご", "カエデ", "ナラ枯", "ナラの", "防除", "散布",
            "家畜", "牛の", "牛が", "牛に", "子牛", "乳牛", "豚の", "豚が", "養豚", "鶏の", "鶏が", "養鶏", "犬の", "犬が", "犬は", "犬、", "愛犬", "猫の", "猫が", "猫は", "猫、", "猫)", "愛猫", "小鳥", "野鳥", "ペット", "養魚", "鯉の", "鯉が",
        ], StringComparison.Ordinal);

    private const int Near = 14;

    /// <summary>Right behind 病 or 症: another word (病院, 病児, 症状, 病みつき).</summary>
    private const string Continuations = "院棟床室舎者児後名状例度気欠害弱魔理原虫歴態変因体根巣巻みんむめ";

    /// <summary>Where the illness begins that ends with the letter at a place; -1 where none does.</summary>
    public static (int Start, int End) At(FoldedText text, int at)
    {
        if (text[at] is not ('症' or '病') || Continuations.Contains(text.At(at + 1), StringComparison.Ordinal) || (text[at] == '病' && text.At(at + 1) == '性'))
        {
            return (-1, -1);
        }

        var start = text.RunStart(at, Longest, c => (Letter.IsIdeograph(c) || Letter.IsKatakana(c)) && c is not ('様' or '氏' or '殿' or '歳' or '代' or '者' or '児' or '君' or '長'));
        var end = text.HasAt(at + 1, "候群") ? at + 3 : at + 1;
        return at - start >= 2 && !text.Slice(start, end).EndsWithAny(Syndromes) && !text.Slice(start, at + 1).EndsWithAny(Others) && text.Before(start, Near).LastSentence().IndexOfAny(Nature) < 0 && text.Behind(end, Near).FirstSentence().IndexOfAny(Nature) < 0 ? (start, end) : (-1, -1);
    }
}
