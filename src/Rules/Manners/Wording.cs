using System.Text;
using System.Text.RegularExpressions;

namespace ComplianceBot.Rules.Manners;

/// <summary>Small readings of a text that several rules about manners share.</summary>
internal static partial class Wording
{
    private const int LongestText = 4000;
    private const int TimeoutMilliseconds = 1000;

    /// <summary>Folded to NFKC and cut, so that a pattern sees ＴＯＤＯ and TODO alike and never more than it can read in time.</summary>
    public static string Folded(string text) => (text.Length <= LongestText ? text : text[..LongestText]).Normalize(NormalizationForm.FormKC);

    public static int Bullets(string text) => BulletLine().Count(text);

    /// <summary>Minutes and reports have a form of their own: they are long by nature.</summary>
    public static bool IsRecord(string text) => RecordWord().IsMatch(text);

    [GeneratedRegex(@"^[ \t]*(?:[・●○■□◆◇*\-–]|[0-9]{1,2}[.)、])[ \t]*\S", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex BulletLine();

    [GeneratedRegex("議事録|議事要旨|議事概要|会議録|被害報告|被害状況|定時報告|報告様式|日報|記録票", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex RecordWord();
}
