namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Words by which a line speaks of goods, papers or machines: a number there without a label is theirs, whatever its form.</summary>
internal static class Things
{
    private const int Before = 60;
    private const int After = 30;
    private const int Behind = 8;

    private static readonly string[] Goods =
    [
        "備品", "資産", "物品", "部品", "商品", "製品", "品番", "型番", "型式", "品名", "機種", "機器", "端末", "サーバ", "プリンタ", "トナー", "インク", "モニタ", "ルータ", "センサ", "バッテリ", "メーター", "リーダー", "コピー機", "複合機",
        "ラベル", "シール", "棚", "倉庫", "在庫", "ロット", "シリアル", "製造", "発注", "注文", "納品", "伝票", "納付書", "見積", "請求", "領収", "契約", "荷物", "追跡", "配送", "配達", "宅配", "出荷", "送り状", "書留", "レターパック", "ゆうパック", "再配達", "ヤマト", "佐川", "貨物",
        "クーポン", "チケット", "ライセンス", "プロダクト", "ファイル", "フォルダ", "ログ", "エラー", "ジョブ", "バッチ", "url", "URL", "バーコード", "jan", "JAN", "isbn", "ISBN", "図面", "図書", "書籍", "資料", "文書", "起案", "決裁", "議案", "収受",
        "受付番号", "整理番号", "管理", "定期券", "問い合わせ", "お客様", "駐車", "ロッカー", "回線", "証明書シリアル", "抽選", "整理券", "検体", "消火栓", "台帳", "予算", "支出", "歳出", "科目", "アンケート", "テスト", "処理", "取引", "更新プログラム", "バージョン", "予約", "案件", "工事", "入札", "会議", "zoom", "Zoom", "ミーティング", "職員証", "社員証", "入館証", "名札", "車台", "車両", "公用車", "動画", "配信", "決済", "商工", "座標", "タイムスタンプ",
    ];

    /// <summary>Besides, what an office does for many people at once: 国保の案内, 介護保険の収納額.</summary>
    private static readonly string[] Business =
        ["受付", "案内", "発送", "郵送", "封筒", "封入", "印刷", "研修", "説明会", "講座", "画面", "収納", "統計", "電子申請", "様式", "要綱", "条例", "法律", "告示", "通知", "広報", "チラシ", "ポスター", "決算", "補正", "歳入", "歳出", "額", "実績", "推移", "集計", "内訳", "件数", "人数", "対象者数", "加入者数", "世帯", "率", "問い合わせ", "問合せ", "の電話", "電話番号", "電話:", "電話は", "電話 ", "内線", "ページ", "ホームページ", "システム"];

    private static readonly System.Buffers.SearchValues<string> Words = System.Buffers.SearchValues.Create(Goods, StringComparison.Ordinal);
    private static readonly System.Buffers.SearchValues<string> Topics = System.Buffers.SearchValues.Create([.. Goods, .. Business], StringComparison.Ordinal);

    /// <summary>Words that may head a line without naming what the number is of.</summary>
    private static readonly string[] Bearers =
        ["メモ", "付箋", "ふせん", "紙", "落とし物", "忘れ物", "拾得物", "写真", "写し", "コピー", "画像", "スキャン", "本人", "窓口", "来庁者", "外国人", "申請者", "名義人", "人", "父", "母", "夫", "妻", "主人", "奥さん", "息子", "娘", "祖父", "祖母", "世帯主", "カード", "証", "手帳", "書類", "控え", "聞き取り", "伝言", "裏面", "表面", "様", "さん", "方", "件", "記載", "記入", "内容", "以下", "下記", "これ", "こちら"];

    /// <summary>The line of a place, and what stands right above it, speaks of things; or a word right before it names it.</summary>
    public static bool AreSpokenOf(FoldedText text, int start, int end)
    {
        var before = text.Before(start, Before);
        return before.IndexOfAny(Words) >= 0 || text.Behind(end, After).FirstLine().IndexOfAny(Words) >= 0 || IsNamed(before);
    }

    /// <summary>Between a word for an insurance or a bank and the number, or right behind it: then the number is theirs (国保の伝票 1234567).</summary>
    public static bool StandBetween(FoldedText text, int labelEnd, in NumberCandidate number) =>
        (labelEnd < number.Start && text.Slice(labelEnd, number.Start).IndexOfAny(Topics) >= 0)
        || (text.At(number.End) is ' ' or 'と' or 'の' && text.Behind(number.End, Behind).TrimStart(" との").IndexOfAny(Words) == 0);

    /// <summary>マイナンバーの件です。伝票は482019573642: the word right before the number names it, and the label before that word only the topic.</summary>
    public static bool AreNamed(FoldedText text, int labelEnd, int start) => EndWith(text.Slice(Math.Min(labelEnd, start), start));

    /// <summary>会計の伝票 7654321 は信金の窓口へ: the word right before the number names it, and the label behind is of something else.</summary>
    public static bool AreNamedBefore(FoldedText text, int start) => EndWith(text.Before(start, Before).LastLine());

    /// <summary>予約 No., 管理札, 組合員数, 箱2; 決済の番号 is another's.</summary>
    private static bool EndWith(ReadOnlySpan<char> before)
    {
        var word = before.TrimEnd(" \t「『【[(:→=⇒はが、とや#").TrimEnd("0123456789");
        var thing = TrimNumberWord(word);
        var noun = thing.Length < word.Length && word[thing.Length] == 'の' ? word : thing;
        return noun.EndsWithAny(Goods) || noun.EndsWithAny(Steps) || (noun.Length > 1 && (noun[^1] is '数' or '額' || (noun[^1] is '書' or '票' or '札' && noun[..^1].EndsWithAny(Goods))));
    }

    /// <summary>伝票 No.09012345678, 荷物 09012345678: a number of goods, though it looks like a telephone's. 予約は090-… is one to call.</summary>
    public static bool HaveNumber(FoldedText text, int start)
    {
        var head = text.Before(start, Before).LastLine().TrimEnd(" \t「『【[(:→=⇒#");
        var word = head.EndsWith("は", StringComparison.Ordinal) ? head[..^1] : head;
        var noun = TrimNumberWord(word);
        return noun.Length < word.Length ? noun.EndsWithAny(Goods) || noun.EndsWithAny(Steps) || noun.EndsWithAny(Members) || (noun.Length > 1 && noun[^1] is '書' or '票' or '券' or '状' or '簿') : head.EndsWithAny(Parcels);
    }

    /// <summary>What a number alone may follow: nobody calls a slip.</summary>
    private static readonly string[] Parcels = ["伝票", "荷物", "小包", "送り状", "追跡", "注文", "発注", "備品", "物品", "品番", "型番", "図番", "ロット", "シリアル", "検体", "書留", "不在票", "控え"];

    /// <summary>Lists that number those who are in them.</summary>
    private static readonly string[] Members = ["会員", "組合員", "利用者", "顧客", "登録", "口数", "修理", "申請", "照会", "調査", "お問い合わせ", "お問合せ"];

    /// <summary>Steps of office work, and what it uses up, that have numbers of their own.</summary>
    private static readonly string[] Steps = ["受付", "予約", "機番", "製番", "図番", "箱", "簿冊", "タブレット", "パソコン", "カメラ", "スキャナ", "スキャナー", "レジ", "用紙", "台紙", "印紙", "証紙", "封筒", "充電器", "照明", "ケース", "申込", "申込み", "申し込み", "発送", "メールのID", "件名", "ライセンスキー", "プロダクトキー", "認証キー", "資産タグ"];

    /// <summary>消火栓：, 検体の番号は, VLAN→: a noun and a sign or a word for numbers. メモ： and 番号は name no thing.</summary>
    private static bool IsNamed(ReadOnlySpan<char> before)
    {
        var head = before.TrimEnd(" \t「『【[(");
        var sign = head.TrimEnd(":→=⇒");
        sign = sign.EndsWith("これです", StringComparison.Ordinal) ? sign[..^4] : sign;
        var word = sign.EndsWith("は") || sign.EndsWith("が") || sign.EndsWith("、") ? sign[..^1] : sign;
        var noun = TrimNumberWord(word.TrimEnd());
        if (noun.Length == head.Length || noun.Length == 0 || (noun.Length == word.Length && word.Length == head.Length - 1 && head[^1] == '、'))
        {
            return false;
        }

        return !noun.EndsWithAny(Bearers) && Letter.IsOfNoun(noun[^1]);
    }

    private static ReadOnlySpan<char> TrimNumberWord(ReadOnlySpan<char> word)
    {
        foreach (var ending in NumberWords)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return word[..^ending.Length].TrimEnd(" の用");
            }
        }

        return word;
    }

    private static readonly string[] NumberWords = ["番号", "ナンバー", "コード", "no.", "no", "id", "№"];
}
