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

    private static readonly SearchValues<string> Properties = SearchValues.Create(["空き家", "空家", "物件", "土地", "家屋", "宅地", "固定資産", "地番", "課税", "農地"], StringComparison.Ordinal);

    /// <summary>Who stands for an organisation, and is written to at home.</summary>
    private static readonly SearchValues<string> OwnHomes = SearchValues.Create(["自宅", "携帯", "個人", "生年月日", "年齢", "代表者", "会長", "区長", "班長", "組長", "委員", "役員", "連絡者", "民生"], StringComparison.Ordinal);

    public static bool? Tell(Reading reading, int place)
    {
        var text = reading.Text;
        if (reading.Table?.HeaderFor(place) is not { } column)
        {
            return null;
        }

        var (start, end) = (text.LineStart(column.Start), text.LineEnd(column.Start));
        end = Math.Min(end, start + Reach);
        var header = text.Slice(start, end);
        var row = text.LineAround(place, place, Reach);
        if (header.IndexOfAny(OwnHomes) >= 0 || Residents.AreIn(row) || ContactPeople.BeginWithPerson(row))
        {
            return null;
        }

        if (Headings.IsPersonal(reading, start, end))
        {
            return Headings.HasLabelOfResident(reading, start, end) && text.Slice(column.Start, column.End) is "住所" or "電話" or "電話番号" or "TEL" or "連絡先" or "Tel" or "tel"
                && text.Slice(reading.Table.CellStart(place), place).Trim(" 〒").IsEmpty ? false : null;
        }

        return header.IndexOfAny(Headings.AnyColumn) >= 0 || OrganisationNouns.AreIn(header) || (header.IndexOfAny(OfOffices) >= 0 && text.Before(end, Reach).IndexOfAny(Properties) < 0) || (header.IndexOf("場所") is >= 0 and var site && NamesFacilities(reading, start + site)) ? true : null;
    }

    /// <summary>A column of places may tell where something happened.</summary>
    private static bool NamesFacilities(Reading reading, int column)
    {
        foreach (var (start, end) in reading.Table!.CellsBelow(column))
        {
            if (OrganisationNouns.AreIn(reading.Text.Slice(start, end)))
            {
                return true;
            }
        }

        return false;
    }
}
