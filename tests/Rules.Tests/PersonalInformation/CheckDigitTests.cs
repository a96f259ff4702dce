using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Official and published test numbers.</summary>
public sealed class CheckDigitTests
{
    [Theory]
    [InlineData("123456789018", true)]
    [InlineData("621498320257", true)]
    [InlineData("983205673214", true)]
    [InlineData("465281266333", true)]
    [InlineData("023456789013", true)]
    [InlineData("123456789012", false)]
    [InlineData("621498320258", false)]
    [InlineData("111111111111", false)]
    [InlineData("12345678901", false)]
    public void My_numbers(string digits, bool isValid) => Assert.Equal(isValid, CheckDigits.IsMyNumber(digits));

    [Theory]
    [InlineData("309012345620", true)]
    [InlineData("309012345630", false)]
    [InlineData("999012345620", false)]
    public void Drivers_licences(string digits, bool isValid) => Assert.Equal(isValid, CheckDigits.IsDriversLicense(digits));

    [Theory]
    [InlineData("33120015", true)]
    [InlineData("01130012", true)]
    [InlineData("33120016", false)]
    [InlineData("4111111111111111", true)]
    [InlineData("30569309025904", true)]
    [InlineData("4111111111111112", false)]
    public void Cards_and_insurers(string digits, bool isValid) => Assert.Equal(isValid, CheckDigits.IsLuhn(digits));

    [Theory]
    [InlineData("378282246310005", true)]
    [InlineData("3530111333300000", true)]
    [InlineData("5555555555554444", true)]
    [InlineData("9999999999999999", false)]
    public void Card_issuers(string digits, bool isKnown) => Assert.Equal(isKnown, CheckDigits.IsCardIssuer(digits));
}
