namespace ComplianceBot.Enforcement.Records;

/// <summary>Kinds of ledger rows as people read them. The ledger itself keeps the English word.</summary>
public static class LedgerKinds
{
    private static readonly Dictionary<string, string> Titles = new()
    {
        ["judged"] = "判定した",
        ["verdict"] = "違反",
        ["recorded"] = "記録のみ",
        ["shadow"] = "試行中の記録",
        ["waived"] = "免除",
        ["not-judged"] = "判定できず",
        ["resolved"] = "解消",
        ["raised"] = "重大度の引上げ",
        ["answer"] = "回答",
        ["talk"] = "bot への依頼",
        ["consultation"] = "相談の取次ぎ",
        ["declaration"] = "届出の回答",
        ["handover"] = "引継ぎ中の申出",
        ["ticket"] = "チケット",
        ["incident"] = "経過の整理",
        ["waiver"] = "免除の申請・承認・却下・終了",
        ["suppression"] = "抑止・抑止解除",
        ["send"] = "送信の結果",
        ["word"] = "トークルームへのひと言",
        ["digest"] = "朝のまとめ",
        ["report"] = "月次報告",
        ["coaching"] = "月次まとめ",
        ["transfers"] = "異動のお知らせ",
        ["presence"] = "bot のいないグループの件数",
        ["quarterly-list"] = "四半期の一覧",
        ["audit"] = "点検",
        ["directory"] = "名簿の読取り",
        ["register"] = "台帳（CSV）の読取り",
        ["policy"] = "設定",
        ["emergency"] = "緊急モード",
        ["emergency-declared"] = "緊急モードの宣言",
        ["emergency-ended"] = "緊急モードの終了",
        ["told-after-emergency"] = "緊急モードのあとのお知らせ",
        ["weather-feed"] = "気象情報の途絶・再開",
        ["token"] = "認証の途絶",
        ["kept-aside"] = "保管",
        ["disposed"] = "廃棄",
        ["poison"] = "処理できず",
        ["ledger-fault"] = "台帳の不一致",
        ["anchor-fault"] = "錨の失敗",
    };

    /// <summary>The Japanese words of a kind; an unknown one (of another version) as it stands.</summary>
    public static string Title(string kind) => Titles.GetValueOrDefault(kind, kind);
}
