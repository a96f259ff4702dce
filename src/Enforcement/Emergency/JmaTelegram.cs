namespace ComplianceBot.Enforcement.Emergency;

/// <summary>Kinds of telegram that are followed; the name is the agency's 種類コード.</summary>
public enum JmaType
{
    /// <summary>気象警報・注意報（Ｒ０６）（集約通報）: the whole country as it stands, every ten minutes.</summary>
    VPWS50,

    /// <summary>Old system, whole prefecture: 気象特別警報・警報・注意報.</summary>
    VPWW53,

    /// <summary>Old system, whole prefecture: 気象警報・注意報（Ｈ２７）.</summary>
    VPWW54,
    VPWW55,
    VPWW56,
    VPWW57,
    VPWW58,
    VPWW59,
    VPWW60,
    VPWW61,

    /// <summary>気象特別警報報知: first word of a special warning.</summary>
    VPNO50,

    /// <summary>土砂災害警戒情報, level 4.</summary>
    VXWW50,

    /// <summary>指定河川洪水予報 (VXKO50–89).</summary>
    VXKO,

    /// <summary>震度速報: by region, provisional.</summary>
    VXSE51,

    /// <summary>震源・震度に関する情報: by municipality, final.</summary>
    VXSE53,
}

/// <summary>Control/Status.</summary>
public enum JmaStatus
{
    Normal,

    /// <summary>訓練: leads to DRILL only.</summary>
    Training,

    /// <summary>試験: a test of the line, not even a drill.</summary>
    Test,
}

/// <summary>Head/InfoType.</summary>
public enum JmaInfoType
{
    /// <summary>発表, and 遅延.</summary>
    Issued,

    /// <summary>訂正: takes the place of the telegram before it.</summary>
    Corrected,

    /// <summary>取消: the telegram before it was wrong.</summary>
    Cancelled,
}

/// <summary>A telegram of the weather agency as typed facts.</summary>
/// <param name="ReportedAt">Head/ReportDateTime, whole minutes: the order of reports.</param>
/// <param name="IssuedAt">Control/DateTime, seconds: the order within one minute.</param>
public sealed record JmaTelegram(JmaType Type, DateTimeOffset ReportedAt, DateTimeOffset IssuedAt)
{
    public required string Title { get; init; }

    public JmaStatus Status { get; init; }

    public JmaInfoType InfoType { get; init; }

    /// <summary>One earthquake, one river region; empty for warnings.</summary>
    public string EventId { get; init; } = "";

    public string Office { get; init; } = "";

    /// <summary>File name of the telegram at the agency (20260831050211_0_VPWW53_150000.xml): the evidence of what it leads to.</summary>
    public string Source { get; init; } = "";

    /// <summary>Every area that the telegram speaks of, also those where nothing is in force.</summary>
    public IReadOnlyList<AreaReport> Areas { get; init; } = [];
}

/// <param name="Code">7 digits: municipality; 3: earthquake region; 12: river region.</param>
/// <param name="Name">As the agency writes it.</param>
/// <param name="Hazards">What is in force there; empty: nothing.</param>
public sealed record AreaReport(string Code, string Name, IReadOnlyList<Hazard> Hazards);

/// <summary>What reading came to.</summary>
/// <param name="Telegram">Null when there is nothing to follow in it.</param>
/// <param name="Unreadable">Why it could not be read (Japanese, for administrators); null when it could, or when it is of a kind that is not followed.</param>
public sealed record JmaReading(JmaTelegram? Telegram, string? Unreadable)
{
    public static JmaReading NotFollowed { get; } = new(null, null);

    public static JmaReading Broken(string reason) => new(null, reason);
}
