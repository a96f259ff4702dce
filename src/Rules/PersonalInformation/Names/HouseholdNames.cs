namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Members of a household by their given names, as lists give them: the part in the family, the name and the number or date that is the
/// member's (妻 結衣 4820…, 長男:幸作 H25.4.5生). The surname stands with the first of them, or is everybody's.
/// </summary>
internal static class HouseholdNames
{
    private const int MostWords = 24;
    private const int LongestName = 5;
    private static readonly string[] Parts = [.. Kin.Words, .. "世帯主 筆頭者 本人 配偶者 子 第一子 第二子 第三子 第1子 第2子 第3子 同居人 扶養 被扶養者 保護者 児童".Split(' ')];

    /// <summary>Words between the name and its value that only say what the value is.</summary>
    private static readonly string[] Labels = ["生年月日", "個人番号", "マイナンバー", "生", "続柄", "番号"];

    public static void Find(Reading reading)
    {
        for (var i = reading.Found.Count - 1; i >= 0; i--)
        {
            var value = reading.Found[i];
            if ((value.Type == InformationTypes.BirthDate || KindBook.NumberOf(value.Type) is not null) && NameBefore(reading.Text, value.Folded.Start) is var (start, end) && end > 0 && !reading.IsTaken(start, end))
            {
                People.Add(reading, (start, end), NameForm.Surname, isResident: true, "続柄の後に世帯の方の名があります。");
            }
        }
    }

    /// <summary>The given name between a part in the family and a place; end 0 where there is none.</summary>
    private static (int Start, int End) NameBefore(FoldedText text, int value)
    {
        const string Gaps = " :\t、,|・(「";
        var line = text.Before(value, MostWords).LastLine();
        var lineStart = value - line.Length;
        var words = line.TrimEnd(Gaps);
        foreach (var label in Labels)
        {
            words = words.EndsWith(label) ? words[..^label.Length].TrimEnd(Gaps) : words;
        }

        foreach (var title in Titles.Familiar)
        {
            words = words.EndsWith(title) ? words[..^title.Length] : words;
        }

        var cut = words.LastIndexOfAny(Gaps) + 1;
        var name = words[cut..];
        var part = words[..cut].TrimEnd(Gaps);
        part = part[(part.LastIndexOfAny(" :\t、,|・(「-*●○■□◆◇〇の。") + 1)..];
        return name.Length is >= 1 and <= LongestName && NameWords.IsGiven(name) && AllParts.Contains(part) ? (lineStart + cut, lineStart + words.Length) : default;
    }

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AllParts = new HashSet<string>(Parts, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
