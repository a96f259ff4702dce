namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Words that people write for the signs of an e-mail address: (at), アット, ドット, アンダーバー.</summary>
internal static class MailSpelling
{
    public const string AtSign = "AT";

    /// <summary>Pairs of signs that set a word apart.</summary>
    private static readonly string[] Brackets = ["()", "[]", "{}", "<>", "【】", "〔〕", "≪≫", "「」", "『』", "**", "__"];

    private static readonly string[] AtWords = ["アットマーク", "あっとまーく", "あっとマーク", "アット", "あっと"];
    private static readonly string[] DotWords = ["ドット", "どっと"];

    private static readonly string[] At = ["@マーク", " at ", .. AtWords, .. InBrackets(["at", "a", "@", "@マーク", .. AtWords])];

    private static readonly string[] Dots = [" dot ", "ピリオド", "ぴりおど", ".", "。", ",", .. DotWords, .. InBrackets(["dot", ".", .. DotWords])];
    private static readonly string[] Hyphens = ["ハイフン", "はいふん", .. InBrackets(["ハイフン", "はいふん", "-"])];
    private static readonly string[] Underscores = ["アンダーバー", "あんだーばー", "アンダースコア", "アンダーライン", "アンダバー", .. InBrackets(["アンダーバー", "あんだーばー", "アンダースコア", "_"])];

    private static readonly (char Sign, string Word)[] Signs = [.. Dots.Select(word => ('.', word)), .. Hyphens.Select(word => ('-', word)), .. Underscores.Select(word => ('_', word))];

    /// <summary>Providers and endings as they are read aloud.</summary>
    private static readonly (string Spoken, string Written)[] Spoken =
    [
        ("ジーメール", "gmail"), ("じーめーる", "gmail"), ("Gメール", "gmail"), ("ヤフー", "yahoo"), ("やふー", "yahoo"), ("ドコモ", "docomo"), ("どこも", "docomo"), ("エーユー", "au"), ("イーズィーウェブ", "ezweb"), ("イージーウェブ", "ezweb"),
        ("ソフトバンク", "softbank"), ("アイクラウド", "icloud"), ("ホットメール", "hotmail"), ("アウトルック", "outlook"), ("ワイモバイル", "ymobile"), ("コム", "com"), ("こむ", "com"), ("ネット", "net"), ("ねっと", "net"),
        ("ジェーピー", "jp"), ("じぇーぴー", "jp"), ("ジェイピー", "jp"), ("じぇいぴー", "jp"), ("シーオー", "co"), ("しーおー", "co"), ("エヌイー", "ne"), ("えぬいー", "ne"), ("オーアール", "or"), ("オルグ", "org"),
    ];

    /// <summary>Hiragana あっと begins everyday words: there the endings let a message through.</summary>
    private static readonly string[] Triggers = ["ドット", "どっとこむ", "どっとねっと", "どっとじぇ", "どっとしーお", "どっとえぬ", " dot ", "(dot", "[dot", "{dot"];

    private static IEnumerable<string> InBrackets(IEnumerable<string> words) => words.SelectMany(word => Brackets.Select(pair => pair[0] + word + pair[1]));

    public static IEnumerable<Cue> Cues =>
    [
        .. At.Select(word => new Cue(word, CueKind.Trigger, AtSign)),
        .. Triggers.Select(word => new Cue(word, CueKind.Trigger)),
    ];

    /// <summary>Signs that stand for the at sign where the text says so: taro★example.com (★を@に).</summary>
    private const string StandIns = "★☆●○◎■□◆◇△▲▽▼※♪#$%&*!?^~=";
    private const int LongestSaying = 6;

    /// <summary>The sign that the text right before an at sign makes stand for it, or NUL.</summary>
    public static char StandInBefore(FoldedText text, int at)
    {
        var saying = text.Before(at, LongestSaying);
        return saying.LastIndexOfAny(StandIns) is var place and >= 0 ? saying[place] : '\0';
    }

    /// <summary>The sign whose word begins (or ends) at a place and the length of the word; NUL and 0 for none.</summary>
    public static (char Sign, int Length) SignAt(FoldedText text, int place, bool isBefore)
    {
        foreach (var (sign, word) in Signs)
        {
            if (Is(text, isBefore ? place - word.Length : place, word))
            {
                return (sign, word.Length);
            }
        }

        return ('\0', 0);
    }

    /// <summary>What is read aloud at a place, and how it is written.</summary>
    public static (string Written, int Length) SpokenAt(FoldedText text, int place)
    {
        foreach (var (spoken, written) in Spoken)
        {
            if (Is(text, place, spoken))
            {
                return (written, spoken.Length);
            }
        }

        return ("", 0);
    }

    private static bool Is(FoldedText text, int place, string word) =>
        place >= 0 && text.Behind(place, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
}
