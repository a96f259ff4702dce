using ComplianceBot.Enforcement;
using ComplianceBot.Functions;

ProcessCulture.Fix();

// The same text serves both hosts: which FunctionsApplication this is, the project file decides (design 2).
return await BotHost.RunAsync(args, CancellationToken.None);
