using ComplianceBot.Enforcement.Policies;

namespace ComplianceBot.Enforcement.Registers;

/// <summary>A register, or every reason why the file was refused as a whole.</summary>
/// <param name="Data">Holds the one list that was read; null when refused.</param>
/// <param name="Hash">SHA-256 of the file; empty when it could not be read.</param>
public sealed record RegisterResult(RegisterKind Kind, RegisterData? Data, int Rows, string Hash, IReadOnlyList<PolicyProblem> Problems);

/// <summary>Reads one register, all of it or nothing: half a personnel list would make leavers of people in office.</summary>
public static class RegisterReader
{
    /// <param name="file">Where it lies, and how its problems name it.</param>
    public static RegisterResult Read(RegisterKind kind, RegisterPath file)
    {
        var source = new RegisterFile(file.Name);
        var data = RegisterData.Nothing;
        var count = 0;
        if (source.Open(file.Path) is { } bytes)
        {
            (data, count) = Read(kind, source, bytes);
        }

        return new RegisterResult(kind, source.Problems.Count == 0 ? data : null, count, source.Hash, source.Problems);
    }

    private static (RegisterData Data, int Rows) Read(RegisterKind kind, RegisterFile source, byte[] bytes)
    {
        switch (kind)
        {
            case RegisterKind.Hr:
                HrRow[] people = [.. source.Rows(bytes, RegisterColumns.Hr).Select(RegisterColumns.HrRow)];
                return (new RegisterData { Hr = people }, people.Length);
            case RegisterKind.SharedIds:
                SharedIdRow[] ids = [.. Once(source.Rows(bytes, RegisterColumns.SharedIds), RegisterColumns.Key).Select(RegisterColumns.SharedIdRow)];
                return (new RegisterData { SharedIds = ids }, ids.Length);
            case RegisterKind.PersonalPhones:
                PersonalPhoneRow[] phones = [.. Once(source.Rows(bytes, RegisterColumns.PersonalPhones), RegisterColumns.Key).Select(RegisterColumns.PersonalPhoneRow)];
                return (new RegisterData { PersonalPhones = phones }, phones.Length);
            default:
                ExternalContactRow[] contacts = [.. source.Rows(bytes, RegisterColumns.ExternalContacts).Select(RegisterColumns.ExternalContactRow)];
                return (new RegisterData { ExternalContacts = contacts }, contacts.Length);
        }
    }

    private static IEnumerable<RegisterRow> Once(IEnumerable<RegisterRow> rows, RegisterColumn key)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            if (row.Text(key) is { Length: > 0 } text && !seen.Add(text))
            {
                row.Refuse(key, "同じ値の行が上にもあります。一つにしてください。");
            }

            yield return row;
        }
    }
}
