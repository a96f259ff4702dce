namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Tokens in Japanese script behind a password word: kana or kanji that run into digits (さくら2026), or a kana word in quotes
/// that ends the sentence (合言葉は「やまびこ」です). Both need the joint は, : or = right behind the word, for sentences about
/// passwords hold counts and days instead (パスワードは毎月1日に変更).
/// </summary>
internal static class JapanesePasswords
{
    private const int MostLetters = 10;
    private const int LeastDigits = 2;
    private const string Endings = "。、」』)】!";
    private static readonly string[] Closings = ["です", "でした", "だ", "で入", "で開", "でログ", "でお願", "に変", "にし", "になり", "を入"];

    /// <summary>The token's place, or (-1, -1).</summary>
    /// <param name="from">Right behind the password word.</param>
    public static (int Start, int End) After(FoldedText text, int from)
    {
        var at = from;
        var hasJoint = false;
        while (at < text.Length && at - from <= 4 && text[at] is ' ' or ':' or 'は' or '=' or '→' or '\n' or '「' or '『' or '\t')
        {
            hasJoint |= text[at] != ' ';
            at++;
        }

        if (!hasJoint)
        {
            return (-1, -1);
        }

        var letters = at;
        while (letters < text.Length && letters - at <= MostLetters && IsLetter(text[letters]))
        {
            letters++;
        }

        if (letters - at is < 2 or > MostLetters)
        {
            return (-1, -1);
        }

        var end = letters;
        while (end < text.Length && end - letters <= 12 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '!' or '#' or '$' or '@' or '_' or '-' or '%' or '&' or '?'))
        {
            end++;
        }

        while (end > letters && text[end - 1] is '!' or '?' && end == text.Length)
        {
            end--;
        }

        var isWithDigits = end - letters >= LeastDigits && text.Slice(letters, end).IndexOfAnyInRange('0', '9') >= 0;
        var isQuotedWord = end == letters && text[at - 1] is '「' or '『' && text.At(end) is '」' or '』' && IsKanaOnly(text.Slice(at, end)) && IsClosed(text, end + 1);
        return (isWithDigits && IsClosed(text, end)) || isQuotedWord ? (at, end) : (-1, -1);
    }

    private static bool IsLetter(char c) => c is (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FC') or (>= '\u4E00' and <= '\u9FFF') or '々';

    private static bool IsKanaOnly(ReadOnlySpan<char> token) => token.IndexOfAnyExceptInRange('\u3041', '\u30FC') < 0;

    /// <summary>The sentence ends here, or says what to do with the token.</summary>
    public static bool IsClosed(FoldedText text, int at)
    {
        if (at >= text.Length || text[at] is ' ' or '\n' or '\t' || Endings.Contains(text[at], StringComparison.Ordinal))
        {
            return true;
        }

        var rest = text.Slice(at, Math.Min(text.Length, at + 4));
        foreach (var closing in Closings)
        {
            if (rest.StartsWith(closing, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
