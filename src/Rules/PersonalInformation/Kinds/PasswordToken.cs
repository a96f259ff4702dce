namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Whether a token is a secret, a word of the sentence, a count or a mask.</summary>
internal static class PasswordToken
{
    public static bool IsSecret(ReadOnlySpan<char> token, in Hit hit, FoldedText text, int end, int gap)
    {
        if (token.Length < 4 || IsHarmless(token) || IsMasked(token))
        {
            return false;
        }

        var behind = text.Slice(end, Math.Min(text.Length, end + 6));
        var isPin = hit.Cue.Type == "PIN";
        if (token.IndexOfAnyExcept("0123456789-") < 0)
        {
            return token.Length <= 12 && (isPin || gap > 0) && !IsCounted(behind) && !(token.Length >= 8 && DateShape.BeginsWithDate(token));
        }

        return gap > 0 && !IsCounted(behind) && (token.IndexOfAnyInRange('0', '9') >= 0 || token.IndexOfAny("!#$%&*+-_@?") >= 0 || (token.Length >= 6 && gap >= 1 && !char.IsAsciiLetter(behind.IsEmpty ? '\0' : behind[0])));
    }

    /// <summary>12文字以上, 90日, 4桁: a rule about passwords.</summary>
    private static bool IsCounted(ReadOnlySpan<char> behind) =>
        behind.StartsWith("文字", StringComparison.Ordinal) || behind.StartsWith("桁", StringComparison.Ordinal) || behind.StartsWith("日", StringComparison.Ordinal)
        || behind.StartsWith("回", StringComparison.Ordinal) || behind.StartsWith("か月", StringComparison.Ordinal) || behind.StartsWith("ケ月", StringComparison.Ordinal)
        || behind.StartsWith("年", StringComparison.Ordinal) || behind.StartsWith("月", StringComparison.Ordinal) || behind.StartsWith("件", StringComparison.Ordinal)
        || behind.StartsWith("人", StringComparison.Ordinal) || behind.StartsWith("種類", StringComparison.Ordinal) || behind.StartsWith("字", StringComparison.Ordinal);

    public static bool IsMasked(ReadOnlySpan<char> token)
    {
        var stars = token.Count('*') + token.Count('●') + token.Count('x') + token.Count('X') + token.Count('?') + token.Count('.');
        return stars * 2 >= token.Length || CheckDigits.IsOneDigit(token);
    }

    public static bool IsHarmless(ReadOnlySpan<char> token)
    {
        foreach (var word in PasswordWords.Harmless)
        {
            if (token.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return token.IndexOf("://", StringComparison.Ordinal) >= 0;
    }
}
