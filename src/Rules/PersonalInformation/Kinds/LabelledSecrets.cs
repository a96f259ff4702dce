namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Keys without a format of their own, known by their label: APIキー: 7d9f…, Client Secret=…, Authorization: Bearer …. The value must
/// look drawn by lot (long, letters and digits, no word, no address); 再発行, 期限 and placeholders hold none.
/// </summary>
internal static class LabelledSecrets
{
    private const int Least = 16;
    private const int LeastBesideSecret = 10;
    private const int Most = 400;

    /// <summary>A value with a full stop in it is no file's name when it is so long, beside 'secret' or another label.</summary>
    private const int SurelyDrawn = 30;
    private const int NoFile = 40;
    private const int LongestLead = 12;

    /// <summary>Also written in one word, with _ and with -.</summary>
    private static readonly string[] English =
    [
        "api key", "api token", "api secret", "access key", "access token", "auth token", "refresh token", "secret key", "secret access key", "client secret", "bot secret", "channel secret", "app secret", "secret key base", "signing secret", "signing key",
        "webhook secret", "private key", "shared key", "subscription key", "encryption key", "master key", "host key", "account key", "shared access key", "personal access token",
    ];

    private static readonly string[] Labels =
    [
        "token", "bearer", "secret", "pat", "authorization: basic", "basic認証", "ベーシック認証", "回復キー", "リカバリーキー", "recovery key", "apiキー", "api鍵", "apiトークン", "アクセスキー", "アクセストークン", "リフレッシュトークン", "トークン", "認証トークン", "シークレット", "シークレットキー", "クライアントシークレット", "botシークレット", "チャネルシークレット",
        "署名キー", "署名鍵", "秘密鍵", "プライベートキー", "共有キー", "ストレージキー", "サブスクリプションキー", "ホストキー", "マスターキー", "暗号鍵",
    ];

    private static readonly System.Buffers.SearchValues<char> Value = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./+=~");
    private static readonly string[] Leads = ["です", "これ", "は", "が", "を", "の値", "値", "こちら", "コレ", "以下", "の方", "なんですけど", "変えました", "発行しました"];

    public static IEnumerable<Cue> Cues =>
        English.SelectMany(words => new[] { " ", "", "_", "-" }.Select(joint => words.Replace(" ", joint, StringComparison.Ordinal))).Concat(Labels).Select(word => new Cue(word, CueKind.Secret, "LABEL"));

    public static void Find(Reading reading)
    {
        foreach (var hit in reading.Hits)
        {
            if (hit.Kind == CueKind.Secret && ValueAfter(reading.Text, hit) is var (start, end) && start >= 0)
            {
                Secrets.Add(reading, start, end);
            }
        }
    }

    private static (int Start, int End) ValueAfter(FoldedText text, in Hit hit)
    {
        var at = hit.End;
        while (at < text.Length && at - hit.End <= LongestLead)
        {
            var lead = text.WordAt(at, Leads);
            if (lead is null && text[at] is not (' ' or '\n' or '\t' or ':' or '=' or '→' or '>' or '"' or '\'' or '「' or '`' or '、' or '。' or '(' or '⇒' or '↓'))
            {
                break;
            }

            at += lead?.Length ?? 1;
        }

        var value = text.Behind(at, Most);
        value = value.IndexOfAnyExcept(Value) is var length and >= 0 ? value[..length] : value;
        var isSecret = hit.Cue.Text.Contains("secret", StringComparison.Ordinal) || hit.Cue.Text.Contains("シークレット", StringComparison.Ordinal);
        var isDrawn = at > hit.End && value.Length >= LeastBesideSecret && (((isSecret || value.Length >= Least) && IsDrawn(value, isSecret ? SurelyDrawn : NoFile)) || ((isSecret || value.IndexOfAnyInRange('0', '9') >= 0) && IsMixed(value)));
        return isDrawn ? (at, at + value.Length) : (-1, -1);
    }

    /// <summary>Letters and digits, no file, no placeholder.</summary>
    private static bool IsDrawn(ReadOnlySpan<char> value, int noFile)
    {
        var digits = 0;
        foreach (var c in value)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        var isMixed = digits >= (value.Length >= 30 ? 1 : 2) && digits < value.Length && !CheckDigits.IsOneDigit(value);
        var isFile = value[0] is '/' or '.' or '~' || (value.LastIndexOf('.') is var dot and >= 0 && ((value.Length - dot <= 5 && noFile == NoFile) || value.Length < noFile)) || value.IndexOf("..") >= 0;
        var isExample = value.Contains("your", StringComparison.OrdinalIgnoreCase) || value.Contains("xxxx", StringComparison.OrdinalIgnoreCase) || value.Contains("example.", StringComparison.OrdinalIgnoreCase);
        return isMixed && !isFile && !isExample;
    }

    /// <summary>pKiXvIuhIq, q8Zk2Lw9Pd3X: the case changes too often for a word, or digits stand in too many places.</summary>
    public static bool IsMixed(ReadOnlySpan<char> value)
    {
        var changes = value is [>= '0' and <= '9', ..] ? 1 : 0;
        for (var i = 1; i < value.Length; i++)
        {
            changes += char.IsAsciiDigit(value[i]) && char.IsAsciiLetter(value[i - 1]) ? 1 : 0;

            // A word begins with one capital; more of them before a small letter are none of a word (SONGOf).
            changes += char.IsAsciiLetterUpper(value[i]) ? char.IsAsciiLetterLower(value[i - 1]) ? 1 : 0 : char.IsAsciiLetterLower(value[i]) && i > 1 && char.IsAsciiLetterUpper(value[i - 1]) && char.IsAsciiLetterUpper(value[i - 2]) ? 1 : 0;
        }

        return changes >= 3 && value.IndexOfAny("./-") < 0 && !value.Contains("your", StringComparison.OrdinalIgnoreCase) && !value.Contains("secret", StringComparison.OrdinalIgnoreCase);
    }
}
