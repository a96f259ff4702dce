using System.Globalization;
using System.Text;

namespace ComplianceBot.Enforcement.Registers;

/// <summary>One row: hands out typed values and writes down what is wrong with them.</summary>
internal sealed class RegisterRow(RegisterFile file, long line, IReadOnlyDictionary<string, string> cells)
{
    private const int LongestText = 200;
    private static readonly string[] DayForms = ["yyyy-M-d", "yyyy/M/d", "yyyy年M月d日", "yyyyMMdd"];
    private static readonly (DateOnly First, DateOnly Last) Days = (new(1950, 1, 1), new(2199, 12, 31));

    public void Refuse(RegisterColumn column, string message) => file.Refuse(line, column.Name, message);

    /// <summary>Empty where the cell, or the whole column, is.</summary>
    public string Text(RegisterColumn column)
    {
        var text = cells.GetValueOrDefault(column.Name, "");
        if (text.Length <= LongestText)
        {
            return text;
        }

        Refuse(column, $"長すぎます。{LongestText} 文字までにしてください。");
        return "";
    }

    public string Required(RegisterColumn column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            Refuse(column, "空です。値を書いてください。");
        }

        return text;
    }

    public DateOnly? Day(RegisterColumn column)
    {
        var text = Text(column).Normalize(NormalizationForm.FormKC);
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= Days.First && day <= Days.Last)
        {
            return day;
        }

        Refuse(column, "日付ではありません。2027-03-31（または 2027/3/31、2027年3月31日）の形で書いてください。");
        return null;
    }

    public DateOnly RequiredDay(RegisterColumn column)
    {
        if (Text(column).Length == 0)
        {
            Refuse(column, "空です。日付を書いてください。");
        }

        return Day(column) ?? default;
    }

    public int? Number(RegisterColumn column, int most)
    {
        var text = Text(column).Normalize(NormalizationForm.FormKC).TrimEnd('名', '人');
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
        {
            return number;
        }

        Refuse(column, $"0 から {most} までの整数で書いてください。");
        return null;
    }
}
