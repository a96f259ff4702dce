using System.Globalization;
using CsCheck;

namespace ComplianceBot.Tests;

/// <summary>
/// Made-up input, the same in every run and on every machine, so that what passed once passes always. Another number in the
/// environment variable TEST_SEED tries other input.
/// </summary>
internal static class Repeatable
{
    private static readonly ulong Seed = ulong.TryParse(Environment.GetEnvironmentVariable("TEST_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 20261124;

    public static void HoldsForAll<T>(this Gen<T> input, Func<T, bool> holds, int times = 100) => input.HoldsForAll(one => Assert.True(holds(one)), times);

    public static void HoldsForAll<T>(this Gen<T> input, Action<T> holds, int times = 100)
    {
        var random = new PCG(1, Seed);
        for (var number = 1; number <= times; number++)
        {
            var one = input.Generate(random, null, out _);
            if (Record.Exception(() => holds(one)) is { } problem)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Number {number} of seed {Seed} does not hold: {Check.Print(one)}"), problem);
            }
        }
    }
}
