using System.Text.RegularExpressions;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules;

/// <summary>Small readings of a text that several rules share.</summary>
internal static partial class Wording
{
    private const int LongestText = 4000;

    /// <summary>The last text of this thread and its reading: the rules that judge one message share it.</summary>
    [ThreadStatic]
    private static string? lastText;

    [ThreadStatic]
    private static string? lastFolded;

    [ThreadStatic]
    private static char[]? buffer;

    /// <summary>The text that the buffer holds, folded, and how long it is there.</summary>
    [ThreadStatic]
    private static string? bufferedText;

    [ThreadStatic]
    private static int bufferedLength;

    /// <summary>What <see cref="Folded"/> says, for a first look: nearly always without allocating. Good until the next text of this thread.</summary>
    public static ReadOnlySpan<char> Glance(string text)
    {
        if (ReferenceEquals(lastText, text))
        {
            return lastFolded;
        }

        if (!ReferenceEquals(bufferedText, text))
        {
            bufferedLength = text.Length <= LongestText ? QuickFold.Try(text, buffer ??= new char[LongestText]) : -1;
            bufferedText = text;
        }

        return bufferedLength >= 0 ? buffer.AsSpan(0, bufferedLength) : Folded(text);
    }

    /// <summary>One width, nothing invisible, and cut: a pattern sees ＰＤＦ and PDF alike and never more than it can read in time.</summary>
    public static string Folded(string text)
    {
        if (!ReferenceEquals(lastText, text))
        {
            lastFolded = text.Length <= LongestText && QuickFold.IsPlain(text) ? text : new string(Fold(text).Span);
            lastText = text;
        }

        return lastFolded!;
    }

    /// <summary>The same with the way back to the places in the original.</summary>
    public static FoldedText Fold(string text) => FoldedText.From(text.Length <= LongestText ? text : text[..LongestText]);

    /// <summary>Lines of a text: never fewer than <see cref="Bullets"/>.</summary>
    public static int Lines(string text) => text.AsSpan().Count('\n') + 1;

    /// <summary>Whether the folded text without the space around it is surely longer than so many units. Allocates nothing.</summary>
    public static bool IsLongerThan(string text, int units)
    {
        var fold = FoldTable.Table;
        for (var i = 0; i < text.Length && units >= 0; i++)
        {
            var c = fold[text[i]];
            units -= c >= FoldTable.Special || char.IsWhiteSpace(c) || char.IsSurrogate(c) ? 0 : 1;
        }

        return units < 0;
    }

    /// <summary>Lines of a list, counted in the original, where ① is still a bullet.</summary>
    public static int Bullets(string text) => BulletLine().Count(text.Length <= LongestText ? text : text[..LongestText]);

    /// <summary>Minutes and reports have a form of their own: they are long by nature.</summary>
    public static bool IsRecord(string text) => RecordWord().IsMatch(text);

    /// <summary>Asks somebody to do something; よろしくお願いします closes a text and asks for nothing.</summary>
    public static bool IsRequest(ReadOnlySpan<char> text) => Request().IsMatch(text);

    [GeneratedRegex("(?<!よろしく)お願い(?:します|いたします|致します)|(?:対応|確認|提出|回答|返信|準備|連絡|作成|修正)(?:して)?(?:ください|下さい)|(?:教えて|出して|直して|やって|しておいて)(?:ください|下さい)", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Request();

    [GeneratedRegex(@"^[ \t　]*(?:[・･●○■□◆◇▪*\-–－①-⑳]|[0-9０-９]{1,2}[.)、．）])[ \t　]*\S", RegexOptions.Multiline | RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex BulletLine();

    [GeneratedRegex("議事録|議事要旨|議事概要|会議録|被害報告|被害状況|定時報告|報告様式|日報|記録票", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex RecordWord();
}
