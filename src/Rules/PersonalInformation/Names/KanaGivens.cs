namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Given names in hiragana that the tables hold as other words or not at all: those of today's children (life insurers' yearly lists of names)
/// and of people born a hundred years ago. They count beside a surname only.
/// </summary>
internal static class KanaGivens
{
    private static readonly HashSet<string> Words = new(
    [
        "ひまり", "ひなた", "さくら", "つむぎ", "なぎ", "うみ", "そら", "りく", "れん", "りん", "めい", "すい", "うた", "おと", "あん", "にこ", "きいと", "りゅうせい", "りゅうと", "りゅうが", "とうま", "とうり", "かなた", "すず", "ゆめ", "いと", "こと", "つばき", "すみれ", "かえで", "もみじ", "いちご", "みかん", "くるみ", "こむぎ", "ほたる", "ひかり", "のぞみ", "こころ", "みらい", "きぼう", "あさひ", "あかね", "ほの", "ゆら", "りら", "ののか", "えいと", "らいと", "らいむ", "かいり", "じん", "ごう", "げん", "たすく", "つかさ", "いぶき", "しずく", "ひびき", "かなで", "ましろ", "ちとせ", "こはく", "るり",
        "つる", "かめ", "とめ", "うめ", "きぬ", "まつ", "たけ", "とら", "くま", "しか", "いね", "よね", "こめ", "ちよ", "きよ", "はな", "もと", "すえ", "なか", "とき", "しげ", "みね", "いそ", "はま", "くに", "つね", "のぶ", "まさ", "よし", "かつ", "とし", "ふく", "とく", "たま", "ぎん", "きん", "さと", "ふじ", "ゆき", "いし", "てつ", "りつ", "せつ", "ゑい", "ゑみ", "きゑ", "ふゑ",
    ], StringComparer.Ordinal);

    public static bool Contains(ReadOnlySpan<char> word) => Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
