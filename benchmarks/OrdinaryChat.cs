namespace ComplianceBot.Benchmarks;

/// <summary>What colleagues write all day: invented, without names and numbers.</summary>
public static class OrdinaryChat
{
    private static readonly string[] Openings =
        ["", "お疲れさまです。", "おはようございます！", "了解しました。", "すみません、", "ありがとうございます。", "みなさん、", "先ほどの件ですが、"];

    private static readonly string[] Bodies =
    [
        "会議室の鍵は総務の棚に戻しておきました", "午後から雨の予報なので傘を忘れずに", "資料の修正版をフォルダに入れました", "議事録は明日までに仕上げます", "窓口が混み合っているので応援をお願いできますか",
        "駐車場のコーンを片付けておきました", "コピー用紙が届いたので倉庫に運びます", "来週の研修はオンラインに変わったそうです", "除雪車の手配は建設課に聞いてみます", "お弁当の注文は締め切りました",
        "広報の原稿、とても読みやすかったです", "イベントの看板を玄関に立てました", "公用車の洗車が終わりました", "プリンターの紙詰まりは直りました", "会場の机はコの字に並べてください",
        "今日は定時で失礼します", "説明会のアンケートがたくさん集まりました", "電話会議の音が聞き取りにくいようです", "図書館の展示が好評だそうです", "避難訓練の放送は予定どおり流れます",
        "花壇の水やり、助かりました", "次の打合せまでに意見をまとめておきます", "庁舎の暖房が弱いので設備に連絡しました", "ポスターの色をもう少し明るくしたいです",
    ];

    private static readonly string[] Endings = ["。", "。よろしくお願いします。", "！", "。確認してもらえると助かります。", "。急ぎではありません😊", "。また連絡します。"];

    public static IReadOnlyList<string> Lines { get; } =
        [.. from body in Bodies from opening in Openings from ending in Endings select opening + body + ending];
}
