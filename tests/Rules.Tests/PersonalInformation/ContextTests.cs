using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>What a number means is decided by the words around it.</summary>
public sealed class ContextTests
{
    [Theory]
    [InlineData("482019573642 の受付番号、マイナンバーは次回")]
    [InlineData("管理番号 482019573642")]
    [InlineData("https://city.example.jp/482019573642")]
    [InlineData("GUID 550e8400-e29b-41d4-a716-482019573642")]
    [InlineData("482,019,573,642円")]
    public void A_number_that_something_else_names_is_no_my_number(string text) =>
        Assert.DoesNotContain(Read.Findings(text), found => found.Type == InformationTypes.MyNumber && found.IsLabelled);

    [Fact]
    public void A_header_cell_names_the_numbers_below_it()
    {
        const string Table = "受付番号\t個人番号\n123456789018\t482019573642\n621498320257\t719304628507";

        Assert.Equal(["482019573642", "719304628507"], Read.Places(Table, InformationTypes.MyNumber));
    }

    [Fact]
    public void Two_numbers_in_a_sentence_keep_their_own_labels()
    {
        const string Text = "免許証番号309012345620、マイナンバー482019573642";

        Assert.Equal(["309012345620"], Read.Places(Text, InformationTypes.DriversLicense));
        Assert.Equal(["482019573642"], Read.Places(Text, InformationTypes.MyNumber));
    }

    [Fact]
    public void The_organisations_own_contacts_are_not_personal()
    {
        var context = Read.Context with { PublicContacts = new PublicContacts(["090-1111-2222"], ["sanjo.example"], ["水防倉庫"]) };
        var message = SampleMessage.With("連絡先 090-1111-2222、taro@mail.sanjo.example、水防倉庫は三条市旭町2-3-1");

        Assert.Empty(PersonalInformationScanner.Analyse(message, context).Findings);
    }

    [Fact]
    public void Members_of_the_channel_are_colleagues()
    {
        var colleague = new Person("u1", "田中 一郎") { FamilyName = "田中", GivenName = "一郎" };
        var message = SampleMessage.With("田中さんの携帯は090-1234-5678です");
        message = message with { Channel = message.Channel with { Members = [colleague] } };

        Assert.DoesNotContain(PersonalInformationScanner.Analyse(message, Read.Context).Findings, found => found.Type == InformationTypes.Person);
    }

    [Theory]
    [InlineData("記入例：090-1234-5678")]
    [InlineData("サンプル 三条市旭町2-3-1 山田太郎様")]
    public void Examples_are_not_findings(string text) => Assert.DoesNotContain(Read.Types(text), type => type is InformationTypes.Phone or InformationTypes.Address);

    [Theory]
    [InlineData("617283940516です。↑マイナンバー", InformationTypes.MyNumber, "617283940516")]
    [InlineData("617283940516\n上がマイナンバーです", InformationTypes.MyNumber, "617283940516")]
    [InlineData("0256-34-5678です。↑田中さんの自宅", InformationTypes.Phone, "0256-34-5678")]
    [InlineData("口座番号は壱弐参肆伍陸漆です", InformationTypes.BankAccount, "壱弐参肆伍陸漆")]
    [InlineData("三条市旭町弐丁目参番拾号に転居", InformationTypes.Address, "三条市旭町弐丁目参番拾号")]
    [InlineData("パスワードはさくら2026", InformationTypes.Password, "さくら2026")]
    [InlineData("PW：三条2026です", InformationTypes.Password, "三条2026")]
    [InlineData("合言葉は「やまびこ」です", InformationTypes.Password, "やまびこ")]
    [InlineData("転居先 三条市旭町2-3-1 こーぽひまわり203", InformationTypes.Address, "三条市旭町2-3-1 こーぽひまわり203")]
    [InlineData("転居先 三条市旭町2-3-1 グリーンハイツ八〇三号", InformationTypes.Address, "三条市旭町2-3-1 グリーンハイツ八〇三号")]
    [InlineData("SSID: city-guest KEY: umi8842kaze", InformationTypes.Password, "umi8842kaze")]
    [InlineData("Wi-Fi KEY abc12345", InformationTypes.Password, "abc12345")]
    public void Values_are_found_where_people_put_them(string text, string type, string value) => Assert.Equal([value], Read.Places(text, type));

    [Theory]
    [InlineData("パスワードは毎月1日に変更してください")]
    [InlineData("パスワードはメール2通目で送ります")]
    [InlineData("パスワードは令和8年度から16文字以上です")]
    [InlineData("パスワードは「推測されにくいもの」にしてください")]
    [InlineData("KEY1の鍵は総務にあります")]
    [InlineData("キー：車の鍵は7番フック")]
    [InlineData("617283940516です。↑受付番号")]
    public void Sentences_about_them_hold_none(string text) => Assert.DoesNotContain(Read.Findings(text), found => found.Type is InformationTypes.Password || found.IsLabelled);

    [Fact]
    public void Every_finding_says_why_without_the_value() =>
        Assert.All(Read.Findings("田中一郎様 090-1234-5678 三条市旭町2-3-1 昭和60年1月2日生 マイナンバー482019573642"), found =>
        {
            Assert.EndsWith("。", found.Why, StringComparison.Ordinal);
            Assert.DoesNotContain("1234", found.Why, StringComparison.Ordinal);
            Assert.DoesNotContain("田中", found.Why, StringComparison.Ordinal);
        });
}
