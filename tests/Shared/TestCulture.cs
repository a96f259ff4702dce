using System.Globalization;
using System.Runtime.CompilerServices;

namespace ComplianceBot.Tests;

/// <summary>Tests run in the culture that the product gives its own process, whatever the machine is set to.</summary>
internal static class TestCulture
{
    // Code of a library should not run before it is called; that of a test run must.
    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2255", Justification = "Nothing else comes before the first test.")]
    internal static void Fix() => CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
}
