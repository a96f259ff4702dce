namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Names written in kana alone: サトウハナコ, いとうさくら.</summary>
internal static class KanaNames
{
    /// <summary>Ends of verbs, which hiragana names are not to be taken for: 名前は伏せます, 分かりません.</summary>
    private static readonly string[] VerbEnds = ["ます", "です", "せん", "ない", "した", "って", "して", "たい", "さい", "ている", "てる", "まで", "から", "ので", "けど", "だけ", "など", "ており", "でしょう", "ましょう", "だろう", "しよう", "ていた", "ないと", "なって"];

    /// <summary>サトウハナコ: surname and given name in kana without a space; trusted when one of them is known.</summary>
    public static bool IsPair(ReadOnlySpan<char> name, bool isTrusted)
    {
        const int LeastGuessed = 3;
        var isHiragana = !Letter.IsKatakana(name[0]);
        if (name.Length is < 4 or > 12 || WordTable.Shipped.Of(name) != WordClass.None || (isHiragana && name.EndsWithAny(VerbEnds)))
        {
            return false;
        }

        for (var size = 2; size + 2 <= name.Length; size++)
        {
            var surname = name[..size];
            var given = name[size..];
            var isGiven = NameWords.IsGiven(given);
            var isKnown = NameWords.IsSurname(surname);
            if ((isKnown && isGiven) || (isKnown && size >= 3 && EndsLikeGiven(given)) || (isTrusted && ((isGiven && size >= 3 && given.Length >= (isHiragana ? LeastGuessed : 2)) || (isKnown && !isHiragana && size >= 3))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Ends of men's names that no table holds in full: ごんのすけ, ひょうえもん, しんのじょう.</summary>
    private static readonly string[] GivenEnds = ["のすけ", "えもん", "のじょう", "ざぶろう", "たろう", "じろう", "さぶろう", "いちろう", "しろう", "ごろう", "べえ", "のしん", "きち", "ぞう", "ノスケ", "エモン", "ノジョウ", "ザブロウ", "ゴロウ", "ベエ", "ノシン"];

    private static bool EndsLikeGiven(ReadOnlySpan<char> given)
    {
        foreach (var end in GivenEnds)
        {
            if (given.Length > end.Length && given.EndsWith(end))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>免許証落とした: kanji, and an end of a verb behind them.</summary>
    public static bool EndLikeVerb(ReadOnlySpan<char> name) => Letter.IsIdeograph(name[0]) && name.EndsWithAny(VerbEnds);

    /// <summary>Hiragana behind a surname that is no given name: particles, kin, verbs (山田のおじさん).</summary>
    public static bool IsOther(ReadOnlySpan<char> word) =>
        word.EndsWithAny(VerbEnds) || word[0] is 'の' or 'は' or 'が' or 'を' or 'に' or 'へ' or 'と' or 'も' or 'や' or 'で' or 'お' or 'ご' || word[^1] is 'は' or 'を' or 'が' or 'の' or 'へ' or 'に';
}
