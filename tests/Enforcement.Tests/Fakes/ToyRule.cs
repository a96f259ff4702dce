using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Fakes;

/// <summary>Rules that say what a test wants, so that no real rule's wording or threshold breaks a test of the planner.</summary>
internal static class Toy
{
    public static RuleDescriptor Descriptor(string id, Severity severity, Audience tells = Audience.Person | Audience.Administrators, string? note = null) =>
        new(id, $"toy-{id.ToLowerInvariant()}", $"おもちゃ{id}", severity, "p.2-01", "", "", note ?? $"{id}のお知らせです。ご確認をお願いします。（p.2-01）") { Tells = tells };
}

internal sealed record ToyOptions;

/// <summary>Finds a word in a message.</summary>
internal sealed class WordRule(RuleDescriptor descriptor, string word, Func<PostedMessage, Finding>? finding = null) : MessageRule<ToyOptions>
{
    public override RuleDescriptor Descriptor => descriptor;

    public override IReadOnlyList<Example> Examples => [];

    protected override IEnumerable<Finding> Check(PostedMessage subject, ToyOptions options, RuleContext context)
    {
        var at = subject.Text.IndexOf(word, StringComparison.Ordinal);
        if (at >= 0)
        {
            yield return (finding?.Invoke(subject) ?? new Finding("語がありました。")) with { Evidence = [new Evidence("PHONE", at, at + word.Length, Confidence.High)] };
        }
    }
}

/// <summary>Speaks about posts outside working hours that answer nobody.</summary>
internal sealed class EveningRule(RuleDescriptor descriptor, bool atOnce = true) : MessageRule<ToyOptions>
{
    public override RuleDescriptor Descriptor => descriptor;

    public override IReadOnlyList<Example> Examples => [];

    protected override IEnumerable<Finding> Check(PostedMessage subject, ToyOptions options, RuleContext context)
    {
        if (!context.Calendar.IsWithinGrace(subject.At) && !subject.AnswersSomebody && !subject.Channel.IsDuty && subject.Channel.Kind != ChannelKind.Bot)
        {
            yield return new Finding("時間外です。") { OncePerClosedSpan = true, AtOnce = atOnce };
        }
    }
}

internal sealed class BrokenRule(RuleDescriptor descriptor) : MessageRule<ToyOptions>
{
    public override RuleDescriptor Descriptor => descriptor;

    public override IReadOnlyList<Example> Examples => [];

    protected override IEnumerable<Finding> Check(PostedMessage subject, ToyOptions options, RuleContext context) => throw new InvalidOperationException(subject.Text);
}

internal sealed class GroupTest(RuleDescriptor descriptor, Func<Group, Finding?> finds) : GroupRule<ToyOptions>
{
    public override RuleDescriptor Descriptor => descriptor;

    public override IReadOnlyList<Example> Examples => [];

    protected override IEnumerable<Finding> Check(Group subject, ToyOptions options, RuleContext context)
    {
        if (finds(subject) is { } finding)
        {
            yield return finding;
        }
    }
}

internal sealed class LeavingTest(RuleDescriptor descriptor) : MembershipRule<ToyOptions>
{
    public override RuleDescriptor Descriptor => descriptor;

    public override IReadOnlyList<Example> Examples => [];

    protected override IEnumerable<Finding> Check(MembershipChange subject, ToyOptions options, RuleContext context)
    {
        if (subject.Left.Any(person => person.IsManager) && !subject.Group.People.Any(person => person.IsManager && person.IsActive))
        {
            yield return new Finding("管理職が抜けました。");
        }
    }
}

/// <summary>Speaks about every group that has been known for no time at all or longer: a grace of zero.</summary>
internal sealed class NoGraceTest(RuleDescriptor descriptor) : GroupRule<ToyOptions>
{
    public override RuleDescriptor Descriptor => descriptor;

    public override IReadOnlyList<Example> Examples => [];

    protected override IEnumerable<Finding> Check(Group subject, ToyOptions options, RuleContext context)
    {
        if (context.Now - subject.FirstSeen >= TimeSpan.Zero)
        {
            yield return new Finding("猶予がありません。");
        }
    }
}

/// <summary>Finds a word in a file's name.</summary>
internal sealed class FileRule(RuleDescriptor descriptor, string word) : AttachmentRule<ToyOptions>
{
    public override RuleDescriptor Descriptor => descriptor;

    public override IReadOnlyList<Example> Examples => [];

    protected override string? Missing(Attachment attachment) => attachment.Name.Length == 0 ? "no name" : null;

    protected override IEnumerable<Finding> Check(PostedMessage subject, Attachment attachment, ToyOptions options, RuleContext context)
    {
        if (attachment.Name.Contains(word, StringComparison.Ordinal))
        {
            yield return new Finding($"名前（{attachment.MaskedName(word)}）です。");
        }
    }
}

/// <summary>Finds what its test wants in any message.</summary>
internal sealed class MessageTest(RuleDescriptor descriptor, Func<PostedMessage, Finding?> finds) : MessageRule<ToyOptions>
{
    public override RuleDescriptor Descriptor => descriptor;

    public override IReadOnlyList<Example> Examples => [];

    protected override IEnumerable<Finding> Check(PostedMessage subject, ToyOptions options, RuleContext context)
    {
        if (finds(subject) is { } finding)
        {
            yield return finding;
        }
    }
}

internal sealed class ChannelTest(RuleDescriptor descriptor, Func<ChannelUse, Finding?> finds) : ChannelRule<ToyOptions>
{
    public override RuleDescriptor Descriptor => descriptor;

    public override IReadOnlyList<Example> Examples => [];

    protected override string? CannotJudge(ChannelUse subject, ToyOptions options) => subject.KnownSince is null ? "not in it" : null;

    protected override IEnumerable<Finding> Check(ChannelUse subject, ToyOptions options, RuleContext context)
    {
        if (finds(subject) is { } finding)
        {
            yield return finding;
        }
    }
}
