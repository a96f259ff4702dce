namespace ComplianceBot.Enforcement.Reports;

/// <summary>What one article's rules found in a month.</summary>
public sealed record ArticleNumbers(string Article)
{
    public int Violations { get; init; }

    public int Waived { get; init; }

    /// <summary>Answers to notes, and 違います among them.</summary>
    public int Answers { get; init; }

    public int Wrong { get; init; }
}

/// <summary>A month as numbers, small enough to be kept for good. No person, no channel and no group is in it.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="LastSequence">Last ledger row of the month: the next month's counting begins behind it.</param>
public sealed record MonthNumbers(DateOnly Month, long LastSequence)
{
    public IReadOnlyList<ArticleNumbers> Articles { get; init; } = [];

    public int NotJudged { get; init; }

    public int Tickets { get; init; }

    public int TicketsClosed { get; init; }

    /// <summary>緊急でした, and how many of them outside an emergency (CMP-02c).</summary>
    public int Urgent { get; init; }

    public int UrgentOutsideEmergency { get; init; }

    /// <summary>How often the mode went to E1 or E2, and for how long (PUR-01).</summary>
    public int Emergencies { get; init; }

    public double EmergencyHours { get; init; }

    /// <summary>Activity (COM-08a); null where fewer than <see cref="FewestPeople"/> took part.</summary>
    public ActivityNumbers? Activity { get; init; }

    /// <summary>Nothing is told about fewer people than this: a number would point at somebody.</summary>
    public const int FewestPeople = 5;

    public int Violations => Articles.Sum(article => article.Violations);

    public int Waived => Articles.Sum(article => article.Waived);

    public int Answers => Articles.Sum(article => article.Answers);

    public int Wrong => Articles.Sum(article => article.Wrong);
}

/// <summary>How much was posted where the bot is, by how many, in how many channels of at least five people.</summary>
public sealed record ActivityNumbers(int Posts, int People, int Channels);
