using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceBot.Enforcement.Records;

/// <summary>Wires tickets, ledger checks, disposal and reports. The host adds IAnchorBook and IQueueAdmin.</summary>
internal static class RecordsRegistration
{
    public static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddSingleton<ITimedWork, TicketReminder>()
        .AddSingleton<ITimedWork, MonthlyReporter>()
        .AddSingleton<ITimedWork, LedgerWatch>()
        .AddSingleton<ITimedWork, PoisonWatch>()
        .AddSingleton<ITimedWork, Disposal>();
}
