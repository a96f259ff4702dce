namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Papers whose numbers have letters beside their digits: a form that is found around digits, close up or told apart, and a label near by.</summary>
internal abstract class Certificate : InformationKind
{
    public sealed override Turn Turn => Turn.Certificate;

    /// <summary>Digits of the number without its letters.</summary>
    protected abstract int Digits { get; }

    /// <summary>The number in the form of its paper around some digits; an empty place where it is none.</summary>
    protected abstract (int Start, int End) Around(FoldedText text, NumberChain chain);

    /// <summary>The form alone leaves no doubt: without a label it is worth a word.</summary>
    protected virtual bool IsPlain(Reading reading, NumberChain chain, int start, int end, List<LabelMatch> labels) => false;

    /// <summary>A label of this paper is close enough for the form that was found.</summary>
    protected virtual bool Names(FoldedText text, NumberChain chain, in LabelMatch label, int start) => label.Reach >= Reach.Near;

    public override IEnumerable<Answer> Answers(Reading reading)
    {
        foreach (var chain in reading.Numbers)
        {
            if (Around(reading.Text, chain) is var (start, end) && end > start && AnswerShape.IsReply(reading, start, end))
            {
                yield return reading.Answer(Type, start, end);
            }
        }
    }

    public override void Find(Reading reading)
    {
        foreach (var chain in reading.Numbers)
        {
            if (Around(reading.Text, chain) is var (start, end) && end > start && !CheckDigits.IsOneDigit(chain.Digits(0, chain.Count)) && !Surroundings.IsOfModel(reading.Text, end))
            {
                Judge(reading, chain, start, end);
            }
        }

        LettersAndDigits.FindApart(reading, Type, Digits, $"{Title}を示す語の後に、英字と数字{Digits}桁が別々に書かれています。");
    }

    private void Judge(Reading reading, NumberChain chain, int start, int end)
    {
        var labels = reading.Labels.For(start, end);
        var isLabelled = IsNamed(reading.Text, chain, labels, start);
        if ((isLabelled || IsPlain(reading, chain, start, end, labels)) && !reading.IsTaken(start, end))
        {
            reading.Add(reading.At(Type, start, end, isLabelled ? Confidence.High : Confidence.Medium, isLabelled ? $"{Title}を示す語の近くに、その形の英数字があります。" : $"{Title}だけが持つ形の英数字があります。") with { IsLabelled = isLabelled });
        }
    }

    private bool IsNamed(FoldedText text, NumberChain chain, List<LabelMatch> labels, int start)
    {
        foreach (var label in labels)
        {
            if ((label.Cancels && label.Reach >= Reach.Near) || (label.Cost > 0 && Things.AreNamed(text, label.Hit.End, start)))
            {
                return false;
            }

            if (label.Hit.Cue.Type == Type && Names(text, chain, label, start))
            {
                return true;
            }
        }

        return false;
    }
}
