namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Who a statement is about where no name stands (section E2): a case number (ケース番号H-3508, ケース第57号), kin with initials (M.Nさんのお母さん,
/// 長女（R.K）), or a home with the age or household of whom it holds. Each leads to one person for everybody at the desk.
/// </summary>
internal static class PersonReferences
{
    private const int NearKin = 10;

    /// <summary>What a case, person or paper that has a number is called.</summary>
    private static readonly string[] Subjects = ["ケース", "相談", "相談受付", "通報受付", "通報", "事案", "事例", "児童", "生徒", "世帯", "宛名", "住民", "対象者", "利用者", "受給者", "受給", "患者", "カルテ", "台帳", "保護", "通告", "措置", "受理", "個人", "被保険者", "支援", "相談者", "申請者", "滞納者", "納税者", "市民", "要援護者", "認定"];

    /// <summary>Words for the number, behind the subject.</summary>
    private static readonly string[] Numbers = ["番号", "no.", "no", "no:", "id", "コード", "票no.", "票no", "票番号", "カードno", "記録no.", "記録no", "記録番号", "ファイルno", "管理番号", "整理番号", "№", "票№", "第", "票第"];
    private static readonly System.Buffers.SearchValues<string> AnyKin = System.Buffers.SearchValues.Create(Kin.Words, StringComparison.Ordinal);
    private const int NearHome = 25;

    /// <summary>Age, sex and household of whoever lives in a home.</summary>
    private static readonly System.Buffers.SearchValues<string> Dwellers = System.Buffers.SearchValues.Create(["歳", "才", "0代", "男性", "女性", "男児", "女児", "男子", "女子", "男の子", "女の子", "小学生", "中学生", "高校生", "世帯", "独居", "一人暮らし", "ひとり暮らし", "親子", "母子", "夫婦", "に住む", "在住", "お住まい", "住んで"], StringComparison.Ordinal);

    /// <summary>Places in the folded text.</summary>
    public static List<(int Start, int End)> Find(Reading reading)
    {
        var text = reading.Text;
        var found = reading.Found.Where(home => home is { Type: InformationTypes.Address, IsPublic: false } && HasDweller(text, home.Folded)).Select(home => home.Folded).ToList();
        found.AddRange(AfflictedStaff.Find(reading));
        for (var i = 0; i < text.Length; i++)
        {
            var end = CaseNumber(text, i);
            end = end > 0 ? end : Initials(reading, i) is var two and > 0 ? two : KinInitial(text, i);
            if (end > 0)
            {
                found.Add((i, end));
                i = end;
            }
        }

        return found;
    }

    /// <summary>旭町2-3-1の82歳男性: a home of which it is said who lives there is as good as a name.</summary>
    public static void MarkDwellings(Reading reading)
    {
        for (var i = 0; i < reading.Found.Count; i++)
        {
            var found = reading.Found[i];
            reading.Found[i] = found is { Type: InformationTypes.Address, IsPublic: false } && HasDweller(reading.Text, found.Folded) ? found with { IsResident = true } : found;
        }
    }

    private static bool HasDweller(FoldedText text, (int Start, int End) home) =>
        text.Before(home.Start, NearHome).IndexOfAny(Dwellers) >= 0 || text.Behind(home.End, NearHome).IndexOfAny(Dwellers) >= 0;

    /// <summary>ケースNo.2231, 世帯番号 30215, 相談票No.77: a subject, a word for number, digits; 0 where there is none.</summary>
    private static int CaseNumber(FoldedText text, int at)
    {
        var subject = Longest(text, at, Subjects);
        var number = subject == 0 ? 0 : Longest(text, at + subject, Numbers);
        if (number == 0)
        {
            return 0;
        }

        var value = at + subject + number;
        while (text.At(value) is ' ' or ':' or '.' or 'は' or '(' or '=' or '第' && value - at < 20)
        {
            value++;
        }

        var end = value;
        var digits = 0;
        while (char.IsAsciiLetterOrDigit(text.At(end)) || (text.At(end) is '-' && end > value))
        {
            digits += char.IsAsciiDigit(text[end]) ? 1 : 0;
            end++;
        }

        // 第2条, 第12回 and 第30週 count something else.
        var isOrdinal = text.At(value - 1) == '第';
        return digits is >= 2 and <= 12 && (!isOrdinal || text.At(end) is '号' or '番') ? end : 0;
    }

    /// <summary>Two initials (M.N, M・N) with a word for kin near by, or with a home.</summary>
    private static int Initials(Reading reading, int at)
    {
        var text = reading.Text;
        if (!char.IsAsciiLetterUpper(text[at]) || char.IsAsciiLetterOrDigit(text.At(at - 1)) || text.At(at - 1) is '.' or '-' || text.At(at + 1) is not ('.' or '・' or ' '))
        {
            return 0;
        }

        var second = text.At(at + 2) == ' ' ? at + 3 : at + 2;
        var end = second + 1;
        if (!char.IsAsciiLetterUpper(text.At(second)) || char.IsAsciiLetterOrDigit(text.At(end)))
        {
            return 0;
        }

        return HasKin(text.Before(at, NearKin)) || HasKin(text.Behind(end, NearKin)) || HasHome(reading, end) ? end : 0;
    }

    /// <summary>長男のK君, 母Mさん, K様の長女: one initial right beside the kin and with a title. A, B, C and X, Y, Z stand in for a name.</summary>
    private static int KinInitial(FoldedText text, int at)
    {
        if (text[at] is not (>= 'D' and <= 'W') || char.IsAsciiLetterOrDigit(text.At(at + 1)) || !Titles.AreAt(text, at + 1))
        {
            return 0;
        }

        var kinEnd = text.At(at - 1) is 'の' or '(' or ' ' ? at - 1 : at;
        return text.Before(kinEnd, Kin.LongestWord).EndsWithAny(Kin.Words) || HasKinBehind(text, at + 1) ? at + 1 : 0;
    }

    /// <summary>K様の長女, Kさんのお母さん.</summary>
    private static bool HasKinBehind(FoldedText text, int at)
    {
        at += text.At(at) == ' ' ? 1 : 0;
        return Titles.At(text, at) is { } title && text.At(at + title.Length) == 'の' && text.WordAt(at + title.Length + 1, Kin.Words) is not null;
    }

    /// <summary>M・Hさん(奥州市…5-2-18), K.Sさん、深谷市…: the home stands right behind.</summary>
    private static bool HasHome(Reading reading, int end) =>
        Titles.At(reading.Text, end) is { } title && reading.Found.Exists(found => found is { Type: InformationTypes.Address, IsPublic: false } && found.Folded.Start - end - title.Length is >= 0 and <= NearBy);

    private const int NearBy = 3;

    private static bool HasKin(ReadOnlySpan<char> words) => words.IndexOfAny(AnyKin) >= 0;

    private static int Longest(FoldedText text, int at, string[] words)
    {
        var longest = 0;
        foreach (var word in words)
        {
            longest = word[0] == CueTable.Lower(text.At(at)) && word.Length > longest && text.Behind(at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase) ? word.Length : longest;
        }

        return longest;
    }
}
