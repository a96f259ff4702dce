using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Lists of the own staff: a table whose columns are all of work (課, 職, 氏名, 内線, 直通). The names in it are colleagues', but for a row that tells anything else of somebody.</summary>
internal static class StaffLists
{
    private const int LongestHeader = 200;

    /// <summary>Columns that only lists of staff have.</summary>
    private static readonly HashSet<string> OfStaff = new(["職", "職名", "役職", "補職名", "肩書", "内線", "内線番号", "直通", "直通電話", "所属", "所属課", "新所属", "旧所属", "部署", "課", "課名"], StringComparer.Ordinal);

    /// <summary>Columns that they have as well.</summary>
    private static readonly HashSet<string> Others = new(
        ["区分", "選出区分", "分野", "団体", "団体名", "推薦団体", "任期", "備考", "出欠", "氏名", "名前", "職員名", "職員氏名", "担当者", "担当", "部", "局", "室", "係", "係名", "班", "業務", "担当業務", "担当事務", "事務分担", "外線", "代表", "fax", "FAX", "メール", "席", "階", "場所", "旧職", "新職", "旧職名", "新職名", "日", "月日", "日付", "曜日", "曜", "時間", "新", "旧", "No", "no", "No.", "no.", "番号", ""], StringComparer.Ordinal);

    private static readonly string[] Offices = ["直通", "外線", "代表", "FAX", "fax"];

    /// <summary>A name in such a list, or a word of its header.</summary>
    public static bool Hold(Reading reading, int place) =>
        reading.Table is { } table
        && (table.HeaderFor(place) is { } header
            ? (IsOfStaff(reading.Text, header.Start) || IsOrder(reading, place)) && !TellsMore(reading, table.RowStart(place)) && !IsElsewhere(reading, place)
            : table.IsInHeader(place) && IsOfStaff(reading.Text, place));

    /// <summary>新 氏名 旧: a personnel order, of which the row tells a post or a unit before and after.</summary>
    private static bool IsOrder(Reading reading, int place)
    {
        var (columns, isNamed) = (0, false);
        foreach (var (header, cell) in reading.Table!.RowCells(place))
        {
            var column = Word(reading, header);
            var word = Word(reading, cell);
            isNamed |= column is "氏名" or "職員名" or "職員氏名";
            if (!column.StartsWithAny(Orders) && column is not ("新" or "旧"))
            {
                continue;
            }

            columns++;
            if (!(word.EndsWithAny(Posts.OfStaff) || word.EndsWithAny(Units) || word.EndsWith("部")) || word.IndexOf("社") >= 0)
            {
                return false;
            }
        }

        return columns >= 2 && isNamed;
    }

    private static readonly string[] Orders = [.. new[] { "新", "旧" }.SelectMany(order => new[] { "所属", "職", "役職", "配属" }, (order, column) => order + column), "異動前", "異動後", "前職", "現職", "前任", "後任"];

    /// <summary>A number below 直通.</summary>
    public static bool HaveOffice(Reading reading, int place) =>
        reading.Table?.HeaderFor(place) is { } header && reading.Text.Slice(header.Start, header.End).Trim(' ').StartsWithAny(Offices) && IsOfStaff(reading.Text, header.Start) && IsOfUnit(reading, place) && !IsElsewhere(reading, place);

    /// <summary>A column of units or posts of an office, or one in the row itself: clubs and schools have members who belong there, too.</summary>
    private static bool IsOfUnit(Reading reading, int place)
    {
        foreach (var (header, cell) in reading.Table!.RowCells(place))
        {
            if (OfUnits.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Word(reading, header)) || Word(reading, cell).EndsWithAny(Units) || Word(reading, cell).EndsWithAny(Posts.OfStaff))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The row is of somebody at home or, where the list has no column of posts or units, of a pupil.</summary>
    private static bool IsElsewhere(Reading reading, int place)
    {
        var (isOfStaff, isOfPupil) = (false, false);
        foreach (var (header, cell) in reading.Table!.RowCells(place))
        {
            var column = Word(reading, header);
            var word = Word(reading, cell);
            isOfStaff |= OfUnits.GetAlternateLookup<ReadOnlySpan<char>>().Contains(column) || column.Contains('職');
            isOfPupil |= column is "所属" or "部署" or "団体" && word.EndsWithAny(Schools);
            if (word.IndexOfAny(AnyHome) >= 0)
            {
                return true;
            }
        }

        return isOfPupil && !isOfStaff;
    }

    private static ReadOnlySpan<char> Word(Reading reading, (int Start, int End) cell) => reading.Text.Slice(cell.Start, cell.End).Trim(' ');

    /// <summary>Columns that only an office has; 所属 may be a club, 職 a trade and 役職 a part in an association.</summary>
    private static readonly HashSet<string> OfUnits = new(["課", "課名", "所属課", "内線", "内線番号"], StringComparer.Ordinal);

    private static readonly string[] Units = ["課", "係", "室", "局", "支所", "センター", "事務所"];
    private static readonly string[] Schools = ["小", "中", "高", "小学校", "中学校", "高校", "中学", "大学", "園", "クラブ", "チーム", "教室"];
    private static readonly SearchValues<string> AnyHome = SearchValues.Create(["自宅", "実家", "在宅", "個人宅"], StringComparison.Ordinal);

    /// <summary>A mobile, a home or an illness beside the name.</summary>
    private static bool TellsMore(Reading reading, int rowStart)
    {
        var end = reading.Text.LineEnd(rowStart);
        return reading.Found.Exists(found => !found.IsPublic && found.Type != InformationTypes.Person && found.Folded.Start >= rowStart && found.Folded.End <= end);
    }

    private static bool IsOfStaff(FoldedText text, int place)
    {
        var line = text.LineAround(place, place, LongestHeader);
        var delimiter = line.Contains('\t') ? '\t' : line.Contains('|') ? '|' : ',';
        var isOfStaff = false;
        foreach (var cell in line.Split(delimiter))
        {
            var word = line[cell].Trim(' ');
            var isColumn = OfStaff.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
            if (!isColumn && !Others.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return false;
            }

            isOfStaff |= isColumn;
        }

        return isOfStaff;
    }
}
