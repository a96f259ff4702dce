using System.ComponentModel.DataAnnotations;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Policies;

public enum Loudness
{
    Whisper,
    LoudVoice,
}

/// <summary>Has an option of every kind that a policy can hold.</summary>
public sealed class LoudGroup : GroupRule<LoudGroup.Options>
{
    public override RuleDescriptor Descriptor { get; } = new("TOY-01", "loud-group", "うるさいグループ", Severity.S2, "p.7-01", "", "", "静かに。（p.7-01）");

    public override IReadOnlyList<Example> Examples => [];

    protected override IEnumerable<Finding> Check(Group subject, Options options, RuleContext context) => [];

    public sealed record Options
    {
        public TimeSpan Grace { get; init; } = TimeSpan.FromHours(24);

        [Range(1, 50)]
        public int Least { get; init; } = 3;

        [Range(0.0, 1.0)]
        public double Share { get; init; } = 0.5;

        public bool IsStrict { get; init; } = true;

        public string Word { get; init; } = "わあ";

        public Loudness Loudness { get; init; } = Loudness.Whisper;

        public TimeOnly From { get; init; } = new(22, 0);

        public IReadOnlyList<string> Words { get; init; } = ["一", "二"];
    }
}

public sealed class QuietPost : MessageRule<QuietPost.Options>
{
    public override RuleDescriptor Descriptor { get; } = new("TOY-02", "quiet-post", "静かな投稿", Severity.S1, "p.5-01", "", "", "もっと。（p.5-01）");

    public override IReadOnlyList<Example> Examples => [];

    protected override IEnumerable<Finding> Check(PostedMessage subject, Options options, RuleContext context) => [];

    public sealed record Options;
}
