using ComplianceBot.Enforcement.Registers;

namespace ComplianceBot.Enforcement.Policies;

/// <summary>Key <c>registers</c>: which lists the office keeps, and where.</summary>
public sealed record RegisterPolicy(IReadOnlyDictionary<RegisterKind, RegisterPath> Files)
{
    public static RegisterPolicy None { get; } = new(new Dictionary<RegisterKind, RegisterPath>());
}

/// <param name="Name">As the policy names it; stands in messages.</param>
/// <param name="Path">Where it is looked up.</param>
public sealed record RegisterPath(string Name, string Path);

/// <summary>Reads <c>registers</c>. The files themselves are read apart: a wrong list refuses itself, never the policy.</summary>
internal static class RegistersReader
{
    private static readonly Dictionary<string, RegisterKind> Keys = new()
    {
        ["hr"] = RegisterKind.Hr,
        ["sharedIds"] = RegisterKind.SharedIds,
        ["personalPhones"] = RegisterKind.PersonalPhones,
        ["externalContacts"] = RegisterKind.ExternalContacts,
    };

    /// <param name="policyPath">The policy file: registers lie beside it.</param>
    public static RegisterPolicy Read(SettingsObject section, string policyPath)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(policyPath)) ?? ".";
        var files = new Dictionary<RegisterKind, RegisterPath>();
        foreach (var (key, kind) in Keys)
        {
            if (section.TextOrNull(key) is { } name)
            {
                files[kind] = new RegisterPath(name, Path.Combine(folder, name));
            }
        }

        section.RefuseUnknownKeys();
        return new RegisterPolicy(files);
    }
}
