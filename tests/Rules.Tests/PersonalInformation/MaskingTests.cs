using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>The ledger sees kind, length and at most two digits.</summary>
public sealed class MaskingTests
{
    [Theory]
    [InlineData("０９０－１２３４－５６７８", InformationTypes.Phone, "電話番号 09*-****-****")]
    [InlineData("482019573642", InformationTypes.MyNumber, "個人番号 48**********")]
    [InlineData("TR1234567", InformationTypes.Passport, "旅券番号 **12*****")]
    [InlineData("hanako@example.com", InformationTypes.Email, "メールアドレス h***@***")]
    [InlineData("田中一郎", InformationTypes.Person, "氏名 （4字）")]
    [InlineData("Sanjo!2026a", InformationTypes.Password, "パスワード （11字）")]
    [InlineData("発達障害", InformationTypes.SpecialCare, "要配慮個人情報 （4字）")]
    public void Values_are_masked(string value, string type, string masked) =>
        Assert.Equal(masked, Masking.Of($"あ{value}い", new Evidence(type, 1, 1 + value.Length, Confidence.High)));

    [Fact]
    public void Evidence_of_another_message_names_the_kind_alone() =>
        Assert.Equal("住所", Masking.Of("短い", new Evidence(InformationTypes.Address, 0, 20, Confidence.High, "earlier")));
}
