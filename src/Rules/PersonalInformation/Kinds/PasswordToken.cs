namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Whether a token is a secret, a word of the sentence, a count or a mask.</summary>
internal static class PasswordToken
{
    public const int Longest = 64;
    private const string Joints = " \n\t:;=はがをのも→⇒>「『\"'【(`・、|/";
    public static readonly System.Buffers.SearchValues<char> Printable = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

    /// <summary>The token behind a password word and its joint; empty where none begins there.</summary>
    public static (int Start, int End) After(FoldedText text, in Hit hit, int from)
    {
        var at = from;
        while (at < text.Length && at - hit.End <= 8 && Joints.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        var end = EndOf(text, at);
        if (hit.Cue.Type != "PIN")
        {
            return (at, end);
        }

        while (end > at && text[end - 1] is '#' or '*')
        {
            end--;
        }

        return (at, SpelledEnd(text, at, end));
    }

    /// <summary>admin / Xyz123: the first token is the account, the second the password. (-1, -1) where there is no such pair.</summary>
    public static (int Start, int End) Second(FoldedText text, in Hit hit, int firstEnd)
    {
        var slash = text.At(firstEnd) == ' ' ? firstEnd + 1 : firstEnd;
        if (firstEnd <= hit.End || text.At(slash) is not ('/' or '、' or ',' or '・' or '\t') || !char.IsAsciiLetterOrDigit(text.At(firstEnd - 1)))
        {
            return (-1, -1);
        }

        var at = text.At(slash + 1) == ' ' ? slash + 2 : slash + 1;
        var end = EndOf(text, at);
        var token = text.Slice(at, end);
        return token.Length >= 6 && token.IndexOfAnyInRange('0', '9') >= 0 && token.IndexOfAnyExceptInRange('0', '9') >= 0 && !PasswordWords.IsProduct(token) ? (at, end) : (-1, -1);
    }

    private static int EndOf(FoldedText text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= Longest && Printable.Contains(text[end]))
        {
            end++;
        }

        while (end > at && text[end - 1] is ')' or '"' or '\'' or ',' or ';' or '`')
        {
            end--;
        }

        return end;
    }

    /// <summary>1 2 3 4: a PIN written digit by digit.</summary>
    private static int SpelledEnd(FoldedText text, int at, int end)
    {
        while (end - at is > 0 and < 16 && char.IsAsciiDigit(text[end - 1]) && (end - at == 1 || text[end - 2] == ' ') && text.At(end) == ' ' && char.IsAsciiDigit(text.At(end + 1)) && !char.IsAsciiDigit(text.At(end + 2)))
        {
            end += 2;
        }

        return end;
    }

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
