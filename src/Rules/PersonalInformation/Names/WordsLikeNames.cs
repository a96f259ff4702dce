namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Words of the language whose parts the tables also hold as surnames and given names (根本|的, 江戸|時代, 高|いとい|う).</summary>
internal static class WordsLikeNames
{
    /// <summary>Words that tables hold as given names.</summary>
    private static readonly string[] NoGivens = ["時代", "大臣", "年代", "世界", "大学"];

    /// <summary>Some are called so: 山田博士, where 農学博士 is a degree.</summary>
    private static readonly string[] RarelyGivens = ["博士", "世紀", "大陸"];

    /// <summary>Surnames that more often begin a word: 全世界, 新憲法, 高関税, 何世紀.</summary>
    private const string Prefixes = "全新高何最大小三旧各諸超";

    /// <summary>Surnames of one kanji that verbs and adjectives are written with: 高いとい|う, 渡そうと|する, 来ており.</summary>
    private const string Inflected =
        "多見始生高広近関新進過全与長向伝古来渡盛明開申訪伴迎表安越遅巻泊成周厳触張任調勝満頼薄今許群眠幸登致甘迫恵太延荒包温祝晴舞散沈栄祈博膨捧納和平干伏余冠辛蒸響叶準焦危易戴司昇粘乾凌忍縫永慎蒙冒馳顧通";

    /// <summary>根本的, 生理学, 岡崎城, 平安時代, 全世界: made of what the tables also hold as a surname and a given name.</summary>
    public static bool AreThing(ReadOnlySpan<char> word)
    {
        var rest = word[..^1];
        var last = word[^1];
        if (last == '子' && NameWords.IsGiven(word[1..]))
        {
            // 原典子, 西洋子: 典子 and 洋子, whatever else the beginning may be.
            return false;
        }

        return last is '的' or '先' or '層' or '系' || (last is '連' or '界' && (!NameWords.IsSurname(rest) || NameWords.IsCommon(rest))) || (last is '城' or '港' && NameWords.IsPlace(rest))
            || ((WordTable.Shipped.Of(word[^1..]) & WordClass.Suffix) != WordClass.None && NameWords.IsCommon(rest) && !NameWords.IsSurname(rest))
            || word.EndsWithAny(NoGivens) || (word.EndsWithAny(RarelyGivens) && !NameWords.IsSurname(word[..^2])) || (word.Length == 3 && BeginThing(word[0]) && NameWords.IsCommon(word[1..]) && !NameWords.IsSurname(word[1..]));
    }

    /// <summary>阿久津のも|とに, 見方もあ|る, 高いとい|う: the end of a word and what stands behind it, though tables hold it as a given name.</summary>
    public static bool AreInflection(ReadOnlySpan<char> surname, ReadOnlySpan<char> given) =>
        (given.Length == 2 && given[0] is 'の' or 'に' or 'も' or 'を' or 'が' or 'で' or 'へ' or 'て' or 'と')
            || (surname.Length == 1 && Inflected.Contains(surname[0], StringComparison.Ordinal) && !RareGivens.Contains(given));

    /// <summary>A surname that more often begins a word: 何年生, 全世界.</summary>
    public static bool BeginThing(char first) => Prefixes.Contains(first, StringComparison.Ordinal);
}
