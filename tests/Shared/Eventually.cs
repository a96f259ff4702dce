using System.Diagnostics;

namespace ComplianceBot.Tests;

/// <summary>Waits for what another thread brings about, and fails where it never comes.</summary>
internal static class Eventually
{
    /// <summary>Only bounds a hang.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <param name="isSo">Asked again and again until it is so.</param>
    /// <param name="otherwise">What is said where it never comes to be so.</param>
    public static async Task TrueAsync(Func<Task<bool>> isSo, string otherwise)
    {
        var started = Stopwatch.StartNew();
        while (!await isSo().WaitAsync(Patience))
        {
            Assert.True(started.Elapsed < Patience, otherwise);
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    public static Task TrueAsync(Func<bool> isSo, string otherwise) => TrueAsync(() => Task.FromResult(isSo()), otherwise);
}
