using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Emergency;

/// <summary>What is spoken about only in an emergency is spoken about once in it.</summary>
public sealed class FileInEmergencyStories : IDisposable
{
    private readonly Bot bot = new(TestPolicy.With(new EmergencyFileRule()) with { Caps = new(10, 100) });

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task The_poster_hears_once_in_one_emergency_whatever_its_grade_and_again_in_the_next()
    {
        await DeclareAsync(EmergencyMode.E1);
        await PostAsync(3);
        Assert.Single(bot.Messenger.To("hanako"));
        Assert.Equal(2, bot.Store.Ledger.Count(row => row is { Kind: "emergency", RuleId: "EMF-01" }));

        bot.Clock.Advance(TimeSpan.FromDays(1));
        await DeclareAsync(EmergencyMode.E2);
        await PostAsync(1);
        Assert.Single(bot.Messenger.To("hanako"));

        bot.Clock.Advance(TimeSpan.FromDays(9));
        await bot.Get<EmergencyWork>().RunAsync(default);
        await PostAsync(1);
        Assert.Single(bot.Messenger.To("hanako"));

        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await DeclareAsync(EmergencyMode.E1);
        await PostAsync(2);
        Assert.Equal(2, bot.Messenger.To("hanako").Count);
    }

    [Fact]
    public void An_emergency_begins_once_and_not_with_each_of_its_grades()
    {
        var at = Bot.Morning;
        var history = EmergencyHistory.Empty.With(EmergencyMode.E1, at).With(EmergencyMode.E2, at.AddHours(1)).With(EmergencyMode.E1, at.AddHours(2)).With(EmergencyMode.E0, at.AddHours(9));

        Assert.Equal(at, history.BeginningOfEmergencyAt(at.AddHours(3)));
        Assert.Null(history.BeginningOfEmergencyAt(at.AddHours(9)));
        Assert.Null(history.BeginningOfEmergencyAt(at.AddHours(-1)));
    }

    private async Task DeclareAsync(EmergencyMode mode)
    {
        var now = bot.Clock.GetUtcNow();
        await bot.Get<EmergencyWatch>().DeclareAsync(new Declaration(mode, "停電", "kacho", now, now.AddDays(3)), bot.Policy.Now.Policy.Emergency, default);
        await bot.Get<EmergencyWork>().RunAsync(default);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task PostAsync(int files)
    {
        for (var number = 0; number < files; number++)
        {
            await bot.PostFileAsync("hanako", "room-team", "被害の一覧.xlsx");
        }

        await bot.DrainAsync();
    }

    private sealed class EmergencyFileRule : AttachmentRule<ToyOptions>
    {
        public override RuleDescriptor Descriptor { get; } = Toy.Descriptor("EMF-01", Severity.S1) with { InEmergency = InEmergency.GoesOn };

        public override IReadOnlyList<Example> Examples => [];

        protected override string? Missing(Attachment attachment) => null;

        protected override IEnumerable<Finding> Check(PostedMessage subject, Attachment attachment, ToyOptions options, RuleContext context)
        {
            if (context.IsEmergency)
            {
                yield return new Finding("開けません。") { OncePerEmergency = true };
            }
        }
    }
}
