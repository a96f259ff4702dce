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
    private const int LongestLead = 12;
    private static readonly string[] Labels =
    [
        "apiキー", "api key", "apikey", "api_key", "api-key", "api鍵", "apiトークン", "api token", "api_token", "アクセスキー", "access key", "access_key", "accesskey", "アクセストークン", "access token", "access_token", "accesstoken", "リフレッシュトークン", "refresh token", "refresh_token", "トークン", "token", "bearer", "認証トークン", "認証キー", "シークレット", "シークレットキー", "secret", "secret key", "secret_key", "secret_access_key",
        "secret access key", "client secret", "クライアントシークレット", "bot secret", "botシークレット", "channel secret", "チャネルシークレット", "signing secret", "署名キー", "署名鍵", "秘密鍵", "プライベートキー", "private key", "private_key", "共有キー", "ストレージキー", "サブスクリプションキー", "subscription key", "ホストキー", "マスターキー", "暗号鍵", "encryption key", "encryption_key", "webhook secret", "master key", "master_key", "personal access token", "pat",
    ];

    private static readonly System.Buffers.SearchValues<char> Value = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./+=~");
    private static readonly string[] Leads = ["です", "これです", "これ", "は", "が", "を", "の値", "値", "こちら", "コレ", "以下", "の方", "なんですけど", "ですが", "変えました", "発行しました", "bearer", "basic"];

    public static IEnumerable<Cue> Cues => Labels.Select(word => new Cue(word, CueKind.Secret, "LABEL"));

    public static void Find(Reading reading, Action<Reading, int, int> add)
    {
        foreach (var hit in reading.Hits)
        {
            if (hit.Kind == CueKind.Secret && ValueAfter(reading.Text, hit) is var (start, end) && start >= 0)
            {
                add(reading, start, end);
            }
        }
    }

    private static (int Start, int End) ValueAfter(FoldedText text, in Hit hit)
    {
        var at = hit.End;
        while (at < text.Length && at - hit.End <= LongestLead)
        {
            var lead = Longest(text, at);
            if (lead == 0 && !(text[at] is ' ' or '\n' or '\t' or ':' or '=' or '→' or '>' or '"' or '\'' or '「' or '`' or '、' or '。' or '(' or '⇒' or '↓'))
            {
                break;
            }

            at += Math.Max(1, lead);
        }

        var length = at < text.Length ? text.Span[at..Math.Min(text.Length, at + Most)].IndexOfAnyExcept(Value) : 0;
        var end = length < 0 ? Math.Min(text.Length, at + Most) : at + length;
        var least = hit.Cue.Text.Contains("secret", StringComparison.Ordinal) || hit.Cue.Text.Contains("シークレット", StringComparison.Ordinal) ? LeastBesideSecret : Least;
        var isDrawn = at > hit.End && end - at >= least && (IsDrawn(text.Slice(at, end)) || (hit.Cue.Text is "client secret" or "クライアントシークレット" or "bot secret" or "channel secret" && IsMixed(text.Slice(at, end))));
        return isDrawn ? (at, end) : (-1, -1);
    }

    /// <summary>Letters and digits, no file, no placeholder.</summary>
    private static bool IsDrawn(ReadOnlySpan<char> value)
    {
        var digits = 0;
        foreach (var c in value)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        var isFile = value[0] is '/' or '.' or '~' || value.LastIndexOf('.') is var dot && dot >= 0 && value.Length - dot <= 5;
        return digits >= (value.Length >= 30 ? 1 : 2) && digits < value.Length && !isFile && value.IndexOf("..", StringComparison.Ordinal) < 0 && (value.IndexOf('.') < 0 || value.Length >= 40) && !value.Contains("your", StringComparison.OrdinalIgnoreCase) && !value.Contains("xxxx", StringComparison.OrdinalIgnoreCase)
            && !value.Contains("example.", StringComparison.OrdinalIgnoreCase) && !CheckDigits.IsOneDigit(value);
    }

    /// <summary>pKiXvIuhIq: the case changes too often for a word, with a digit or without.</summary>
    private static bool IsMixed(ReadOnlySpan<char> value)
    {
        var changes = value.IndexOfAnyInRange('0', '9') >= 0 ? 1 : 0;
        for (var i = 1; i < value.Length; i++)
        {
            changes += char.IsAsciiLetterLower(value[i - 1]) && char.IsAsciiLetterUpper(value[i]) ? 1 : 0;
        }

        return changes >= 3 && value.IndexOfAny("./-") < 0 && !value.Contains("your", StringComparison.OrdinalIgnoreCase) && !value.Contains("secret", StringComparison.OrdinalIgnoreCase);
    }

    private static int Longest(FoldedText text, int at)
    {
        var longest = 0;
        foreach (var lead in Leads)
        {
            longest = lead.Length > longest && at + lead.Length <= text.Length && text.Slice(at, at + lead.Length).Equals(lead, StringComparison.OrdinalIgnoreCase) ? lead.Length : longest;
        }

        return longest;
    }
}
