namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// ㊙レシピ, 極秘ミッション, 荷物は取扱注意で: words of secrecy that advertise, and care for goods. A mark stands before what is written
/// (資料, 案, 名簿) or by itself; a dish, a trick or a game behind it is what the writer praises.
/// </summary>
internal static class FigureOfSpeech
{
    private const int Nearby = 14;
    private static readonly string[] Praised =
    [
        "裏話", "裏技", "裏ワザ", "裏メニュー", "裏側", "技を", "技の", "映像", "写真", "大作戦", "作戦", "来日", "来県", "上陸", "大公開", "公開", "話満載", "情報満載", "食材", "料理", "道具", "出演", "潜入", "任務", "指令", "捜査", "結婚", "入籍",
        "テク", "ワザ", "ネタ", "エピソード", "ストーリー", "トーク", "グッズ", "アイテム", "プレゼント", "メニュー", "スープ", "ソース", "スイーツ", "スポット", "コーナー", "ツアー", "デート", "ライブ", "ロケ", "ショー", "パーティ", "サプライズ", "ドッキリ", "ポイント",
    ];

    private static readonly System.Buffers.SearchValues<string> Shows = System.Buffers.SearchValues.Create(["特集", "番組", "満載", "グルメ", "レシピ", "イベント", "宝探し", "ゲスト", "登場", "クイズ", "お楽しみ", "脱出ゲーム", "ミッション", "まつり", "フェス"], StringComparison.Ordinal);
    private static readonly System.Buffers.SearchValues<string> Goods = System.Buffers.SearchValues.Create(["荷物", "ワレモノ", "割れ物", "われもの", "天地無用", "薬品", "薬剤", "ガラス", "機材", "機器", "楽器", "段ボール", "ダンボール", "箱", "配送", "宅配", "精密", "陶器", "食器", "生もの", "展示品", "美術品", "古文書", "遺物", "投票箱", "パソコン", "プリンタ", "壊れ物", "こわれもの", "冷蔵", "冷凍", "備品", "花火", "灯油", "工具", "刃物"], StringComparison.Ordinal);

    public static bool IsAt(FoldedText text, int start, int end)
    {
        var mark = text.Slice(start, end);
        if (mark.IndexOf("注意") >= 0)
        {
            return text.Before(start, Nearby).IndexOfAny(Goods) >= 0 || text.Behind(end, 8).IndexOfAny(Goods) >= 0;
        }

        if (mark is not ("㊙" or "マル秘" or "まる秘" or "丸秘" or "極秘" or "top secret"))
        {
            return false;
        }

        var hasShow = text.Behind(end, Nearby).FirstSentence().IndexOfAny(Shows) >= 0;
        return hasShow || text.WordAt(end, Praised) is not null;
    }
}
