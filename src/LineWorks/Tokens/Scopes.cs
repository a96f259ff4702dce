namespace ComplianceBot.LineWorks.Tokens;

/// <summary>Compares the scopes of a token with those asked for (wire sheet 2.5).</summary>
internal static class Scopes
{
    private static readonly char[] Separators = [' ', ',', '+'];

    /// <summary>Asked but not granted; a wider scope of the same name (bot for bot.read) grants the narrower. Empty where the answer names none.</summary>
    public static IReadOnlyList<string> Missing(string asked, string? granted)
    {
        var has = Split(granted ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        return has.Count == 0 ? [] : [.. Split(asked).Where(scope => !has.Contains(scope) && !has.Contains(scope.Split('.')[0]))];
    }

    private static string[] Split(string scopes) => scopes.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
