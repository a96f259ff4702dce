using System.Globalization;
using ComplianceBot.Enforcement.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceBot.EmbeddedHost.Timers;

/// <summary>When each timer ran last, kept among the small documents of the state store.</summary>
internal sealed class TimerMemory(IServiceProvider services)
{
    /// <returns>UTC; null when it never ran.</returns>
    public async Task<DateTime?> ReadAsync(string timer, CancellationToken cancel)
    {
        var text = await Store.ReadDocumentAsync(NameOf(timer), cancel);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) ? last.UtcDateTime : null;
    }

    public Task WriteAsync(string timer, DateTime last, CancellationToken cancel) =>
        Store.WriteDocumentAsync(NameOf(timer), last.ToString("O", CultureInfo.InvariantCulture), cancel);

    // Asked for late, so that a host without timers needs no store.
    private IStateStore Store => services.GetRequiredService<IStateStore>();

    private static string NameOf(string timer) => $"timers/{timer}";
}
