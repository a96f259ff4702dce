using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Companies and gatherings anywhere in the clause before a contact, which then is theirs, unless somebody stands there with them.</summary>
internal static class Companies
{
    /// <summary>Forms of companies and bodies.</summary>
    public static readonly string[] Forms =
        ["株式会社", "有限会社", "(株)", "(有)", "(合)", "合同会社", "合資会社", "NPO法人", "特定非営利活動法人", "社会福祉法人", "医療法人", "学校法人", "宗教法人", "社団法人", "財団法人", "協同組合"];

    private static readonly SearchValues<string> AnyCompany = SearchValues.Create(Forms, StringComparison.Ordinal);

    private static readonly SearchValues<string> Gatherings = SearchValues.Create(
        ["懇親会", "忘年会", "新年会", "歓送迎会", "送別会", "歓迎会", "打上げ", "打ち上げ", "二次会", "会場は", "会場:", "会場 ", "集合場所", "集合は", "開催場所", "開催地", "出前", "仕出し"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Employments = SearchValues.Create(
        ["勤務", "勤め", "務め", "退職", "辞め", "働", "就職", "転職", "社員", "職員", "従業員", "在籍", "所属", "入院", "入所", "通院", "通う", "通っ", "自宅", "実家", "隣", "裏の", "向かい", "来られ", "届け先", "配達先"], StringComparison.Ordinal);

    /// <summary>A company or a gathering anywhere in the clause, and nobody who works or lives there: (株)まるやま 2階の….</summary>
    public static bool StandIn(ReadOnlySpan<char> clause) =>
        (clause.IndexOfAny(AnyCompany) >= 0 || clause.IndexOfAny(Gatherings) >= 0) && !Employ(clause) && !Residents.AreIn(clause);

    /// <summary>(株)まるやま 担当の関さん: who answers for a company, named by surname behind it.</summary>
    public static bool HaveCharge(FoldedText text, int place, ReadOnlySpan<char> clause) =>
        clause.IndexOfAny(AnyCompany) is var company and >= 0 && clause[company..] is var rest && rest.IndexOf("担当") > 0 && !Employ(rest) && !Residents.AreIn(clause[..company]) && !ContactPeople.AreNamedBefore(text, place);

    /// <summary>丸山工業勤務, つばさを退職した: it is spoken of because somebody works there, is treated there or lives near by.</summary>
    public static bool Employ(ReadOnlySpan<char> words) => words.IndexOfAny(Employments) >= 0;
}
