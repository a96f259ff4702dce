using System.Text.RegularExpressions;

namespace ComplianceBot.Rules;

/// <summary>What a post means for those that follow it. Kept in the channel's window in place of its text.</summary>
[Flags]
public enum TalkSignals
{
    None = 0,

    /// <summary>Asks everybody for a reply: roll call, safety, attendance.</summary>
    AsksReply = 1,

    /// <summary>Asks when people have time.</summary>
    AsksDate = 2,

    /// <summary>Names a day or says whether it suits.</summary>
    TellsDate = 4,
}

/// <summary>Reads signals out of texts and out of what the window keeps of them.</summary>
public static partial class TalkSignalReader
{
    /// <summary>Stands before the signals in a window's features, where no kind of personal information begins so.</summary>
    private const char Mark = '&';

    public static TalkSignals Of(string posted)
    {
        if (posted.Length == 0)
        {
            return TalkSignals.None;
        }

        var text = Wording.Folded(posted);
        return (Reply().IsMatch(text) ? TalkSignals.AsksReply : TalkSignals.None)
            | (AskedDate().IsMatch(text) ? TalkSignals.AsksDate : TalkSignals.None)
            | (ToldDate().IsMatch(text) ? TalkSignals.TellsDate : TalkSignals.None);
    }

    /// <summary><c>features;&amp;3</c>; without signals the features alone.</summary>
    public static string Write(string features, TalkSignals signals) =>
        signals == TalkSignals.None ? features : $"{features}{(features.Length > 0 ? ";" : "")}{Mark}{(char)('0' + (int)signals)}";

    /// <summary>Takes what <see cref="Write"/> made apart again.</summary>
    public static (string Features, TalkSignals Signals) Read(string written)
    {
        var at = written.Length - 2;
        if (at < 0 || written[at] != Mark || written[^1] is < '1' or > '7')
        {
            return (written, TalkSignals.None);
        }

        return (written[..at].TrimEnd(';'), (TalkSignals)(written[^1] - '0'));
    }

    [GeneratedRegex("(?:返信|返事|回答|応答)(?:を)?(?:して)?(?:ください|下さい|お願い)|点呼|安否|出欠|見たら(?:返信|返事)|全員(?:返信|応答)", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Reply();

    [GeneratedRegex("日程(?:の)?調整|ご都合|都合(?:は|の(?:よい|良い|いい))|いつが(?:空いて|よい|良い|いい|ご都合)|空いている(?:日|時間)|出欠|候補日", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex AskedDate();

    [GeneratedRegex("[0-9]{1,2}(?:日|/[0-9]{1,2}|時)|[月火水木金土日]曜|午前|午後|来週|再来週|空いて|参加(?:でき|し|可)|出席|欠席|大丈夫|都合が", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex ToldDate();
}
