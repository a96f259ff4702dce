namespace ComplianceBot.EmbeddedHost;

/// <summary>Runs a function on a schedule; the parameter is a <see cref="TimerInfo"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute : Attribute
{
    public TimerTriggerAttribute(string schedule)
    {
        Schedule = schedule;
        UseMonitor = true;
    }

    /// <summary>NCRONTAB with six fields, seconds first, in UTC.</summary>
    public string Schedule { get; private set; }

    /// <summary>Remembers runs, so that one missed while the process was down is made up for, once.</summary>
    public bool UseMonitor { get; set; }

    public bool RunOnStartup { get; set; }
}

/// <summary>What a timer function is told.</summary>
public sealed class TimerInfo
{
    /// <summary>Null where the timer is not monitored.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>This run makes up for a missed one.</summary>
    public bool IsPastDue { get; set; }
}

/// <summary>All in UTC.</summary>
public sealed class ScheduleStatus
{
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}
