namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Values that a kind of number could have in a message that is a reply.</summary>
internal static class NumberAnswers
{
    /// <summary>Fewer digits are no number of anybody's.</summary>
    public const int Least = 4;

    private const int MostGroups = 8;

    public static IEnumerable<Answer> Of(NumberKind kind, Reading reading)
    {
        foreach (var chain in reading.Numbers)
        {
            // 4 8 2 0 1 9: digit by digit, only the whole of it is a value.
            var isSpelled = chain.Groups > MostGroups;
            for (var first = 0; first < (isSpelled ? 1 : chain.Groups); first++)
            {
                for (var last = isSpelled ? chain.Groups - 1 : first; last < chain.Groups; last++)
                {
                    if (Read(kind, new NumberCandidate(chain, first, last), reading) is { } answer)
                    {
                        yield return answer;
                    }
                }
            }
        }
    }

    private static Answer? Read(NumberKind kind, in NumberCandidate number, Reading reading)
    {
        if (number.Count < Least || !kind.Fits(number) || number.IsCutOut || number.IsLooselyCut || IsOfAnotherKind(kind, number)
            || !AnswerShape.IsReply(reading, number.Start, number.End) || Surroundings.IsPartOfSomethingElse(reading, number)
            || (DateShape.BeginsWithDate(number.Digits) && !Surroundings.StandsAlone(reading.Text, number.Start, number.End)))
        {
            return null;
        }

        var label = new LabelMatch(new Hit(0, 0, new Cue(kind.Labels[0], CueKind.Label, kind.Type)), Reach.Tight, 0);
        return kind.Labelled(number, label, reading) is { } judged && judged.Place is null
            ? reading.Answer(kind.Type, number.Start, number.End) with { Confidence = judged.Confidence, IsPublic = judged.IsPublic }
            : null;
    }

    /// <summary>A telephone number as people write it answers no question about an insurance.</summary>
    private static bool IsOfAnotherKind(NumberKind kind, in NumberCandidate number) =>
        kind.Type != InformationTypes.Phone && number.Count is 10 or 11 && number.Digits[0] == '0'
        && ((PhoneNumbers.IsMobile(number.Digits) && number.Groups == 1) || (number.Groups == 3 && number.GroupLength(2) >= 3));
}
