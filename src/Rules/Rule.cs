namespace ComplianceBot.Rules;

/// <summary>A rule without its types, as the engine holds it. Derive from <see cref="GroupRule{T}"/>, <see cref="MessageRule{T}"/>, <see cref="AttachmentRule{T}"/>, <see cref="ChannelRule{T}"/> or <see cref="MembershipRule{T}"/>.</summary>
public abstract class Rule
{
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>At least two violating and two compliant: the rule's tests and its page in the docs.</summary>
    public abstract IReadOnlyList<Example> Examples { get; }

    public abstract Type SubjectType { get; }

    /// <summary>A record whose properties carry defaults, doc comments and ranges; the policy schema is made from it.</summary>
    public abstract Type OptionsType { get; }

    public abstract object DefaultOptions { get; }

    internal abstract bool MayConcernUntyped(Subject subject, object options, RuleContext context);

    /// <summary>It goes by name and type of posted files: looked at again once they can be read.</summary>
    public virtual bool ReadsAttachment => false;

    internal abstract string? CannotJudgeUntyped(Subject subject, object options);

    internal abstract IEnumerable<Finding> CheckUntyped(Subject subject, object options, RuleContext context);
}

/// <summary>A rule for one kind of subject with one record of options.</summary>
public abstract class Rule<TSubject, TOptions> : Rule
    where TSubject : Subject
    where TOptions : class, new()
{
    public sealed override Type SubjectType => typeof(TSubject);

    public sealed override Type OptionsType => typeof(TOptions);

    public sealed override object DefaultOptions => new TOptions();

    /// <summary>Says what is wrong now; nothing means compliant. Pure: no clock, no I/O, no randomness.</summary>
    protected abstract IEnumerable<Finding> Check(TSubject subject, TOptions options, RuleContext context);

    /// <summary>
    /// A quick look before <see cref="Check"/>: a subject that it turns away is compliant. Worth overriding where most subjects
    /// can be told from afar to be clean, for they then cost no allocation; a rule is right without it.
    /// </summary>
    protected virtual bool MayConcern(TSubject subject, TOptions options, RuleContext context) => true;

    internal sealed override bool MayConcernUntyped(Subject subject, object options, RuleContext context) =>
        MayConcern((TSubject)subject, (TOptions)options, context);

    /// <summary>Why nothing can be said about this subject (a fact is missing), or null. The verdict is NotJudged then, never compliant.</summary>
    protected virtual string? CannotJudge(TSubject subject, TOptions options) => null;

    internal sealed override string? CannotJudgeUntyped(Subject subject, object options) => CannotJudge((TSubject)subject, (TOptions)options);

    internal sealed override IEnumerable<Finding> CheckUntyped(Subject subject, object options, RuleContext context) =>
        Check((TSubject)subject, (TOptions)options, context);

    /// <summary>A subject that must be found compliant.</summary>
    protected static Example Compliant(string title, TSubject subject, TOptions? options = null) => new(title, subject, IsViolating: false, options, []);

    /// <summary>A subject that must be found violating.</summary>
    protected static Example Violating(string title, TSubject subject, TOptions? options = null) => new(title, subject, IsViolating: true, options, []);
}

/// <summary>Judges a group, in the nightly audit and whenever a callback touches it.</summary>
public abstract class GroupRule<TOptions> : Rule<Group, TOptions>
    where TOptions : class, new();

/// <summary>Judges people leaving or joining a group.</summary>
public abstract class MembershipRule<TOptions> : Rule<MembershipChange, TOptions>
    where TOptions : class, new();

/// <summary>Judges a channel by how it is used, once on every working day.</summary>
public abstract class ChannelRule<TOptions> : Rule<ChannelUse, TOptions>
    where TOptions : class, new();

/// <summary>Judges a posted message.</summary>
public abstract class MessageRule<TOptions> : Rule<PostedMessage, TOptions>
    where TOptions : class, new()
{
    /// <summary>A text in which nothing is to be found, posted on a working day at 10:00 in a group channel.</summary>
    protected static Example Compliant(string title, string text, TOptions? options = null) => Compliant(title, SampleMessage.With(text), options);

    /// <summary>A text in which every place to be found is marked: <c>連絡先は[|０９０－…|]です</c>.</summary>
    protected static Example Violating(string title, string markedText, TOptions? options = null)
    {
        var (text, places) = Markup.Read(markedText);
        return new Example(title, SampleMessage.With(text), IsViolating: true, options, places);
    }
}

/// <summary>Judges posted files and images by name and type. Where these could not be read nothing is said about them.</summary>
public abstract class AttachmentRule<TOptions> : MessageRule<TOptions>
    where TOptions : class, new()
{
    public sealed override bool ReadsAttachment => true;

    /// <summary>Texts have no name, and what is sent to the bot alone is nobody's business.</summary>
    protected sealed override bool MayConcern(PostedMessage subject, TOptions options, RuleContext context) =>
        subject.Kind is ContentKind.File or ContentKind.Image && subject.Channel.Kind != ChannelKind.Bot;

    protected sealed override string? CannotJudge(PostedMessage subject, TOptions options) =>
        subject.Attachment is { } attachment ? Missing(attachment) : "name and type of the file could not be read";

    /// <summary>Which fact the rule lacks to judge this file, or null.</summary>
    protected abstract string? Missing(Attachment attachment);

    protected sealed override IEnumerable<Finding> Check(PostedMessage subject, TOptions options, RuleContext context) =>
        subject.Attachment is { } attachment ? Check(subject, attachment, options, context) : [];

    /// <summary>Says what is wrong with a file that was posted where others see it.</summary>
    protected abstract IEnumerable<Finding> Check(PostedMessage subject, Attachment attachment, TOptions options, RuleContext context);
}
