using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Talk;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceBot.Enforcement.Tests.Talk;

/// <summary>Who says something to the bot is answered; who talks to others is not.</summary>
public sealed class TalkStories : IDisposable
{
    private readonly Bot bot = new(
        TestPolicy.With(new WordRule(Toy.Descriptor("SEC-91", Severity.S1) with { AsksRecall = true }, "番号")),
        parts => parts.AddSingleton<ITalkCommand, Echo>().AddSingleton<ITalkCommand, Levers>());

    public TalkStories()
    {
        bot.Tenant.Settle();
        bot.Tenant.Add(Town.Group("g1", ["kacho"], Town.User("hanako"), Town.User("ichiro")));
        bot.Tenant.AddChannelOf("g1", "hanako", "ichiro");
    }

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task A_command_in_the_talk_is_answered_and_the_daily_help_stays_away()
    {
        await SayAsync("合図 one");

        Assert.Equal("echo one", Assert.Single(bot.Messenger.To("hanako")).Text);
        Assert.Single(bot.Store.Ledger, row => row is { Kind: "talk", Detail: "echo; said", PersonId: "hanako" });
        Assert.Single(bot.Store.Ledger, row => row.Kind == "judged");
    }

    [Fact]
    public async Task What_is_said_to_the_bot_is_judged_all_the_same()
    {
        await SayAsync("合図 番号");

        Assert.Equal(2, bot.Messenger.To("hanako").Count);
        Assert.Single(bot.Store.Violations);
        // Whichever of the two arrives last, the note's three buttons are under it.
        Assert.All(bot.Messenger.To("hanako"), message => Assert.Contains(message.Content.QuickReplies, button => button.Label == "対応しました"));
    }

    [Fact]
    public async Task In_a_channel_only_a_call_by_name_is_answered_and_there()
    {
        await bot.ReadDirectoryAsync();
        await bot.PostAsync("hanako", "room-g1", "合図 one");
        await bot.PostAsync("hanako", "room-g1", "@ガイドラインbot 合図 two");
        await bot.DrainAsync();

        Assert.Equal("echo two", Assert.Single(bot.Messenger.To("room-g1")).Text);
        Assert.Empty(bot.Messenger.To("hanako"));
    }

    [Fact]
    public async Task At_night_a_channel_stays_quiet_and_the_asker_hears_it_alone()
    {
        bot.SetClock(Bot.Evening);
        await bot.PostAsync("hanako", "room-g1", "@ガイドラインbot 合図 two");
        await bot.DrainAsync();

        Assert.Empty(bot.Messenger.To("room-g1"));
        Assert.Equal("echo two", Assert.Single(bot.Messenger.To("hanako")).Text);
    }

    [Fact]
    public async Task What_belongs_in_the_talk_is_sent_there_from_a_channel()
    {
        await bot.PostAsync("administrator", "room-g1", "@ガイドラインbot 操作 all");
        await bot.DrainAsync();

        Assert.Contains("1:1", Assert.Single(bot.Messenger.To("administrator")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Store.Ledger, row => row.Kind == "lever");
    }

    [Fact]
    public async Task An_administrators_command_is_refused_to_everybody_else()
    {
        await SayAsync("操作");
        await bot.HandleAsync(new ButtonPressed(Bot.Morning, null, "kacho", "talk:levers:all"));
        Assert.DoesNotContain(bot.Store.Ledger, row => row.Kind == "lever");
        Assert.Equal(2, bot.Store.Ledger.Count(row => row is { Kind: "talk", Detail: "levers; refused" }));

        await bot.HandleAsync(new ButtonPressed(Bot.Morning, null, "administrator", "talk:levers:all"));
        Assert.Single(bot.Store.Ledger, row => row is { Kind: "lever", Detail: "all" });
    }

    [Fact]
    public async Task A_menu_entry_speaks_by_its_data_and_is_no_message_of_the_person()
    {
        await bot.HandleAsync(new MessagePosted(Bot.Morning, null, "administrator", ContentKind.Text, "番号") { Postback = "talk:levers:menu" });

        Assert.Single(bot.Store.Ledger, row => row is { Kind: "lever", Detail: "menu" });
        Assert.Empty(bot.Store.Violations);
    }

    [Theory]
    [InlineData("talk:")]
    [InlineData("talk:nothing")]
    [InlineData("talk:erase:all")]
    public async Task Data_of_no_command_is_written_down_and_nothing_else(string data)
    {
        await bot.HandleAsync(new ButtonPressed(Bot.Morning, "room-g1", "hanako", data));

        Assert.Equal("button, not ours", Assert.Single(bot.Store.Ledger).Detail);
        Assert.Empty(bot.Store.Outbox);
    }

    [Fact]
    public async Task The_next_message_belongs_to_the_command_that_asked_for_it()
    {
        await SayAsync("合図");
        bot.Clock.Advance(TimeSpan.FromMinutes(3));
        await SayAsync("これが続きです");
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await SayAsync("これは続きではありません");

        Assert.Equal(["what?", "next これが続きです"], bot.Messenger.To("hanako").Select(message => message.Text).Take(2));
        Assert.Contains("記載がありません", bot.Messenger.To("hanako")[2].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Store.Documents, name => name.StartsWith("talk/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_step_waits_a_quarter_of_an_hour_and_is_then_erased()
    {
        await SayAsync("合図");
        bot.Clock.Advance(TimeSpan.FromMinutes(16));
        await SayAsync("これは続きではありません");
        Assert.DoesNotContain(bot.Messenger.To("hanako"), message => message.Text.StartsWith("next", StringComparison.Ordinal));

        bot.Clock.Advance(TimeSpan.FromMinutes(20));
        await bot.Get<TalkSteps>().RunAsync(CancellationToken.None);
        Assert.DoesNotContain(bot.Store.Documents, name => name.StartsWith("talk/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_command_in_between_is_another_command()
    {
        await SayAsync("合図");
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await SayAsync("ヘルプ");
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await SayAsync("これが続きです");

        Assert.Equal("next これが続きです", bot.Messenger.To("hanako")[2].Text);
    }

    [Fact]
    public async Task The_same_callback_twice_is_one_answer()
    {
        await bot.HandleAsync(new MessagePosted(Bot.Morning, null, "hanako", ContentKind.Text, "合図 one"), "same");
        await bot.HandleAsync(new MessagePosted(Bot.Morning, null, "hanako", ContentKind.Text, "合図 one"), "same");
        await bot.DrainAsync();

        Assert.Single(bot.Messenger.To("hanako"));
    }

    [Theory]
    [InlineData("ありがとうございます！")]
    [InlineData("了解です")]
    [InlineData("はい")]
    public async Task Thanks_need_no_answer(string text)
    {
        await SayAsync(text);

        Assert.Empty(bot.Messenger.To("hanako"));
    }

    [Fact]
    public async Task Help_lists_what_this_person_may_use()
    {
        await SayAsync("ヘルプ");
        await bot.PostAsync("administrator", null, "ヘルプ");
        await bot.DrainAsync();

        Assert.DoesNotContain("操作", Assert.Single(bot.Messenger.To("hanako")).Text, StringComparison.Ordinal);
        Assert.Contains("・操作：", Assert.Single(bot.Messenger.To("administrator")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sticker_brings_the_daily_help_once()
    {
        await bot.HandleAsync(new MessagePosted(Bot.Morning, null, "hanako", ContentKind.Sticker, ""));
        await bot.HandleAsync(new MessagePosted(Bot.Morning, null, "hanako", ContentKind.Sticker, ""));
        await bot.DrainAsync();

        Assert.Single(bot.Messenger.To("hanako"));
    }

    [Fact]
    public async Task Who_opens_the_talk_is_greeted_once_in_thirty_days()
    {
        await BeginAsync();
        await BeginAsync();
        Assert.Equal(["ヘルプ", "質問", "紛失", "相談", "意見", "保存場所"], Assert.Single(bot.Messenger.To("hanako")).Content.QuickReplies.Select(button => button.Label));
    }

    [Fact]
    public async Task The_bots_own_note_that_opens_the_talk_brings_no_greeting_that_would_hide_its_buttons()
    {
        await bot.PostAsync("hanako", "room-g1", "番号");
        await BeginAsync();

        Assert.Single(bot.Messenger.To("hanako"));
    }

    [Fact]
    public async Task At_night_nobody_is_greeted()
    {
        bot.SetClock(Bot.Evening);
        await BeginAsync();

        Assert.Empty(bot.Messenger.To("hanako"));
    }

    private async Task BeginAsync()
    {
        await bot.HandleAsync(new TalkBegan(bot.Clock.GetUtcNow(), "talk", "hanako"));
        await bot.DrainAsync();
    }

    private async Task SayAsync(string text)
    {
        await bot.PostAsync("hanako", null, text);
        await bot.DrainAsync();
    }

    private sealed class Echo : ITalkCommand
    {
        public string Name => "echo";

        public IReadOnlyList<string> Words { get; } = ["合図"];

        public string Help => "合図 …：そのまま返します";

        public bool InChannels => true;

        public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel) => ValueTask.FromResult(
            request.Step is not null && request.Argument.Length > 0 ? TalkAnswer.Say($"next {request.Argument}")
            : request.Argument.Length > 0 ? new TalkAnswer(_ => TalkReply.Say($"echo {request.Argument}") with { Detail = "said" })
            : new TalkAnswer(_ => TalkReply.Say("what?") with { Next = TalkStep.Open(request, Name) }));
    }

    private sealed class Levers : ITalkCommand
    {
        public string Name => "levers";

        public IReadOnlyList<string> Words { get; } = ["操作"];

        public string Help => "操作：動かします";

        public TalkUsers Users => TalkUsers.Administrators;

        public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel) => ValueTask.FromResult(new TalkAnswer(
            _ => TalkReply.Say("done") with { Also = new Plan { Ledger = [new LedgerEntry(request.Context.Now, "lever") { Detail = request.Button ?? request.Argument }] } }));
    }
}
