using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Organisations named further off: the heading of a list (投票所一覧), the name on a business card or signature above its address and
/// telephone, the column of a table. A person anywhere in the same block makes them a person's.
/// </summary>
internal static class Headings
{
    private const int LongestBlock = 600;
    private const int LongestName = 30;
    private const string Marks = " 【】[]■●◆◇○・*#<>-=~_";
    private static readonly string[] ListWords = ["一覧", "リスト", "一欄", "連絡先", "問い合わせ先", "問合せ先", "問合先", "電話番号", "住所録", "会場", "開設", "案内", "名刺", "所在", "マップ", "配置", "箇所", "候補", "予定"];
    private static readonly string[] Columns = ["施設", "店名", "店舗", "会社", "企業", "業者", "事業所", "学校", "園名", "避難所", "投票所", "会場", "団体", "機関", "病院", "医院", "薬局", "課名", "所属", "部署", "窓口", "庁舎", "館名", "名称", "商号", "屋号", "事業者", "園", "校名", "クラブ", "観測所", "医療機関"];
    private static readonly string[] Contacts = ["〒", "TEL", "Tel", "tel", "電話", "FAX", "Fax", "fax", "Mail", "mail", "MAIL", "メール", "E-", "e-", "URL", "http", "HP", "住所", "所在地", "代表", "直通", "営業", "定休", "内線"];
    private static readonly string[] PersonalRoles = ["勤務", "職場", "通院", "入院", "退院", "受診", "搬送", "主治医", "かかりつけ", "在籍", "通学", "在学", "入所", "通所", "来所", "来庁", "避難者", "名簿", "利用者", "対象者", "滞納", "契約者", "会員", "児童", "生徒"];
    private static readonly SearchValues<string> Companies = SearchValues.Create(["株式会社", "有限会社", "合同会社", "合資会社", "(株)", "(有)", "(合)", "(同)", "(資)"], StringComparison.Ordinal);
    private static readonly SearchValues<string> AnyListWord = SearchValues.Create(ListWords, StringComparison.Ordinal);
    public static readonly SearchValues<string> AnyColumn = SearchValues.Create(Columns, StringComparison.Ordinal);
    private static readonly SearchValues<string> AnyPersonalRole = SearchValues.Create(PersonalRoles, StringComparison.Ordinal);

    /// <summary>What stands at a place belongs to the organisation that heads its column, its list or its card.</summary>
    public static bool NameOrganisation(Reading reading, int place)
    {
        var text = reading.Text;
        if (reading.Table?.HeaderFor(place) is not null)
        {
            return ContactColumns.Tell(reading, place) is true;
        }

        var block = Block(text, place);
        return !IsPersonal(reading, block.Start, block.End) && (IsUnderName(text, block.Start, place) || IsAboveName(text, block, place));
    }

    /// <summary>A label of residents, a part that they play or a word for them stands in a stretch.</summary>
    public static bool IsPersonal(Reading reading, int start, int end) =>
        reading.Text.Slice(start, end) is var part && (HasRole(part) || Residents.AreIn(part) || HasLabelOfResident(reading, start, end));

    /// <summary>児童, and neither 児童クラブ nor 利用者数.</summary>
    private static bool HasRole(ReadOnlySpan<char> part)
    {
        while (part.IndexOfAny(AnyPersonalRole) is var at and >= 0)
        {
            part = part[at..];
            foreach (var role in PersonalRoles)
            {
                if (part.StartsWith(role))
                {
                    part = part[role.Length..];
                    break;
                }
            }

            if (!part.StartsWithAny(OfHouses))
            {
                return true;
            }
        }

        return false;
    }

    private const int LongestHouse = 4;
    private static readonly string[] OfHouses = ["クラブ", "館", "数", "用", "センター", "相談", "福祉", "手当", "路", "施設", "事業"];

    /// <summary>氏名, 申請者; not 差出人, who may be anybody.</summary>
    public static bool HasLabelOfResident(Reading reading, int start, int end)
    {
        for (var i = reading.Labels.FirstFrom(start); i < reading.Hits.Count && reading.Hits[i].Start < end; i++)
        {
            if (reading.Hits[i].Kind == CueKind.NameLabel && (reading.Hits[i].Cue.Type != PersonLabels.OfAnybody || reading.Table?.IsInHeader(start) is true) && !reading.Text.Behind(reading.Hits[i].End, LongestHouse).StartsWithAny(OfHouses))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Upwards: over lines of contacts to a name, over who signs for a company to the company, over all lines to the heading of a list.</summary>
    private static bool IsUnderName(FoldedText text, int from, int place)
    {
        var start = text.LineStart(place);
        var (isCard, isSigned, isLabelled) = (true, false, text.Slice(start, text.LineEnd(place)).Trim(Marks).StartsWithAny(Contacts));
        for (var end = start - 1; end > from; end = start - 1)
        {
            start = text.LineStart(end);
            var line = text.Slice(Math.Max(start, from), end).Trim(Marks);
            line = line.EndsWith("です。") ? line[..^"です。".Length] : line;
            if (line.Length <= LongestName && ((isCard && (isSigned ? line.IndexOfAny(Companies) >= 0 : IsName(line) || (isLabelled && (IsDesk(line) || IsInCharge(line))))) || IsListHeading(line)))
            {
                return true;
            }

            var isStaff = ContactPeople.EndWithStaff(line);
            var isSigner = !isStaff && !isSigned && IsSigner(line);
            isSigned |= isSigner;
            isCard &= isStaff || isSigner || IsContact(line);
        }

        return false;
    }

    /// <summary>〒955-8686, TEL …, FAX …, 三条市 総務部 人事課: contacts and nothing else from the block's beginning down to the name that ends it.</summary>
    private static bool IsAboveName(FoldedText text, (int Start, int End) block, int place)
    {
        var (start, isLabelled) = (block.Start, false);
        for (var end = text.LineEnd(start); start < block.End; end = text.LineEnd(start = Math.Min(end + 1, text.Length)))
        {
            var line = text.Slice(start, end).Trim(Marks);
            var isContact = line.StartsWithAny(Contacts) || (!line.IsEmpty && line.IndexOfAnyInRange('0', '9') >= 0);
            if (!isContact)
            {
                return isLabelled && start > place && end >= block.End && line.Length is > 0 and <= LongestName && (IsName(line) || IsDesk(line));
            }

            isLabelled |= line.StartsWithAny(Contacts);
        }

        return false;
    }

    private static bool IsName(ReadOnlySpan<char> line) =>
        !line.IsEmpty && line.IndexOfAny("。、をがへ?!") < 0 && (OrganisationNouns.AreIn(line) || (line.Length <= 15 && line[^1] != 'せ' && Organisations.End(line)));

    private static bool IsListHeading(ReadOnlySpan<char> line) =>
        line.StartsWith("名刺", StringComparison.Ordinal) || (!IsSpoken(line) && line.IndexOfAny(AnyListWord) >= 0 && (OrganisationNouns.AreIn(line) || line.IndexOfAny(AnyColumn) >= 0));

    /// <summary>A sentence, and no 障がい者支援.</summary>
    private static bool IsSpoken(ReadOnlySpan<char> line) =>
        line.IndexOfAny("。をが?!") is var at and >= 0 && (line[at] != 'が' || !line[..at].EndsWith("障") || IsSpoken(line[(at + 1)..]));

    /// <summary>総務課 人事係 above a line that begins with TEL.</summary>
    private static bool IsDesk(ReadOnlySpan<char> line) => line.Length <= LongestName && !line.IsEmpty && (line.IndexOfAny("。、をがへにで?!") < 0 ? EndsLikeUnit(line) : AreUnits(line));

    /// <summary>滝本 早苗, 公共営業部 滝本.</summary>
    private static bool IsSigner(ReadOnlySpan<char> line)
    {
        var cut = line.IndexOf(' ');
        var name = cut > 0 && EndsLikeUnit(line[..cut]) ? line[(cut + 1)..] : line;
        return PlausibleName.Read(name.Trim(), isTrusted: false) != NameForm.None;
    }

    /// <summary>担当:事業課 山田.</summary>
    private static bool IsInCharge(ReadOnlySpan<char> line) =>
        line.StartsWithAny(Charges) && line.IndexOfAny("課係室局") is > 0 and var unit && line[..unit].IndexOfAny("。、をへに") < 0;

    private static readonly string[] Charges = ["担当:", "担当 ", "担当者:", "担当者 ", "事務担当", "問い合わせ", "問合せ", "お問い合わせ", "お問合せ", "連絡先:", "照会先"];

    private static bool EndsLikeUnit(ReadOnlySpan<char> word) => word[^1] is '課' or '係' or '室' or '局' or '部' or '班' or '口';

    /// <summary>福祉課 障がい支援係: each word is a unit's name, which may hold what elsewhere is a particle.</summary>
    private static bool AreUnits(ReadOnlySpan<char> line)
    {
        foreach (var part in line.Split(' '))
        {
            if (line[part].IsEmpty || line[part].IndexOfAny("。、?!を") >= 0 || !EndsLikeUnit(line[part]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsContact(ReadOnlySpan<char> line) =>
        line.StartsWithAny(Contacts) || line.IsEmpty || (line.Length <= LongestName && line.IndexOfAnyInRange('0', '9') >= 0 && line.IndexOfAny("。、をが") < 0) || line[^1] is '部' or '課' or '係' or '室' or '長' || line.StartsWithAny(Responsible);

    private static readonly string[] Responsible = ["担当", "責任者", "現場責任者", "現場代理人", "主任技術者"];

    /// <summary>The lines around a place up to an empty one or one of signs (-----, *****).</summary>
    private static (int Start, int End) Block(FoldedText text, int place)
    {
        var start = text.LineStart(place);
        while (start > 0 && place - start < LongestBlock && text.LineStart(start - 1) is var above && !IsRule(text.Slice(above, start - 1)))
        {
            start = above;
        }

        var end = text.LineEnd(place);
        while (end < text.Length && end - place < LongestBlock && text.LineEnd(end + 1) is var below && !IsRule(text.Slice(end + 1, below)))
        {
            end = below;
        }

        return (Math.Max(start, place - LongestBlock), Math.Min(end, place + LongestBlock));
    }

    private static bool IsRule(ReadOnlySpan<char> line) => line.IsEmpty || (line.Length >= ShortestRule && line.IndexOfAnyExcept(Rules) < 0);

    private const int ShortestRule = 4;
    private static readonly SearchValues<char> Rules = SearchValues.Create("*=-_~─━═+#<>・…ー―※◆■□◇○● ");
}
