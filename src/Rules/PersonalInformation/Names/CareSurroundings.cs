namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Who stands near a word of special care that may be about anybody (<see cref="CareRules"/>, <see cref="PublicTexts"/>): whoever it is, the word is taken for his.</summary>
internal static class CareSurroundings
{
    private const int Reach = 60;
    private const int LongestItem = 150;

    /// <summary>Beside it, in the title, at the head of the list it stands in, or pointed at in its item.</summary>
    public static bool NameSomebody(Reading reading, (int Start, int End) statement)
    {
        var text = reading.Text;
        var item = Math.Max(ItemStart(text, statement.Start), statement.Start - LongestItem);
        var end = Math.Min(text.LineEnd(statement.Start), statement.End + LongestItem);
        return IsBesideSomebody(reading, item, statement) || Pseudonyms.PointAt(text, item, end) || IsUnderSomebody(reading, item);
    }

    /// <summary>In the same item, as near as the rule about such statements looks, or in the title.</summary>
    private static bool IsBesideSomebody(Reading reading, int item, (int Start, int End) statement) =>
        IsSomebodyIn(reading, Math.Min(item, statement.Start - Reach), statement.End + Reach)
        || IsSomebodyIn(reading, 0, Math.Min(reading.Text.LineEnd(0), LongestItem));

    /// <summary>A resident, anybody by the full name or the title (田中さんの件。), or a home of which it is said who lives there.</summary>
    private static bool IsSomebodyIn(Reading reading, int from, int to) =>
        reading.Found.Exists(found => found is { IsPublic: false, IsHandler: false } && found.Folded.Start < to && found.Folded.End > from
            && (found.Type == InformationTypes.Address ? found.IsResident : found.Type == InformationTypes.Person && (found.IsResident || found.IsFullName || IsTheMatter(reading.Text, found.Folded))));

    /// <summary>田中さん, 田中さんの件, 1番の件、田中さん。, 渡邉さん宅: but for whoever is asked for something; to whom work is passed is a handler.</summary>
    private static bool IsTheMatter(FoldedText text, (int Start, int End) name)
    {
        var end = name.End + (text.At(name.End) == ' ' ? 1 : 0);
        var title = text.WordAt(end, Titles.Words);
        end += title?.Length ?? 0;
        if (text.WordAt(end, CareOwners.OfHome) is not null)
        {
            return true;
        }

        return title is not null && text.Before(name.Start, Reach).LastSentence().IndexOfAny(Handlers.Requests) < 0 && text.Behind(end, Reach).FirstSentence().IndexOfAny(Handlers.Requests) < 0;
    }

    /// <summary>Where the item of a list begins that a line belongs to: lines without a mark of their own go on with the one above.</summary>
    private static int ItemStart(FoldedText text, int place)
    {
        const int MostLines = 4;
        var start = text.LineStart(place);
        for (var lines = 0; lines < MostLines && start > 0 && !IsMarked(text, start); lines++)
        {
            start = text.LineStart(start - 1);
        }

        return start;
    }

    /// <summary>50代男性の相談者, and marked lines about him.</summary>
    private static bool IsUnderSomebody(Reading reading, int item)
    {
        var text = reading.Text;
        const int MostItems = 20;
        for (var lines = 0; lines < MostItems && item > 0 && IsMarked(text, item); lines++)
        {
            item = text.LineStart(item - 1);
        }

        var end = Math.Min(text.LineEnd(item), item + LongestItem);
        return Pseudonyms.PointAt(text, item, end) || IsSomebodyIn(reading, item, end);
    }

    private static bool IsMarked(FoldedText text, int lineStart)
    {
        const string Marks = "・-*●○◎■□◆◇▶>※(【[第QA問答";
        var number = text.RunEnd(lineStart, 2, char.IsAsciiDigit);
        return (number > lineStart && text.At(number) is ' ' or '.' or ')' or '、' or ':' or '月') || Marks.Contains(text.At(lineStart), StringComparison.Ordinal);
    }
}
