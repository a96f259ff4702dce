using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Who speaks in minutes of a council or a meeting: ○議長(小田切 義明君) 再開します。 ◆委員(今井 美紀) 予算は。 事務局(谷本) 88件です。
/// Others speak near by, or the text calls itself minutes; what stands behind the bracket is a sentence, and tells nothing of whom it names.
/// </summary>
internal static class Speakers
{
    private const string Marks = "○〇◯◎●◆◇■□△▲・-*";
    private const int LongestPost = 20;
    private const int LongestCalled = 20;
    private const int LongestSpeech = 200;
    private const int MostLinesBetween = 3;

    /// <summary>What the posts of those end with who speak in meetings; 班長 and 世帯主の次長 do not.</summary>
    private static readonly string[] Offices = ["議長", "委員長", "座長", "会長", "部長", "課長", "局長", "室長", "所長", "館長", "校長", "園長", "院長", "署長", "係長", "市長", "町長", "村長", "教育長", "消防長", "団長", "議員", "委員", "参事", "部次長", "課次長", "局次長", "監", "主幹", "課長補佐", "理事", "会計管理者", "事務局", "書記", "主査"];

    /// <summary>So a speaker is called; 様 is said to whoever waits at the desk.</summary>
    private static readonly string[] Callings = ["君", "さん", "氏", "議員", "委員"];

    private static readonly SearchValues<string> Minutes = SearchValues.Create(["会議録", "議事録", "議事要旨", "議事概要", "議長", "委員長", "質疑", "答弁"], StringComparison.Ordinal);

    public static bool Are(Reading reading, int start, int end)
    {
        var text = reading.Text;
        var lineStart = text.LineStart(start);
        if (text.At(start - 1) != '(' || start - 1 - lineStart > LongestPost || !IsSpeech(text, end) || TellsOf(reading, end))
        {
            return false;
        }

        var post = text.Slice(lineStart, start - 1).TrimStart(Marks + " ");
        var isMarked = start - 1 - lineStart > post.Length;
        return text.Span.IndexOfAny(Minutes) >= 0 ? IsSeat(post) || post.EndsWithAny(Offices) || (Organisations.End(post) && !post.EndsWith("窓口"))
            : isMarked && (post.EndsWithAny(Offices) || (IsSeat(post) && text.At(end) == '君')) && !text.HasAt(end, "さん") && OthersSpeak(text, lineStart);
    }

    /// <summary>Behind the bracket stands what is said: a sentence, no number of a list, and nothing about whom it names (会長(柳田 進)の妻は).</summary>
    private static bool IsSpeech(FoldedText text, int end)
    {
        end += text.WordAt(end, Callings)?.Length ?? 0;
        const string Spoken = "さのはがをにもへとでや様氏";
        var at = text.Past(end + 1, " :「", most: 2);
        var isSaid = text.At(end) == ')' && (at > end + 1 ? Letter.IsAny(text.At(at)) || text.At(at) is >= '1' and <= '9' : Letter.IsAny(text.At(at)) && !Spoken.Contains(text.At(at), StringComparison.Ordinal));
        return isSaid && text.Slice(at, Math.Min(text.LineEnd(at), at + LongestSpeech)).IndexOfAny('。', '?') >= 0;
    }

    /// <summary>班長(山田太郎さん) 生活保護を受給中, 委員(今井 美紀) 夫から暴力, 会長(柳田 進) 電話…: not what he says, but what is told of him.</summary>
    private static bool TellsOf(Reading reading, int end)
    {
        var text = reading.Text;
        var said = text.Next(')', end) is var bracket and >= 0 ? text.Past(bracket + 1, " :「", most: 2) : end;
        var lineEnd = text.LineEnd(said);
        return text.WordAt(said, Kin.Words) is not null
            || reading.Found.Exists(found => !found.IsPublic && found.Type != InformationTypes.Person && found.Folded.Start >= end && found.Folded.Start < lineEnd
                && (found.Type != InformationTypes.SpecialCare || (found.Folded.Start == said && IsState(text, found.Folded.End))));
    }

    /// <summary>うつ病で, 生活保護を受給中, 生活保護の申請、: no topic (不登校は21人, 虐待が6割, 生活保護の申請件数は).</summary>
    private static bool IsState(FoldedText text, int end) =>
        text.WordAt(end, Topics) is null && !(text.At(end) == 'が' && Digit.IsAny(text.At(end + 1))) && !(text.At(end) is 'の' or 'が' && text.Behind(end, LongestPost).FirstSentence().Contains('は'));

    /// <summary>Right behind a word that is spoken about.</summary>
    private static readonly string[] Topics = ["は", "も", "との", "への", "に対", "につい", "に関", "におけ", "件", "数", "率", "対策", "予防", "支援", "相談"];

    /// <summary>A line near by begins as this one does.</summary>
    private static bool OthersSpeak(FoldedText text, int lineStart)
    {
        var (before, behind) = (lineStart, lineStart);
        for (var lines = 0; lines < MostLinesBetween; lines++)
        {
            before = before > 0 ? text.LineStart(before - 1) : before;
            behind = text.LineEnd(behind) is var end && end + 1 < text.Length ? end + 1 : behind;
            if ((before < lineStart && BeginsSpeech(text, before)) || (behind > lineStart && BeginsSpeech(text, behind)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsSpeech(FoldedText text, int lineStart)
    {
        var line = text.Behind(lineStart, LongestPost + LongestCalled);
        var bracket = line.IndexOf('(');
        var close = bracket > 0 ? line.IndexOf(')') : -1;
        var post = close > bracket ? line[..bracket].TrimStart(Marks + " ") : default;
        return close > bracket && Marks.Contains(line[0], StringComparison.Ordinal) && (IsSeat(post) || post.EndsWithAny(Offices)) && IsSpeech(text, lineStart + close);
    }

    /// <summary>7番, 12番議員.</summary>
    private static bool IsSeat(ReadOnlySpan<char> post) => post is [>= '0' and <= '9', .., '番'];
}
