using ComplianceBot.Simulator.City;

namespace ComplianceBot.Simulator.Tenant;

/// <summary>Reads of a group may lag behind its changes (<see cref="SimulatorBehaviour.GroupLag"/>); callbacks never do.</summary>
internal sealed class GroupLag(SimulatedClock clock, SimulatorBehaviour behaviour)
{
    private readonly Dictionary<string, (CityGroup Before, DateTimeOffset Until)> late = [];

    public void Remember(CityGroup before)
    {
        if (behaviour.GroupLag > TimeSpan.Zero)
        {
            late[before.Id] = (before, clock.RealNow + behaviour.GroupLag);
        }
    }

    /// <summary>The group as the API shows it now.</summary>
    public CityGroup AsRead(CityGroup group) =>
        late.TryGetValue(group.Id, out var entry) && clock.RealNow < entry.Until ? entry.Before : group;
}
