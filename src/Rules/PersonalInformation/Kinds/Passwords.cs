using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Passwords that people tell each other: a word for it, a joint (は : = が 「), and a token of printable ASCII. Policy
/// sentences about passwords hold no token; digits alone need 暗証番号 or PIN, or a password word right before them.
/// </summary>
internal static class Passwords
{
    private const int LongestToken = 64;
    private const string Joints = " \n\t:;=はがをのも→⇒>「『\"'【(`・、|";
    private static readonly string[] Words =
    [
        "パスワード", "ぱすわーど", "パスワ", "パスコード", "パスフレーズ", "passwd", "password", "passcode", "pass", "pwd", "pw", "psw", "パス", "p/w", "暗号化キー", "解凍パス", "解凍pw", "解凍パスワード", "zipパス",
        "初期パスワード", "初期pw", "仮パスワード", "仮パス", "仮pw", "ログインパスワード", "認証キー", "合言葉", "秘密の質問", "セキュリティキー", "wi-fiキー", "wifiキー", "暗号キー", "パスは",
    ];

    private static readonly string[] Pins = ["暗証番号", "暗証", "暗唱番号", "pin", "pinコード", "暗証no", "暗番", "認証コード", "確認コード", "ワンタイム", "ロック番号", "解錠番号", "開錠番号", "解錠コード", "キーボックス"];

    private static readonly string[] Covers =
    [
        "パスポート", "パスタ", "パスカル", "パステル", "パスする", "パスした", "パスを出", "パス回し", "コンパス", "キャンパス", "パスタイム", "バイパス", "パスワード管理", "パスワード付き", "パスワードレス", "フリーパス", "パスケース",
        "ファイルパス", "共有パス", "保存先パス", "フォルダパス", "パス名", "定期パス", "pcr", "オーバーパス", "スパス", "キックパス",
    ];

    /// <summary>A token that is a word of the sentence and no secret.</summary>
    private static readonly string[] Harmless = ["wi-fi", "wifi", "excel", "word", "pdf", "zip", "line", "works", "windows", "office", "id", "pw", "pass", "password", "ok", "ng", "pc", "url", "null", "none", "http", "https", "teams", "zoom", "login", "reset", "mail", "android", "iphone", "google", "microsoft", "outlook", "vpn", "lgwan", "sso", "otp", "mfa", "xlsx", "docx", "sms", "qr", "app", "it"];

    private static readonly SearchValues<char> Printable = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

    public static IEnumerable<Cue> Cues =>
    [
        .. Words.Select(word => new Cue(word, CueKind.Password, "WORD")),
        .. Pins.Select(word => new Cue(word, CueKind.Password, "PIN")),
        .. Covers.Select(word => new Cue(word, CueKind.Cover)),
    ];

    /// <param name="wasAsked">Somebody asked for a password just before: a token that stands alone is the answer.</param>
    public static void Find(Reading reading, bool wasAsked)
    {
        if (wasAsked)
        {
            ReadAnswer(reading);
        }

        foreach (var hit in reading.Hits)
        {
            if (hit.Kind == CueKind.Password)
            {
                Read(reading, hit);
            }
        }
    }

    private static void ReadAnswer(Reading reading)
    {
        var text = reading.Text;
        var (start, end) = (0, text.Length);
        while (start < end && text[start] is ' ' or '\n' or '「')
        {
            start++;
        }

        var stop = text.Span[start..].IndexOfAnyExcept(Printable);
        end = stop < 0 ? end : start + stop;
        var token = text.Slice(start, end);
        var isAlone = text.Length - end <= 6;
        if (isAlone && token.Length is >= 4 and <= LongestToken && !IsHarmless(token) && !IsMasked(token) && (token.IndexOfAnyInRange('0', '9') >= 0 || token.IndexOfAny("!#$%&*+-_@?") >= 0))
        {
            reading.Add(reading.At(InformationTypes.Password, start, end, Confidence.High, "パスワードを尋ねる投稿の後に、パスワードの形の文字列だけの投稿があります。") with { IsLabelled = true });
        }
    }

    private static void Read(Reading reading, in Hit hit)
    {
        var text = reading.Text;
        var at = hit.End;
        while (at < text.Length && at - hit.End <= 8 && Joints.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        var end = at;
        while (end < text.Length && end - at <= LongestToken && Printable.Contains(text[end]))
        {
            end++;
        }

        while (end > at && text[end - 1] is ')' or '"' or '\'' or ',' or ';' or '`')
        {
            end--;
        }

        if (end - at <= LongestToken && IsSecret(text.Slice(at, end), hit, text, end, at - hit.End) && !reading.IsTaken(at, end))
        {
            reading.Add(reading.At(InformationTypes.Password, at, end, Confidence.High, $"「{hit.Cue.Text}」の語の後に、パスワードの形の文字列があります。") with { IsLabelled = true });
        }
    }

    private static bool IsSecret(ReadOnlySpan<char> token, in Hit hit, FoldedText text, int end, int gap)
    {
        if (token.Length < 4 || IsHarmless(token) || IsMasked(token))
        {
            return false;
        }

        var behind = text.Slice(end, Math.Min(text.Length, end + 6));
        var isPin = hit.Cue.Type == "PIN";
        if (token.IndexOfAnyExcept("0123456789-") < 0)
        {
            return token.Length <= 12 && (isPin || gap > 0) && !IsCounted(behind) && !(token.Length >= 8 && DateShape.BeginsWithDate(token));
        }

        return gap > 0 && !IsCounted(behind) && (token.IndexOfAnyInRange('0', '9') >= 0 || token.IndexOfAny("!#$%&*+-_@?") >= 0 || (token.Length >= 6 && gap >= 1 && !char.IsAsciiLetter(behind.IsEmpty ? '\0' : behind[0])));
    }

    /// <summary>12文字以上, 90日, 4桁: a rule about passwords.</summary>
    private static bool IsCounted(ReadOnlySpan<char> behind) =>
        behind.StartsWith("文字", StringComparison.Ordinal) || behind.StartsWith("桁", StringComparison.Ordinal) || behind.StartsWith("日", StringComparison.Ordinal)
        || behind.StartsWith("回", StringComparison.Ordinal) || behind.StartsWith("か月", StringComparison.Ordinal) || behind.StartsWith("ケ月", StringComparison.Ordinal)
        || behind.StartsWith("年", StringComparison.Ordinal) || behind.StartsWith("月", StringComparison.Ordinal) || behind.StartsWith("件", StringComparison.Ordinal)
        || behind.StartsWith("人", StringComparison.Ordinal) || behind.StartsWith("種類", StringComparison.Ordinal) || behind.StartsWith("字", StringComparison.Ordinal);

    private static bool IsMasked(ReadOnlySpan<char> token)
    {
        var stars = token.Count('*') + token.Count('●') + token.Count('x') + token.Count('X') + token.Count('?') + token.Count('.');
        return stars * 2 >= token.Length || CheckDigits.IsOneDigit(token);
    }

    private static bool IsHarmless(ReadOnlySpan<char> token)
    {
        foreach (var word in Harmless)
        {
            if (token.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return token.IndexOf("://", StringComparison.Ordinal) >= 0;
    }
}
