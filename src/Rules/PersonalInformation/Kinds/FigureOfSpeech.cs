namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// ㊙レシピ, 極秘ミッション, 荷物は取扱注意で: words of secrecy that advertise, and care for goods. A mark stands before what is written
/// (資料, 案, 名簿) or by itself; a dish, a trick or a game behind it is what the writer praises.
/// </summary>
internal static class FigureOfSpeech
{
    private const int Nearby = 14;
    private static readonly string[] Papers = ["ファイル", "データ", "メモ", "リスト", "フォルダ", "プロジェクト", "メール", "ドキュメント", "プラン", "レポート", "スケジュール", "ペーパー", "テキスト", "コピー", "ヒアリング", "マーク"];
    private static readonly string[] Praised = ["裏", "技", "術", "映像", "写真", "特集", "企画", "本", "大作戦", "作戦", "来日", "来県", "上陸", "大公開", "公開", "話満載", "情報満載", "食材", "味", "料理", "道具", "神", "出演", "潜入", "任務", "指令", "捜査", "結婚", "入籍", "婚"];
    private static readonly System.Buffers.SearchValues<string> Shows = System.Buffers.SearchValues.Create(["特集", "番組", "満載", "グルメ", "レシピ", "イベント", "宝探し", "ゲスト", "登場", "クイズ", "お楽しみ", "脱出ゲーム", "ミッション", "まつり", "フェス"], StringComparison.Ordinal);
    private static readonly System.Buffers.SearchValues<string> Goods = System.Buffers.SearchValues.Create(["荷物", "ワレモノ", "割れ物", "われもの", "天地無用", "薬品", "薬剤", "ガラス", "機材", "機器", "楽器", "段ボール", "ダンボール", "箱", "配送", "宅配", "精密", "陶器", "食器", "生もの", "展示品", "美術品", "備品", "花火", "灯油", "工具", "刃物"], StringComparison.Ordinal);

    public static bool IsAt(FoldedText text, int start, int end)
    {
        var mark = text.Slice(start, end);
        if (mark.IndexOf("注意", StringComparison.Ordinal) >= 0)
        {
            return text.Slice(Math.Max(0, start - Nearby), Math.Min(text.Length, end + 8)).IndexOfAny(Goods) >= 0;
        }

        if (!(mark is "㊙" or "マル秘" or "まる秘" or "丸秘" or "極秘" or "top secret"))
        {
            return false;
        }

        var behind = text.Slice(end, Math.Min(text.Length, end + Nearby));
        var line = behind.IndexOfAny('\n', '。') is var stop && stop >= 0 ? behind[..stop] : behind;
        return (IsNoun(text.At(end)) && (IsPraised(text, end) || line.IndexOfAny(Shows) >= 0)) || line is ['の', ..] && line.IndexOfAny(Shows) >= 0;
    }

    private static bool IsPraised(FoldedText text, int at)
    {
        var rest = text.Slice(at, Math.Min(text.Length, at + 8));
        foreach (var word in Praised)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        foreach (var word in Papers)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return IsKatakana(text.At(at));
    }

    private static bool IsNoun(char c) => IsKatakana(c) || c is (>= '\u4E00' and <= '\u9FFF') || char.IsAsciiLetter(c);

    private static bool IsKatakana(char c) => c is >= '\u30A1' and <= '\u30FA';
}
