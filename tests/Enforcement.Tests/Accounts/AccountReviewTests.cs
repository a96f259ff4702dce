using ComplianceBot.Enforcement.Accounts;
using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Registers;
using ComplianceBot.Enforcement.Talk;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Accounts;

/// <summary>The daily review: bundled for the administrators, one note to each person, told again on the policy's days.</summary>
public sealed class AccountReviewTests : IDisposable
{
    private readonly Bot bot;

    public AccountReviewTests()
    {
        bot = new Bot(TestPolicy.With(
            new ToyAccountRule(Toy.Descriptor("CMP-93", Severity.S3, Audience.Administrators), AccountSources.Hr, (account, today) => account.LastDay < today && account.Person.IsActive),
            new ToyAccountRule(Toy.Descriptor("SEC-94", Severity.S2), AccountSources.PersonalPhones, (account, today) => account.Phone is { } phone && phone.Since.AddDays(365) < today),
            new ToyAccountRule(Toy.Descriptor("COM-97", Severity.S0, Audience.Person), AccountSources.Photo, (account, _) => account is { HasPhoto: false, WantsNoPhoto: false })) with
        {
            Registers = Named(RegisterKind.Hr, RegisterKind.PersonalPhones),
        });
        bot.Tenant.Settle();
        bot.Get<CurrentRegisters>().Replace(new RegisterData
        {
            Hr = [new HrRow("hanako", HrChange.Leaves, new(2026, 10, 31)), new HrRow("kacho", HrChange.Leaves, new(2026, 3, 31)), new HrRow("kacho", HrChange.Comes, new(2026, 4, 1))],
            PersonalPhones = [new PersonalPhoneRow("ICHIRO", new(2025, 4, 1), null)],
        });
    }

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task Leavers_are_one_alert_with_names_and_the_rehired_are_left_in_peace()
    {
        await ReviewAsync();

        var alert = Assert.Single(Alerts());
        Assert.Equal("【管理者宛】確認の要るアカウントが1件あります。（p.2-01）\n・佐藤 花子：所見", alert);
        Assert.Equal(Severity.S3, Assert.Single(Open("CMP-93")).Severity);
    }

    [Fact]
    public async Task The_same_is_told_once_a_day_and_again_on_the_days_of_the_policy()
    {
        var days = new List<int>();
        for (var day = 0; day < 14; day++)
        {
            var before = Alerts().Count;
            await ReviewAsync(day);
            await ReviewAsync(day);
            if (Alerts().Count(text => text.Contains("花子", StringComparison.Ordinal)) > before)
            {
                days.Add(day);
            }
        }

        // Tuesday; the 3rd day after is a Friday, the 7th a Tuesday again.
        Assert.Equal([0, 3, 7], days.Where(day => day < 8));
    }

    [Fact]
    public async Task It_is_closed_when_it_passes()
    {
        await ReviewAsync();
        bot.Tenant.Add(bot.Tenant.Users["hanako"] with { IsSuspended = true });
        await ReviewAsync(1);

        Assert.Empty(Open("CMP-93"));
        Assert.Contains(bot.Store.Ledger, row => row is { Kind: "resolved", RuleId: "CMP-93" });
    }

    [Fact]
    public async Task A_person_is_asked_first_and_the_administrators_hear_of_what_stays_open()
    {
        await ReviewAsync();
        var note = Assert.Single(bot.Messenger.To("ichiro"));
        await ReviewAsync(7);

        Assert.Equal(["更新します", "終了しました", "登録しません"], note.Content.QuickReplies.Select(reply => reply.Label));
        Assert.Contains(Alerts(), text => text.Contains("田中 一郎", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_declaration_by_button_counts_from_then_on()
    {
        await ReviewAsync();
        await PressAsync("ichiro", AccountAnswer.RenewPhone);
        await ReviewAsync(1);

        Assert.Empty(Open("SEC-94"));
        Assert.Contains(bot.Messenger.To("ichiro"), message => message.Text.Contains("更新しました", StringComparison.Ordinal));
        Assert.Contains(bot.Store.Ledger, row => row is { Kind: "declaration", PersonId: "ichiro", Detail: "RenewPhone" });
    }

    [Fact]
    public async Task Contacts_that_ended_are_told_to_the_administrators()
    {
        await PressAsync("ichiro", AccountAnswer.EndContacts);
        await bot.DrainAsync();

        Assert.Contains("外部連携の終了", Assert.Single(Alerts()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_that_was_never_read_is_no_reason_to_say_anything()
    {
        await ReviewAsync();
        bot.Get<CurrentRegisters>().Replace(RegisterData.Nothing);
        await ReviewAsync(1);

        Assert.Single(Open("CMP-93"));
        Assert.Contains(bot.Store.Ledger, row => row is { Kind: "not-judged", RuleId: "CMP-93" } && row.Detail.Contains("Hr", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_directory_of_last_week_says_nothing_about_today()
    {
        await bot.ReadDirectoryAsync();
        bot.SetClock(Bot.Morning.AddDays(6));
        await bot.Get<AccountReview>().ReviewIfDueAsync(default);

        Assert.Empty(Open("CMP-93"));
        Assert.Contains(bot.Store.Ledger, row => row is { Kind: "not-judged", RuleId: "CMP-93" });
    }

    [Fact]
    public async Task Without_a_register_in_the_policy_nothing_is_written_at_all()
    {
        bot.Policy.Replace(bot.Policy.Now.Policy with { Registers = RegisterPolicy.None });
        await ReviewAsync();

        Assert.DoesNotContain(bot.Store.Ledger, row => row.Kind is "not-judged" or "verdict");
    }

    [Fact]
    public async Task Nobody_is_told_before_the_opening()
    {
        bot.SetClock(Bot.Evening);
        await bot.ReadDirectoryAsync();
        await bot.Get<AccountReview>().ReviewIfDueAsync(default);

        Assert.Empty(bot.Store.Violations);
    }

    [Fact]
    public async Task A_restart_in_the_night_asks_about_no_more_photos_than_allowed()
    {
        bot.Policy.Replace(bot.Policy.Now.Policy with { PhotosPerNight = 3 });
        await bot.ReadDirectoryAsync();
        var calls = bot.Tenant.Calls;
        await NightAsync(1);

        await new PhotoWatch(bot.Get<DirectoryService>(), bot.Get<Declarations>(), bot.Tenant, bot.Get<PlanContexts>(), bot.Store).RunAsync(default);

        Assert.Equal(3, bot.Tenant.Calls - calls);
    }

    [Fact]
    public async Task Photos_are_asked_about_at_night_a_few_at_a_time_and_brought_up_twice_a_year()
    {
        bot.Policy.Replace(bot.Policy.Now.Policy with { PhotosPerNight = 3 });
        bot.Tenant.Photos.Add("bucho");
        await bot.ReadDirectoryAsync();
        var calls = bot.Tenant.Calls;
        await NightAsync(1);
        var first = bot.Tenant.Calls - calls;
        await ReviewAsync(1);
        await NightAsync(2);
        await ReviewAsync(2);
        await NightAsync(3);
        var all = bot.Tenant.Calls - calls;
        await ReviewAsync(3);
        await bot.PostAsync("kacho", null, "写真登録不要");
        await ReviewAsync(30);

        Assert.Equal(3, first);
        Assert.Equal(4 + 2, all);
        Assert.Empty(Notes("bucho"));
        Assert.Single(Notes("hanako"));
        Assert.Single(Notes("kacho"));
        Assert.DoesNotContain(Open("COM-97"), violation => violation.Key.EndsWith("kacho", StringComparison.Ordinal));

        bot.SetClock(Bot.Morning.AddDays(190));
        await bot.Store.PurgeAsync(bot.Clock.GetUtcNow(), DateTimeOffset.MinValue, default);
        await ReviewAsync(190);
        Assert.Equal(2, Notes("hanako").Length);
        Assert.Single(Notes("kacho"));
    }

    [Fact]
    public async Task Many_names_fit_into_one_message()
    {
        for (var number = 0; number < 300; number++)
        {
            bot.Tenant.Add(Town.Officer($"p{number}", "寿限無", $"{number}番目の人", Town.Tax));
        }

        bot.Get<CurrentRegisters>().Replace(new RegisterData { Hr = [.. Enumerable.Range(0, 300).Select(number => new HrRow($"p{number}", HrChange.Leaves, new(2026, 10, 31)))], PersonalPhones = [] });
        await ReviewAsync();

        var alert = Assert.Single(Alerts());
        Assert.InRange(alert.Length, 1000, 2000);
        Assert.Matches("300件.*ほか[0-9]+件$", alert.ReplaceLineEndings(" "));
        Assert.Equal(300, Open("CMP-93").Length);
    }

    private static RegisterPolicy Named(params RegisterKind[] kinds) => new(kinds.ToDictionary(kind => kind, kind => new RegisterPath($"{kind}.csv", $"/nowhere/{kind}.csv")));

    private string[] Notes(string person) => [.. bot.Messenger.To(person).Select(message => message.Text).Where(text => text.Contains("COM-97", StringComparison.Ordinal))];

    private List<string> Alerts() => [.. bot.Messenger.To(TestPolicy.AdministratorsChannel).Select(message => message.Text)];

    private Violation[] Open(string rule) => [.. bot.Store.Violations.Values.Where(violation => violation.Key.StartsWith(rule, StringComparison.Ordinal) && violation.State != ViolationState.Resolved)];

    private async Task ReviewAsync(int day = 0)
    {
        if (bot.Clock.GetUtcNow() < Bot.Morning.AddDays(day))
        {
            bot.SetClock(Bot.Morning.AddDays(day));
        }

        await bot.ReadDirectoryAsync();
        await bot.Get<AccountReview>().ReviewIfDueAsync(default);
        await bot.DrainAsync();
    }

    private async Task NightAsync(int day)
    {
        bot.SetClock(Bot.Morning.AddDays(day).AddHours(-6));
        await bot.Get<PhotoWatch>().RunAsync(default);
        await bot.Get<PhotoWatch>().RunAsync(default);
    }

    private Task PressAsync(string person, AccountAnswer answer) =>
        bot.HandleAsync(new ButtonPressed(bot.Clock.GetUtcNow(), null, person, TalkButton.DataOf("declaration", answer.ToString())));
}
