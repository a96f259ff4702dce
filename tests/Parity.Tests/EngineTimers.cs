using System.Globalization;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.Timers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.Parity.Tests;

/// <summary>The engine with timers only; it needs no server, because its schedules are remembered in memory here.</summary>
public static class EngineTimers
{
    public static async Task<(IHost Host, Journal Journal)> StartAsync(Type functions, ScheduleMonitor memory)
    {
        var journal = new Journal();
        var host = new HostBuilder()
            .ConfigureWebJobs(jobs => jobs.AddTimers())
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureServices(services => services
                .Replace(ServiceDescriptor.Singleton(memory))
                .AddSingleton(journal)
                .AddSingleton<ITypeLocator>(new Only(functions)))
            .Build();
        await host.StartAsync();
        return (host, journal);
    }

    /// <summary>The engine's own reading of the schedules of <see cref="Bells"/>, handed out at the start.</summary>
    public sealed class Readings(Journal journal)
    {
        public static readonly DateTime[] Moments =
        [
            new(2026, 11, 22, 17, 30, 0), new(2026, 11, 22, 16, 59, 59), new(2026, 12, 31, 23, 59, 59), new(2027, 1, 1, 0, 0, 0),
            new(2027, 2, 28, 12, 30, 0), new(2028, 2, 28, 23, 59, 40), new(2028, 2, 29, 12, 29, 59), new(2026, 6, 5, 17, 45, 30),
            new(2026, 6, 6, 8, 15, 29), new(2026, 8, 2, 3, 4, 5), new(2030, 7, 14, 3, 0, 0),
        ];

        public void Run1([TimerTrigger(Bells.EveryTwentySeconds, RunOnStartup = true)] TimerInfo timer) => Read(Bells.EveryTwentySeconds, timer);

        public void Run2([TimerTrigger(Bells.EveryMinute, RunOnStartup = true)] TimerInfo timer) => Read(Bells.EveryMinute, timer);

        public void Run3([TimerTrigger(Bells.OfficeHours, RunOnStartup = true)] TimerInfo timer) => Read(Bells.OfficeHours, timer);

        public void Run4([TimerTrigger(Bells.TwoInTheNightInJapan, RunOnStartup = true)] TimerInfo timer) => Read(Bells.TwoInTheNightInJapan, timer);

        public void Run5([TimerTrigger(Bells.FirstOfTheMonth, RunOnStartup = true)] TimerInfo timer) => Read(Bells.FirstOfTheMonth, timer);

        public void Run6([TimerTrigger(Bells.LeapDay, RunOnStartup = true)] TimerInfo timer) => Read(Bells.LeapDay, timer);

        public void Run7([TimerTrigger(Bells.Sundays, RunOnStartup = true)] TimerInfo timer) => Read(Bells.Sundays, timer);

        public void Run8([TimerTrigger(Bells.SomeMonths, RunOnStartup = true)] TimerInfo timer) => Read(Bells.SomeMonths, timer);

        // The engine counts in the machine's zone, which is UTC on Azure; wall clocks are compared, so any zone will do here.
        private void Read(string schedule, TimerInfo timer)
        {
            foreach (var moment in Moments)
            {
                var next = timer.Schedule.GetNextOccurrence(DateTime.SpecifyKind(moment, DateTimeKind.Local));
                journal.WriteOnce($"{moment:s} {schedule} → {next.ToString("s", CultureInfo.InvariantCulture)}");
            }
        }
    }

    /// <summary>Says whether the engine calls a run past due.</summary>
    public sealed class LeapDayBell(Journal journal)
    {
        public void Run([TimerTrigger(Bells.LeapDay)] TimerInfo timer) => journal.Write($"past due: {timer.IsPastDue}", "");
    }

    /// <summary>Schedules as they were left when the process last ran.</summary>
    public sealed class Memory(ScheduleStatus? left) : ScheduleMonitor
    {
        private ScheduleStatus? last = left;

        public override Task<ScheduleStatus> GetStatusAsync(string timerName) => Task.FromResult(last!);

        public override Task UpdateStatusAsync(string timerName, ScheduleStatus status)
        {
            last = status;
            return Task.CompletedTask;
        }
    }
}
