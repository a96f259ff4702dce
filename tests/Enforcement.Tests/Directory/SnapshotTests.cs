using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Directory;

/// <summary>How people are found in groups, and who counts as what.</summary>
public sealed class SnapshotTests
{
    private readonly FakeTenant tenant = new FakeTenant().Settle();
    private Policy policy = TestPolicy.With();

    [Fact]
    public void A_group_holds_the_people_of_its_units_sub_units_and_nested_groups_once_each()
    {
        tenant.Add(Town.Group("inner", [], Town.User("ichiro"), Town.User("hanako")));
        tenant.Add(Town.Group("outer", ["ichiro"], Town.User("hanako"), Town.Unit(Town.Affairs), Town.Nested("inner")));

        Assert.Equal(["hanako", "ichiro", "kacho"], PeopleOf("outer"));
        Assert.Equal(["ichiro"], Snapshot().FindGroup("outer")!.Masters.Select(person => person.Id));
    }

    [Fact]
    public void Groups_that_hold_each_other_end()
    {
        tenant.Add(Town.Group("a", [], Town.Nested("b"), Town.User("hanako")));
        tenant.Add(Town.Group("b", [], Town.Nested("c")));
        tenant.Add(Town.Group("c", [], Town.Nested("a"), Town.Nested("c"), Town.User("ichiro")));

        Assert.Equal(["hanako", "ichiro"], PeopleOf("a"));
    }

    [Fact]
    public void Units_that_hold_each_other_end()
    {
        tenant.Add(new TenantOrgUnit("x", "甲", "y", 2));
        tenant.Add(new TenantOrgUnit("y", "乙", "x", 2));
        tenant.Add(Town.Officer("jiro", "次", "郎", "y"));
        tenant.Add(Town.Group("g", [], Town.Unit("x")));

        Assert.Equal(["jiro"], PeopleOf("g"));
    }

    [Theory]
    [InlineData(TenantMemberKind.Group)]
    [InlineData(TenantMemberKind.OrgUnit)]
    [InlineData(TenantMemberKind.Unknown)]
    public void A_group_with_an_entry_that_cannot_be_followed_is_not_readable(TenantMemberKind kind)
    {
        tenant.Add(Town.Group("g", [], Town.User("kacho"), new TenantMember("nobody-knows", kind)));

        Assert.NotNull(Snapshot().FindGroup("g")!.UnreadableBecause);
    }

    [Fact]
    public void An_id_that_the_directory_does_not_know_is_somebody_who_is_gone()
    {
        tenant.Add(Town.Group("g", ["ghost"], Town.User("ghost")));

        Assert.Equal(PersonState.Deleted, Snapshot().FindGroup("g")!.People[0].State);
    }

    [Theory]
    [InlineData("課長", true)]
    [InlineData(" 課長 ", true)]
    [InlineData("課長補佐", true)]
    [InlineData("副課長", false)]
    [InlineData("課長代理", false)]
    [InlineData("主事", false)]
    [InlineData(null, false)]
    public void Titles_match_exactly_after_folding(string? title, bool isManager)
    {
        tenant.Add(Town.Officer("someone", "誰", "か", Town.Desk, title));

        Assert.Equal(isManager, Snapshot().FindPerson("someone")!.IsManager);
    }

    [Fact]
    public void Titles_in_another_width_are_the_same_title()
    {
        policy = policy with { Managers = new ManagerPolicy(["ＤＸ室長"], ["Ｍ２"], OrgUnitHeads: false) };
        tenant.Add(Town.Officer("by-title", "誰", "か", Town.Desk, "DX室長"));
        tenant.Add(Town.Officer("by-level", "誰", "か", Town.Desk) with { LevelName = "M2" });

        Assert.True(Snapshot().FindPerson("by-title")!.IsManager);
        Assert.True(Snapshot().FindPerson("by-level")!.IsManager);
        Assert.False(Snapshot().FindPerson("bucho")!.IsManager);
    }

    [Theory]
    [InlineData(Town.Bureau, true)]
    [InlineData(Town.Affairs, true)]
    [InlineData(Town.Desk, false)]
    public void Heads_count_from_the_department_upwards(string unit, bool isManager)
    {
        tenant.Add(Town.Officer("head", "長", "人", unit, isHead: true));

        Assert.Equal(isManager, Snapshot().FindPerson("head")!.IsManager);
    }

    [Theory]
    [InlineData(Town.Desk, Town.Affairs)]
    [InlineData(Town.Tax, Town.Tax)]
    [InlineData(Town.Bureau, null)]
    public void A_seat_belongs_to_the_department_above_it(string unit, string? department)
    {
        tenant.Add(Town.Officer("someone", "誰", "か", unit));

        Assert.Equal(department, Assert.Single(Snapshot().FindPerson("someone")!.Seats).DepartmentId);
    }

    [Fact]
    public void A_head_of_the_bureau_answers_for_its_departments_where_he_is_in_the_group()
    {
        tenant.Add(Town.Group("with", [], Town.User("bucho"), Town.User("hanako"), Town.User("ichiro")));
        tenant.Add(Town.Group("without", [], Town.User("hanako"), Town.User("ichiro")));

        Assert.Equal([Town.Affairs, Town.Tax], Snapshot().FindGroup("with")!.ManagersAbove.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(Snapshot().FindGroup("without")!.ManagersAbove);
        Assert.Equal(["税務課", "総務課"], Snapshot().FindGroup("without")!.Departments.Select(department => department.Name).Order(StringComparer.Ordinal));
    }

    public static TheoryData<string, PersonState> States => new()
    {
        { "deleted", PersonState.Deleted },
        { "suspended", PersonState.Suspended },
        { "leave", PersonState.OnLeave },
        { "pending", PersonState.Pending },
        { "awaiting", PersonState.Pending },
        { "suspended while on leave", PersonState.OnLeave },
        { "", PersonState.Active },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void Flags_of_the_wire_become_one_state(string flags, PersonState state)
    {
        tenant.Add(Town.Officer("someone", "誰", "か", Town.Desk) with
        {
            IsDeleted = flags == "deleted",
            IsSuspended = flags.StartsWith("suspended", StringComparison.Ordinal),
            IsOnLeave = flags.EndsWith("leave", StringComparison.Ordinal),
            IsPending = flags == "pending",
            IsAwaiting = flags == "awaiting",
        });

        Assert.Equal(state, Snapshot().FindPerson("someone")!.State);
    }

    [Theory]
    [InlineData("佐藤花子", true)]
    [InlineData("サトウハナコ", true)]
    [InlineData("さとうはなこ", true)]
    [InlineData("佐藤", false)]
    [InlineData("佐藤花", false)]
    [InlineData("花子", false)]
    public void Staff_are_known_by_full_name_alone(string name, bool isStaff) => Assert.Equal(isStaff, Snapshot().Names.IsFullName(name));

    [Fact]
    public void Groups_of_the_first_reading_are_older_than_any_grace_and_later_ones_as_old_as_their_reading()
    {
        tenant.Add(Town.Group("old", []));
        var first = DirectoryData.Following(null, Reading(), Bot.Morning);
        tenant.Add(Town.Group("new", []));
        var second = DirectoryData.Following(first, Reading(), Bot.Morning.AddDays(1));
        var third = DirectoryData.Following(second, Reading(), Bot.Morning.AddDays(2));

        var snapshot = DirectorySnapshot.Of(third, policy);
        Assert.Equal(DateTimeOffset.MinValue, snapshot.FindGroup("old")!.FirstSeen);
        Assert.Equal(Bot.Morning.AddDays(1), snapshot.FindGroup("new")!.FirstSeen);
    }

    [Fact]
    public void What_is_stored_comes_back_the_same()
    {
        tenant.Add(tenant.Users["hanako"] with { Email = "h@example.jp", IsOnLeave = true, LevelId = "l", LevelName = "二級" });
        tenant.Add(Town.Group("g", ["kacho"], Town.Unit(Town.Affairs), Town.Nested("h"), Town.User("hanako")) with { IsPublic = false, Description = "説明" });
        var data = new DirectoryData(Reading(), Bot.Morning, new Dictionary<string, DateTimeOffset> { ["g"] = Bot.Morning });

        var back = SnapshotDocument.Read(SnapshotDocument.Write(data))!;

        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(data), System.Text.Json.JsonSerializer.Serialize(back));
        Assert.Null(SnapshotDocument.Read("{"));
        Assert.Null(SnapshotDocument.Read("{\"v\":99}"));
    }

    [Fact]
    public void The_difference_names_who_moved_and_what_changed()
    {
        tenant.Add(Town.Group("g", ["hanako"], Town.User("hanako")));
        tenant.Add(Town.Group("gone", []));
        var before = Reading();
        tenant.Add(Town.Officer("hanako", "佐藤", "花子", Town.Tax));
        tenant.Add(Town.Officer("new", "新", "人", Town.Tax));
        tenant.Users.Remove("ichiro");
        tenant.Groups.Remove("gone");
        tenant.Add(tenant.Groups["g"] with { IsPublic = false });
        tenant.Add(Town.Group("added", []));

        var difference = SnapshotDifference.Between(before, Reading());

        Assert.Equal("people new 1, gone 1, moved 1; groups new 1, gone 1, changed 1", difference.Describe());
        Assert.Equal(["hanako"], difference.PeopleMoved);
    }

    private DirectorySnapshot Snapshot() => DirectorySnapshot.Of(new DirectoryData(Reading(), Bot.Morning, new Dictionary<string, DateTimeOffset>()), policy);

    private TenantReading Reading() => new([.. tenant.Users.Values], [.. tenant.OrgUnits.Values], [.. tenant.Groups.Values], [], []);

    private string[] PeopleOf(string group) => [.. Snapshot().FindGroup(group)!.People.Select(person => person.Id).Order(StringComparer.Ordinal)];
}
