namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// 要配慮個人情報 as statements about somebody: illness, disability, welfare, crime, violence. Words of departments, campaigns,
/// courses, systems and statistics are covered or cancelled; whether a person is spoken of is the rule's business.
/// </summary>
internal sealed class SpecialCare : InformationKind
{
    public override string Type => InformationTypes.SpecialCare;

    public override string Title => "要配慮個人情報";

    public override Turn Turn => Turn.Statement;

    private static readonly string[] Words =
    [
        "統合失調症", "双極性障害", "躁うつ", "そううつ", "うつ病", "鬱病", "抑うつ", "適応障害", "パニック障害", "不安障害", "摂食障害", "人格障害", "パーソナリティ障害", "解離性障害", "強迫性障害", "発達障害", "知的障害", "精神障害", "身体障害", "視覚障害", "聴覚障害", "学習障害", "高次脳機能障害",
        "自閉症", "自閉スペクトラム", "adhd", "asd", "アスペルガー", "ダウン症", "てんかん", "認知症", "アルツハイマー", "アルコール依存", "依存症", "薬物依存", "覚醒剤", "ptsd", "精神疾患", "精神科", "心療内科", "がんの診断", "がんを患", "がんで", "がんの治療", "癌の", "癌で", "癌を", "乳がん", "胃がん", "肺がん", "大腸がん", "白血病", "末期がん",
        "抗がん剤", "糖尿病", "透析", "hiv", "エイズ", "結核", "肝炎", "梅毒", "難病", "指定難病", "脳梗塞", "心筋梗塞", "脳出血", "脊髄損傷", "寝たきり", "胃ろう", "人工透析", "ペースメーカー", "流産", "中絶", "妊娠中", "不妊治療", "自殺未遂", "自傷", "リストカット", "希死念慮", "自殺企図", "服薬", "入院中", "入院して", "通院中", "通院歴",
        "療育手帳", "精神手帳", "障害者手帳", "障がい者手帳", "身障手帳", "身体障害者手帳", "精神障害者保健福祉手帳", "要介護1", "要介護2", "要介護3", "要介護4", "要介護5", "要支援1", "要支援2", "要介護状態", "障害支援区分", "障害等級", "障害年金", "生活保護", "生保受給", "生保", "児童扶養手当", "就学援助",
        "前科", "前歴", "逮捕", "書類送検", "執行猶予", "服役", "刑務所", "保護観察", "少年院", "補導", "万引き", "窃盗", "傷害事件", "起訴", "出所後", "性被害", "性的被害", "性暴力", "ストーカー", "dv", "dv被害", "配偶者暴力", "虐待", "ネグレクト", "一時保護", "シェルター", "支援措置", "要対協", "暴力を受け", "被害者支援",
        "離婚調停", "親権", "認知届", "同性愛", "トランスジェンダー", "性同一性障害", "信者", "創価学会", "統一教会", "エホバ", "部落", "同和地区", "引きこもり", "ひきこもり", "不登校", "ゴミ屋敷", "多重債務", "自己破産", "差押", "差し押さえ", "滞納",
    ];

    public override IReadOnlyList<string> Covers { get; } =
    [
        "障害福祉課", "障がい福祉課", "障害福祉係", "発達障害者支援センター", "発達障害者支援法", "認知症サポーター", "認知症カフェ", "認知症予防", "認知症施策", "認知症基本法", "認知症地域支援", "認知症初期集中", "虐待防止", "虐待対応マニュアル", "児童虐待防止", "dv防止", "dvd", "dv相談", "犯罪被害者週間", "犯罪被害者支援", "システム障害", "通信障害", "ネットワーク障害",
        "サーバ障害", "障害発生", "障害復旧", "がん検診", "がんばる", "がん対策", "結核検診", "結核予防", "肝炎検査", "精神保健福祉センター", "精神科医会", "生活保護課", "生活保護係", "生活保護法", "生活保護費", "生活保護制度", "生活保護基準", "生活保護世帯数", "要介護認定率", "要介護認定者数", "自殺対策", "自殺予防", "引きこもり支援", "ひきこもり支援", "不登校支援", "滞納整理",
        "滞納処分", "滞納額", "滞納繰越", "滞納対策", "滞納者数", "収納率", "再逮捕状", "仮想通貨", "ゲーム依存症対策", "依存症対策", "窃盗団", "万引き防止", "ストーカー規制", "シェルター整備", "糖尿病予防", "糖尿病教室", "部落差別", "dvdの", "難病対策", "手帳交付件数", "逮捕術", "要介護認定", "妊娠中の方", "妊娠中の職員",
    ];

    /// <summary>Words behind which a statement is none: courses, rules, campaigns, numbers of people.</summary>
    private static readonly System.Buffers.SearchValues<string> About = System.Buffers.SearchValues.Create(
    [
        "研修", "講座", "講演", "週間", "月間", "啓発", "ポスター", "条例", "計画", "統計", "アンケート", "マニュアル", "制度", "件数", "人数", "割合", "世帯数", "予防", "対策", "セミナー", "法律", "法改正", "ガイドライン", "イベント", "サポーター", "展示", "パンフレット", "チラシ", "リーフレット", "検診", "検査キット", "助成", "申請書の様式", "様式",
        "広報", "ニュース", "ドラマ", "映画", "シンポジウム", "勉強会", "説明会", "会議を", "キャンペーン", "募集", "センターの", "委員会", "協議会", "当番", "担当", "訓練", "出席", "参加", "手引", "課の", "係の", "事業の", "予算",
    ], StringComparison.Ordinal);

    public override IEnumerable<Cue> OtherCues => Words.Select(word => new Cue(word, CueKind.SpecialCare, InformationTypes.SpecialCare));

    public override void Find(Reading reading)
    {
        foreach (var hit in reading.Hits)
        {
            if (hit.Kind == CueKind.SpecialCare && !IsAbout(reading.Text, hit) && !reading.IsTaken(hit.Start, hit.End))
            {
                reading.Add(reading.At(InformationTypes.SpecialCare, hit.Start, hit.End, Confidence.Medium, "健康・福祉・被害など、配慮の要る事柄を示す言葉があります。"));
            }
        }
    }

    private static bool IsAbout(FoldedText text, in Hit hit)
    {
        var from = Math.Max(0, hit.Start - 12);
        var before = text.Slice(from, hit.Start);
        var cut = before.LastIndexOfAny('。', '\n');
        var behind = text.Slice(hit.End, Math.Min(text.Length, hit.End + 14));
        var stop = behind.IndexOfAny('。', '\n');
        behind = stop < 0 ? behind : behind[..stop];
        return behind.IndexOfAny(About) >= 0 || (cut < 0 ? before : before[(cut + 1)..]).IndexOfAny(About) >= 0 || IsCounted(behind);
    }

    /// <summary>…が12人, …は82.4%.</summary>
    private static bool IsCounted(ReadOnlySpan<char> behind)
    {
        for (var i = 0; i + 1 < behind.Length; i++)
        {
            if (char.IsAsciiDigit(behind[i]) && behind[i + 1] is '人' or '件' or '%' or '世' or '名' or '割')
            {
                return true;
            }
        }

        return false;
    }

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("病気と手帳", "木村さん、[|発達障害|]の診断が出て[|療育手帳|]B"),
        Harmless("課の名前", "障害福祉課の山本です"),
        Harmless("講座", "認知症サポーター養成講座の講師です"),
    ];
}
