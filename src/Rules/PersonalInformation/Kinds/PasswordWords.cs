namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Words for passwords and PINs, words that only look like them, and tokens that are no secret.</summary>
internal static class PasswordWords
{
    private static readonly string[] Words =
    [
        "パスワード", "ぱすわーど", "パスコード", "パスフレーズ", "passwd", "password", "passcode", "pass", "pwd", "pw", "psw", "パス", "p/w", "暗号化キー", "解凍パス", "解凍pw", "解凍パスワード", "zipパス",
        "初期パスワード", "初期pw", "仮パスワード", "仮パス", "仮pw", "ログインパスワード", "認証キー", "合言葉", "秘密の質問", "セキュリティキー", "wi-fiキー", "wifiキー", "暗号キー",
    ];

    private static readonly string[] Pins = ["暗証番号", "暗証", "暗唱番号", "pin", "pinコード", "暗証no", "暗番", "認証コード", "確認コード", "ワンタイム", "ロック番号", "解錠番号", "開錠番号", "解錠コード", "キーボックス"];

    /// <summary>KEY of a wireless network; elsewhere a key is a key.</summary>
    public const string OfNetwork = "NETWORK";
    /// <summary>ログイン情報: an account and, behind it, the password.</summary>
    public const string OfPair = "PAIR";
    private static readonly string[] Pairs = ["ログイン情報", "アカウント情報", "ログインアカウント", "認証情報"];
    private static readonly string[] NetworkKeys = ["key", "キー", "接続キー", "ネットワークキー", "wep", "wpa", "wpa2", "wpa3", "psk", "暗号化key", "セキュリティkey"];
    private static readonly System.Buffers.SearchValues<string> Networks = System.Buffers.SearchValues.Create(["wi-fi", "wifi", "ssid", "無線", "ルーター", "ルータ", "アクセスポイント"], StringComparison.OrdinalIgnoreCase);

    public static readonly string[] Nouns = ["の番号", "番号", "のコード", "コード", "の数字", "の解錠", "の暗証"];

    private static readonly string[] Covers =
    [
        "パスポート", "パスタ", "パスカル", "パステル", "パスする", "パスした", "パスを出", "パス回し", "コンパス", "キャンパス", "パスタイム", "バイパス", "パスワード管理", "パスワード付き", "パスワードレス", "フリーパス", "パスケース",
        "ファイルパス", "共有パス", "保存先パス", "フォルダパス", "パス名", "定期パス", "pcr", "オーバーパス", "スパス", "キックパス", "キーボード", "キーワード", "キーパーソン", "キーマン", "モンキー", "スキー", "クッキー", "ウイスキー", "ラッキー", "キーホルダー", "キーポイント",
    ];

    /// <summary>A token that is a word of the sentence and no secret.</summary>
    public static readonly string[] Harmless = ["wi-fi", "wifi", "excel", "word", "pdf", "zip", "line", "works", "windows", "office", "id", "pw", "pass", "password", "ok", "ng", "pc", "url", "null", "none", "http", "https", "teams", "zoom", "login", "reset", "mail", "android", "iphone", "google", "microsoft", "outlook", "vpn", "lgwan", "sso", "otp", "mfa", "xlsx", "docx", "sms", "qr", "app", "it"];

    public static IEnumerable<Cue> Cues =>
    [
        .. Words.Select(word => new Cue(word, CueKind.Password, "WORD")),
        .. Pins.Select(word => new Cue(word, CueKind.Password, "PIN")),
        .. Pairs.Select(word => new Cue(word, CueKind.Password, OfPair)),
        .. NetworkKeys.Select(word => new Cue(word, CueKind.Password, OfNetwork)),
        .. Covers.Select(word => new Cue(word, CueKind.Cover)),
    ];

    public static bool SpeakOfNetwork(FoldedText text) => text.Span.IndexOfAny(Networks) >= 0;

    /// <summary>Excel2019, Windows11, ver2.1, ISO27001: names with a number.</summary>
    public static bool IsProduct(ReadOnlySpan<char> token)
    {
        foreach (var name in Products)
        {
            if (token.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return token.IndexOf('.') >= 0 || token.IndexOf('/') >= 0;
    }

    private static readonly string[] Products = ["excel", "word", "windows", "office", "win1", "ver", "iso", "iphone", "ipad", "android", "p.", "r8", "r7", "r9", "http", "s:", "c:"];
}
