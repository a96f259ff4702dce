using System.CommandLine;

namespace ComplianceBot.Cli.Operations;

/// <summary>ledger: whether it is as it was written, and what stands in it.</summary>
public static class LedgerCommand
{
    public static Command Create() => new("ledger", "台帳 / the ledger") { LedgerVerify.Create(), LedgerExport.Create(), LedgerIncident.Create() };
}
