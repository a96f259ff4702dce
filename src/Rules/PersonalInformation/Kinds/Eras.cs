namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Japanese eras in the order of their codes in registers (1 明治 … 5 令和), named by word, letter or first character.</summary>
internal static class Eras
{
    private const string Letters = "mtshr";
    private const string FirstKanji = "明大昭平令";

    private static readonly (string Name, int Before, int Years)[] All =
        [("明治", 1867, 45), ("大正", 1911, 15), ("昭和", 1925, 64), ("平成", 1988, 31), ("令和", 2018, 40)];

    public static IEnumerable<string> Names => All.Select(era => era.Name);

    /// <summary>The code of the era whose name begins here, or 0.</summary>
    public static int NameAt(FoldedText text, int at)
    {
        var code = OfKanji(text.At(at));
        return code > 0 && text.At(at + 1) == All[code - 1].Name[1] ? code : 0;
    }

    /// <summary>The code of the era of a letter (S, s), or 0.</summary>
    public static int OfLetter(char letter) => 1 + Letters.IndexOf(CueTable.Lower(letter), StringComparison.Ordinal);

    /// <summary>The code of the era of a first character (昭35.7.23), or 0.</summary>
    public static int OfKanji(char kanji) => 1 + FirstKanji.IndexOf(kanji, StringComparison.Ordinal);

    /// <summary>The Western year of a year of an era; 0 when the era had no such year or the code is none.</summary>
    public static int Year(int code, int number) =>
        code >= 1 && code <= All.Length && number >= 1 && number <= All[code - 1].Years ? All[code - 1].Before + number : 0;
}
