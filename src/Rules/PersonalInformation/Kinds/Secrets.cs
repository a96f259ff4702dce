using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Keys and tokens of services by their own format: prefix, letters, length.</summary>
internal sealed class Secrets : InformationKind
{
    public override string Type => InformationTypes.SecretKey;

    public override string Title => "秘密鍵・トークン";

    public override Turn Turn => Turn.SecretKey;

    private static readonly (string Prefix, int Least, int Most)[] Formats =
    [
        ("akia", 16, 16), ("asia", 16, 16), ("ghp_", 36, 36), ("gho_", 36, 36), ("ghs_", 36, 36), ("github_pat_", 40, 120), ("glpat-", 20, 40), ("xoxb-", 20, 120), ("xoxp-", 20, 120),
        ("xoxa-", 20, 120), ("aiza", 35, 35), ("sk-", 20, 200), ("sk_live_", 16, 120), ("rk_live_", 16, 120), ("pk_live_", 16, 120), ("ya29.", 20, 400), ("npm_", 36, 36), ("sg.", 40, 80),
        ("accountkey=", 20, 120), ("sharedaccesskey=", 20, 120), ("sharedaccesssignature=", 20, 200), ("client_secret=", 8, 120), ("clientsecret=", 8, 120),
        ("hf_", 30, 60), ("ghu_", 36, 36), ("ghr_", 36, 36), ("xapp-", 20, 160), ("dop_v1_", 60, 70), ("shpat_", 32, 32), ("pypi-", 50, 250), ("whsec_", 24, 80), ("age-secret-key-", 50, 60), ("sig=", 24, 120), ("hooks.slack.com/services/", 30, 90),
        ("discord.com/api/webhooks/", 60, 120), ("discordapp.com/api/webhooks/", 60, 120), (".webhook.office.com/webhookb2/", 60, 300),
    ];

    private static readonly SearchValues<char> Token = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./+=%");
    private const int LongestHeading = 60;
    private const string Why = "サービスの鍵やトークンの形の文字列があります。";

    public override IEnumerable<Cue> OtherCues =>
        [.. new[] { "eyj", "-----begin", "://", "akia", "asia", "aiza", "sk-", "sg.", "ghp_", "gho_", "ghs_", "npm_", "xox", "ya29", "github_pat_", "glpat-", "sk_live_", "rk_live_", "accountkey=", "sharedaccess", "client_secret", "clientsecret", "hf_", "ghu_", "ghr_", "dop_v1_", "shpat_", "pypi-", "whsec_", "age-secret-key-", "sig=", "hooks.slack", "webhook.office", "putty-user-key" }.Select(word => new Cue(word, CueKind.Trigger)),
        .. LabelledSecrets.Cues];

    public override void Find(Reading reading)
    {
        var span = reading.Text.Span;
        foreach (var (prefix, least, most) in Formats)
        {
            FindFormat(reading, span, prefix, least, most);
        }

        FindJsonWebToken(reading, span);
        FindPrivateKey(reading, span);
        FindUserInAddress(reading, span);
        LabelledSecrets.Find(reading, Add);
    }

    private static void FindFormat(Reading reading, ReadOnlySpan<char> span, string prefix, int least, int most)
    {
        for (var at = Next(span, prefix, 0); at >= 0; at = Next(span, prefix, at + 1))
        {
            var from = at + prefix.Length;
            var length = LengthOf(span[from..Math.Min(span.Length, from + most + 1)]);
            var isOwnWord = at == 0 || !char.IsAsciiLetterOrDigit(span[at - 1]);
            if (isOwnWord && length >= least && length <= most && (prefix is "akia" or "asia" || span.Slice(from, length).IndexOfAnyInRange('0', '9') >= 0))
            {
                Add(reading, at, from + length);
            }
        }
    }

    private static void FindJsonWebToken(Reading reading, ReadOnlySpan<char> span)
    {
        for (var at = span.IndexOf("eyJ", StringComparison.Ordinal); at >= 0;)
        {
            var end = at + LengthOf(span[at..]);
            if (span[at..end].Count('.') == 2 && end - at >= 40)
            {
                Add(reading, at, end);
            }

            var next = span[end..].IndexOf("eyJ", StringComparison.Ordinal);
            at = next < 0 ? -1 : end + next;
        }
    }

    private static void FindPrivateKey(Reading reading, ReadOnlySpan<char> span)
    {
        var putty = span.IndexOf("PuTTY-User-Key-File", StringComparison.Ordinal);
        if (putty >= 0 && span[putty..].IndexOf("Private-Lines", StringComparison.Ordinal) >= 0)
        {
            Add(reading, putty, span.Length);
        }

        // A certificate often stands before its key.
        for (var at = Next(span, "-----BEGIN ", 0); at >= 0;)
        {
            var stop = Next(span, "-----END", at);
            var end = stop < 0 ? span.Length : stop;
            if (span[at..Math.Min(end, at + LongestHeading)].IndexOf("PRIVATE KEY-----", StringComparison.Ordinal) >= 0)
            {
                Add(reading, at, end);
            }

            at = Next(span, "-----BEGIN ", end);
        }
    }

    /// <summary>user:password@ in an address.</summary>
    private static void FindUserInAddress(Reading reading, ReadOnlySpan<char> span)
    {
        for (var at = Next(span, "://", 0); at >= 0; at = Next(span, "://", at + 3))
        {
            var rest = span[(at + 3)..Math.Min(span.Length, at + 200)];
            var stop = rest.IndexOfAnyExceptInRange('!', '~');
            rest = stop < 0 ? rest : rest[..stop];
            var (colon, sign, slash) = (rest.IndexOf(':'), rest.IndexOf('@'), rest.IndexOf('/'));
            var isTold = colon > 0 && sign > colon + 3 && (slash < 0 || slash > sign);
            if (isTold && rest[(colon + 1)..sign] is var password && !PasswordToken.IsMasked(password) && !PasswordToken.IsHarmless(password) && !PasswordToken.IsPlaceholder(password))
            {
                Add(reading, at + 3 + colon + 1, at + 3 + sign);
            }
        }
    }

    private static void Add(Reading reading, int start, int end)
    {
        if (!reading.IsTaken(start, end))
        {
            reading.Add(reading.At(InformationTypes.SecretKey, start, end, Confidence.High, Why) with { IsLabelled = true });
        }
    }

    private static int LengthOf(ReadOnlySpan<char> rest) => rest.IndexOfAnyExcept(Token) is var length and >= 0 ? length : rest.Length;

    private static int Next(ReadOnlySpan<char> span, string word, int from)
    {
        var next = from < span.Length ? span[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase) : -1;
        return next < 0 ? -1 : from + next;
    }

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("クラウドの鍵", "鍵は [|AKIAIOSFODNN7EXAMPLE|] です"),
        Found("札の付いた鍵", "APIキー: [|7d9f1c2ab84e4f0f9a6b3c5d8e1f2a40|]"),
        Harmless("発行の手順", "APIキーの有効期限は90日です"),
        Harmless("アドレス", "https://www.city.example.jp/soshiki/1/"),
    ];
}
