using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Whose the contacts of a table are by its header: an organisation's below 施設, 事業所 and the posts of those who answer there, and
/// not an organisation's (false) where people stand in a column beside it: 氏名, 避難所, 住所. Null where it tells neither.
/// </summary>
internal static class ContactColumns
{
    private const int Reach = 600;

    /// <summary>What is told of organisations, and of no home.</summary>
    private static readonly SearchValues<string> OfOffices = SearchValues.Create(["所在地", "FAX", "Fax", "fax", "ファクス"], StringComparison.Ordinal);

    /// <summary>What heads the contacts of a list whose columns spaces set apart: other lines look like its header, too.</summary>
    private static readonly SearchValues<string> OfContacts = SearchValues.Create(["所在", "住所", "電話", "TEL", "Tel", "tel", "℡", "連絡先", "番号", "FAX"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Properties = SearchValues.Create(["空き家", "空家", "物件", "土地", "家屋", "宅地", "固定資産", "地番", "課税", "農地"], StringComparison.Ordinal);

    /// <summary>Who stands for an organisation, and is written to at home.</summary>
    private static readonly SearchValues<string> OwnHomes = SearchValues.Create(["自宅", "携帯", "個人", "生年月日", "年齢", "代表者", "会長", "区長", "班長", "組長", "委員", "役員", "連絡者", "民生"], StringComparison.Ordinal);

    public static bool? Tell(Reading reading, int place)
    {
        var text = reading.Text;
        if (reading.Columns?.HeaderFor(place) is not { } column || (reading.Table is null && text.Slice(column.Start, column.End).IndexOfAny(OfContacts) < 0))
        {
            return null;
        }

        var (start, end) = (text.LineStart(column.Start), text.LineEnd(column.Start));
        end = Math.Min(end, start + Reach);
        var header = text.Slice(start, end);
        var row = text.LineAround(place, place, Reach);
        if (header.IndexOfAny(OwnHomes) >= 0 || Residents.AreIn(row) || ContactPeople.BeginWithPerson(row) || NamesSomebody(reading, place))
        {
            return null;
        }

        if (Headings.IsPersonal(reading, start, end))
        {
            return Headings.HasLabelOfResident(reading, start, end) && text.Slice(column.Start, column.End) is "住所" or "電話" or "電話番号" or "TEL" or "連絡先" or "Tel" or "tel"
                && text.Slice(reading.Columns.CellStart(place), place).Trim(" 〒").IsEmpty ? false : null;
        }

        return header.IndexOfAny(Headings.AnyColumn) >= 0 || OrganisationNouns.AreIn(header) || (header.IndexOfAny(OfOffices) >= 0 && text.Before(end, Reach).IndexOfAny(Properties) < 0 && OrganisationNouns.AreIn(row)) || (header.IndexOf("場所") is >= 0 and var site && NamesFacilities(reading, start + site)) ? true : null;
    }

    /// <summary>A cell of the row is somebody's name, and its column is not of those who answer for a house (管理者, 園長).</summary>
    private static bool NamesSomebody(Reading reading, int place)
    {
        var text = reading.Text;
        foreach (var (header, cell) in reading.Columns!.RowCells(place))
        {
            var end = cell.End >= place && cell.Start <= place ? place : Math.Min(cell.End, cell.Start + LongestCell);
            if (!text.Slice(header.Start, header.End).Trim(' ').EndsWithAny(Keepers) && !IsSite(reading, header, cell) && ((!IsHouse(text.Slice(cell.Start, end)) && ContactPeople.AreNamed(text, BehindStreet(text, header, cell.Start), end)) || (cell.Start < end && LatinName.From(reading, cell.Start) > 0) || IsName(text.Slice(cell.Start, end))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>今井, 馬場町 below 所在地: a village's name, unless it is a full one of somebody.</summary>
    private static bool IsSite(Reading reading, (int Start, int End) header, (int Start, int End) cell) =>
        reading.Text.Slice(header.Start, header.End).Trim(' ').EndsWithAny(Sites) && reading.Text.Slice(cell.Start, cell.End).Trim(' ') is { IsEmpty: false } site
        && (NameWords.EndsLikeFirm(site) || !(KnownNames.Split(site, out var isFull) >= KnownNames.BothKnown && isFull));

    private static readonly string[] Sites = ["所在地", "所在", "地区", "場所", "町名"];

    /// <summary>A surname that stands below 所在地 in the row of an organisation.</summary>
    public static bool HoldSite(Reading reading, int start, int end) =>
        reading.Columns?.HeaderFor(start) is { } header && IsSite(reading, header, (start, end)) && reading.Text.Slice(reading.Columns.CellStart(start), start).Trim(' ').IsEmpty && Tell(reading, start) is true;

    /// <summary>鼎中平5-11-20 below 住所: what may read as a name and runs into the number of a house.</summary>
    private static int BehindStreet(FoldedText text, (int Start, int End) header, int start)
    {
        var street = start + Letter.LeadingKanji(text.Behind(start, LongestCell));
        return text.Slice(header.Start, header.End).IndexOfAny('所', '地') >= 0 && char.IsAsciiDigit(text.At(street)) ? street : start;
    }

    /// <summary>九鬼自転車商会: one word, and no one's name beside it.</summary>
    private static bool IsHouse(ReadOnlySpan<char> cell) => OrganisationNouns.End(cell.Trim(' ')) && !cell.Trim(' ').Contains(' ');

    private const int LongestCell = 40;
    private const int LongestName = 8;
    private static readonly string[] Keepers = ["管理者", "施設長", .. Posts.OfStaff];

    /// <summary>1 渡邉, No2 佐藤(花子), 我那覇 陽菜, グエン・ティ・ラン: a surname that is no place, or what reads as a name with a gap in it.</summary>
    private static bool IsName(ReadOnlySpan<char> cell)
    {
        var name = cell.Trim(" \"・").TrimStart("Nno.0123456789:() ").TrimEnd(')');
        name = name.IndexOf('(') is var bracket and > 0 ? name[..bracket].TrimEnd(' ') : name;
        if (name.IsEmpty || OrganisationNouns.AreIn(name) || OrganisationNouns.End(name))
        {
            return false;
        }

        var surname = name[^1] is '家' or '宅' or '方' ? name[..^1] : name;
        return (NameWords.IsSurname(surname) && !NameWords.IsPlace(surname) && !NameWords.IsCommon(surname))
            || (name.Length <= LongestName && KnownNames.Split(name, out var isFull) >= KnownNames.SurnameApart && isFull)
            || (Letter.IsKatakana(name[0]) && name.IndexOfAny('・', ' ') > 1 && AreKatakana(name));
    }

    private static bool AreKatakana(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (!Letter.IsKatakana(letter) && letter is not ('・' or ' '))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A column of places may tell where something happened.</summary>
    private static bool NamesFacilities(Reading reading, int column)
    {
        foreach (var (start, end) in reading.Columns!.CellsBelow(column))
        {
            if (OrganisationNouns.AreIn(reading.Text.Slice(start, end)))
            {
                return true;
            }
        }

        return false;
    }
}
