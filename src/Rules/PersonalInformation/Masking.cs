namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Makes the excerpt that may stand in the ledger: kind, length and at most the first two digits of a number (one letter of
/// an e-mail address, nothing of names, addresses, passwords or words about people).
/// </summary>
public static class Masking
{
    private const int LongestExcerpt = 40;

    /// <summary>電話番号 09*-****-****; empty excerpts name only the kind. Offsets outside the text give the kind alone.</summary>
    public static string Of(string text, Evidence evidence)
    {
        var title = InformationTypes.Title(evidence.Type);
        if (evidence.MessageId is not null || evidence.Start < 0 || evidence.End > text.Length || evidence.Start >= evidence.End)
        {
            return title;
        }

        var folded = FoldedText.From(text[evidence.Start..evidence.End]);
        return evidence.Type switch
        {
            InformationTypes.Marking => title,
            InformationTypes.Password or InformationTypes.SecretKey or InformationTypes.Person or InformationTypes.Address or InformationTypes.SpecialCare or InformationTypes.BirthDate
                => $"{title} （{evidence.End - evidence.Start}字）",
            InformationTypes.Email => $"{title} {folded.At(0)}***@***",
            _ => $"{title} {Number(folded)}",
        };
    }

    private static string Number(FoldedText folded)
    {
        var masked = new char[Math.Min(folded.Length, LongestExcerpt)];
        var shown = 0;
        for (var i = 0; i < masked.Length; i++)
        {
            var c = folded[i];
            masked[i] = !char.IsLetterOrDigit(c) && !Digit.IsAny(c) ? (c == '\n' ? ' ' : c) : char.IsAsciiDigit(c) && shown++ < 2 ? c : '*';
        }

        return new string(masked);
    }
}
