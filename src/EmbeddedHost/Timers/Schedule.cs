using ComplianceBot.EmbeddedHost.Invocation;
using NCrontab;

namespace ComplianceBot.EmbeddedHost.Timers;

/// <summary>When a timer is due: NCRONTAB with six fields, in UTC on both hosts.</summary>
internal sealed class Schedule(CrontabSchedule crontab)
{
    public static Schedule Parse(FunctionDefinition function)
    {
        var text = ((TimerTriggerAttribute)function.Trigger).Schedule;
        var crontab = CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = true });
        return crontab is null
            ? throw new InvalidOperationException($"Function {function.Name}: the schedule \"{text}\" is not NCRONTAB with six fields (seconds first).")
            : new Schedule(crontab);
    }

    /// <summary>The first moment of the schedule after this one.</summary>
    public DateTime After(DateTime utc) => crontab.GetNextOccurrence(utc);
}
