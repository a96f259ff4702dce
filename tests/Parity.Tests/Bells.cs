using System.Globalization;
using ComplianceBot.EmbeddedHost;

namespace ComplianceBot.Parity.Tests;

/// <summary>One timer for each kind of schedule. Each is rung at the start, and notes when the host says it will ring next.</summary>
public sealed class Bells(Journal journal)
{
    public const string EveryTwentySeconds = "*/20 * * * * *";
    public const string EveryMinute = "0 * * * * *";
    public const string OfficeHours = "30 15,45 8-17 * * 1-5";
    public const string TwoInTheNightInJapan = "0 0 17 * * *";
    public const string FirstOfTheMonth = "0 0 0 1 * *";
    public const string LeapDay = "0 30 12 29 2 *";
    public const string Sundays = "0 0 3 * * SUN";
    public const string SomeMonths = "5 4 3 2 MAR,JUN-AUG *";

    [Function(nameof(EveryTwentySeconds))]
    public void Run1([TimerTrigger(EveryTwentySeconds, RunOnStartup = true)] TimerInfo timer) => Ring(EveryTwentySeconds, timer);

    [Function(nameof(EveryMinute))]
    public void Run2([TimerTrigger(EveryMinute, RunOnStartup = true)] TimerInfo timer) => Ring(EveryMinute, timer);

    [Function(nameof(OfficeHours))]
    public void Run3([TimerTrigger(OfficeHours, RunOnStartup = true)] TimerInfo timer) => Ring(OfficeHours, timer);

    [Function(nameof(TwoInTheNightInJapan))]
    public void Run4([TimerTrigger(TwoInTheNightInJapan, RunOnStartup = true)] TimerInfo timer) => Ring(TwoInTheNightInJapan, timer);

    [Function(nameof(FirstOfTheMonth))]
    public void Run5([TimerTrigger(FirstOfTheMonth, RunOnStartup = true)] TimerInfo timer) => Ring(FirstOfTheMonth, timer);

    [Function(nameof(LeapDay))]
    public void Run6([TimerTrigger(LeapDay, RunOnStartup = true)] TimerInfo timer) => Ring(LeapDay, timer);

    [Function(nameof(Sundays))]
    public void Run7([TimerTrigger(Sundays, RunOnStartup = true)] TimerInfo timer) => Ring(Sundays, timer);

    [Function(nameof(SomeMonths))]
    public void Run8([TimerTrigger(SomeMonths, RunOnStartup = true)] TimerInfo timer) => Ring(SomeMonths, timer);

    private void Ring(string schedule, TimerInfo timer) =>
        journal.Write($"{schedule} → {timer.ScheduleStatus!.Next.ToString("s", CultureInfo.InvariantCulture)}", "");
}
