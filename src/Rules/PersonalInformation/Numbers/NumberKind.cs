namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What a kind says about a candidate: how sure, why, and which parts of it are values (all of it by default).</summary>
internal sealed record Judgement(Confidence Confidence, string Why)
{
    public IReadOnlyList<(int Start, int End)>? Parts { get; init; }

    /// <summary>Published by an organisation: taken, but no finding.</summary>
    public bool IsPublic { get; init; }
}

/// <summary>One kind of number: its words, its check, its meaning. Detectors of numbers are this and nothing else.</summary>
internal abstract class NumberKind : InformationKind
{
    public sealed override Turn Turn => Turn.Number;

    /// <summary>Nothing by itself: <see cref="NumberReader"/> asks all kinds about each number and keeps the best answer.</summary>
    public sealed override void Find(Reading reading)
    {
    }

    public sealed override IEnumerable<Answer> Answers(Reading reading) => reading.Numbers.Exists(chain => chain.Count >= NumberAnswers.Least) ? NumberAnswers.Of(this, reading) : [];

    /// <summary>Digits that it can have: asked first, must be cheap.</summary>
    public abstract bool Fits(in NumberCandidate number);

    /// <summary>Named by a label near by; null when it cannot be one.</summary>
    public abstract Judgement? Labelled(in NumberCandidate number, in LabelMatch label, Reading reading);

    /// <summary>Labels of another kind that name this one as well; the digits decide (被保険者番号).</summary>
    public virtual IReadOnlyList<string> SharedLabels => [];

    /// <summary>Its form proves nothing (no check digit, no exclusive shape): the label must name the number and not only its topic.</summary>
    public virtual bool NeedsOwnLabel => false;

    /// <summary>Nothing names it; null when it then means nothing.</summary>
    public virtual Judgement? Unlabelled(in NumberCandidate number, Reading reading) => null;

    /// <summary>Whether letters among the digits (O for 0) leave no doubt without a label.</summary>
    public virtual bool TrustsLookalikes(in NumberCandidate number) => false;

    protected string Near(in LabelMatch label, string what) =>
        $"「{label.Hit.Cue.Text}」の{(label.Reach == Reach.Tight ? "すぐそば" : "近く")}に{InformationTypes.Title(Type)}の形の{what}があります。";
}
