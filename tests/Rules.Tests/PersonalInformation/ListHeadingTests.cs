namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>A heading names the values in all lines of its list, however their fields are set apart, and nothing beyond it.</summary>
public sealed class ListHeadingTests
{
    [Theory]
    [InlineData("派遣生徒\n氏名 / 旅券番号\n早川恵 / TR1234567\n木村涼 / TS2345678\n中山葵 / TK3456789", "PASSPORT", 3)]
    [InlineData("旅券番号一覧\nTR1234567\nTS2345678\nTK3456789", "PASSPORT", 3)]
    [InlineData("在留カード番号の控え\n1 AB12345678CD\n2 CD 1234 5678 EF\n3 EF-23456789-GH", "RESIDENCE_CARD", 3)]
    [InlineData("支払先　口座番号\n早川恵　1234567\n木村涼　2345678\n中山葵　3456789\n（12月分）", "BANK_ACCOUNT", 3)]
    [InlineData("・氏名、基礎年金番号\n早川恵、1234-567890\n木村涼、2345-678901\n中山葵、3456-789012", "PENSION", 3)]
    [InlineData("個人番号（12桁）と生年月日\n早川恵 482019573642 S30.4.1\n木村涼 482019573643 平成2年4月5日", "MY_NUMBER", 2)]
    [InlineData("個人番号（12桁）と生年月日\n早川恵 482019573642 S30.4.1\n木村涼 482019573643 平成2年4月5日", "BIRTH_DATE", 2)]
    [InlineData("窓口 口座番号\n総務 1234567\n\n整備の部品\n土木 2345678\n道路 3456789", "BANK_ACCOUNT", 1)]
    public void Every_line_of_a_list_has_the_name_of_its_heading(string text, string type, int count) => Assert.Equal(count, Read.Places(text, type).Count());

    [Theory]
    [InlineData("口座振替の件数一覧\n4月 1234567\n5月 2345678")]
    [InlineData("介護保険の給付実績\nR5年度 0001234567\nR6年度 0002345678")]
    [InlineData("備品一覧 型番\nプリンタ TR1234567\nスキャナ TS2345678")]
    public void What_a_heading_counts_is_nobodys(string text) => Assert.Equal("ok", DecidedLines.Decide(text));
}
