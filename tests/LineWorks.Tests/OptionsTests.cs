using System.Security.Cryptography;

namespace ComplianceBot.LineWorks.Tests;

/// <summary>A start that cannot work names the setting, one line each.</summary>
public sealed class OptionsTests
{
    private static readonly string Pem = NewPem();

    [Fact]
    public void Complete_settings_have_no_problems() => Assert.Empty(Complete().Problems());

    [Fact]
    public void Nothing_set_names_everything_that_is_needed() =>
        Assert.Equal(
            [
                "LineWorks__BotId is missing",
                "LineWorks__BotSecret is missing",
                "LineWorks__ClientId is missing",
                "LineWorks__ClientSecret is missing",
                "LineWorks__ServiceAccount is missing",
                "LineWorks__PrivateKey is missing (PEM text, or LineWorks__PrivateKeyPath with the file's path)",
            ],
            new LineWorksOptions().Problems());

    [Fact]
    public void Each_malformed_setting_is_named()
    {
        var options = Complete();
        options.BotId = "two million";
        options.DomainId = "-1";
        options.ApiBaseUrl = "www.worksapis.com";
        options.AuthBaseUrl = "http://auth.example/oauth2/v2.0";
        options.PrivateKey = "-----BEGIN PRIVATE KEY-----\nnonsense\n-----END PRIVATE KEY-----";

        Assert.Equal(
            [
                "LineWorks__BotId is not a number",
                "LineWorks__DomainId is not a number",
                "LineWorks__ApiBaseUrl is not a URL",
                "LineWorks__AuthBaseUrl must be https (http is for 127.0.0.1 only)",
                "LineWorks__PrivateKey is not an RSA private key in PEM form",
            ],
            options.Problems());
    }

    [Fact]
    public void A_public_key_is_no_private_one()
    {
        using var rsa = RSA.Create(2048);
        var options = Complete();
        options.PrivateKey = rsa.ExportSubjectPublicKeyInfoPem();

        Assert.Equal(["LineWorks__PrivateKey is not an RSA private key in PEM form"], options.Problems());
    }

    [Fact]
    public void Line_breaks_of_the_key_may_be_written_out()
    {
        var options = Complete();
        options.PrivateKey = Pem.Replace("\n", "\\n", StringComparison.Ordinal);

        Assert.Empty(options.Problems());
    }

    [Fact]
    public void The_key_may_lie_in_a_file()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var options = Complete();
        (options.PrivateKey, options.PrivateKeyPath) = (null, path);
        Assert.Equal(["LineWorks__PrivateKeyPath names a file that cannot be read"], options.Problems());

        try
        {
            File.WriteAllText(path, Pem);
            Assert.Empty(options.Problems());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void This_machine_may_be_spoken_to_without_https()
    {
        var options = Complete();
        (options.ApiBaseUrl, options.AuthBaseUrl) = ("http://127.0.0.1:8080/v1.0", "http://localhost:8081/oauth2/v2.0");

        Assert.Empty(options.Problems());
    }

    private static LineWorksOptions Complete() => new()
    {
        BotId = "2000001",
        BotSecret = "s",
        ClientId = "c",
        ClientSecret = "s",
        ServiceAccount = "a.serviceaccount@city",
        PrivateKey = Pem,
    };

    private static string NewPem()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportPkcs8PrivateKeyPem();
    }
}
