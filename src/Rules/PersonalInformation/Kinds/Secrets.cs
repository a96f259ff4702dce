using System.Buffers;
using System.Collections.Frozen;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Keys and tokens of services by their own format: prefix, letters, length.</summary>
internal sealed class Secrets : InformationKind
{
    public override string Type => InformationTypes.SecretKey;

    public override string Title => "秘密鍵・トークン";

    public override Turn Turn => Turn.SecretKey;

    /// <summary>By prefix: how many characters follow, at least and at most.</summary>
    private static readonly (string Prefix, int Least, int Most)[] Formats =
    [
        ("akia", 16, 16), ("asia", 16, 16), ("aiza", 35, 35), ("ya29.", 20, 400),
        ("ghp_", 36, 36), ("gho_", 36, 36), ("ghu_", 36, 36), ("ghs_", 36, 36), ("ghr_", 36, 36), ("github_pat_", 40, 120),
        ("glpat-", 20, 40), ("glrt-", 20, 60), ("gldt-", 20, 40), ("glptt-", 20, 60), ("glft-", 20, 40), ("glcbt-", 20, 60), ("glagent-", 20, 80), ("glsoat-", 20, 40), ("glimt-", 20, 40), ("gloas-", 20, 80), ("glsa_", 32, 60), ("dckr_pat_", 20, 60), ("bkua_", 36, 60),
        ("xoxa-", 20, 120), ("xoxb-", 20, 120), ("xoxp-", 20, 120), ("xoxr-", 20, 120), ("xoxs-", 20, 120), ("xoxe-", 20, 200), ("xoxe.", 20, 200), ("xapp-", 20, 160), ("hooks.slack.com/services/", 30, 90),
        ("discord.com/api/webhooks/", 60, 120), ("discordapp.com/api/webhooks/", 60, 120), ("webhook.office.com/webhookb2/", 36, 300),
        ("sk-", 20, 200), ("sk_live_", 16, 120), ("rk_live_", 16, 120), ("pk_live_", 16, 120), ("whsec_", 24, 80), ("sg.", 40, 80), ("shpat_", 32, 32), ("shpss_", 32, 32), ("shpca_", 32, 32), ("shppa_", 32, 32), ("sq0atp-", 22, 40), ("sq0csp-", 40, 60), ("hf_", 30, 60), ("gsk_", 40, 80), ("nvapi-", 40, 90), ("pplx-", 40, 80), ("figd_", 30, 60), ("lin_api_", 32, 60), ("ntn_", 36, 60), ("pmak-", 40, 80),
        ("accountkey=", 20, 120), ("sharedaccesskey=", 20, 120), ("sharedaccesssignature=", 20, 200), ("sig=", 24, 120), ("client_secret=", 8, 120), ("clientsecret=", 8, 120),
        ("gocspx-", 24, 40), ("dapi", 32, 34), ("atatt3", 30, 250), ("hvs.", 20, 140), ("tskey-", 20, 80), ("sbp_", 40, 40), ("rubygems_", 48, 48), ("npm_", 36, 36), ("pypi-", 50, 250), ("dop_v1_", 60, 70), ("doo_v1_", 60, 70), ("dor_v1_", 60, 70), ("age-secret-key-", 50, 60),
    ];

    private static readonly FrozenDictionary<string, (int Least, int Most)> Lengths = Formats.ToFrozenDictionary(format => format.Prefix, format => (format.Least, format.Most), StringComparer.Ordinal);

    private static readonly SearchValues<char> Token = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./+=%");
    private const int LongestHeading = 60;
    private const string Why = "サービスの鍵やトークンの形の文字列があります。";

    public override IEnumerable<Cue> OtherCues =>
        [.. Formats.Select(format => format.Prefix).Concat(["eyj", "-----begin", "://", "putty-user-key"]).Select(word => new Cue(word, CueKind.Trigger)), .. LabelledSecrets.Cues, .. CommandSecrets.Cues];

    public override void Find(Reading reading)
    {
        var span = reading.Text.Span;
        foreach (var hit in reading.Hits)
        {
            if (hit.Kind == CueKind.Trigger && Lengths.TryGetValue(hit.Cue.Text, out var length))
            {
                FindFormat(reading, hit, length);
            }
        }

        FindJsonWebToken(reading, span);
        FindPrivateKey(reading, span);
        FindUserInAddress(reading, span);
        FindArgument(reading);
        LabelledSecrets.Find(reading);
        CommandSecrets.Find(reading);
    }

    /// <summary>curl -u admin:Nezumi#77a: the argument that gives a program its user and password.</summary>
    private static void FindArgument(Reading reading)
    {
        const string Argument = " -u ";
        var text = reading.Text;
        for (var at = text.Next('-', 1); at >= 0; at = text.Next('-', at + 1))
        {
            if (!text.HasAt(at - 1, Argument))
            {
                continue;
            }

            var start = at - 1 + Argument.Length;
            var end = PasswordToken.EndOf(text, start);
            var colon = text.Slice(start, end).IndexOf(':');
            if (colon > 0 && PasswordToken.IsStrong(text.Slice(start + colon + 1, end)))
            {
                Add(reading, start + colon + 1, end);
            }
        }
    }

    private static void FindFormat(Reading reading, in Hit hit, (int Least, int Most) allowed)
    {
        var value = reading.Text.Behind(hit.End, allowed.Most + 1);
        value = value[..LengthOf(value)];
        var isDrawn = hit.Cue.Text is "akia" or "asia" || value.IndexOfAnyInRange('0', '9') >= 0 || LabelledSecrets.IsMixed(value);
        if (isDrawn && value.Length >= allowed.Least && value.Length <= allowed.Most && !char.IsAsciiDigit(reading.Text.At(hit.Start - 1)))
        {
            Add(reading, hit.Start, hit.End + value.Length);
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

    /// <summary>user:password@ or :password@ in an address.</summary>
    private static void FindUserInAddress(Reading reading, ReadOnlySpan<char> span)
    {
        for (var at = Next(span, "://", 0); at >= 0; at = Next(span, "://", at + 3))
        {
            var rest = span[(at + 3)..Math.Min(span.Length, at + 200)];
            var stop = rest.IndexOfAnyExceptInRange('!', '~');
            rest = stop < 0 ? rest : rest[..stop];
            var (colon, sign, slash) = (rest.IndexOf(':'), rest.IndexOf('@'), rest.IndexOf('/'));
            var isTold = colon >= 0 && sign > colon + 3 && (slash < 0 || slash > sign);
            if (isTold && rest[(colon + 1)..sign] is var password && !PasswordToken.IsMasked(password) && !PasswordToken.IsHarmless(password) && !PasswordToken.IsPlaceholder(password))
            {
                Add(reading, at + 3 + colon + 1, at + 3 + sign);
            }
        }
    }

    public static void Add(Reading reading, int start, int end) => reading.AddNamed(InformationTypes.SecretKey, start, end, Why);

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
