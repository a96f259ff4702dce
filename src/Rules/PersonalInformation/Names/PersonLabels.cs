namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Words that say a name follows, as forms, lists and memos of a city's desks use them. Words for the name itself (氏名) vouch for
/// any word behind them; words for the part somebody plays (申請者) are followed by all kinds of things and vouch for little.
/// </summary>
internal static class PersonLabels
{
    /// <summary>Words for a name itself, for its readings and parts.</summary>
    private static readonly string[] OfNames =
    [
        "氏名", "ご氏名", "御氏名", "お名前", "御名前", "名前", "なまえ", "姓名", "名義", "口座名義", "口座名義人", "名義人", "宛名", "あて名", "苗字", "名字", "旧姓", "旧氏", "通称名", "本名", "フリガナ", "ふりがな", "カナ氏名", "氏名カナ", "氏名漢字", "漢字氏名", "ローマ字氏名", "英字氏名", "氏名ローマ字", "ローマ字", "英字名",
        "カナ名", "カナ名義", "読み仮名", "読みがな", "よみがな", "ヨミガナ", "本人氏名", "氏 名", "名 前", "name", "full name", "card holder", "cardholder", "account holder", "accountholder", "account_holder", "holder name", "holdername", "holder_name", "meigi", "meiginin",
    ];

    /// <summary>Parts that residents play at a desk, in a family, in a procedure or an incident, before whose name a form writes them.</summary>
    private static readonly string[] Roles =
    [
        "申請者", "対象者", "世帯主", "筆頭者", "相談者", "届出人", "届出者", "児童", "園児", "生徒", "幼児", "乳児", "患者", "利用者", "契約者", "受給者", "被保険者", "来庁者", "来所者", "通報者", "滞納者", "受診者", "渡航者", "避難者", "被災者", "罹災者", "依頼者", "依頼人",
        "請求者", "請求人", "代理人", "保護者", "後見人", "保佐人", "相続人", "被相続人", "所有者", "持ち主", "持主", "地権者", "家主", "居住者", "住人", "住んでる人", "住んでいる人", "住んでる方", "住んでいる方", "お住まいの方", "使用者", "納税者", "納税義務者", "債務者", "扶養者", "被扶養者", "配偶者", "同居人", "申立人", "申出人", "申出者", "申込者", "申込人", "入所者", "入居者", "転入者", "転出者", "死亡者", "故人", "受取人",
        "対象児", "対象児童", "当事者", "要介護者", "要支援者", "介護者", "遺族", "喪主", "借主", "貸主", "連帯保証人", "保証人", "加害者", "被害者", "相手方", "目撃者", "落とし主", "拾得者", "遺失者", "希望者", "shimei", "simei", "kana", "furigana", "lastname", "last_name", "last name", "familyname", "family_name", "family name", "applicant", "patient", "guardian", "householder",
    ];

    /// <summary>Parts that staff play as often as residents do.</summary>
    private static readonly string[] Anybody = ["参加者", "出席者", "欠席者", "受講者", "応募者", "予約者", "登録者", "送信者", "差出人", "from"];

    /// <summary>To whom something is sent; an address follows.</summary>
    private static readonly string[] Addressees = ["宛先", "あて先", "送付先", "送り先", "届け先", "届先", "お届け先", "発送先", "郵送先", "返送先", "請求先", "訪問先"];

    private static readonly HashSet<string> All = new(OfNames.Concat(Roles).Concat(Anybody).Concat(Addressees), StringComparer.Ordinal);

    /// <summary>The labels that let a message through to a full reading by themselves.</summary>
    private static readonly HashSet<string> Strong = new(["申請者", "対象者", "世帯主", "相談者", "届出人", "契約者", "受給者", "来庁者", "通報者", "滞納者", "来所者", "申込者", "申込人", "希望者", "請求者", "請求人", "依頼者", "依頼人", "申立人", "届出者", "入居者", "入所者", "転入者", "転出者", "相続人", "納税義務者", "被災者", "罹災者", "所有者", "持ち主", "持主", "地権者", "家主", "居住者", "名義人", "申出人", "申出者", "筆頭者", "遺失者", "拾得者", "落とし主", "借主"], StringComparer.Ordinal);

    public static IEnumerable<Cue> Cues =>
    [
        .. OfNames.Select(word => new Cue(word, CueKind.NameLabel, OfName)),
        .. Roles.Concat(Anybody).SelectMany(word => With(word, ["名", "氏名", "の氏名"], OfName)),
        .. Roles.SelectMany(word => With(word, ["名簿", "一覧", "リスト"], OfStrongRole)),
        .. Roles.Select(word => new Cue(word, CueKind.NameLabel, Strong.Contains(word) ? OfStrongRole : OfRole)),
        .. Anybody.Select(word => new Cue(word, CueKind.NameLabel, OfAnybody)),
        .. Addressees.Append("名札").Select(word => new Cue(word, CueKind.NameLabel, OfAddressee)),
    ];

    /// <summary>申請者名, 申請者の氏名, 申請者一覧; nothing Japanese hangs on a Latin word.</summary>
    private static IEnumerable<Cue> With(string word, string[] ends, string type) =>
        char.IsAsciiLetter(word[0]) ? [] : ends.Select(end => new Cue(word + end, CueKind.NameLabel, type));

    /// <summary>What a cue of these names: the name itself.</summary>
    public const string OfName = "name";

    /// <summary>A part somebody plays, seldom said but of residents.</summary>
    public const string OfStrongRole = "resident";

    /// <summary>A part somebody plays, said in every other message.</summary>
    public const string OfRole = "role";

    /// <summary>A part that colleagues play too: 参加者.</summary>
    public const string OfAnybody = "anybody";

    /// <summary>宛先, and 名札 of somebody lost: worth a reading, for the rest of the address or the number on it may stand in the next message.</summary>
    public const string OfAddressee = "addressee";

    /// <summary>A colleague is named behind such a label as often as a resident.</summary>
    public static bool MayBeStaff(string type) => type is OfAnybody or OfAddressee;

    private static readonly HashSet<string> AllRoles = new(Roles, StringComparer.Ordinal);

    public static bool IsRole(ReadOnlySpan<char> word) => AllRoles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool Contains(ReadOnlySpan<char> word) => All.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
