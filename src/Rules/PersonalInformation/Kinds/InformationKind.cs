namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Who looks first. What an earlier one has found, a later one does not find again.</summary>
internal enum Turn
{
    Certificate,
    SecretKey,
    Password,
    Email,
    Date,

    /// <summary>Asked by <see cref="NumberReader"/> about every number of the message, all kinds together.</summary>
    Number,
    Address,
    Marking,
    Statement,

    /// <summary>After all others: whether names matter depends on what they found.</summary>
    Person,
}

/// <summary>
/// One kind of information, in one file: its names, its words, how it is recognised, and examples that are its tests. Kinds are
/// found by reflection; adding one is adding a file.
/// </summary>
internal abstract class InformationKind
{
    /// <summary>As evidence and <c>scan</c> write it (MY_NUMBER).</summary>
    public abstract string Type { get; }

    /// <summary>Japanese name for reports.</summary>
    public abstract string Title { get; }

    public abstract Turn Turn { get; }

    /// <summary>At least one to be found and one harmless.</summary>
    public abstract IReadOnlyList<KindExample> Examples { get; }

    /// <summary>Words that name it, folded and lower case.</summary>
    public virtual IReadOnlyList<string> Labels => [];

    /// <summary>Words that look like its label and name something else.</summary>
    public virtual IReadOnlyList<string> NegativeLabels => [];

    /// <summary>Longer words in which a label means nothing (マイナス over マイナ).</summary>
    public virtual IReadOnlyList<string> Covers => [];

    /// <summary>Words with another part to play than those above.</summary>
    public virtual IEnumerable<Cue> OtherCues => [];

    /// <summary>Bare values of a short message that would be of this kind, had a neighbouring message named it.</summary>
    public virtual IEnumerable<Answer> Answers(Reading reading) => [];

    /// <summary>Adds what it finds in the message.</summary>
    public abstract void Find(Reading reading);

    /// <summary>A text in which every place to be found is marked: <c>口座は[|1234567|]です</c>.</summary>
    protected static KindExample Found(string title, string markedText)
    {
        var (text, places) = Markup.Read(markedText);
        return new KindExample(title, text, places);
    }

    /// <summary>A text that looks like it and holds none.</summary>
    protected static KindExample Harmless(string title, string text) => new(title, text, []);
}

/// <summary>A case of one kind, test and documentation at once. All data in it is invented.</summary>
internal sealed record KindExample(string Title, string Text, IReadOnlyList<(int Start, int End)> Places);
