using System.Globalization;

namespace ComplianceBot.Enforcement;

/// <summary>Messages, ledger and reports read the same wherever the process runs: a machine set to another country writes 24.11, or the year 2569.</summary>
public static class ProcessCulture
{
    /// <summary>At the very beginning of a process.</summary>
    public static void Fix() => CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
}
