namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Names that a title stands behind (山田さん), or a phrase that tells a name (…という方, …宅).</summary>
internal static class TitledNames
{
    public static void Find(Reading reading)
    {
        var text = reading.Text;
        for (var i = 1; i < text.Length; i++)
        {
            if (!TryTitle(reading, i))
            {
                TryTelling(reading, i);
            }
        }
    }

    private static bool TryTitle(Reading reading, int at)
    {
        var text = reading.Text;
        foreach (var title in Titles.Words)
        {
            if (!text.HasAt(at, title) || Titles.AreInWord(text, at, at + title.Length))
            {
                continue;
            }

            var end = text[at - 1] == ' ' ? at - 1 : at;
            var isFormal = title is "様" or "さま" or "殿" or "様宅" or "サマ";
            var (start, isFull) = NameReader.Before(text, end, isFormal);
            if (start >= 0 && !reading.IsTaken(start, end))
            {
                var isResident = isFormal || (isFull && ResidentCues.AreAround(text, start, at + title.Length));
                People.Add(reading, (start, end), isFull ? NameForm.Full : NameForm.Surname, isResident, $"「{title}」の付いた人名があります。");
            }

            return true;
        }

        return false;
    }

    private static void TryTelling(Reading reading, int at)
    {
        var text = reading.Text;
        if (text.WordAt(at, Titles.Telling) is not { } phrase)
        {
            return;
        }

        var (start, isFull) = NameReader.Before(text, at, isFormal: false, isTitle: false);
        var isName = start >= 0 && (isFull || IsIntroduction(text, at, phrase, start) || IsHouse(text, at, phrase, start) || IsFamily(text, at, phrase, start));
        if (isName && !reading.IsTaken(start, at))
        {
            People.Add(reading, (start, at), isFull ? NameForm.Full : NameForm.Surname, isFull && ResidentCues.AreAround(text, start, at), "後の言葉から人名と分かる語があります。");
        }
    }

    /// <summary>鶴巻と申します: somebody gives the surname; 税務課の鶴巻と申します is staff.</summary>
    private static bool IsIntroduction(FoldedText text, int at, string phrase, int start) =>
        phrase is "と申し" or "と申す" or "と名乗" or "といいます" && at - start >= 2 && text.At(start - 1) != 'の' && !Letter.IsIdeograph(text.At(start - 1)) && NameWords.IsSurname(text.Slice(start, at));

    /// <summary>平野姉妹（小5・小2）: a family by its surname; 兄弟商会 is a firm.</summary>
    private static bool IsFamily(FoldedText text, int at, string phrase, int start) =>
        phrase is "姉妹" or "兄弟" or "きょうだい" or "一家" or "夫婦" or "ご夫婦" or "親子" && at - start >= 2 && !Letter.IsIdeograph(text.At(at + phrase.Length));

    /// <summary>知念宅(…), 濱﨑はんの: no 宅配, no はんこ.</summary>
    private static bool IsHouse(FoldedText text, int at, string phrase, int start) =>
        phrase is "宅" or "はん" or "家" && (phrase != "家" || at - start >= 2) && text.At(at - 1) != ' ' && text.At(at + phrase.Length) is '\0' or '\n' or ' ' or '(' or 'の' or 'へ' or 'は' or 'が' or 'に' or 'を' or 'で' or '、' or '。' or ':' or ',' or 'と' or 'も' or 'や' or 'か' or '→' or '-' or '/';
}
