namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Question and answer: one message names a kind (旅券番号は？, 保険証の番号送ります), another gives the bare value. Kinds say
/// themselves which values of a message could be theirs (<see cref="InformationKind.Answers"/>); what was announced decides.
/// </summary>
internal static class Answers
{
    private const int LongestMessage = 80;

    /// <summary>Takes the values that the last messages asked for, before anything else is made of them.</summary>
    public static void Find(Reading reading)
    {
        if (reading.Announced.Password != PasswordTalk.None)
        {
            AnsweredPassword.Find(reading);
        }

        if (reading.Announced.Types.Count == 0 || reading.Text.Length > LongestMessage)
        {
            return;
        }

        // The surest reading of a value wins, then the kind named last.
        foreach (var answer in reading.Announced.Types.SelectMany(type => Of(type, reading)).OrderByDescending(answer => answer.Confidence))
        {
            if (!reading.IsTaken(answer.Folded.Start, answer.Folded.End))
            {
                reading.Add(reading.At(answer.Type, answer.Folded.Start, answer.Folded.End, answer.Confidence, $"前の投稿で{InformationTypes.Title(answer.Type)}が話題になり、その形の値が書かれています。") with { IsLabelled = true, IsPublic = answer.IsPublic });
            }
        }
    }

    /// <summary>Values that a later message may name (↑マイナンバーです): of a message whose own words named none of them.</summary>
    public static List<Answer> Open(Reading reading)
    {
        if (reading.Text.Length > LongestMessage || reading.Announced.IsOther)
        {
            return [];
        }

        return [.. KindBook.All.SelectMany(kind => kind.Answers(reading))
            .Where(answer => !answer.IsPublic && !reading.Found.Exists(found => found is { IsLabelled: true } && found.Folded.Start < answer.Folded.End && answer.Folded.Start < found.Folded.End))];
    }

    private static IEnumerable<Answer> Of(string type, Reading reading) => KindBook.Of(type)?.Answers(reading) ?? [];
}
