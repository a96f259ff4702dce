using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Directory;

/// <summary>The directory over time: read, kept, read anew in part.</summary>
public sealed class DirectoryServiceTests : IDisposable
{
    private readonly Bot bot = new(TestPolicy.With());

    public DirectoryServiceTests()
    {
        bot.Tenant.Settle().Add(Town.Group("g1", ["hanako"], Town.User("hanako"), Town.User("kacho")));
        bot.Tenant.AddChannelOf("g1", "hanako", "kacho");
    }

    private DirectoryService Directory => bot.Get<DirectoryService>();

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task It_is_there_again_after_a_restart_without_asking_the_tenant()
    {
        await bot.ReadDirectoryAsync();
        using var again = new DirectoryService(bot.Tenant, bot.Store, bot.Policy, bot.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<DirectoryService>.Instance);

        Assert.True(await again.LoadAsync(default));
        Assert.Equal("佐藤 花子", again.Current!.FindPerson("hanako")!.Name);
        Assert.Equal(1, bot.Tenant.FullReadings);
    }

    [Fact]
    public async Task A_group_that_an_event_made_known_keeps_its_age_over_a_restart()
    {
        await bot.ReadDirectoryAsync();
        bot.Tenant.Add(Town.Group("g2", ["hanako"], Town.User("hanako")));
        await Directory.ReadGroupAnewAsync("g2", [], default);
        using var again = new DirectoryService(bot.Tenant, bot.Store, bot.Policy, bot.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<DirectoryService>.Instance);
        await again.LoadAsync(default);
        bot.Clock.Advance(TimeSpan.FromHours(3));
        await again.RefreshAsync(null, default);

        Assert.Equal(Bot.Morning, again.Current!.FindGroup("g2")!.FirstSeen);
    }

    [Fact]
    public async Task A_handover_made_while_a_full_reading_is_being_stored_is_not_forgotten()
    {
        await bot.ReadDirectoryAsync();
        var (storing, stored) = (new TaskCompletionSource(), new TaskCompletionSource());
        bot.Store.Holds = name => name == "directory" ? Held() : Task.CompletedTask;
        var reading = bot.ReadDirectoryAsync();
        await storing.Task.WaitAsync(TimeSpan.FromMinutes(1));
        var handingOver = Directory.HandOverAsync(["g1"], new DateOnly(2027, 4, 1), default);
        stored.SetResult();
        await Task.WhenAll(reading, handingOver).WaitAsync(TimeSpan.FromMinutes(1));
        using var again = new DirectoryService(bot.Tenant, bot.Store, bot.Policy, bot.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<DirectoryService>.Instance);
        await again.LoadAsync(default);

        Assert.Equal(new DateOnly(2027, 4, 1), Directory.Current!.FindGroup("g1")!.HandingOver);
        Assert.Equal(new DateOnly(2027, 4, 1), again.Current!.FindGroup("g1")!.HandingOver);

        Task Held()
        {
            storing.SetResult();
            return stored.Task;
        }
    }

    [Fact]
    public async Task A_crowd_of_new_people_is_read_in_full_and_nobody_of_them_passes_for_departed()
    {
        await bot.ReadDirectoryAsync();
        var crowd = Enumerable.Range(0, 60).Select(number => Town.Officer($"new{number}", "新", $"{number}", Town.Tax)).ToArray();
        Assert.All(crowd, person => bot.Tenant.Add(person));
        bot.Tenant.Add(Town.Group("g1", ["hanako"], [Town.User("kacho"), .. crowd.Select(person => Town.User(person.Id))]));
        bot.Clock.Advance(TimeSpan.FromMinutes(6));

        var group = await Directory.ReadGroupAnewAsync("g1", [.. crowd.Select(person => person.Id)], default);

        Assert.All(group!.People, person => Assert.Equal(PersonState.Active, person.State));
        Assert.Equal(2, bot.Tenant.FullReadings);
    }

    [Fact]
    public async Task A_touched_group_is_read_with_the_people_on_whom_its_verdict_rests()
    {
        await bot.ReadDirectoryAsync();
        bot.Tenant.Add(bot.Tenant.Users["kacho"] with { IsSuspended = true });
        bot.Tenant.Add(Town.Officer("new", "新", "人", Town.Tax));
        bot.Tenant.Add(Town.Group("g1", ["hanako"], Town.User("hanako"), Town.User("kacho"), Town.User("new")));

        var group = await Directory.ReadGroupAnewAsync("g1", [], default);

        Assert.Equal(PersonState.Suspended, group!.People.Single(person => person.Id == "kacho").State);
        Assert.Equal("新 人", group.People.Single(person => person.Id == "new").Name);
        Assert.True(Directory.Current!.Names.IsFullName("新人"));
        Assert.Equal(1, bot.Tenant.FullReadings);
    }

    [Fact]
    public async Task Somebody_who_moved_is_found_in_the_new_unit_only()
    {
        bot.Tenant.Add(Town.Group("affairs", [], Town.Unit(Town.Affairs)));
        bot.Tenant.Add(Town.Group("tax", [], Town.Unit(Town.Tax)));
        await bot.ReadDirectoryAsync();
        bot.Tenant.Add(Town.Officer("hanako", "佐藤", "花子", Town.Tax));

        await Directory.ReadGroupAnewAsync("g1", ["hanako"], default);

        Assert.DoesNotContain(Directory.Current!.FindGroup("affairs")!.People, person => person.Id == "hanako");
        Assert.Contains(Directory.Current.FindGroup("tax")!.People, person => person.Id == "hanako");
    }

    [Fact]
    public async Task A_new_policy_decides_anew_who_is_a_manager()
    {
        await bot.ReadDirectoryAsync();
        Assert.False(Directory.Current!.FindPerson("ichiro")!.IsManager);
        bot.Tenant.Add(Town.Officer("ichiro", "田中", "一郎", Town.Tax, "主任"));
        await Directory.ReadGroupAnewAsync("g1", ["ichiro"], default);

        bot.Policy.Replace(bot.Policy.Now.Policy with { Managers = new ManagerPolicy(["主任"], [], OrgUnitHeads: false) });

        Assert.True(Directory.Current!.FindPerson("ichiro")!.IsManager);
        Assert.False(Directory.Current.FindPerson("kacho")!.IsManager);
    }

    [Fact]
    public async Task Two_who_ask_for_a_reading_share_one()
    {
        await Task.WhenAll(bot.ReadDirectoryAsync(), bot.ReadDirectoryAsync());

        Assert.Equal(1, bot.Tenant.FullReadings);
    }

    [Fact]
    public async Task A_channel_is_asked_for_once_and_remembered_over_restarts()
    {
        await bot.ReadDirectoryAsync();
        for (var i = 0; i < 5; i++)
        {
            var channel = await bot.Get<ChannelDirectory>().FindAsync("room-g1", default);
            Assert.Equal(("グループg1", ChannelKind.Group, 2), (channel.Title, channel.Kind, channel.Members.Count));
        }

        var calls = bot.Tenant.Calls;
        var again = new ChannelDirectory(bot.Tenant, bot.Store, Directory, bot.Policy, bot.Clock);
        Assert.Equal("グループg1", (await again.FindAsync("room-g1", default)).Title);
        Assert.Equal(calls, bot.Tenant.Calls);
    }

    [Fact]
    public async Task A_channel_that_cannot_be_asked_about_is_unknown_and_not_asked_about_again_for_a_minute()
    {
        bot.Tenant.IsOutOfReach = true;
        Assert.Equal(ChannelKind.Unknown, (await bot.Get<ChannelDirectory>().FindAsync("room-g1", default)).Kind);
        var calls = bot.Tenant.Calls;
        await bot.Get<ChannelDirectory>().FindAsync("room-g1", default);
        Assert.Equal(calls, bot.Tenant.Calls);

        bot.Tenant.IsOutOfReach = false;
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(ChannelKind.Group, (await bot.Get<ChannelDirectory>().FindAsync("room-g1", default)).Kind);
    }

    [Fact]
    public async Task A_new_title_is_known_the_next_day_and_the_old_one_serves_while_the_tenant_is_out_of_reach()
    {
        await bot.Get<ChannelDirectory>().FindAsync("room-g1", default);
        bot.Tenant.Add(bot.Tenant.Groups["g1"] with { Name = "新しい名前" });
        bot.Tenant.AddChannelOf("g1", "hanako");
        bot.Clock.Advance(TimeSpan.FromHours(25));
        bot.Tenant.IsOutOfReach = true;
        Assert.Equal("グループg1", (await bot.Get<ChannelDirectory>().FindAsync("room-g1", default)).Title);

        bot.Tenant.IsOutOfReach = false;
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("新しい名前", (await bot.Get<ChannelDirectory>().FindAsync("room-g1", default)).Title);
    }

    [Fact]
    public async Task A_duty_channel_is_one_even_while_nothing_else_is_known_of_it()
    {
        bot.Policy.Replace(bot.Policy.Now.Policy with { DutyChannels = new HashSet<string> { "room-g1" } });
        bot.Tenant.IsOutOfReach = true;

        Assert.True((await bot.Get<ChannelDirectory>().FindAsync("room-g1", default)).IsDuty);
    }

    [Fact]
    public async Task A_stranger_who_posts_is_looked_up_once()
    {
        await bot.ReadDirectoryAsync();
        bot.Tenant.Add(Town.Officer("new", "新", "人", Town.Tax));

        Assert.Equal("新 人", (await Directory.FindPosterAsync("new", default)).Name);
        Assert.Equal("", (await Directory.FindPosterAsync("nobody", default)).Name);
        var calls = bot.Tenant.Calls;
        await Directory.FindPosterAsync("new", default);
        await Directory.FindPosterAsync("nobody", default);
        Assert.Equal(calls, bot.Tenant.Calls);
    }
}
