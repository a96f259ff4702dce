using System.Text.RegularExpressions;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules;

/// <summary>Small readings of a text that several rules share.</summary>
internal static partial class Wording
{
    private const int LongestText = 4000;
    private const int TimeoutMilliseconds = 1000;

    /// <summary>The last text of this thread and its reading: the rules that judge one message share it.</summary>
    [ThreadStatic]
    private static string? lastText;

    [ThreadStatic]
    private static string? lastFolded;

    /// <summary>One width, nothing invisible, and cut: a pattern sees ＰＤＦ and PDF alike and never more than it can read in time.</summary>
    public static string Folded(string text)
    {
        if (text.Length <= LongestText && FoldedText.IsPlain(text))
        {
            return text;
        }

        if (!ReferenceEquals(lastText, text))
        {
            lastFolded = new string(Fold(text).Span);
            lastText = text;
        }

        return lastFolded!;
    }

    /// <summary>The same with the way back to the places in the original.</summary>
    public static FoldedText Fold(string text) => FoldedText.From(text.Length <= LongestText ? text : text[..LongestText]);

    /// <summary>Lines of a list, counted in the original, where ① is still a bullet.</summary>
    public static int Bullets(string text) => BulletLine().Count(text.Length <= LongestText ? text : text[..LongestText]);

    /// <summary>Minutes and reports have a form of their own: they are long by nature.</summary>
    public static bool IsRecord(string text) => RecordWord().IsMatch(text);

    /// <summary>Asks somebody to do something; よろしくお願いします closes a text and asks for nothing.</summary>
    public static bool IsRequest(string text) => Request().IsMatch(text);

    [GeneratedRegex("(?<!よろしく)お願い(?:します|いたします|致します)|(?:対応|確認|提出|回答|返信|準備|連絡|作成|修正)(?:して)?(?:ください|下さい)|(?:教えて|出して|直して|やって|しておいて)(?:ください|下さい)", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Request();

    [GeneratedRegex(@"^[ \t　]*(?:[・･●○■□◆◇▪*\-–－①-⑳]|[0-9０-９]{1,2}[.)、．）])[ \t　]*\S", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex BulletLine();

    [GeneratedRegex("議事録|議事要旨|議事概要|会議録|被害報告|被害状況|定時報告|報告様式|日報|記録票", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex RecordWord();
}
