namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Somebody spoken of without a name: Aさん, 〇〇様, 対象者乙, 仮名ツバキさん, K.M.さん, 当該児童, ケースB (section E2: such a statement is worth a word, no more).</summary>
internal static class Pseudonyms
{
    /// <summary>Signs that stand in for letters of a name.</summary>
    private const string Signs = "〇○◯●×△▲□■◎☆＊*";
    private const int LongestHolder = 4;
    private static readonly System.Buffers.SearchValues<char> Beginnings = System.Buffers.SearchValues.Create(Signs + "甲乙丙丁ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>Titles, and 児 behind a letter (A児).</summary>
    private static readonly string[] Callings = [.. Titles.Words, "児"];

    /// <summary>Roles that a letter or a number stands behind in place of a name.</summary>
    private static readonly string[] Holders = ["事例:", "対象:", "ケース", "事例", "対象者", "対象児", "児童", "生徒", "女児", "男児", "少年", "少女", "男性", "女性", "母親", "父親", "世帯", "家庭", "利用者", "患者", "相談者", "本人", "職員", "市民", "住民"];

    /// <summary>Words of case work for the one who is spoken of, and those that say a name is withheld.</summary>
    private static readonly System.Buffers.SearchValues<string> Words = System.Buffers.SearchValues.Create(
    [
        "当該児童", "対象児", "当該世帯", "対象世帯", "該当者", "当該者", "ケース会議", "本ケース", "当該ケース", "ケース検討", "事例検討", "受給者の", "この方は", "その方は", "相談者は", "当事者", "仮名", "匿名", "某さん", "某氏", "名前は伏せ", "名は伏せ", "氏名は伏せ", "実名は伏せ", "実名は出", "名前は出さ", "氏名は出さ",
    ], StringComparison.Ordinal);

    public static bool AreIn(FoldedText text) => StandIn(text, 0, text.Length) || text.Span.IndexOfAny(Words) >= 0 || UnnamedPeople.AreIn(text);

    /// <summary>One person without a name is meant in a part of the text; 本人, 相談者 and the like may be anybody there.</summary>
    public static bool PointAt(FoldedText text, int from, int to) => StandIn(text, from, to) || UnnamedPeople.PointedAt(text, from, to, isOfAll: true);

    /// <summary>A letter, a sign or a number stands in a part of the text in place of a name.</summary>
    public static bool StandIn(FoldedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Beginnings.Contains(text[i]) && (IsAt(text, i) || IsNumbered(text, i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>甲さん, 仮名ハルトくん, 佐藤（仮名）: names that are none, and 「名前は伏せます」 read as one.</summary>
    public static void Withdraw(Reading reading)
    {
        for (var i = 0; i < reading.Found.Count; i++)
        {
            var found = reading.Found[i];
            if (found.Type == InformationTypes.Person && IsPseudonym(reading.Text, found.Folded.Start, found.Folded.End))
            {
                reading.Found[i] = found with { IsPublic = true };
            }
        }
    }

    private static bool IsPseudonym(FoldedText text, int start, int end)
    {
        var name = text.Slice(start, end);
        var before = text.Before(start, 5).TrimEnd(" :「(の・");
        var behind = text.Behind(end, 7);
        return before.EndsWith("仮名") || behind.IndexOf("(仮名") >= 0 || behind.IndexOf("(仮称") >= 0
            || name.StartsWith("伏せ") || (name.Length == 1 && name[0] is '甲' or '乙' or '丙' or '丁' or '某') || AreInitials(name);
    }

    /// <summary>K.M, A・S.</summary>
    private static bool AreInitials(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (!(i % 2 == 0 ? char.IsAsciiLetterUpper(name[i]) : name[i] is '.' or '・'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A letter, a sign or 甲乙丙 with a title behind or a role before.</summary>
    private static bool IsAt(FoldedText text, int at)
    {
        var c = text[at];
        var isSign = Signs.Contains(c, StringComparison.Ordinal);
        if (!(char.IsAsciiLetterUpper(c) || c is '甲' or '乙' or '丙' or '丁' || isSign) || char.IsAsciiLetterOrDigit(text.At(at - 1)) || char.IsAsciiLetterOrDigit(text.At(at + 1)))
        {
            return false;
        }

        return IsTitled(text, text.At(at + 1) == '.' ? at + 2 : at + 1) || (text.At(at + 1) is '子' or '男' or '美' or '太' && IsTitled(text, at + 2)) || (!isSign && FollowsHolder(text, at))
            || (c is '甲' or '乙' or '丙' or '丁' && text.At(at + 1) is 'は' or 'が' or '、' && text.At(at - 1) is '\0' or '\n' or ':' or ' ' or '、' or '。' or '・' or ')');
    }

    /// <summary>対象者①は, ケース2(女性): a number in place of the name, and no count.</summary>
    private static bool IsNumbered(FoldedText text, int at)
    {
        const string Behind = "はがのもを、。:・(「 \n\0=さ→";
        return char.IsAsciiDigit(text[at]) && Behind.Contains(text.At(char.IsAsciiDigit(text.At(at + 1)) ? at + 2 : at + 1), StringComparison.Ordinal) && FollowsHolder(text, at);
    }

    private static bool FollowsHolder(FoldedText text, int at) => text.Before(at, LongestHolder).EndsWithAny(Holders);

    private static bool IsTitled(FoldedText text, int at) => text.WordAt(at, Callings) is not null;
}
