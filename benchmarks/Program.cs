using System.CommandLine;
using ComplianceBot.Benchmarks;

var seconds = new Option<int>("--seconds") { Description = "length of each load", DefaultValueFactory = _ => 10 };
var minutes = new Option<double>("--minutes") { Description = "length of each latency run", DefaultValueFactory = _ => 1 };
var output = new Option<string>("--output") { Description = "the table", DefaultValueFactory = _ => "docs/benchmarks.md" };

var ingest = new Command("ingest", "requests a second and p99, beside the ceiling and the peers") { seconds, output };
ingest.SetAction(async parsed => Report.Write(parsed.GetRequiredValue(output), await Ingest.RunAsync(parsed.GetValue(seconds)), TimeProvider.System.GetLocalNow()));
var latency = new Command("latency", "callback to message as it arrives, at 50 and 500 a second") { minutes, output };
latency.SetAction(async parsed => Report.Write(parsed.GetRequiredValue(output), await Latency.RunAsync(TimeSpan.FromMinutes(parsed.GetValue(minutes))), TimeProvider.System.GetLocalNow()));
var start = new Command("start", "start to ready, and memory") { output };
start.SetAction(async parsed => Report.Write(parsed.GetRequiredValue(output), await StartUp.RunAsync(), TimeProvider.System.GetLocalNow()));
var audit = new Command("audit", "20,000 people and 6,000 groups") { output };
audit.SetAction(async parsed => Report.Write(parsed.GetRequiredValue(output), await AuditRun.RunAsync(), TimeProvider.System.GetLocalNow()));
var scan = new Command("scan", "personal information: speed and accuracy, beside the peers") { output };
scan.SetAction(async parsed => Report.Write(parsed.GetRequiredValue(output), await Scan.RunAsync(), TimeProvider.System.GetLocalNow()));
var all = new Command("all", "everything, one after the other") { seconds, minutes, output };
all.SetAction(async parsed =>
{
    List<Row> rows = [.. await StartUp.RunAsync(), .. await AuditRun.RunAsync(), .. await Scan.RunAsync(), .. await Latency.RunAsync(TimeSpan.FromMinutes(parsed.GetValue(minutes))), .. await Ingest.RunAsync(parsed.GetValue(seconds))];
    Report.Write(parsed.GetRequiredValue(output), rows, TimeProvider.System.GetLocalNow());
});

// The ceiling and the simulated tenant run in processes of their own, so that they share nothing with what is measured.
var url = new Argument<string>("url");
var secret = new Argument<string>("secret");
var ceiling = new Command("ceiling") { url, secret };
ceiling.Hidden = true;
ceiling.SetAction(parsed => Ceiling.RunAsync(parsed.GetRequiredValue(url), parsed.GetRequiredValue(secret)));

return await new RootCommand("Measures the bot; writes docs/benchmarks.md") { ingest, latency, start, audit, scan, all, ceiling }.Parse(args).InvokeAsync();
