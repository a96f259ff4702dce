using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Who speaks in minutes of a council or a meeting: ○議長(小田切 義明君), ◆委員(今井 美紀), ○7番(足立 キヨ君) and, where minutes are spoken of, 事務局(谷本).</summary>
internal static class Speakers
{
    private const string Marks = "○〇◯◎●◆◇■□△▲・-*";
    private const int LongestPost = 20;

    /// <summary>What the posts of those end with who speak in meetings.</summary>
    private static readonly string[] Offices = ["長", "議員", "委員", "参事", "次長", "監", "主幹", "補佐", "理事", "監査委員", "会計管理者", "事務局", "書記", "主査"];

    /// <summary>So a speaker is called; 様 is said to whoever waits at the desk.</summary>
    private static readonly string[] Callings = ["君", "さん", "氏", "議員", "委員"];

    private static readonly SearchValues<string> Minutes = SearchValues.Create(["会議録", "議事録", "議事要旨", "議事概要", "議長", "委員長", "質疑", "答弁", "発言"], StringComparison.Ordinal);

    public static bool Are(FoldedText text, int start, int end)
    {
        var lineStart = text.LineStart(start);
        if (text.At(start - 1) != '(' || start - 1 - lineStart > LongestPost || !IsSpeech(text, end))
        {
            return false;
        }

        var post = text.Slice(lineStart, start - 1).TrimStart(Marks + " ");
        var isMarked = start - 1 - lineStart > post.Length;
        return (isMarked && (post.EndsWithAny(Offices) || (IsSeat(post) && text.At(end) == '君')))
            || ((IsSeat(post) || post.EndsWithAny(Offices) || Organisations.End(post)) && text.Span.IndexOfAny(Minutes) >= 0);
    }

    /// <summary>Behind the bracket stands what is said: no number of a list, and nothing about whom it names (会長(柳田 進)の妻は).</summary>
    private static bool IsSpeech(FoldedText text, int end)
    {
        end += text.WordAt(end, Callings)?.Length ?? 0;
        const string Spoken = "さのはがをにもへとでや様氏";
        var at = text.Past(end + 1, " :「", most: 2);
        return text.At(end) == ')' && (at > end + 1 ? Letter.IsAny(text.At(at)) || text.At(at) is >= '1' and <= '9' : Letter.IsAny(text.At(at)) && !Spoken.Contains(text.At(at), StringComparison.Ordinal));
    }

    /// <summary>7番, 12番議員.</summary>
    private static bool IsSeat(ReadOnlySpan<char> post) => post is [>= '0' and <= '9', .., '番'];
}
