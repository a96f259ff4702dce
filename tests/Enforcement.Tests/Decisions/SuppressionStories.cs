using ComplianceBot.Enforcement.Decisions;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Decisions;

/// <summary>A rule put back to shadow, by hand or because its notes were wrong too often, and brought back.</summary>
public sealed class SuppressionStories : IDisposable
{
    private readonly Bot bot = new(TestPolicy.With(new WordRule(Toy.Descriptor("SEC-91", Severity.S3) with { AsksRecall = true }, "番号")));

    public SuppressionStories() => bot.Tenant.Settle();

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task By_hand_it_records_and_tells_nobody_until_it_is_brought_back()
    {
        await SayAsync("抑止 sec-91 議会の会期中のため");
        await bot.PostAsync("hanako", "room", "番号");
        await bot.DrainAsync();

        Assert.Empty(bot.Messenger.To("hanako"));
        Assert.Empty(bot.Messenger.To(TestPolicy.AdministratorsChannel));
        Assert.Single(bot.Store.Ledger, row => row is { Kind: "shadow", RuleId: "SEC-91", Stage: "shadow" });
        Assert.Single(bot.Store.Ledger, row => row is { Kind: "suppression", Outcome: "suppressed", PersonId: "administrator", Detail: "議会の会期中のため" });

        await SayAsync("抑止 SEC-91 もう一度");
        Assert.Contains("すでに抑止", bot.Messenger.To("administrator")[^1].Text, StringComparison.Ordinal);
        await SayAsync("抑止解除 toy-sec-91");
        await bot.PostAsync("hanako", "room", "番号");
        await bot.DrainAsync();
        Assert.Single(bot.Messenger.To("hanako"));
    }

    [Theory]
    [InlineData("抑止", "例：抑止")]
    [InlineData("抑止 SEC-91", "例：抑止")]
    [InlineData("抑止 XXX-9 理由です", "という規則はありません")]
    [InlineData("抑止 SEC-91 番号のため", "個人情報")]
    [InlineData("抑止解除 SEC-91", "抑止されていません")]
    public async Task What_cannot_be_done_is_said_with_its_remedy(string said, string answer)
    {
        await SayAsync(said);

        Assert.Contains(bot.Messenger.To("administrator"), message => message.Text.Contains(answer, StringComparison.Ordinal));
        Assert.Empty(bot.Policy.Now.Decisions.Suppressed);
    }

    [Theory]
    [InlineData(10, 3, true)]
    [InlineData(10, 2, false)]
    [InlineData(9, 9, false)]
    public async Task Too_many_wrong_notes_put_a_rule_back_by_themselves(int answers, int wrong, bool isSuppressed)
    {
        await AnswerAsync(answers, wrong);
        await LookAsync();

        Assert.Equal(isSuppressed, bot.Policy.Now.StageOf("SEC-91") == Stage.Shadow);
        Assert.Equal(isSuppressed, bot.Store.Ledger.Any(row => row is { Kind: "suppression", Outcome: "suppressed", PersonId: null }));
        Assert.Equal(isSuppressed, bot.Messenger.To(TestPolicy.AdministratorsChannel).Any(message => message.Text.Contains($"{answers}件中{wrong}件", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "toy-sec-91")]
    public async Task Help_and_what_the_policy_excepts_is_never_put_back_by_itself(bool isHelp, string except)
    {
        var running = TestPolicy.With(new WordRule(Toy.Descriptor("SEC-91", Severity.S4) with { IsHelp = isHelp }, "番号"));
        using var other = new Bot(running with { Suppression = SuppressionPolicy.Default with { Except = [except] } });
        other.Tenant.Settle();
        for (var number = 0; number < 12; number++)
        {
            other.Clock.Advance(TimeSpan.FromSeconds(1));
            await other.PostAsync("hanako", "room", "番号");
            await other.HandleAsync(new ButtonPressed(other.Clock.GetUtcNow(), null, "hanako", $"answer:wrong:{other.Store.Violations.Values.Last().Id}"));
        }

        other.Clock.Advance(TimeSpan.FromMinutes(2));
        await other.Sweep<WrongAnswerWork>();

        Assert.Empty(other.Policy.Now.Decisions.Suppressed);
    }

    [Fact]
    public void A_my_number_is_excepted_by_default() => Assert.Equal(["my-number-in-message"], SuppressionPolicy.Default.Except);

    [Fact]
    public async Task One_who_presses_ten_times_has_said_it_once()
    {
        await bot.PostAsync("hanako", "room", "番号");
        var id = bot.Store.Violations.Keys.Single();
        for (var press = 0; press < 12; press++)
        {
            await bot.HandleAsync(new ButtonPressed(bot.Clock.GetUtcNow(), null, "hanako", $"answer:wrong:{id}"));
        }

        await LookAsync();

        Assert.Empty(bot.Policy.Now.Decisions.Suppressed);
    }

    [Fact]
    public async Task Brought_back_it_is_counted_anew_and_old_answers_fall_out()
    {
        await AnswerAsync(10, 10);
        await LookAsync();
        await SayAsync("抑止解除 SEC-91");
        await LookAsync();
        Assert.Empty(bot.Policy.Now.Decisions.Suppressed);

        await AnswerAsync(9, 9);
        bot.Clock.Advance(TimeSpan.FromDays(31));
        await AnswerAsync(1, 1);
        await LookAsync();
        Assert.Empty(bot.Policy.Now.Decisions.Suppressed);

        await AnswerAsync(9, 0);
        await LookAsync();
        Assert.Empty(bot.Policy.Now.Decisions.Suppressed);
    }

    private async Task AnswerAsync(int answers, int wrong)
    {
        for (var number = 0; number < answers; number++)
        {
            var before = bot.Store.Violations.Keys.ToHashSet();
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
            await bot.PostAsync("hanako", "room", "番号");
            var id = bot.Store.Violations.Keys.Except(before).Single();
            await bot.HandleAsync(new ButtonPressed(bot.Clock.GetUtcNow(), null, "hanako", $"answer:{(number < wrong ? "wrong" : "fixed")}:{id}"));
        }
    }

    private async Task LookAsync()
    {
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        await bot.Get<IEnumerable<ITimedWork>>().OfType<WrongAnswerWork>().Single().RunAsync(default);
        await bot.DrainAsync();
    }

    private async Task SayAsync(string text)
    {
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await bot.PostAsync("administrator", null, text);
        await bot.DrainAsync();
    }
}
