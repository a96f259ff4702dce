namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Words before a title or in the place of a name that name nobody: kin, posts, trades, roles, customers, animals.</summary>
internal static class NotNames
{
    /// <summary>Words of two characters and more before these are trades and roles that no table lists in full, and notes: 弁護士, 留学生, 厚労省, 代理可.</summary>
    private const string EndsOfRoles = "士師員者生人手家団長役官省庁所署課係室会社院校館園街児可済";

    /// <summary>Whoever is called by a title without a name, and the beginnings of longer words that end like a title (模様, 仕様); names that a table holds stay out.</summary>
    private static readonly HashSet<string> Words = new(
    [
        .. Kin.Words, .. Posts.Words,
        "皆", "親御", "両親", "親", "子", "御家族", "家族", "同級生", "お母", "お父", "お兄", "お姉", "お嫁", "お子", "おじ", "おば", "花嫁", "花婿", "赤", "嬢", "長男坊", "彼", "彼女", "友人", "友達", "若", "名無し", "何", "外", "諸", "貴", "同", "有", "模", "多", "各", "仕",
        "所在地", "満", "教育長報告", "生年月日", "電話番号", "個人番号", "送信元", "発信元", "配信元", "差出元", "発行元", "依頼元", "照会元", "連絡元", "お客", "客", "人間", "ご馳走", "馳走", "苦労", "世話", "愁傷", "お互い", "お陰", "お日", "お月", "お星", "仏", "お上", "お坊", "お巡り", "殿下", "奥", "奥様", "旦那様", "神", "王", "王子", "お姫", "姫", "殿", "お殿", "市民", "住民", "本人", "相手", "先方", "関係者", "管理人", "大家", "店", "店員", "隣", "近所", "施主", "業者", "事業者", "発注者", "受注者", "請負者", "農家", "漁師", "職人", "大工", "左官", "運転手", "来場者",
        "担当", "担当者", "職員", "窓口", "受付", "新人", "部下", "上司", "先輩", "後輩", "同僚", "司会", "幹事", "班長", "会長", "区長", "町内会長", "自治会長", "委員", "事務員", "相談役", "取締役", "代表", "准教授", "中堅", "常勤", "非常勤", "学生",
        "医者", "看護師", "保健師", "保育士", "警察", "消防士", "原告", "被告", "弁護人",
        "猫", "犬", "芋", "飴", "豆", "たく", "たくさん", "新規", "継続", "廃止", "更新", "変更", "国保税", "住民税", "軽自動車税", "固定資産税", "カナ",
    ], StringComparer.Ordinal);

    public static bool Contain(ReadOnlySpan<char> word) => Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>申請者, 市民, 課長, 副代表, 留学生: whoever it is, the word is no part of a name.</summary>
    public static bool ContainRole(ReadOnlySpan<char> word) =>
        Contain(word) || PersonLabels.Contains(word) || IsTrade(word) || IsNameOfThing(word) || (word.Length >= 3 && word[0] is '副' or '准' or '元' or '前' && ContainRole(word[1..]));

    /// <summary>仕様, 模様, 同様, 患者様, 諸君, 各氏: with this before it the title belongs to a longer word.</summary>
    public static bool EndIn(char c) => c is '仕' or '模' or '文' or '今' or '唐' or '薄' or '沈' or '湯' or '昇' or '拝' or '御' or '同' or '有' or '多' or '各' or '異' or '一' or '神' or '王' or '客' or '奥' or '皆' or '諸' or '両' or '某' or '貴' or '左' or '上' or '本' or '摂' or '華' or '源' or '平' or '藤' or '殿' or '宮' or '姫' or '父' or '母' or '兄' or '姉' or '弟' or '妹' or '嬢' or '婦' or '女' or '男';

    /// <summary>医療機関名, 処理名: what a name is asked of.</summary>
    private static bool IsNameOfThing(ReadOnlySpan<char> word) => word.Length >= 3 && word[^1] == '名' && (NameWords.IsPlain(word[..^1]) || NameWords.IsCompound(word[..^1]));

    private static bool IsTrade(ReadOnlySpan<char> word) =>
        word.Length >= 3 && EndsOfRoles.Contains(word[^1], StringComparison.Ordinal) && (NameWords.IsPlain(word[..^1]) || NameWords.IsCompound(word[..^1]));
}
