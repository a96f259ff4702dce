namespace ComplianceBot.Enforcement.Policies;

/// <summary>One thing that is wrong in a settings file, for the administrator who edits it.</summary>
/// <param name="File">As it was named by the caller, or the file beside it.</param>
/// <param name="Line">From 1; 0 where the file as a whole is meant.</param>
/// <param name="Path">Where in the file (rules.single-master.severity); empty for the whole file.</param>
/// <param name="Message">What is wrong and what is allowed (Japanese).</param>
public sealed record PolicyProblem(string File, int Line, string Path, string Message)
{
    public override string ToString() => (Line > 0 ? $"{File}:{Line}" : File) + (Path.Length > 0 ? $" {Path}: {Message}" : $": {Message}");
}

/// <summary>A policy, or every reason why there is none.</summary>
/// <param name="Policy">Null when refused.</param>
/// <param name="Problems">Empty when accepted.</param>
/// <param name="Notices">Worth knowing though accepted: shipped files that serve for absent ones, rules that cite an absent article.</param>
public sealed record PolicyResult(Policy? Policy, IReadOnlyList<PolicyProblem> Problems, IReadOnlyList<string> Notices)
{
    private const int Shown = 5;

    /// <summary>SHA-256 of every file that was looked up, by path, empty for an absent one: a change of any of them is a change of the policy.</summary>
    public IReadOnlyDictionary<string, string> Contents { get; init; } = new Dictionary<string, string>();

    /// <summary>The first few problems, one a line; what standard error and the alert show.</summary>
    public string Describe() => Describe(Problems);

    public static string Describe(IReadOnlyList<PolicyProblem> problems) =>
        string.Join('\n', problems.Take(Shown).Select(problem => problem.ToString()))
        + (problems.Count > Shown ? $"\nほか {problems.Count - Shown} 件" : "");
}
