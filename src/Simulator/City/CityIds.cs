namespace ComplianceBot.Simulator.City;

/// <summary>Ids and names that a policy or a demo refers to.</summary>
public static class CityIds
{
    /// <summary>Multi-person channel of the administrators: alerts go here.</summary>
    public const string AlertsChannel = "channel-dx-alerts";

    /// <summary>Channel of the group 防災当直連絡: no after-hours rule.</summary>
    public const string DutyChannel = "channel-bousai-duty";

    /// <summary>A compliant group with exactly one manager.</summary>
    public const string OnlyManagerGroup = "夏まつり実行委員会";

    /// <summary>A compliant group to be made private in the demo.</summary>
    public const string DemoPublicGroup = "健康まつり準備";

    /// <summary>A compliant group whose channel the demo posts in.</summary>
    public const string DemoTalkGroup = "窓口応援（国保年金課）";

    public static string Talk(string userId) => $"talk-{userId}";
}
