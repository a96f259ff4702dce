using System.Text;
using System.Text.RegularExpressions;
using ComplianceBot.Enforcement.Guidelines;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Talk;

/// <summary>Compares what somebody typed with the word of a command, however it is written.</summary>
internal static partial class TalkWords
{
    /// <summary>No command's word is longer; what stands behind is an argument.</summary>
    private const int LongestWord = 40;

    /// <summary>ヘルプをお願いします！ → へるぷ.</summary>
    public static string Fold(string text) => Ending().Replace(Squeeze(text), "");

    /// <summary>The whole message is this word, politely or not.</summary>
    public static bool Is(string text, string word)
    {
        // ヘルプー is no other word than ヘルプ; a word that ends like politeness (見ているの) is compared before it is cut.
        var squeezed = text.Length > LongestWord * 2 ? "" : Squeeze(text);
        return squeezed.Length > 0 && (squeezed == Squeeze(word) || Ending().Replace(squeezed, "") == Fold(word));
    }

    /// <summary>
    /// The message begins with the word and a separator (space, colon, comma, line); what follows, trimmed. Null where it does not. Mere
    /// politeness behind the word (相談 したいです) is an empty argument.
    /// </summary>
    public static string? ArgumentOf(string text, string word)
    {
        var wanted = Squeeze(word);
        var cut = text.TrimStart();
        for (var end = 1; end <= cut.Length && end <= LongestWord; end++)
        {
            if (Squeeze(cut[..end]) == wanted && end < cut.Length && IsSeparator(cut[end]))
            {
                var rest = cut[end..].TrimStart(Separators).Trim();
                return Fold(word + rest) == Fold(word) ? "" : rest;
            }
        }

        return null;
    }

    /// <summary>What follows the bot's name at the beginning of a message (@ガイドラインbot ヘルプ); null where it is not called.</summary>
    public static string? AfterName(string text, IEnumerable<string> names)
    {
        var cut = text.TrimStart();
        var isMention = cut.Length > 0 && cut[0] is '@' or '＠';
        cut = isMention ? cut[1..] : cut;
        foreach (var name in names.OrderByDescending(name => name.Length))
        {
            var wanted = Squeeze(name);
            for (var end = 1; wanted.Length > 0 && end <= cut.Length && end <= name.Length * 2; end++)
            {
                // Without @ the name must stand by itself: ガイドライン案内を読みました is no call.
                if (Squeeze(cut[..end]) == wanted && (end == cut.Length || isMention || IsSeparator(cut[end])))
                {
                    return Courtesy().Replace(cut[end..], "").TrimStart(Separators).Trim();
                }
            }
        }

        return null;
    }

    private static readonly char[] Separators = [' ', '　', '\t', '\n', '\r', ':', '：', '、', ',', '，', '。'];

    private static bool IsSeparator(char unit) => Array.IndexOf(Separators, unit) >= 0;

    /// <summary>Width, case and kana made equal; spaces, punctuation and invisible units gone.</summary>
    private static string Squeeze(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var unit in new FoldedText(text).Text)
        {
            if (char.IsLetterOrDigit(unit) || unit is 'ー' or '々')
            {
                kept.Append(unit);
            }
        }

        return kept.ToString();
    }

    [GeneratedRegex("(?:を?(?:お?ねがい(?:します|いたします|致します|できますか)?|お願い(?:します|いたします|致します|できますか)?|おしえて|教えて|みせて|見せて|だして|出して|開いて|ひらいて|してください|して|ください|下さい|頼みます|頼む|たのみます)|に?(?:のって|乗って)(?:ください|下さい|ほしい)?|がしたい|をしたい|したい|があります|がある|(?:です|なのですが|のですが|んですが|ですが|ですか|ますか|でしょうか|まして|ました|ね|よ))+$", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Ending();

    [GeneratedRegex("^(?:さん|くん|君|様|殿)", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Courtesy();
}
