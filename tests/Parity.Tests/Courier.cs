using System.Globalization;
using System.Text.Json;
using ComplianceBot.EmbeddedHost;

namespace ComplianceBot.Parity.Tests;

/// <summary>The function class that both hosts run: notes what it gets and fails as often as the message says.</summary>
public sealed class Courier(Journal journal)
{
    [Function(nameof(Courier))]
    public Task RunAsync([QueueTrigger("parity")] string message, FunctionContext context)
    {
        var count = (string)context.BindingContext.BindingData["DequeueCount"]!;
        journal.Write(message, count);
        return int.Parse(count, CultureInfo.InvariantCulture) <= FailuresAskedBy(message)
            ? throw new InvalidOperationException("asked to fail")
            : Task.CompletedTask;
    }

    private static int FailuresAskedBy(string message)
    {
        using var json = message.StartsWith('{') ? JsonDocument.Parse(message) : null;
        return json is not null && json.RootElement.TryGetProperty("fail", out var fail) ? fail.GetInt32() : 0;
    }
}
