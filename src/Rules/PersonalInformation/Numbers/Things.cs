namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Words by which a line speaks of goods, papers or machines: a number there without a label is theirs, whatever its form.</summary>
internal static class Things
{
    private const int Before = 60;
    private const int After = 30;

    private static readonly System.Buffers.SearchValues<string> Words = System.Buffers.SearchValues.Create(
    [
        "備品", "資産", "物品", "部品", "商品", "製品", "品番", "型番", "型式", "品名", "機種", "機器", "端末", "サーバ", "プリンタ", "トナー", "インク", "モニタ", "ルータ", "センサ", "バッテリ", "メーター", "リーダー", "コピー機", "複合機",
        "ラベル", "シール", "棚", "倉庫", "在庫", "ロット", "シリアル", "製造", "発注", "注文", "納品", "伝票", "見積", "請求", "領収", "契約", "荷物", "追跡", "配送", "配達", "宅配", "出荷", "送り状", "書留", "レターパック", "ゆうパック", "再配達", "ヤマト", "佐川", "貨物",
        "クーポン", "チケット", "ライセンス", "プロダクト", "ファイル", "フォルダ", "ログ", "エラー", "ジョブ", "バッチ", "サーバー", "url", "URL", "バーコード", "jan", "JAN", "isbn", "ISBN", "図面", "図書", "書籍", "資料", "文書", "起案", "決裁", "議案", "収受",
        "受付番号", "整理番号", "管理", "予約", "案件", "工事", "入札", "会議", "zoom", "Zoom", "ミーティング", "職員証", "社員証", "入館証", "名札", "車台", "車両", "公用車", "動画", "配信", "決済", "商工", "座標", "タイムスタンプ",
    ], StringComparison.Ordinal);

    /// <summary>The line of a place, and what stands right above it, speaks of things.</summary>
    public static bool AreSpokenOf(FoldedText text, int start, int end)
    {
        var from = Math.Max(0, start - Before);
        var to = Math.Min(text.Length, end + After);
        var line = text.Slice(end, to).IndexOf('\n');
        return text.Slice(from, start).IndexOfAny(Words) >= 0 || text.Slice(end, line < 0 ? to : end + line).IndexOfAny(Words) >= 0;
    }
}
