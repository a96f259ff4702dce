namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Words for passwords and PINs, words that only look like them, and tokens that are no secret.</summary>
internal static class PasswordWords
{
    private static readonly string[] Words =
    [
        "パスワード", "ぱすわーど", "パスコード", "パスフレーズ", "パス", "passwd", "password", "passcode", "pass", "pwd", "pw", "psw", "p/w", .. Watchwords.Words, "秘密の質問", "秘密の問い", "秘密の答え", "セキュリティ質問", "認証キー", "暗号キー", "暗号化キー", "セキュリティキー", "wi-fiキー", "wifiキー", "p.w", "pasuwa-do", "pasuwado",
        .. new[] { "a", "@", "4" }.SelectMany(a => new[] { "ss", "$$", "55" }.SelectMany(s => new[] { "word", "w0rd", "wd" }.Select(end => "p" + a + s + end))), "p@ss", "p@$$", "pa$$",
        .. "○●◯〇*".SelectMany(mask => new[] { $"パ{mask}ワード", $"パス{mask}ード", $"パスワ{mask}ド", $"{mask}スワード" }),
    ];

    private static readonly string[] Pins =
    [
        "暗証", "暗番", "暗唱番号", "pin", "pinコード", "認証コード", "確認コード", "アクセスコード", "ワンタイム", "ロック解除", "画面ロック", "テンキー", "番号錠", "ダイヤル錠", "解除キー", "警備解除", "ロックの番号", "端末ロック", "携帯のロック", "スマホのロック", "タブレットのロック", "予備コード", "バックアップコード", "リカバリーコード", "復旧コード", "ピンコード", "あんしょうばんごう", "アンショウバンゴウ", "あんしょう番号", "キーボックス", "鍵ボックス", "鍵箱",
        .. new[] { "電子錠", "電気錠", "南京錠", "キーレス錠", "金庫", "ロッカー錠" }.SelectMany(lockOf => new[] { "の番号", "番号", "のコード" }.Select(number => lockOf + number)),
        .. new[] { "暗証", "ロック", "解錠", "開錠", "施錠", "解除", "入室", "入館", "入退室", "ダイヤル" }.SelectMany(lockOf => new[] { "番号", "no", "no.", "コード", "ナンバー" }.Select(number => lockOf + number)),
    ];

    /// <summary>暗証番号: digits alone are enough.</summary>
    public const string OfPin = "PIN";

    /// <summary>KEY of a wireless network; elsewhere a key is a key.</summary>
    public const string OfNetwork = "NETWORK";

    /// <summary>ログイン情報: an account and, behind it, the password.</summary>
    public const string OfPair = "PAIR";

    private static readonly string[] Pairs = ["ログイン", "ログオン", "サインイン", "ログイン情報", "アカウント情報", "ログインアカウント", "認証情報", .. new[] { "共用", "共有", "共通", "管理者", "テスト" }.SelectMany(kind => new[] { kind + "アカウント", kind + "id" })];
    private static readonly string[] NetworkKeys = ["key", "キー", "接続キー", "接続用キー", "パスキー", "接続key", "ネットワークキー", "アクセスキー", "事前共有キー", "共有キー", "暗号鍵", "接続鍵", "無線鍵", "wep", "wpa", "wpa2", "wpa3", "psk", "暗号化key", "セキュリティkey"];
    private static readonly string[] NetworkWords = ["wi-fi", "wifi", "ssid", "無線", "ルータ", "アクセスポイント"];
    private static readonly System.Buffers.SearchValues<string> Networks = System.Buffers.SearchValues.Create([.. NetworkWords, "wpa", "psk"], StringComparison.OrdinalIgnoreCase);

    /// <summary>全部小文字で, ローマ字で: what is said of a token before it.</summary>
    public static readonly string[] Wholly = ["全部", "全て", "すべて", "ぜんぶ", "オール"];
    public static readonly string[] Forms = ["英小文字", "英大文字", "小文字", "大文字", "半角英数字", "半角英数", "半角", "全角", "英数字", "英数", "英字", "ローマ字", "アルファベット"];
    public static readonly string[] ByForm = ["だけで", "のみで", "で、", "で", "の", ":"];

    /// <summary>A password told in pieces: パスワード前半 Momi, パスの頭が Momi.</summary>
    public static readonly string[] Parts =
        [.. new[] { "前半", "後半", "最初", "頭", "先頭", "初め", "はじめ", "始め", "出だし", "残り", "続き", "後ろ", "末尾", "お尻", "1つ目", "一つ目", "ひとつ目", "2つ目", "二つ目", "1/2", "2/2", "(1/2)", "(2/2)", "その1", "その2" }.SelectMany(part => new[] { "部分", "の部分", "半分", "分", "" }.SelectMany(end => new[] { "の" + part + end, part + end }))];

    /// <summary>Past the piece's name behind the word, 前: and 1: too; 0 where none stands there.</summary>
    public static int PartEnd(FoldedText text, int from)
    {
        var at = text.Past(from, " 、は", 2);
        var end = at + (text.WordAt(at, Parts)?.Length ?? (text.At(at) is '前' or '後' or '1' or '2' && text.At(at + 1) is ':' or ' ' or '=' or '→' ? 1 : 0));
        return end > at ? end : 0;
    }

    public static readonly string[] Nouns = [.. Parts, "の暗証番号", "の番号", "番号", "のコード", "コード", "の数字", "の解錠", "の暗証"];

    private static readonly string[] Covers =
    [
        "パスする", "パスした", "パスを出", "パス回し", "パス名", "パスワード管理", "パスワード付き", "パスワードレス", "pcr",
    ];

    /// <summary>A token that is a word of the sentence and no secret.</summary>
    private static readonly HashSet<string> Harmless = new(["wi-fi", "wifi", "excel", "word", "pdf", "zip", "line", "works", "windows", "office", "id", "pw", "pass", "password", "ok", "ng", "pc", "url", "null", "none", "http", "https", "teams", "zoom", "login", "reset", "mail", "android", "iphone", "google", "microsoft", "outlook", "vpn", "lgwan", "sso", "otp", "mfa", "xlsx", "docx", "sms", "qr", "app", "it"], StringComparer.OrdinalIgnoreCase);

    public static bool IsOfSentence(ReadOnlySpan<char> token) => Harmless.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token);

    public static IEnumerable<Cue> Cues =>
    [
        .. Words.Select(word => new Cue(word, CueKind.Password, "WORD")),
        .. Pins.Select(word => new Cue(word, CueKind.Password, OfPin)),
        .. Pairs.Select(word => new Cue(word, CueKind.Password, OfPair)),
        .. NetworkKeys.Select(word => new Cue(word, CueKind.Password, OfNetwork)),
        .. NetworkWords.Select(word => new Cue(word, CueKind.Trigger)),
        .. Covers.Select(word => new Cue(word, CueKind.Cover)),
    ];

    /// <summary>A word for a password by itself; キー is one only where a network is spoken of.</summary>
    public static bool IsOfSecret(Hit hit) => hit.Kind == CueKind.Password && hit.Cue.Type != OfNetwork;

    public static bool SpeakOfNetwork(FoldedText text) => text.Span.IndexOfAny(Networks) >= 0;

    /// <summary>Excel2019, Windows11, AES256, p.12: a name with a number, a file, a place.</summary>
    public static bool IsProduct(ReadOnlySpan<char> token)
    {
        var letters = token.IndexOfAnyExcept(Letters);
        return (letters > 0 && Products.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token[..letters]) && token[letters..].IndexOfAnyExcept("0123456789.-_") < 0)
            || token.IndexOf('.') >= 0 || token.IndexOf('/') >= 0 || token.StartsWith("http", StringComparison.OrdinalIgnoreCase) || (token.Length > 2 && token[1] == ':');
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly HashSet<string> Products = new(
    [
        "excel", "word", "windows", "office", "win", "ver", "version", "iso", "iphone", "ipad", "android", "ios", "r", "h", "s", "aes", "sha", "rsa", "md", "bcrypt", "fido", "wpa", "oauth", "tls", "ssl", "utf", "kb", "usb", "keepass", "chrome", "edge", "teams", "server", "sql", "oracle", "error", "err", "event", "code",
        "acrobat", "access", "powerpoint", "sharepoint", "exchange", "ie", "no", "vol", "cve", "covid", "step", "page", "form", "ch", "pc", "floor",
    ], StringComparer.OrdinalIgnoreCase);
}
