using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Pets, machines and undertakings fall ill in the words for people: うちの犬が入院, サーバの手術, 公用車が危篤.</summary>
internal static class PetsAndMachines
{
    private const int Near = 12;

    private static readonly string[] Links = ["が", "は", "も", "、"];

    private static readonly SearchValues<string> Pets = SearchValues.Create(
    [
        .. new[] { "犬", "イヌ", "わんこ", "猫", "ネコ", "にゃんこ", "ペット", "ウサギ", "うさぎ", "ハムスター", "小鳥", "インコ", "馬", "牛", "豚", "鶏", "金魚", "メダカ" }
            .SelectMany(_ => (string[])[.. Links, "の", ")", "」", "ちゃんが"], (animal, link) => animal + link),
    ], StringComparison.Ordinal);

    /// <summary>In the house, also right before what has befallen them: エレベーター骨折中.</summary>
    public static readonly string[] Machines =
    [
        "エレベーター", "エレベータ", "自動ドア", "LAN", "ネットワーク", "コピー機", "複合機", "プリンタ", "プリンター", "印刷機", "輪転機", "シュレッダー", "ファックス", "FAX", "電話機", "サーバ", "サーバー", "プロジェクター",
        "マイク", "スピーカー", "モニター", "キーボード", "マウス", "放送設備", "ポット", "冷蔵庫", "蛍光灯", "照明", "エアコン", "空調", "ボイラー", "発電機", "公用車",
    ];

    private static readonly SearchValues<string> Things = SearchValues.Create(
    [
        .. Machines.Concat(
        [
            // Machines of one's own.
            "パソコン", "pc", "PC", "システム", "端末", "画面", "スマホ", "ルータ", "ルーター", "カメラ", "時計", "炊飯器", "洗濯機", "掃除機", "愛車", "マイカー", "ロボット",

            // Undertakings.
            "案件", "プロジェクト", "企画", "事業", "財政", "予算",

            // Toys and plants.
            "ピアノ", "人形", "ぬいぐるみ", "おもちゃ", "植木", "盆栽", "植物", "鉢植え", "花壇", "街路樹",
        ]).SelectMany(_ => (string[])[.. Links, "って", "また"], (thing, link) => thing + link),
    ], StringComparison.Ordinal);

    /// <summary>What befalls things, too.</summary>
    private static readonly string[] Ailings = ["入院", "再入院", "転院", "退院", "手術", "危篤", "重体", "終末期", "余命", "寝たきり", "認知", "物忘れ", "痴呆", "ボケ", "ぼけ", "うつ", "鬱", "徘徊", "引きこもり", "ひきこもり", "老衰", "骨折", "心停止", "心肺停止", "療養", "衰弱", "意識不明", "植物状態", "痙攣", "けいれん"];

    /// <summary>Pets are dear to people, and bite them.</summary>
    private static readonly SearchValues<string> Occasions = SearchValues.Create(["死ん", "死を", "死後", "亡く", "きっかけ", "噛", "かまれ", "咬", "引っかか", "世話", "散歩", "飼", "蹴", "落馬"], StringComparison.Ordinal);

    /// <summary>Whether what ails is an animal or a thing that is named right before, and nobody between.</summary>
    public static bool Have(FoldedText text, int start, int end)
    {
        var before = text.Before(start, Near).LastSentence();
        var subject = before.IndexOfAny(Pets) is var pet and >= 0 ? pet : !text.Slice(start, end).StartsWithAny(Ailings) ? -1 : before.EndsWithAny(Machines) ? before.Length : before.IndexOfAny(Things);
        return subject >= 0 && !Titles.AreIn(before[subject..]) && before[subject..].IndexOfAny(Occasions) < 0;
    }
}
