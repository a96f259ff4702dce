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
        "仮病", "看病", "闘病", "臆病", "疾病", "発病", "職業病", "五月病", "万病", "持病", "成人病", "習慣病", "歯周病", "伝染病", "狂犬病", "傷病", "急病", "疫病", "難病", "無病", "奇病", "大病", "死病", "同病", "病病", "枯病", "枯れ病", "斑病", "粉病", "錆病", "腐病", "縮病", "葉病", "苗病", "熱病", "蹄疫病", "風土病", "余病", "罹病", "宿病", "耐病", "水虫病", "ハネムーン病", "企業病", "都市病", "大人病", "お役所病", "役所病", "万引病", "現代病", "文明病", "一病",
    ];

    /// <summary>Plants and animals that fall ill.</summary>
    private static readonly System.Buffers.SearchValues<string> Nature = System.Buffers.SearchValues.Create(
        ["松", "樹", "稲", "苗", "果", "作物", "野菜", "農", "圃場", "虫", "牛", "豚", "鶏", "犬", "猫", "鳥", "ペット", "魚", "鯉", "リンゴ", "りんご", "梨", "ブドウ", "ぶどう", "トマト", "カエデ", "桜", "ナラ"], StringComparison.Ordinal);

    private const int Near = 14;

    /// <summary>Right behind 病 or 症: another word (病院, 病児, 症状).</summary>
    private const string Continuations = "院棟床室舎者児後名状例度気欠害弱魔理原虫歴態変因体根巣巻";

    /// <summary>Where the illness begins that ends with the letter at a place; -1 where none does.</summary>
    public static (int Start, int End) At(FoldedText text, int at)
    {
        if (text[at] is not ('症' or '病') || Continuations.Contains(text.At(at + 1), StringComparison.Ordinal) || (text[at] == '病' && text.At(at + 1) == '性'))
        {
            return (-1, -1);
        }

        var start = at;
        while (start > 0 && at - start < Longest && (Letter.IsIdeograph(text[start - 1]) || Letter.IsKatakana(text[start - 1])) && text[start - 1] is not ('様' or '氏' or '殿' or '歳' or '代' or '者' or '児' or '君'))
        {
            start--;
        }

        var end = text.HasAt(at + 1, "候群") ? at + 3 : at + 1;
        return end - start >= 3 && !text.Slice(start, at + 1).EndsWithAny(Others) && text.Before(start, Near).LastSentence().IndexOfAny(Nature) < 0 && text.Behind(end, Near).FirstSentence().IndexOfAny(Nature) < 0 ? (start, end) : (-1, -1);
    }
}
