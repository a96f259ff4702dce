using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Colleagues to whom work is passed: 生活保護の問い合わせは渡辺さんへ speaks of no illness and no welfare of 渡辺さん.</summary>
internal static class Handlers
{
    /// <summary>How colleagues are called: familiar titles, posts, and trades in the house.</summary>
    private static readonly string[] Callings = [.. Titles.Familiar, "保健師", "先生", .. Posts.OfStaff];

    /// <summary>Right behind the title: work goes to somebody, or is done by him.</summary>
    public static readonly string[] Passings =
    [
        "へ。", "へお願い", "へ連絡", "へご連絡", "へ回", "へ転送", "へどうぞ", "へ聞", "へ渡し", "まで。", "までお", "まで連絡", "までご", "にお願い", "に回し", "に転送", "に聞いて", "に確認中", "に依頼", "に頼", "に引き継", "に引継", "に提出", "が担当", "担当", "が対応", "が作", "がまとめ", "が入れ替", "が設置", "が出席", "が出ます", "が参加", "が講師", "が発送", "が準備", "が調整",
        "が印刷", "が受講", "が司会", "が説明", "が編集", "が入力", "の机", "の席", "作成の", "作の", "がやって", "が半分", "が全部", "が代わりに", "宛", "と参加", "が要約", "が紹介", "が提案", "が推薦", "が管理", "が撮影", "が計測", "が命名", "が解説", "が監修", "が読み上げ", "が同行", "と同行", "と面談", "と訪問", "が手配", "手配済", "いわく", "曰く", "によると", "によれば", "と私", "と出席", "も出ます", "も参加", "も受講", "に講演", "に渡してお", "に預け",
    ];

    /// <summary>担当は加藤さん, 講師：佐藤さん: the part somebody plays in the work.</summary>
    private static readonly string[] Parts = ["起票", "起票者", "作成者", "記録者", "入力者", "報告者", "日直", "宿直", "当直", "担当", "講師", "司会", "進行", "受付", "座長", "発表", "発表者", "起案", "起案者", "窓口", "連絡先", "会長", "事務局", "責任者", "まとめ役", "幹事", "当番", "引率", "案内役", "記録", "書記", "代理", "同行", "立会い", "問い合わせ先", "問合せ先", "申込先", "提出先", "担当者"];

    /// <summary>相談記録：和泉さん: notes of what somebody said.</summary>
    private static readonly string[] Records = ["相談記録", "相談の記録", "面談記録", "面談の記録", "訪問記録", "訪問の記録", "経過記録", "通報記録", "聞き取り記録"];

    /// <summary>石黒さん、封入をお願いします: the task that is asked for stands right behind the name.</summary>
    private static readonly string[] Tasks =
    [
        "受付", "司会", "案内", "誘導", "印刷", "確認", "手配", "作成", "起案", "対応", "レビュー", "配布", "掲示", "送付", "準備", "調整", "集計", "入力", "封入", "補充", "発送", "同席", "出席", "進行", "記録", "連絡", "フォロー", "引継ぎ", "搬入", "撮影", "周知", "回覧", "チェック", "照会",
    ];

    /// <summary>Right behind the title of somebody who is spoken of.</summary>
    private static readonly string[] Spoken = ["の", "は", "が", "を", "に", "と", "へ", "から", "より", "で", "も", "宅", "家", "方", "側", "本人", "夫", "妻", "ご", "(", "母", "父", "親"];

    /// <summary>What is said to somebody rather than of him.</summary>
    public static readonly SearchValues<string> Requests = SearchValues.Create(
    [
        // Requests and thanks.
        "ください", "下さい", "お願い", "おねがい", "よろしく", "頼み", "たのみ", "もらえ", "くれ", "きて", "おいて", "しといて", "ほしい", "いただけ", "ましょう",
        "ありがと", "おつかれ", "お疲れ", "すみません", "ごめん",

        // Questions.
        "知りません", "知ってます", "ますか", "ですか", "でしたっけ", "だっけ", "持ってる", "どこ", "いつ", "?",
    ], StringComparison.Ordinal);

    /// <summary>What is done with those whom the city serves.</summary>
    private static readonly SearchValues<string> Deals = SearchValues.Create(["もらっ", "いただ", "来庁", "来所", "見守", "訪問", "世帯", "本人", "様", "安否", "お見舞", "そっとし", "声かけ", "声掛け", "配慮", "気をつけてあげ"], StringComparison.Ordinal);

    /// <summary>How a task is asked for, right behind its name.</summary>
    private static readonly string[] Askings = ["お願い", "を頼", "頼み", "よろしく", "してくだ", "してもら", "しといて", "してほし", "ありがとう"];

    public static void Mark(Reading reading)
    {
        for (var i = 0; i < reading.Found.Count; i++)
        {
            if (reading.Found[i] is { Type: InformationTypes.Person, IsFullName: false } found && IsHandler(reading, found.Folded))
            {
                reading.Found[i] = found with { IsHandler = true };
            }
        }
    }

    private static bool IsHandler(Reading reading, (int Start, int End) name) =>
        IsPassedTo(reading.Text, name.End)
        || HasPart(reading.Text, name.Start)
        || IsAddressed(reading, name)
        || ((HasTrade(reading.Text, name.Start) || HasSeat(reading.Text, name.Start)) && !PrecedeStatement(reading, name.End))
        || FollowsHandler(reading, name.Start);

    private static bool IsPassedTo(FoldedText text, int end)
    {
        const int LongestPassing = 6;
        if (text.WordAt(end, Callings) is not { } title)
        {
            return false;
        }

        var at = end + title.Length;
        var rest = text.Behind(at, LongestPassing);
        return rest.StartsWithAny(Passings) || rest is "へ" or "まで" || rest.StartsWith("へ\n") || IsAsked(text, at);
    }

    /// <summary>受付は石黒さんと渋谷さん.</summary>
    private static bool FollowsHandler(Reading reading, int start) =>
        reading.Found.Exists(other => other.IsHandler && start - other.Folded.End is > 0 and <= 4 && reading.Text.Slice(other.Folded.End, start) is "さんと" or "さん、" or "さん・" or "と" or "、" or "・");

    private static bool HasPart(FoldedText text, int start)
    {
        const int LongestPart = 7;
        var end = text.At(start - 1) == ' ' ? start - 1 : start;
        return text.At(end - 1) is 'は' or ':' && text.Before(end - 1, LongestPart) is var part && part.EndsWithAny(Parts) && !part.EndsWithAny(Records);
    }

    /// <summary>事務局 東海林, 司会 渡部: a seat at a meeting, which stands as a word of its own.</summary>
    private static bool HasSeat(FoldedText text, int start) =>
        text.At(start - 1) == ' ' && Array.Exists(Seats, seat => text.HasAt(start - 1 - seat.Length, seat) && !Letter.IsAny(text.At(start - 2 - seat.Length)));

    private static readonly string[] Seats = ["事務局", "司会", "進行", "記録", "書記", "座長", "議長", "助言者"];

    /// <summary>選管の浅井さん, 保健師の川口さん: staff by room or trade. What follows of illness in the sentence may still be his own.</summary>
    private static bool HasTrade(FoldedText text, int start)
    {
        const int LongestTrade = 5;
        return text.At(start - 1) == 'の' && text.Before(start - 1, LongestTrade).EndsWithAny(Trades);
    }

    private static readonly string[] Trades =
    [
        // Rooms and offices.
        "課", "係", "班", "支所", "出張所", "選管", "管財", "学務", "電算", "情シス", "用地", "建築指導", "調達", "庶務", "警務", "庁舎管理", "電話交換", "財政",
        "人事", "法務", "企画", "総務", "広報", "秘書", "契約", "会計", "監査", "議会事務局", "情報", "DX", "環境", "文化", "文化財", "水道", "課税", "収納",
        "戸籍", "国保", "福祉", "保健", "健康", "人権室", "スポーツ", "公園", "観光", "農政", "商工", "建設", "建築", "土木", "都市計画", "交通", "防災", "危機管理",

        // Houses.
        "図書館", "資料館", "美術館", "博物館", "公民館", "教育委員会", "農業委員会", "保健所", "年金事務所", "社協", "消防", "救護", "警察", "税務署", "法務局", "振興局",
        "県庁", "県", "国", "広域",

        // Trades.
        "保健師", "看護師", "栄養士", "保育士", "学芸員", "司書", "心理士", "福祉士", "弁護士", "社労士", "司法書士", "技師", "指導員", "相談員", "支援員", "ケアマネ",
        "ワーカー", "民生委員", "保護司", "職員", "講師", "記者", "業者", "ベンダー", "同僚", "前任", "後任", "担当", "先輩", "後輩", "上司", "部下", "同期", "OB",
    ];

    /// <summary>前任の工藤、うつ病で休職中: in the rest of the sentence, or at the head of the next line.</summary>
    public static bool PrecedeStatement(Reading reading, int end)
    {
        const int Reach = 40;
        var limit = end + reading.Text.Behind(end, Reach).FirstSentence().Length;
        var next = reading.Text.Past(reading.Text.LineEnd(end) + 1, " ", most: 2);
        return HasStatement(reading, end, limit) || (limit == next - 1 && HasStatement(reading, next, next + 1));
    }

    private static bool HasStatement(Reading reading, int from, int to) =>
        reading.Found.Exists(found => found.Type == InformationTypes.SpecialCare && found.Folded.Start >= from && found.Folded.Start < to);

    /// <summary>入院棟は6階建てです。神田さん図面ください: somebody is spoken to in a sentence of his own, which says nothing that needs care.</summary>
    private static bool IsAddressed(Reading reading, (int Start, int End) name)
    {
        const int LongestRequest = 40;
        var text = reading.Text;
        var isFirst = text.At(name.Start - 1) is '\0' or '\n' or '。' or '!' or '?' or ')' || (text.At(name.Start - 1) == ' ' && text.At(name.Start - 2) is '。' or '!' or '?');
        if (!isFirst || text.WordAt(name.End, Callings) is not { } title || text.WordAt(name.End + title.Length, Spoken) is not null)
        {
            return false;
        }

        var at = name.End + title.Length;
        var request = text.Behind(at, LongestRequest).FirstSentence();
        var end = at + request.Length;
        var isMerry = request.IsEmpty && text.Before(name.Start, 3).EndsWithAny(["(笑)", "(爆)"]);
        return (isMerry || (request.IndexOfAny(Requests) >= 0 && request.IndexOfAny(Deals) < 0) || request.EndsWith("を"))
            && !HasStatement(reading, name.Start, end);
    }

    private static bool IsAsked(FoldedText text, int at)
    {
        at += text.At(at) is '、' or ' ' ? 1 : 0;
        if (text.WordAt(at, Tasks) is not { } task)
        {
            return false;
        }

        at += task.Length;
        at += text.At(at) is 'を' or 'の' or 'も' ? 1 : 0;
        return text.WordAt(at, Askings) is not null;
    }
}
