namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>One thing found. Offsets are UTF-16 units of the original text, end exclusive.</summary>
/// <param name="Type">One of <see cref="InformationTypes"/>.</param>
/// <param name="Start">First unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Confidence">Low is recorded at most.</param>
/// <param name="Why">One Japanese sentence that explains it without the value.</param>
public sealed record Detection(string Type, int Start, int End, Confidence Confidence, string Why)
{
    /// <summary>A word near by names it.</summary>
    public bool IsLabelled { get; init; }

    /// <summary>It stands alone as a message or right after a cue (an unlabelled My Number is then worth a word).</summary>
    public bool StandsAlone { get; init; }

    /// <summary>A name written in full, or a kana name.</summary>
    public bool IsFullName { get; init; }

    /// <summary>A name that a resident's cue marks (様, 窓口, 申請者).</summary>
    public bool IsResident { get; init; }

    /// <summary>A colleague to whom the matter is passed, not the one it is about.</summary>
    public bool IsHandler { get; init; }

    /// <summary>A member of the tenant's staff, a public official or a published contact: no personal information.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Place in the folded text, for reading what stands around.</summary>
    internal (int Start, int End) Folded { get; init; }

    public Evidence ToEvidence() => new(Type, Start, End, Confidence, null, Why);
}
