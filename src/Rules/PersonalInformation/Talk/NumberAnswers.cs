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
                    var number = new NumberCandidate(chain, first, last);
                    if (Read(kind, number, reading) is { } judged)
                    {
                        foreach (var (start, end) in judged.Parts ?? [(number.Start, number.End)])
                        {
                            yield return reading.Answer(kind.Type, start, end) with { Confidence = judged.Confidence, IsPublic = judged.IsPublic };
                        }
                    }
                }
            }
        }
    }

    private static Judgement? Read(NumberKind kind, in NumberCandidate number, Reading reading)
    {
        if (number.Count < Least || CheckDigits.IsOneDigit(number.Digits) || !kind.Fits(number) || number.IsCutOut || number.IsLooselyCut || IsOfAnotherKind(kind, number)
            || !AnswerShape.IsReply(reading, number.Start, number.End) || Surroundings.IsPartOfSomethingElse(reading, number)
            || (DateShape.BeginsWithDate(number.Digits) && !Surroundings.StandsAlone(reading.Text, number.Start, number.End)))
        {
            return null;
        }

        var label = new LabelMatch(new Hit(0, 0, new Cue(kind.Labels[0], CueKind.Label, kind.Type)), Reach.Tight, 0);
        return kind.Labelled(number, label, reading);
    }

    /// <summary>A telephone number as people write it answers no question about an insurance.</summary>
    private static bool IsOfAnotherKind(NumberKind kind, in NumberCandidate number) =>
        kind.Type != InformationTypes.Phone && number.Count is 10 or 11 && number.Digits[0] == '0'
        && ((PhoneNumbers.IsMobile(number.Digits) && number.Groups == 1) || (number.Groups == 3 && number.GroupLength(2) >= 3));
}
