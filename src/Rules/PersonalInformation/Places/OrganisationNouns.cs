using System.Buffers;
using System.Collections.Frozen;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Nouns of public facilities, companies, shops and desks: what a name of an organisation ends or begins with.</summary>
internal static class OrganisationNouns
{
    private static readonly string[] Public =
    [
        "役所", "役場", "庁舎", "本庁", "県庁", "都庁", "府庁", "道庁", "支所", "支部", "出張所", "振興局", "整備局", "消防署", "消防本部", "消防局", "消防団", "分遣所", "警察署", "警察", "交番", "駐在所", "派出所", "裁判所", "検察庁", "法務局", "税務署", "労働局", "監督署", "ハローワーク", "職業安定所", "郵便局", "大使館", "領事館",
        "総務省", "財務省", "法務省", "外務省", "環境省", "防衛省", "厚生労働省", "国土交通省", "文部科学省", "農林水産省", "経済産業省", "内閣府", "デジタル庁", "消防庁", "警察庁", "文化庁", "国税庁", "こども家庭庁", "水道局", "企業局", "交通局", "教育委員会", "選挙管理委員会",
        "学校", "高校", "大学", "学園", "学院", "保育所", "保育園", "幼稚園", "こども園", "子ども園", "児童館", "学童クラブ", "児童クラブ", "給食", "図書館", "図書室", "公民館", "会館", "集会所", "集会場", "公会堂", "コミュニティ", "コミセン", "交流館", "ふれあい館", "地区館", "体育館", "武道館", "ホール", "アリーナ", "ドーム", "スタジアム", "球場", "競技場", "運動場", "グラウンド", "プール", "美術館", "博物館", "資料館", "記念館", "文学館", "科学館", "水族館", "動物園",
        "病院", "医院", "クリニック", "診療所", "歯科", "保健所", "薬局", "整骨院", "接骨院", "鍼灸院", "老人ホーム", "グループホーム", "デイサービス", "デイケア", "地域包括", "包括支援", "相談支援", "訪問看護", "居宅介護支援", "ショートステイ", "小規模多機能", "特養", "福祉会", "作業所", "相談所", "ステーション", "センター", "施設", "浄水場", "処理場", "処分場", "火葬場", "斎場", "斎苑", "葬祭", "霊園", "市場", "公園", "神社", "避難所", "避難場所", "投票所", "給水所", "開票所",
        "協議会", "社協", "教委", "選管", "農委", "国保連", "広域連合", "共済組合", "協会", "機構", "財団", "社団", "公社", "事務局", "事務所", "事業所", "事業団", "商工会", "会議所", "保護司会", "農協", "漁協", "生協", "組合", "土地改良区", "シルバー人材",
    ];

    private static readonly string[] Business =
    [
        "(合)", "(同)", "御中", "会社", "本社", "支社", "支店", "本店", "営業所", "営業部", "営業課", "工場", "工務店", "商店", "商会", "書店", "酒店", "酒造", "専門店", "販売店", "量販店", "取扱店", "指定店", "店舗", "銀行", "信用金庫", "信金", "信組", "旅館", "民宿", "ペンション", "ゲストハウス", "温泉", "コンビニ", "マート", "モール", "プラザ", "ビルディング",
        "業者", "ベンダ", "ベンダー", "メーカー", "ディーラー", "代理店", "製造元", "販売元", "開発元", "ヘルプデスク", "サービスデスク", "サポート", "サポートデスク", "保守", "故障受付", "修理受付", "保守受付", "障害受付", "取引先", "発注先", "注文先", "納入先", "委託先", "指定管理", "お店", "パン屋", "花屋", "本屋", "酒屋", "床屋", "電気屋", "水道屋", "畳屋", "菓子屋", "肉屋", "魚屋", "八百屋", "米屋", "薬屋", "寿司屋", "蕎麦屋", "そば屋", "ラーメン屋", "うどん屋", "印刷屋", "看板屋", "文具屋", "文房具屋", "自転車屋", "家具屋", "ガス屋", "設備屋", "飲み屋", "不動産屋", "写真屋", "時計屋", "指定管理者", "指定工事店",
    ];

    /// <summary>What a shop's name begins with: 居酒屋しまや.</summary>
    private static readonly string[] Shops =
    [
        "居酒屋", "そば処", "蕎麦", "お食事処", "食事処", "味処", "御食事", "割烹", "料亭", "料理店", "食堂", "レストラン", "ビストロ", "ダイニング", "カフェ", "喫茶", "珈琲", "ラーメン", "焼肉", "焼鳥", "焼き鳥", "串焼", "寿司", "鮨", "うどん", "とんかつ", "酒場", "ベーカリー", "パティスリー", "スイーツ", "菓匠", "和菓子", "洋菓子", "甘味処", "茶寮", "茶舗", "酒蔵", "蔵元", "豆腐店", "呉服", "書房", "画廊", "ギャラリー", "洋品店", "電器店", "金物店", "整体院", "治療院", "スナック", "バル", "食品", "惣菜", "仕出し", "弁当屋", "弁当店", "菓子店", "製菓", "美容室", "美容院", "理容", "ヘアサロン", "クリーニング", "生花店", "花店", "写真館", "タクシー", "ハイヤー", "レンタカー", "モータース", "ガソリンスタンド", "給油所", "製作所", "製材所", "鉄工所", "印刷所", "新聞社", "放送局", "葬儀社", "動物病院", "ホテル", "スーパー", "ドラッグ", "JA", "道の駅", "ハローワーク", "包括", "社協", "ケアプラン", "ケアセンター", "グループホーム", "特養", "老健", "訪問看護", "児相", "ショップ", "サロン", "スタジオ", "株式会社", "有限会社", "合同会社", "(株)", "(有)", "法人", "(財)", "(社)", "(医)", "(福)", "NPO",
    ];

    private static readonly string[] Desks =
        ["課", "係", "室", "局", "班", "窓口", "代表", "代表番号", "直通", "当直", "守衛", "総務", "庁内", "消防", "署", "本部", "問い合わせ", "問合せ", "問合わせ", "問合先", "問合せ先", "問い合わせ先", "ダイヤル", "ホットライン", "お客様相談", "公開番号", "Section", "Division", "Department", "Office", "City Hall"];

    /// <summary>Words for places and works, at the end of a phrase before an address.</summary>
    private static readonly string[] Sites =
        ["会場", "場所", "所在地", "現場", "交差点", "集積所", "バス停", "停留所", "駐車場", "踏切", "橋", "消火栓", "防火水槽", "カーブミラー", "街路灯", "防犯灯", "通行止", "通行止め", "置場", "置き場", "倉庫", "車庫", "詰所", "駐輪場", "用地", "予定地", "建設地", "跡地", "市有地", "町有地", "公有地", "水路", "側溝", "ポンプ場", "配水池", "貯水槽", "掲示板", "広場", "グランド"];

    /// <summary>Ends of names that mean something else by themselves: only with a name before them.</summary>
    private static readonly string[] Trades =
    [
        "建設", "建築", "建材", "土木", "土建", "設備", "工業", "工事", "電気", "電機", "電設", "電工", "水道", "管工", "緑化", "園芸", "塗装", "板金", "瓦", "左官", "石材", "測量", "設計", "コンサルタント", "コンサル", "不動産", "住建", "ホーム", "ハウジング", "ホームズ", "リフォーム", "産業", "物産", "商事", "興業", "興産", "開発", "システム", "システムズ", "テック", "サービス", "メンテナンス", "クリーン", "環境", "衛生", "警備", "運輸", "運送", "物流", "交通", "観光", "トラベル", "ツーリスト", "自動車", "オート", "石油", "燃料", "ガス", "プロパン",
        "印刷", "文具", "事務機", "製パン", "製麺", "精肉", "鮮魚", "青果", "牧場", "酪農", "水産", "林業", "製茶", "畳", "木工", "家具", "眼鏡", "メガネ", "スポーツ", "ミート", "フーズ", "フラワー", "弁当", "店", "館", "内科", "外科", "眼科", "小児科", "皮膚科", "耳鼻科", "耳鼻咽喉科", "婦人科", "泌尿器科", "胃腸科", "亭", "庵", "軒", "堂", "楼", "荘", "苑", "園", "社", "塾", "道場", "工房", "クラブ", "バス", "寺", "駅", "ビル", "タワー", "新聞", "放送", "テレビ", "保険", "証券", "薬品", "医療", "歯科医", "眼科", "内科", "小児科", "外科", "皮膚科", "耳鼻科", "産婦人科", "耳鼻咽喉科", "助産院", "獣医", "士会", "師会", "連合会", "振興会", "共済会", "互助会", "後援会", "委員会", "電器", "電化", "無線", "金物", "刃物", "書林", "薬舗", "豆腐", "菓子", "代行", "引越", "清掃", "住設", "硝子", "ガラス", "サッシ", "内装", "防水", "解体", "鉄工", "鋼業", "精機", "製作", "化学", "紙業", "木材", "製材", "米穀", "種苗", "肥料",
    ];

    private static readonly FrozenDictionary<char, string[]> Whole = ByLastLetter([.. Public, .. Business, .. Shops, .. Desks, .. Sites]);
    private static readonly FrozenDictionary<char, string[]> PartsOfNames = ByLastLetter(Trades);
    private static readonly SearchValues<string> Any = SearchValues.Create([.. Public, .. Business, .. Shops], StringComparison.Ordinal);

    /// <summary>The phrase is an organisation's name or ends with one.</summary>
    public static bool End(ReadOnlySpan<char> phrase) => EndsWith(phrase, Whole, 0) || EndsWith(phrase, PartsOfNames, 1) || EndWithShopOf(phrase);

    /// <summary>文具のいとう, 酒のやまや: what is sold and a name in kana, but not somebody's home (花のたなかさんち).</summary>
    public static bool EndWithShopOf(ReadOnlySpan<char> phrase)
    {
        var word = phrase[(phrase.LastIndexOfAny(Organisations.Breaks) + 1)..];
        return word.IndexOf('の') is > 0 and var at && word[(at + 1)..] is { Length: >= 2 and <= 6 } name && name.IndexOfAnyExceptInRange('ぁ', 'ー') < 0 && !name.Contains('の') && Wares.Contains(word[..at])
            && name[^1] is not 'ち' && !Titles.End(name) && !KanaNames.IsPair(name, isTrusted: true);
    }

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Wares = new[]
    {
        "文具", "パン", "酒", "お酒", "肉", "お肉", "花", "お花", "魚", "米", "お米", "靴", "くつ", "電気", "でんき", "家具", "畳", "薬", "くすり", "菓子", "お菓子", "弁当", "お弁当", "印刷", "写真", "カメラ", "きもの", "着物", "仏壇", "人形", "タイヤ", "お茶", "味噌", "豆腐", "布団", "ふとん", "カーテン", "金物", "紳士服", "婦人服", "作業服", "事務機", "看板", "ケーキ", "そば", "うどん", "ラーメン", "寿司",
    }.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A shop's name: its kind and one to ten letters (居酒屋しまや).</summary>
    public static bool BeginShop(ReadOnlySpan<char> phrase)
    {
        foreach (var shop in Shops)
        {
            var at = phrase.LastIndexOf(shop, StringComparison.Ordinal);
            if (at >= 0 && phrase[(at + shop.Length)..] is { Length: > 0 and <= 10 } name && name[0] is not ('の' or 'を' or 'が' or 'に' or 'へ' or 'で' or 'と') && !name.StartsWith("から", StringComparison.Ordinal) && !name.StartsWith("まで", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The noun of a facility or business stands somewhere in a line.</summary>
    public static bool AreIn(ReadOnlySpan<char> line) => line.IndexOfAny(Any) >= 0;

    private static FrozenDictionary<char, string[]> ByLastLetter(IEnumerable<string> words) =>
        words.GroupBy(word => word[^1]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>まごころ弁当, and no うちの館.</summary>
    private const string Particles = "のをにへはがでともやかなるた";

    private static bool EndsWith(ReadOnlySpan<char> name, FrozenDictionary<char, string[]> words, int lettersBefore)
    {
        if (name.IsEmpty || !words.TryGetValue(name[^1], out var candidates))
        {
            return false;
        }

        foreach (var word in candidates)
        {
            if (name.EndsWith(word, StringComparison.Ordinal) && name.Length >= word.Length + lettersBefore && (lettersBefore == 0 || Letter.IsOfNoun(name[^(word.Length + 1)]) || (Letter.IsKana(name[^(word.Length + 1)]) && !Particles.Contains(name[^(word.Length + 1)], StringComparison.Ordinal))))
            {
                return !name.EndsWith("関係", StringComparison.Ordinal) && !name.EndsWith("結局", StringComparison.Ordinal) && !name.EndsWith("号室", StringComparison.Ordinal);
            }
        }

        return false;
    }
}
