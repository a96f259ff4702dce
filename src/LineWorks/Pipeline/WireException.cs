using System.Globalization;

namespace ComplianceBot.LineWorks.Pipeline;

/// <summary>A call that did not succeed, with status and code only: no address, no token, no description.</summary>
internal sealed class WireException(string code) : Exception
{
    private const int LongestCode = 64;

    public string Code { get; } = code;

    /// <summary>Null: there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>Certainly nothing happened on the other side: never connected, never sent, or clearly refused.</summary>
    public bool NothingDone { get; init; }

    /// <summary>What the other side asked for.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The token could not be had; it has been tried again already.</summary>
    public bool IsAboutToken { get; init; }

    public string Reason => (IsAboutToken ? "token " : "") + (Status is { } status ? $"{status.ToString(CultureInfo.InvariantCulture)} {Code}".TrimEnd() : Code);

    public override string Message => Reason;

    /// <summary>An answer of success without a body, or with one that is no JSON of the expected form.</summary>
    public static WireException Unreadable(int status = 200) => new("UNREADABLE_ANSWER") { Status = status };

    /// <summary>Codes are words of the wire (NOT_FOUND, invalid_grant); anything else is dropped.</summary>
    public static string CleanCode(string? code) =>
        code is { Length: <= LongestCode } && code.All(unit => char.IsAsciiLetterOrDigit(unit) || unit is '_' or '-' or '.') ? code : "";
}
