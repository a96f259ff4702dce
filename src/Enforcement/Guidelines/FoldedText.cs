using System.Text;

namespace ComplianceBot.Enforcement.Guidelines;

/// <summary>
/// Text as it is compared: full and half width, upper and lower case, カタカナ and ひらがな are the same. Keeps beside it what
/// each character was, because kanji, katakana and Latin letters carry the content of a Japanese question and hiragana mostly its grammar.
/// </summary>
internal sealed class FoldedText
{
    public FoldedText(string text)
    {
        // Half a surrogate pair, sent or left by a cut, cannot be normalised: it becomes U+FFFD on the way through UTF-8.
        var written = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var folded = written.ToCharArray();
        for (var index = 0; index < folded.Length; index++)
        {
            // ァ–ヶ lie 0x60 above ぁ–ゖ.
            folded[index] = folded[index] is >= 'ァ' and <= 'ヶ' ? (char)(folded[index] - 0x60) : folded[index];
        }

        Written = written;
        Text = new string(folded);
    }

    /// <summary>Folded; as long as <see cref="Written"/>.</summary>
    public string Text { get; }

    public string Written { get; }

    public static bool IsKanji(char character) => character is (>= '一' and <= '鿿') or '々';

    public static bool IsKatakana(char character) => character is (>= 'ァ' and <= 'ヺ') or 'ー';

    public static bool IsHiragana(char character) => character is >= 'ぁ' and <= 'ゖ';

    public static bool IsContent(char character) => IsKanji(character) || IsKatakana(character) || char.IsAsciiLetterOrDigit(character) || character == '@';

    /// <summary>Runs of one script: お疲れ様 の 書き出し → 疲, 様, 書, 出; スマホ紛失 → スマホ, 紛失.</summary>
    public IEnumerable<(int Start, int Length)> ContentRuns()
    {
        for (var start = 0; start < Written.Length;)
        {
            var script = Script(Written[start]);
            var end = start + 1;
            while (end < Written.Length && Script(Written[end]) == script)
            {
                end++;
            }

            if (script != 0)
            {
                yield return (start, end - start);
            }

            start = end;
        }
    }

    private static int Script(char character) => IsKanji(character) ? 1 : IsKatakana(character) ? 2 : IsContent(character) ? 3 : 0;
}
