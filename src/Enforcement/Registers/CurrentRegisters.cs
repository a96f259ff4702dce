using System.Collections.Frozen;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Registers;

/// <summary>The registers in force, replaced as a whole when a changed file was accepted. Take <see cref="Now"/> once for each piece of work.</summary>
public sealed class CurrentRegisters
{
    private volatile RegistersInForce now = new(RegisterData.Nothing);

    public RegistersInForce Now => now;

    public void Replace(RegisterData data) => now = new RegistersInForce(data);
}

/// <summary>Registers with what is made of them once.</summary>
public sealed class RegistersInForce(RegisterData data)
{
    private readonly FrozenDictionary<string, HrRow[]> hr = (data.Hr ?? [])
        .GroupBy(row => row.Key, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(person => person.Key, person => person.OrderBy(row => row.Day).ToArray(), StringComparer.OrdinalIgnoreCase);

    public RegisterData Data { get; } = data;

    /// <summary>Rows of the personnel list about somebody, oldest first.</summary>
    public IEnumerable<HrRow> HrOf(TenantUser user) => hr.Count == 0 ? [] : KeysOf(user).SelectMany(key => hr.GetValueOrDefault(key, [])).OrderBy(row => row.Day);

    /// <summary>Day of the latest move that the personnel list tells of.</summary>
    public DateOnly? MoveDayOf(TenantUser user) => HrOf(user).LastOrDefault(row => row.Change == HrChange.Moves)?.Day;

    /// <summary>Under any of these a register may name somebody; e-mails and keys are compared without case.</summary>
    public static IEnumerable<string> KeysOf(TenantUser user) =>
        new[] { user.Id, user.Email, user.EmployeeNumber, user.ExternalKey }.Where(key => key.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);
}
