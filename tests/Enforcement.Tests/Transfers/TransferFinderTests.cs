using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Tests.Transfers;

/// <summary>Who moved between two readings, and who only seems to have.</summary>
public sealed class TransferFinderTests
{
    private static readonly DateOnly Today = new(2027, 4, 1);

    private readonly List<TenantOrgUnit> units = [Unit("affairs", "総務課"), Unit("tax", "税務課"), Unit("welfare", "福祉課")];

    [Fact]
    public void Another_main_seat_is_a_transfer_and_another_title_is_none()
    {
        var moved = Find([At("a", "affairs"), At("b", "affairs", "主事")], [At("a", "tax"), At("b", "affairs", "係長")]);

        Assert.Equal(new KnownTransfer("a", "affairs", "総務課", "tax", Today, Today), Assert.Single(moved));
    }

    [Fact]
    public void Dual_posts_are_left_out()
    {
        var both = At("a", "tax") with { Seats = [Seat("tax", main: true), Seat("affairs", main: false)] };

        Assert.Empty(Find([At("a", "affairs")], [both]));
    }

    [Fact]
    public void Newcomers_and_people_who_are_gone_have_not_moved()
    {
        Assert.Empty(Find([At("a", "affairs")], [At("b", "tax"), At("a", "tax") with { IsDeleted = true }]));
    }

    [Fact]
    public void An_office_that_was_given_another_id_has_not_moved()
    {
        var after = units.Where(unit => unit.Id != "affairs").Append(Unit("affairs-2", "総務政策課"));

        Assert.Empty(Find([At("a", "affairs"), At("b", "affairs"), At("c", "affairs")], [At("a", "affairs-2"), At("b", "affairs-2"), At("c", "affairs-2")], after));
    }

    [Fact]
    public void Whoever_used_a_reorganisation_to_leave_has_moved()
    {
        var after = units.Where(unit => unit.Id != "affairs").Append(Unit("affairs-2", "総務政策課"));

        var moved = Find([At("a", "affairs"), At("b", "affairs"), At("c", "affairs")], [At("a", "affairs-2"), At("b", "affairs-2"), At("c", "tax")], after);

        Assert.Equal("c", Assert.Single(moved).PersonId);
    }

    [Fact]
    public void An_office_that_is_split_in_two_new_ones_has_not_moved()
    {
        var after = units.Where(unit => unit.Id != "affairs").Concat([Unit("east", "総務一課"), Unit("west", "総務二課")]);

        Assert.Empty(Find([At("a", "affairs"), At("b", "affairs"), At("c", "affairs")], [At("a", "east"), At("b", "east"), At("c", "west")], after));
    }

    [Fact]
    public void Everybody_leaving_for_an_old_office_is_a_transfer()
    {
        Assert.Equal(2, Find([At("a", "affairs"), At("b", "affairs")], [At("a", "tax"), At("b", "tax")]).Count);
    }

    [Theory]
    [InlineData(-10, -10)]
    [InlineData(5, 5)]
    [InlineData(60, 0)]
    public void The_personnel_list_gives_the_day_unless_it_means_another_move(int listed, int expected)
    {
        var moved = TransferFinder.Following([], (Reading([At("a", "affairs")], units), Reading([At("a", "tax")], units)), Today, _ => Today.AddDays(listed));

        Assert.Equal(Today.AddDays(expected), Assert.Single(moved).On);
    }

    [Fact]
    public void Transfers_are_remembered_for_a_year_and_a_little()
    {
        var same = (Reading([At("a", "tax")], units), Reading([At("a", "tax")], units));
        KnownTransfer[] known = [new("a", "affairs", "総務課", "tax", Today, Today)];

        Assert.Single(TransferFinder.Following(known, same, Today.AddDays(400), null));
        Assert.Empty(TransferFinder.Following(known, same, Today.AddDays(401), null));
    }

    private IReadOnlyList<KnownTransfer> Find(TenantUser[] before, TenantUser[] after, IEnumerable<TenantOrgUnit>? unitsAfter = null) =>
        TransferFinder.Following([], (Reading(before, units), Reading(after, unitsAfter ?? units)), Today, null);

    private static TenantReading Reading(TenantUser[] users, IEnumerable<TenantOrgUnit> units) => new(users, [.. units], [], [], []);

    private static TenantOrgUnit Unit(string id, string name) => new(id, name, null, 2);

    private static TenantUser At(string id, string unit, string? position = null) => new(id, "佐藤", id) { Seats = [new TenantSeat(unit, null, position, IsHead: false, IsPrimary: true)] };

    private static TenantSeat Seat(string unit, bool main) => new(unit, null, null, IsHead: false, main);
}
