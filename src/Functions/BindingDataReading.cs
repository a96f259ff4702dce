using System.Globalization;

namespace ComplianceBot.Functions;

/// <summary>Reads what both hosts put beside a queue message.</summary>
internal static class BindingDataReading
{
    /// <summary>1 at the first taking; the hosts give it as text or as a number.</summary>
    public static int DequeueCount(this FunctionContext context) =>
        context.BindingContext.BindingData.TryGetValue("DequeueCount", out var value)
        && int.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.Integer, CultureInfo.InvariantCulture, out var count)
            ? count
            : 1;
}
