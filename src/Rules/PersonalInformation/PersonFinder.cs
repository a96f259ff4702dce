namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Names before a title (田中一郎様, 佐藤さん): kanji or kana in front of 様, 氏, さん …</summary>
internal static class PersonFinder
{
    private static readonly string[] Titles = ["様", "さま", "さん", "氏", "くん", "君", "ちゃん", "殿"];
    private static readonly string[] NotNames = ["皆", "お客", "お母", "お父", "奥", "お子", "ご利用者", "業者", "利用者", "市民", "住民", "担当者", "職員", "保護者", "各位", "神", "王", "仕", "同", "有", "模", "多", "娘", "息子", "旦那", "お嬢", "お医者", "看護師", "患者", "皆々", "客", "嫁", "姉", "兄", "弟", "妹", "叔父", "叔母", "伯父", "伯母", "孫", "赤", "諸", "貴"];

    public static void Find(Reading reading)
    {
        var text = reading.Text;
        for (var i = 2; i < text.Length; i++)
        {
            foreach (var title in Titles)
            {
                if (text[i] == title[0] && i + title.Length <= text.Length && text.Slice(i, i + title.Length).SequenceEqual(title))
                {
                    Read(reading, i, title);
                    break;
                }
            }
        }
    }

    private static void Read(Reading reading, int end, string title)
    {
        var text = reading.Text;
        var start = end;
        while (start > 0 && end - start < 8 && IsIdeograph(text[start - 1]))
        {
            start--;
        }

        var name = text.Slice(start, end);
        if (name.Length is < 2 or > 6 || Array.Exists(NotNames, word => text.Slice(start, end).EndsWith(word, StringComparison.Ordinal)) || reading.IsTaken(start, end))
        {
            return;
        }

        var isFull = name.Length >= 3;
        reading.Add(reading.At(InformationTypes.Person, start, end, Confidence.Medium, $"「{title}」の付いた人名らしい語があります。") with
        {
            IsFullName = isFull,
            IsResident = title is "様" or "さま",
            IsPublic = isFull && reading.Context.Staff.IsFullName(name),
        });
    }

    private static bool IsIdeograph(char c) => c is (>= '\u4E00' and <= '\u9FFF') or '々' or 'ヶ' or '〆';
}
