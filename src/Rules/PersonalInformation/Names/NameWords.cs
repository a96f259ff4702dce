namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What the word tables say of the parts of a name (E1 step 7).</summary>
internal static class NameWords
{
    private const WordClass Plain = WordClass.Common | WordClass.Place | WordClass.Proper | WordClass.Function | WordClass.Suffix;
    private const WordClass Name = WordClass.Surname | WordClass.Given | WordClass.Name;
    private const int LongestPart = 8;

    /// <summary>Endings of words for roles, units and papers: 会計課, 申請書, 生年月日 name nobody though no table knows them.</summary>
    private const string EndsOfThings = EndsOfRoles + "部局署所長番日月年時分円件欄印無有済外他別等類先市町区県府道館校院社店側数用中後前内度線紙料費金額許的性型版";

    /// <summary>Last characters of units, roles and papers.</summary>
    private const string EndsOfRoles = "課係室員者会式号様客民書票証";

    public static bool IsSurname(ReadOnlySpan<char> word) => (Classes(word) & WordClass.Surname) != WordClass.None || (word.Length is >= 2 and <= KnownNames.LongestSurname && Letter.IsIdeograph(word[0]) && RareSurnames.Contain(word));

    public static bool IsGiven(ReadOnlySpan<char> word) => ((Classes(word) & WordClass.Given) != WordClass.None && !IsBuilding(word)) || IsMixed(word) || IsOfToday(word);

    /// <summary>ミサ子, よし江, ゆき乃: kana with one kanji that ends given names.</summary>
    private static bool IsMixed(ReadOnlySpan<char> word) =>
        word.Length is 3 or 4 && word[^1] is '子' or '美' or '江' or '代' or '枝' or '恵' or '世' or '乃' or '奈' or '香' or '夫' or '男' or '郎' or '雄' && Letter.IsKana(word[0]) && Letter.IsKana(word[1]) && Letter.IsKana(word[^2]);

    /// <summary>A given name that is no other word: 莉子, not 和子 (which reads as a word too), 中央.</summary>
    public static bool IsOnlyGiven(ReadOnlySpan<char> word) => (Classes(word) & (Plain | Name)) is var classes && (classes & WordClass.Given) != WordClass.None && (classes & Plain) == WordClass.None || (word.Length == 2 && IsOfToday(word));

    /// <summary>琉生, 湊: of one or two kanji, and known from the lists of names alone.</summary>
    private static bool IsOfToday(ReadOnlySpan<char> word) => word.Length is 1 or 2 && Letter.IsIdeograph(word[0]) && RareGivens.Contains(word);

    /// <summary>A word of the language that no person is called by.</summary>
    public static bool IsPlain(ReadOnlySpan<char> word) =>
        NotNames.Contain(word) || (Classes(word) & (Plain | Name)) is var classes && (classes & Plain) != WordClass.None && (classes & Name) == WordClass.None;

    /// <summary>メールアドレス, スマートフォン: 記入不要, 在留期間: put together from words.</summary>
    public static bool IsCompound(ReadOnlySpan<char> word)
    {
        for (var size = 2; size + 2 <= word.Length; size++)
        {
            if (IsCommon(word[..size]) && IsCommon(word[size..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a part of a katakana name can be one, and whether it is known as one: a Japanese name in its place, or a foreign one.</summary>
    public static bool IsForeignOrKana(ReadOnlySpan<char> word, WordClass place, out bool isName)
    {
        var foreign = ForeignNames.Shipped.Of(word);
        var isForeign = (foreign & (ForeignNames.Surname | ForeignNames.Given | ForeignNames.Part | ForeignNames.Unclassified)) != WordClass.None && (foreign & ForeignNames.Thing) == WordClass.None;
        isName = (WordTable.Kana.Of(word) & place) != WordClass.None || ((isForeign || (WordTable.Shipped.Of(word) & Name) != WordClass.None) && !IsBuilding(word));
        isName |= place == WordClass.Given && RareGivens.ContainsKatakana(word);
        return isName || !IsPlain(word);
    }

    /// <summary>What a form says in place of a name (記入不要, 未聴取, 非公表), of which no table holds all.</summary>
    private static readonly System.Buffers.SearchValues<string> InPlaceOfNames = System.Buffers.SearchValues.Create(
        ["不要", "公開", "公表", "開示", "匿名", "省略", "割愛", "空欄", "記入", "記載", "入力", "同上", "別紙", "不詳", "不明", "秘匿", "確認", "調査", "聴取", "希望", "変更", "訂正", "修正", "黒塗", "仮名", "回答", "拒否", "拒絶", "必須", "任意", "該当", "対象", "担当", "関係", "世帯", "以下", "以上", "多数", "複数", "女性", "男性", "女子", "男子", "高齢", "住民", "参照", "同居", "本人", "家族", "不在", "在住", "在学", "無職", "会社", "親族", "個人", "法人", "団体"], StringComparison.Ordinal);

    /// <summary>The word stands where a name is asked for and says that there is none.</summary>
    public static bool IsInPlaceOfName(ReadOnlySpan<char> word) => word[0] is '未' or '非' or '無' or '不' or '要' or '各' or '全' or '同' || word.IndexOfAny(InPlaceOfNames) >= 0;

    /// <summary>高橋電設, 保険屋, 清掃業: last characters of firms, shops and trades, in which given names do not end.</summary>
    public static bool EndsLikeFirm(ReadOnlySpan<char> word) => "設備管繕掃警麺装房計油材園社店堂屋組荘邸寺院館校塾亭庵舗業商運輸機電車船牧農鉄鋼械刷版薬局服衣靴食品糖酒茶米肉魚果団隊庁署師士家手官医建築土港駅橋川山田町村丁区畑野原谷浜島森林沢池".Contains(word[^1], StringComparison.Ordinal);

    /// <summary>Words of katakana that buildings, shops and firms end in, of those that tables hold as given names or that follow surnames.</summary>
    private static readonly HashSet<string> Buildings = new(["ビル", "タワー", "パーク", "ホール", "ホーム", "ハイツ", "コーポ", "ハウス", "テラス", "ヒルズ", "プラザ", "センター", "マート", "ストア", "ガス", "バス", "ハイム", "コート", "マンション", "アパート", "クリニック", "モータース", "ガーデン", "カメラ", "パン", "ボール", "ダム", "サイト", "ストリート", "ランド", "ビーチ"], StringComparer.Ordinal);

    /// <summary>山田ビル, 佐藤ホーム: what is called by a surname and is no person.</summary>
    public static bool IsBuilding(ReadOnlySpan<char> word) => Buildings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool IsCommon(ReadOnlySpan<char> word) => (WordTable.Shipped.Of(word) & WordClass.Common) != WordClass.None;

    /// <summary>The one answer to whether a word is a place name (三条, 新発田); many are surnames too.</summary>
    public static bool IsPlace(ReadOnlySpan<char> word) => (WordTable.Shipped.Of(word) & WordClass.Place) != WordClass.None;

    /// <summary>三条 燕: two places side by side, and nobody's name; 蓮沼 昌平 is one, for nobody has the surname 昌平.</summary>
    public static bool AreTwoPlaces(ReadOnlySpan<char> name) =>
        name.IndexOf(' ') is > 1 and var space && IsPlace(name[..space]) && name[(space + 1)..] is var second && IsPlace(second) && (IsSurname(second) || !IsGiven(second));

    /// <summary>新発田: a place by which people are called as well, though no table holds the surname; 三条市 is none.</summary>
    public static bool IsOnlyPlace(ReadOnlySpan<char> word) => WordTable.Shipped.Of(word) == WordClass.Place && !EndsLikeThing(word);

    /// <summary>市民課, 受付係: what ends in a unit or a role is no surname, known or not.</summary>
    public static bool EndsLikeRole(ReadOnlySpan<char> word) => EndsOfRoles.Contains(word[^1], StringComparison.Ordinal);

    /// <summary>担当課, 受診者: the last character tells that the word is no name.</summary>
    public static bool EndsLikeThing(ReadOnlySpan<char> word) => EndsOfThings.Contains(word[^1], StringComparison.Ordinal);

    /// <summary>Classes of a word; kana is looked up in the table of kana names too, in its present spelling (まさゑ, ヰ, みさを).</summary>
    private static WordClass Classes(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return WordClass.None;
        }

        var classes = WordTable.Shipped.Of(word);
        if (!Letter.IsKana(word[0]) || word.Length > LongestPart)
        {
            return classes;
        }

        Span<char> present = stackalloc char[LongestPart];
        for (var i = 0; i < word.Length; i++)
        {
            present[i] = word[i] switch { 'ゑ' => 'え', 'ゐ' => 'い', 'ヱ' => 'エ', 'ヰ' => 'イ', 'を' when word.Length >= 3 => 'お', 'ヲ' => 'オ', _ => word[i] };
        }

        present = present[..word.Length];
        classes |= WordTable.Kana.Of(present) | (WordTable.Shipped.Of(present) & Name);
        return Letter.IsKatakana(word[0]) && (classes & WordClass.Name) != WordClass.None ? classes | WordClass.Given : classes;
    }
}
