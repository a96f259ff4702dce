using ComplianceBot.Simulator.City;

namespace ComplianceBot.EndToEnd.Tests.Stories;

/// <summary>Groups change in working hours; the bot says so in the right place.</summary>
public sealed class GroupStory
{
    [Fact]
    public async Task The_only_manager_leaves_and_the_channel_hears_a_word_that_names_nobody()
    {
        await using var story = await CityWithBot.StartAsync(CityWithBot.At(10, 0));
        var group = story.City.GroupNamed(CityIds.OnlyManagerGroup);
        var channel = story.City.ChannelOfGroup(group.Id);
        var manager = ManagerOf(story, group);

        await story.City.LeaveAsync(channel, manager.Id);

        var word = await story.HearAsync(channel, "（p.7-01）");
        Assert.DoesNotContain(manager.Name.Family, word.Text, StringComparison.Ordinal);
        Assert.Empty(word.Buttons);
    }

    [Fact]
    public async Task A_group_made_private_is_told_to_its_masters_when_a_callback_touches_it()
    {
        await using var story = await CityWithBot.StartAsync(CityWithBot.At(10, 0));
        var group = story.City.GroupNamed(CityIds.DemoPublicGroup);
        var channel = story.City.ChannelOfGroup(group.Id);
        var leaver = group.Members.First(member => member.Kind == CityMemberKind.USER && !group.Masters.Contains(member.Id));

        await story.City.SetGroupPublicAsync(group.Id, isPublic: false);
        await story.City.LeaveAsync(channel, leaver.Id);

        var note = await story.HearAsync(group.Masters[0], "（p.7-03）");
        Assert.Contains(group.Name, note.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(story.HeardBy(channel), message => message.Text.Contains("p.7-03", StringComparison.Ordinal));
    }

    private static CityPerson ManagerOf(CityWithBot story, CityGroup group)
    {
        var positions = story.City.City.Titles.Positions.Where(title => title.Name is "課長" or "課長補佐" or "部長" or "次長").Select(title => title.Id).ToHashSet(StringComparer.Ordinal);
        return story.City.City.People.First(person =>
            group.Members.Any(member => member.Id == person.Id) && person.Seats.Any(seat => seat.IsHead || (seat.PositionId is { } position && positions.Contains(position))));
    }
}
