namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Asks every kind about every plausible cut of every number; the best answer for each place stays.</summary>
internal static class NumberReader
{
    private const int LongestNumber = 19;
    private const int MostAnswers = 1000;

    public static void Read(Reading reading)
    {
        foreach (var chain in reading.Numbers)
        {
            if (chain.Count >= 4 && !IsBookNumber(chain))
            {
                Keep(reading, Judge(reading, chain));
            }

            if (reading.IsFull)
            {
                return;
            }
        }
    }

    /// <summary>ISBN: thirteen digits from 978 or 979, written with hyphens.</summary>
    private static bool IsBookNumber(NumberChain chain) =>
        chain.Count == 13 && chain.Groups > 1 && chain.SeparatorBefore(1) is '-' or ' ' && chain.Digits(0, 3) is "978" or "979";

    private static List<(int Rank, bool IsPublic, Detection Detection)> Judge(Reading reading, NumberChain chain)
    {
        var answers = new List<(int, bool, Detection)>();
        for (var first = 0; first < chain.Groups && answers.Count < MostAnswers; first++)
        {
            for (var last = first; last < chain.Groups; last++)
            {
                var number = new NumberCandidate(chain, first, last);
                if (number.Count > LongestNumber)
                {
                    break;
                }

                if (number.Count >= 4 && !CheckDigits.IsOneDigit(number.Digits))
                {
                    Judge(reading, number, answers);
                }
            }
        }

        return answers;
    }

    private static void Judge(Reading reading, in NumberCandidate number, List<(int Rank, bool IsPublic, Detection Detection)> answers)
    {
        List<LabelMatch>? labels = null;
        foreach (var kind in KindBook.Numbers)
        {
            if (!kind.Fits(number) || reading.IsTaken(number.Start, number.End))
            {
                continue;
            }

            if (labels is null)
            {
                if (Surroundings.IsPartOfSomethingElse(reading, number))
                {
                    return;
                }

                labels = reading.Labels.For(number.Start, number.End);
            }

            var (judgement, label) = Ask(kind, number, labels, reading);
            if (judgement is not null)
            {
                var (isLabelled, rank) = (label is not null, Rank(judgement, label, number));
                var standsAlone = !isLabelled && !Things.AreSpokenOf(reading.Text, number.Start, number.End) && (Surroundings.StandsAlone(reading.Text, number.Start, number.End) || reading.Labels.FollowsBareNumberWord(number.Start));
                foreach (var (start, end) in judgement.Parts ?? [(number.Start, number.End)])
                {
                    answers.Add((rank, judgement.IsPublic, reading.At(kind.Type, start, end, judgement.Confidence, judgement.Why) with { IsLabelled = isLabelled, StandsAlone = standsAlone }));
                }
            }
        }
    }

    private static (Judgement?, LabelMatch?) Ask(NumberKind kind, in NumberCandidate number, List<LabelMatch> labels, Reading reading)
    {
        foreach (var label in labels)
        {
            if (label.Cancels && label.Reach >= Reach.Near)
            {
                return (null, null);
            }

            if (label.Hit.Kind == CueKind.Label && label.Reach > Reach.None)
            {
                if (IsOfThing(reading.Text, label, number))
                {
                    return (null, null);
                }

                if (label.Hit.Cue.Type == kind.Type || kind.SharedLabels.Contains(label.Hit.Cue.Text))
                {
                    return kind.NeedsOwnLabel && IsTopic(reading, label, number) ? (null, null) : (kind.Labelled(number, label, reading), label);
                }

                if (label.Reach == Reach.Tight && KindBook.NumberOf(label.Hit.Cue.Type) is { } other && other.Fits(number))
                {
                    return (null, null);
                }
            }
        }

        return number.IsCutOut || number.IsLooselyCut || number.Chain.IsFormula || (number.Chain.HasLookalike && !kind.TrustsLookalikes(number)) ? (null, null) : (kind.Unlabelled(number, reading), null);
    }

    /// <summary>The word right before the number says what it is, and no label nearer than that: 予約 1234-567890（年金番号） has one.</summary>
    private static bool IsOfThing(FoldedText text, in LabelMatch label, in NumberCandidate number) => label.Hit.Start >= number.End
        ? !(label is { Reach: Reach.Tight, Hit.Cue.NamesNumber: true }) && Things.AreNamedBefore(text, number.Start)
        : label.Cost > 0 && Things.AreNamed(text, label.Hit.End, number.Start);

    /// <summary>国保の伝票 1234567: the label speaks of the matter, another word of the number.</summary>
    private static bool IsTopic(Reading reading, in LabelMatch label, in NumberCandidate number) =>
        !label.Hit.Cue.NamesNumber && Things.StandBetween(reading.Text, Math.Max(label.Hit.End, reading.Table?.CellStart(number.Start) ?? 0), number);

    private static int Rank(Judgement judgement, LabelMatch? label, in NumberCandidate number) =>
        (label is { } match ? 1000 + ((int)match.Reach * 100) - match.Cost : 0)
        + ((int)judgement.Confidence * 200)
        + (number.IsCutOut ? -500 : 0)
        + number.Count;

    private static void Keep(Reading reading, List<(int Rank, bool IsPublic, Detection Detection)> answers)
    {
        answers.Sort((a, b) => b.Rank.CompareTo(a.Rank));
        foreach (var (_, isPublic, detection) in answers)
        {
            if (!reading.IsTaken(detection.Folded.Start, detection.Folded.End))
            {
                reading.Add(detection with { IsPublic = isPublic });
            }
        }
    }
}
