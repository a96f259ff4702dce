namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Labels of one character and abbreviated ones, which are labels only at the beginning of a line or a part of it and with a sign behind them: 氏 山田太郎,
/// 名：, ｶﾅ:. They are too short to be looked for anywhere.
/// </summary>
internal static class ShortLabels
{
    /// <summary>Labels of names of one character, and abbreviations or readings in kana that are words elsewhere.</summary>
    private static readonly string[] Words = ["カナ", "かな", "ヨミ", "よみ", "読み", "シメイ", "セイ", "メイ", "氏", "姓", "名", "宛", "フリ", "ナマエ"];

    public static bool Contain(ReadOnlySpan<char> cell)
    {
        foreach (var word in Words)
        {
            if (cell.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    private const string Beginnings = "\n/・|、,;■□●○◆◇*>(【[ ";
    private const string Signs = " :=)】]〕…→\t";

    public static void Find(Reading reading)
    {
        var text = reading.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (at > 0 && !Beginnings.Contains(text[at - 1], StringComparison.Ordinal))
            {
                continue;
            }

            if (text.WordAt(at, Words) is { } word && Signs.Contains(text.At(at + word.Length), StringComparison.Ordinal))
            {
                Read(reading, at, at + word.Length);
            }
            else if (text[at] == '氏' && (at == 0 || text[at - 1] is '\n' or ' ') && Letter.IsIdeograph(text.At(at + 1)) && KnownNames.IsBothKnown(text, at + 1) && !KnownNames.IsBothKnown(text, at))
            {
                // 氏佐藤花子: no sign between, but what follows is a whole name and 氏家太郎 is none of that kind.
                People.AddValue(reading, at + 1, text.Length, isTrusted: true, "名前の欄に人名があります。");
            }
        }
    }

    private static void Read(Reading reading, int label, int at)
    {
        var text = reading.Text;
        // A space alone is a sign only where the line begins: 氏 米澤 悠真.
        var isLoose = text[at] == ' ' && label > 0 && text[label - 1] is not ('\n' or '/' or '・' or '|');
        var start = at;
        while (start < text.Length && start - at < 3 && Signs.Contains(text[start], StringComparison.Ordinal))
        {
            start++;
        }

        if (!isLoose)
        {
            People.AddValue(reading, start, text.Length, isTrusted: true, "名前の欄に人名があります。");
        }
    }
}
