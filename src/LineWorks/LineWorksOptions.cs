using System.Globalization;
using System.Security.Cryptography;

namespace ComplianceBot.LineWorks;

/// <summary>The settings under <c>LineWorks:</c>; what the developer console shows for the app, its service account and the bot.</summary>
public sealed class LineWorksOptions
{
    public const string Section = "LineWorks";

    public string BotId { get; set; } = "";

    public string BotSecret { get; set; } = "";

    /// <summary>The secret before the present one, while both are in use.</summary>
    public string? PreviousBotSecret { get; set; }

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>xxxxx.serviceaccount@domain.</summary>
    public string ServiceAccount { get; set; } = "";

    /// <summary>PEM text; line breaks may be written as \n, as some settings stores cannot hold real ones.</summary>
    public string? PrivateKey { get; set; }

    public string? PrivateKeyPath { get; set; }

    /// <summary>Empty: the domain of the token.</summary>
    public string? DomainId { get; set; }

    public string ApiBaseUrl { get; set; } = "https://www.worksapis.com/v1.0";

    public string AuthBaseUrl { get; set; } = "https://auth.worksmobile.com/oauth2/v2.0";

    /// <summary>Separated by spaces. The least that the bot's work needs; the smaller a token, the better (wire sheet 2.5).</summary>
    public string Scopes { get; set; } = "bot.message bot.read group.read user.read orgunit.read directory.read";

    internal long? Domain => long.TryParse(DomainId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>One line for each setting that is missing or malformed; empty when the bot can start. Reads the key file, nothing else.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. Missing(),
        .. NotNumbers(),
        .. AddressProblems(nameof(ApiBaseUrl), ApiBaseUrl),
        .. AddressProblems(nameof(AuthBaseUrl), AuthBaseUrl),
        .. KeyProblems(),
    ];

    /// <summary>The key as PEM, from whichever of the two settings holds it.</summary>
    internal string ReadPrivateKey() =>
        string.IsNullOrWhiteSpace(PrivateKey) ? File.ReadAllText(PrivateKeyPath ?? "") : PrivateKey.Replace("\\n", "\n", StringComparison.Ordinal);

    private IEnumerable<string> Missing()
    {
        (string Name, string Value)[] required =
        [
            (nameof(BotId), BotId),
            (nameof(BotSecret), BotSecret),
            (nameof(ClientId), ClientId),
            (nameof(ClientSecret), ClientSecret),
            (nameof(ServiceAccount), ServiceAccount),
            (nameof(Scopes), Scopes),
        ];
        return required.Where(setting => string.IsNullOrWhiteSpace(setting.Value)).Select(setting => $"LineWorks__{setting.Name} is missing");
    }

    private IEnumerable<string> NotNumbers()
    {
        (string Name, string? Value)[] numbers = [(nameof(BotId), BotId), (nameof(DomainId), DomainId)];
        return numbers
            .Where(setting => !string.IsNullOrWhiteSpace(setting.Value) && !long.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(setting => $"LineWorks__{setting.Name} is not a number");
    }

    private static IEnumerable<string> AddressProblems(string name, string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            yield return $"LineWorks__{name} is not a URL";
        }
        else if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            yield return $"LineWorks__{name} must be https (http is for 127.0.0.1 only)";
        }
    }

    private IEnumerable<string> KeyProblems()
    {
        var name = string.IsNullOrWhiteSpace(PrivateKey) ? nameof(PrivateKeyPath) : nameof(PrivateKey);
        if (string.IsNullOrWhiteSpace(PrivateKey) && string.IsNullOrWhiteSpace(PrivateKeyPath))
        {
            return ["LineWorks__PrivateKey is missing (PEM text, or LineWorks__PrivateKeyPath with the file's path)"];
        }

        try
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(ReadPrivateKey());
            _ = rsa.ExportParameters(includePrivateParameters: true).D;
            return [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [$"LineWorks__{name} names a file that cannot be read"];
        }
        catch (Exception error) when (error is ArgumentException or CryptographicException)
        {
            return [$"LineWorks__{name} is not an RSA private key in PEM form"];
        }
    }
}
