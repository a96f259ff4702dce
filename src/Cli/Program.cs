using System.CommandLine;
using ComplianceBot.Cli;
using ComplianceBot.Cli.Audit;
using ComplianceBot.Cli.Bot;
using ComplianceBot.Cli.Demo;
using ComplianceBot.Cli.Jma;
using ComplianceBot.Cli.Operations;
using ComplianceBot.Cli.PolicyCommands;
using ComplianceBot.Cli.Rulebook;
using ComplianceBot.Cli.Scan;
using ComplianceBot.Enforcement;

ProcessCulture.Fix();
var root = new RootCommand("LINE WORKS の利用ガイドラインを見守る bot / a bot that makes a city's LINE WORKS guideline work")
{
    DemoCommand.Create(),
    ServeCommand.Create(),
    ScanCommand.Create(),
    AuditCommand.Create(),
    PolicyCommand.Create(),
    QueueCommand.Create(),
    LedgerCommand.Create(),
    ReportCommand.Create(),
    BotCommand.Create(),
    JmaCommand.Create(),
    RulebookCommand.Create(),
};
return await Exit.FromAsync(root.Parse(args));
