using Newtonsoft.Json.Linq;

namespace ComplianceBot.Enforcement.Policies;

/// <summary>A data file that the policy names and that lies beside it; where it is absent the shipped one serves (design 8).</summary>
/// <param name="File">Where its problems are written down.</param>
/// <param name="Root">Null when it could not be read.</param>
/// <param name="Path">Full path that was looked up; null for a list inside the policy.</param>
/// <param name="Notice">Set when the shipped file serves.</param>
internal sealed record CompanionFile(SettingsFile File, JToken? Root, string? Path, string? Notice)
{
    public static CompanionFile Open(string policyPath, string name, Func<byte[]> shipped)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(policyPath)) ?? ".", name);
        var isThere = System.IO.File.Exists(path);
        var file = new SettingsFile(isThere ? System.IO.Path.Combine(System.IO.Path.GetDirectoryName(policyPath) ?? "", name) : $"{name}（同梱）");
        var bytes = isThere ? file.Read(path) : shipped();
        return new CompanionFile(file, bytes is null ? null : file.Parse(bytes), path, isThere ? null : $"{name} が設定ファイルの隣にないため、同梱のものを使います。");
    }

    /// <summary>Holidays may also stand in the policy itself, as a list.</summary>
    public static CompanionFile OpenHolidays(string policyPath, SettingsObject hours) =>
        hours.Find("holidays") is JArray inline
            ? new CompanionFile(hours.File, inline, null, null)
            : Open(policyPath, hours.Text("holidays") ?? ShippedSettings.HolidaysName, ShippedSettings.Holidays);
}
