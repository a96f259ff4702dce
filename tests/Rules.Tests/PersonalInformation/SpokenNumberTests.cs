using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>The whole of what was said is marked, from the first reading to the last.</summary>
public sealed class SpokenNumberTests
{
    [Theory]
    [InlineData("個番は[ヨン・ハチ・ニー・ゼロ・イチ・キュー・ゴー・ナナ・サン・ロク・ヨン・ニー]です", InformationTypes.MyNumber)]
    [InlineData("個人番号[よんはちにぜろいちきゅうごななさんろくよんに]と聞きました", InformationTypes.MyNumber)]
    [InlineData("[ゼロキュウゼロ、イチニーサンヨン、ゴーロクナナハチ]にかけ直し", InformationTypes.Phone)]
    [InlineData("携帯は[090のいちにーさんよんのごーろくななはち]だそうで", InformationTypes.Phone)]
    [InlineData("個人番号　[4、8、2、0、1、9、5、7、3、6、4、2]", InformationTypes.MyNumber)]
    [InlineData("個人番号は【[4820】【1957】【3642]】", InformationTypes.MyNumber)]
    [InlineData("> 個人番号\n> [482019\n> 573642]\n届きました", InformationTypes.MyNumber)]
    [InlineData("旅券 [T R 1 2 3 4 5 6 7]", InformationTypes.Passport)]
    public void A_number_is_marked_as_a_whole(string marked, string type)
    {
        var text = marked.Replace("[", string.Empty, StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal);
        var start = marked.IndexOf('[', StringComparison.Ordinal);

        Assert.Equal([marked[(start + 1)..marked.IndexOf(']', StringComparison.Ordinal)]], Read.Places(text, type));
    }

    [Theory]
    [InlineData("保険証の記号・番号は「7701」「2345678」", "7701", "2345678")]
    [InlineData("資格確認書\n記　　号　燕12\n番　　号　2345671", "燕12", "2345671")]
    [InlineData("国保、番号0034567、記号は見附", "見附", "0034567")]
    [InlineData("健保の記号番号 三条-12-345", "三条-12", "345")]
    [InlineData("旅行者の保険証 被保険者記号8、同番号2451", "8", "2451")]
    public void Symbol_and_number_are_a_pair(string text, string symbol, string number)
    {
        var places = Read.Places(text, InformationTypes.HealthInsurance).ToArray();

        Assert.Contains(symbol, places);
        Assert.Contains(number, places);
    }
}
