namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Days of long ago behind a word for somebody instead of a name: 該当の方：S38.11.9、…, 世帯主 S30.1.2, 父(S30.1.2). Nothing in the line may
/// tell of another day. Children of the family are born in later years, too.
/// </summary>
internal static class BirthHolders
{
    private const int LongestRole = 6;
    private const int Longest = 16;
    private const int LongestLine = 60;
    private const string Joints = " :(\t/|、,・=→\n";
    private static readonly string[] Holders = ["の方", "た方", "る方", "本人", "者様", "お客様", "奥様", "ご主人様", "男性", "女性", "住民", "市民", "町民", "村民", "区民"];

    public static bool StandBefore(Reading reading, in FoundDate date)
    {
        var text = reading.Text;
        var before = text.Before(date.Start, Longest);
        var word = before.TrimEnd(Joints);
        var isJoined = word.Length < before.Length;
        word = !isJoined && word.EndsWith("は") ? word[..^1] : word;
        if (word.Length == before.Length || date.Year >= reading.Year || text.At(date.End) is 'ま' or 'か' or 'に' or 'の' or '付' or '以' or '~' or 'で')
        {
            return false;
        }

        var line = text.LineAround(date.Start, date.End, LongestLine);
        return date.Year <= reading.Year - BirthRows.LongAgo ? (word.EndsWithAny(Holders) || EndsWithRole(word) || Kin.End(word)) && !OldDays.AreIn(line)
            : isJoined && Kin.End(word) && !BirthRows.TellsOfEvent(line);
    }

    private static bool EndsWithRole(ReadOnlySpan<char> word)
    {
        for (var size = 2; size <= Math.Min(LongestRole, word.Length); size++)
        {
            if (PersonLabels.IsRole(word[^size..]))
            {
                return true;
            }
        }

        return false;
    }
}
