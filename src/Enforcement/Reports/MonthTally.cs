using ComplianceBot.Enforcement.Planning;

namespace ComplianceBot.Enforcement.Reports;

/// <summary>Counts the ledger rows of one month. Who and where are only held while it counts.</summary>
/// <param name="month">Its first day.</param>
/// <param name="local">Turns an instant into local time.</param>
internal sealed class MonthTally(DateOnly month, Func<DateTimeOffset, DateTimeOffset> local)
{
    private readonly SortedDictionary<string, ArticleNumbers> articles = new(StringComparer.Ordinal);
    private readonly HashSet<string> people = [];
    private readonly Dictionary<string, HashSet<string>> channels = [];
    private MonthNumbers numbers = new(month, 0);
    private DateTimeOffset? emergencySince;
    private int posts;

    /// <summary>Rows in their order, those before the month too: what mode it began in is decided by them.</summary>
    public void Add(long sequence, LedgerEntry row)
    {
        var day = DateOnly.FromDateTime(local(row.At).DateTime);
        if (day >= month.AddMonths(1))
        {
            return;
        }

        numbers = numbers with { LastSequence = sequence };
        if (row is { Kind: "emergency", Rule: null })
        {
            ChangeMode(row, isInMonth: day >= month);
        }
        else if (day >= month && row.Stage != PlanBuilder.Drill)
        {
            Count(row);
        }
    }

    public MonthNumbers Close()
    {
        EndEmergency(EndOfMonth);
        var activeChannels = channels.Values.Count(members => members.Count >= MonthNumbers.FewestPeople);
        return numbers with
        {
            Articles = [.. articles.Values],
            Activity = people.Count < MonthNumbers.FewestPeople ? null : new ActivityNumbers(posts, people.Count, activeChannels),
        };
    }

    private DateTimeOffset StartOfMonth => AtMidnight(month);

    private DateTimeOffset EndOfMonth => AtMidnight(month.AddMonths(1));

    private void Count(LedgerEntry row)
    {
        switch (row.Kind)
        {
            case "judged" when row is { PersonId: { } person, ChannelId: { } channel } && row.Detail.Contains("; rules ", StringComparison.Ordinal):
                posts++;
                people.Add(person);
                CountIn(channel, person);
                break;
            case "verdict":
                Change(row, article => article with { Violations = article.Violations + 1 });
                break;
            case "waived":
                Change(row, article => article with { Waived = article.Waived + 1 });
                break;
            case "answer":
                Change(row, article => article with { Answers = article.Answers + 1, Wrong = article.Wrong + (row.Detail == "wrong" ? 1 : 0) });
                CountUrgent(row);
                break;
            case "not-judged":
                numbers = numbers with { NotJudged = numbers.NotJudged + 1 };
                break;
            case "ticket" when row.Detail.StartsWith("opened", StringComparison.Ordinal):
                numbers = numbers with { Tickets = numbers.Tickets + 1 };
                break;
            case "ticket" when row.Detail is "fixed" or "reported" or "unread" or "mistaken":
                numbers = numbers with { TicketsClosed = numbers.TicketsClosed + 1 };
                break;
        }
    }

    // Whether there were enough is all that is asked, so that a tenant-wide month takes little memory.
    private void CountIn(string channel, string person)
    {
        var members = channels.TryGetValue(channel, out var known) ? known : channels[channel] = [];
        if (members.Count < MonthNumbers.FewestPeople)
        {
            members.Add(person);
        }
    }

    private void CountUrgent(LedgerEntry row)
    {
        if (row.Detail == "urgent")
        {
            numbers = numbers with { Urgent = numbers.Urgent + 1, UrgentOutsideEmergency = numbers.UrgentOutsideEmergency + (emergencySince is null ? 1 : 0) };
        }
    }

    private void Change(LedgerEntry row, Func<ArticleNumbers, ArticleNumbers> change)
    {
        if (row.Article is { } article)
        {
            articles[article] = change(articles.GetValueOrDefault(article) ?? new ArticleNumbers(article));
        }
    }

    private void ChangeMode(LedgerEntry row, bool isInMonth)
    {
        var isOn = row.Outcome is "E1" or "E2";
        if (isOn && emergencySince is null)
        {
            emergencySince = row.At;
            numbers = numbers with { Emergencies = numbers.Emergencies + (isInMonth ? 1 : 0) };
        }
        else if (!isOn)
        {
            EndEmergency(row.At);
        }
    }

    private void EndEmergency(DateTimeOffset at)
    {
        var since = emergencySince > StartOfMonth ? emergencySince : emergencySince is null ? null : StartOfMonth;
        emergencySince = null;
        if (since is { } begin && at > begin)
        {
            numbers = numbers with { EmergencyHours = numbers.EmergencyHours + (at - begin).TotalHours };
        }
    }

    private DateTimeOffset AtMidnight(DateOnly day)
    {
        var noon = new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero);
        return new DateTimeOffset(day, TimeOnly.MinValue, local(noon).Offset);
    }
}
