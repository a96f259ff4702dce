using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Tokens behind a password word that are none: fields and their types, words of a log, commands, and what nobody may choose.</summary>
internal static class NoSecrets
{
    /// <summary>PASSWD_HASH, CHAR(64), VARCHAR2(20: the name of a field and its type.</summary>
    public static bool AreOfDefinition(ReadOnlySpan<char> token) =>
        token.IndexOf('(') is > 2 and var open ? Types.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token[..open])
            : token.Contains('_') && token.IndexOfAnyExceptInRange('A', '_') < 0 && token.IndexOfAny(FieldWords) >= 0;

    private static readonly HashSet<string> Types = new(["CHAR", "NCHAR", "VARCHAR", "VARCHAR2", "NVARCHAR", "NVARCHAR2", "NUMBER", "NUMERIC", "DECIMAL", "INT", "BINARY", "VARBINARY", "TEXT"], StringComparer.OrdinalIgnoreCase);
    private static readonly SearchValues<string> FieldWords = SearchValues.Create(["PASS", "PWD", "HASH"], StringComparison.Ordinal);

    /// <summary>DB_PASSWORD=⏎API_KEY=: behind an empty field the next one.</summary>
    public static bool AreNextField(ReadOnlySpan<char> token, FoldedText text, int end) =>
        token is [.., '='] && token[..^1].IndexOfAnyExceptInRange('A', '_') < 0 && text.At(end - token.Length - 1) == '\n';

    /// <summary>password authentication failed: a sentence of a log.</summary>
    public static bool AreOfLog(ReadOnlySpan<char> token, FoldedText text, in Hit hit) =>
        text.At(hit.End) == ' ' && char.IsAsciiLetter(text[hit.End - 1]) && LogWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token);

    private static readonly HashSet<string> LogWords = new(
        ["authentication", "expired", "expiration", "failed", "failure", "incorrect", "mismatch", "required", "reset", "policy", "length", "change", "changed", "invalid", "manager", "protected", "recovery", "rotation", "validation", "verification"], StringComparer.Ordinal);

    /// <summary>Unlock-ADAccount -Identity …: a command with its parameter.</summary>
    public static bool AreOfCommand(ReadOnlySpan<char> token, FoldedText text, int end) =>
        token.IndexOfAnyInRange('0', '9') < 0 && token.IndexOf('-') is > 1 and var dash && dash + 1 < token.Length && char.IsAsciiLetterUpper(token[0]) && char.IsAsciiLetterUpper(token[dash + 1]) && text.At(end) == ' ' && text.At(end + 1) == '-' && char.IsAsciiLetter(text.At(end + 2));

    /// <summary>「password」「city2026」等の推測しやすい語は不可: what nobody may choose.</summary>
    public static bool AreForbidden(FoldedText text, int end) => text.Behind(end, LongestRule).TrimStart("」』\"' ") is var rest && (rest.StartsWithAny(Forbidding) || (rest.StartsWithAny(AndSuch) && rest.FirstSentence().IndexOfAny(Bans) >= 0));

    private const int LongestRule = 24;
    private static readonly string[] Forbidding = ["は不可", "も不可", "は禁止", "も禁止", "は使えま", "は設定でき", "は登録でき"];
    private static readonly string[] AndSuch = ["等", "など", "といった", "のような", "のように"];
    private static readonly SearchValues<string> Bans = SearchValues.Create(["推測", "類推", "不可", "禁止", "避け", "使わない", "使えま", "できません"], StringComparison.Ordinal);
}
