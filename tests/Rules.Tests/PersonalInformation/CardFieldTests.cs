using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Symbol, number and branch of a health insurance card, however they are set apart. Values stand in brackets of their own: ⟦5501⟧.</summary>
public sealed class CardFieldTests
{
    [Theory]
    [InlineData("社保 ⟦8123⟧／⟦4567890⟧／⟦00⟧ 被扶養者の追加です")]
    [InlineData("健保組合の保険証 ⟦1204⟧・⟦5566778⟧・⟦02⟧")]
    [InlineData("健康保険証は ⟦5501⟧ / ⟦3188336⟧ / ⟦01⟧ とのこと")]
    [InlineData("協会けんぽ ⟦30717-2127574⟧ 資格喪失済み")]
    [InlineData("保険証（⟦21-5865768-00⟧）をお預かりしました")]
    [InlineData("被保険者証 ⟦1204ー2235360⟧")]
    [InlineData("国保 ⟦三条12⟧-⟦3456789⟧-⟦01⟧ 高額療養費の申請")]
    [InlineData("国保 ⟦8123⟧ ⟦4567890⟧ 本人")]
    [InlineData("⟦5501⟧・⟦3188336⟧（協会けんぽの記号番号）の方、扶養抜け")]
    [InlineData("⟦21-5865768⟧ が子の保険証の記号番号です")]
    [InlineData("記号と番号は ⟦5501⟧ と ⟦3188336⟧、協会けんぽです")]
    [InlineData("国保 記号/番号/枝番 ⟦5501⟧/⟦3188336⟧/⟦01⟧")]
    [InlineData("国保 記号・番号（枝番）⟦5501⟧・⟦3188336⟧（⟦01⟧）")]
    [InlineData("保険証 記号:⟦川越23⟧ 番号:⟦5499594⟧ （枝番 ⟦01⟧）")]
    [InlineData("社保（記）⟦5501⟧（番）⟦3188336⟧")]
    [InlineData("保険証番号 ⟦3188336⟧、枝番は⟦01⟧でした")]
    [InlineData("氏名\t記号\t番号\t枝番\n山田太郎\t⟦5501⟧\t⟦3188336⟧\t⟦01⟧\n鈴木花子\t⟦見附7⟧\t⟦3188337⟧\t⟦00⟧")]
    [InlineData("国保資格喪失一覧\n氏名 記号番号\n山田太郎 ⟦5501-3188336⟧")]
    public void Each_field_is_found(string marked)
    {
        var text = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var values = marked.Split('⟦').Skip(1).Select(part => part[..part.IndexOf('⟧', StringComparison.Ordinal)]);

        Assert.Equal(values, Read.Findings(text).Where(found => found.Type == InformationTypes.HealthInsurance).OrderBy(found => found.Start).Select(found => text[found.Start..found.End]));
    }

    [Theory]
    [InlineData("block", "a:国保の保険証、記号は三条55です|a:番号は8123456|a:枝番は02")]
    [InlineData("block", "a:5501・3188336|a:↑協会けんぽの記号・番号です")]
    [InlineData("block", "a:214 - 833335|a:いまのがご主人の保険証の記号と番号")]
    [InlineData("block", "a:8123 4567890|b:これ何？|a:社保の記号と番号です")]
    [InlineData("block", "a:保険証の記号番号は？|b:30717／2127574／01")]
    [InlineData("ok", "a:8123 4567890|b:これ何？|a:納品書の番号です")]
    public void They_may_come_in_several_posts(string expected, string talk) => Assert.Equal(expected, Conversation.Decide(talk));

    [Theory]
    [InlineData("国保の記号は5桁以内、番号は8桁以内です")]
    [InlineData("保険証 1234567/2345678 件を突合")]
    [InlineData("国保 1/2 ページ目を印刷しました")]
    [InlineData("国保税 第3期 12-34567 の納付書が戻りました")]
    [InlineData("資格確認書の様式 5-12345-01 を差し替え")]
    [InlineData("協会けんぽ新潟支部 950-8513 新潟市中央区")]
    [InlineData("国保の還付は 1,234,567円／2,345,678円 でした")]
    [InlineData("健保 0256-34-5511 に照会済み")]
    [InlineData("国保の記号、第3号様式の番号12345")]
    [InlineData("健保連 12-34567 号通知")]
    [InlineData("前期・後期 12345678")]
    [InlineData("保険料区分,記号,番号\n普通徴収,A,1\n特別徴収,B,2")]
    [InlineData("枝番01は本人、02は配偶者が原則です")]
    [InlineData("5-1枝番2の地番で家屋番号")]
    [InlineData("国保係の当番表\n氏名,番号\n山田,12\n鈴木,13")]
    public void Pages_papers_and_counts_are_none(string text) => Assert.Equal("ok", DecidedLines.Decide(text));

    [Theory]
    [InlineData("被保険者番号 1038558241 の方、区分変更の申請が届きました", InformationTypes.CareInsurance)]
    [InlineData("ケアマネより、保険証番号 1538558241 の方の認定調査の日程を聞かれました", InformationTypes.CareInsurance)]
    [InlineData("介護 0001234567 の方", InformationTypes.CareInsurance)]
    [InlineData("介護保険 000-123-4567", InformationTypes.CareInsurance)]
    [InlineData("後期 81234567", InformationTypes.HealthInsurance)]
    [InlineData("資格情報のお知らせ 5501-3188336", InformationTypes.HealthInsurance)]
    [InlineData("離職票の1501-123456-7の人、前の職場に確認済み", InformationTypes.EmploymentInsurance)]
    [InlineData("国民年金 3438-158397 の付加の申出", InformationTypes.Pension)]
    [InlineData("3438-158397（年金）", InformationTypes.Pension)]
    public void The_matter_says_whose_insurance_it_is(string text, string type) => Assert.Contains(type, Read.Types(text));

    [Theory]
    [InlineData("雇用促進住宅 3256-123456-7 の管理")]
    [InlineData("事業所番号 1501-123456-7 雇用保険の新規適用")]
    [InlineData("年金事務所からの照会 1234-567890 の件")]
    [InlineData("年金の支払通知 2026-123456 号")]
    public void Numbers_of_offices_and_papers_keep_their_form(string text) => Assert.Equal("ok", DecidedLines.Decide(text));
}
