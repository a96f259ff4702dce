namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Whether a value is what its message says: ありました、3085-725516-8です. A reply is short, names nothing else, and its value is
/// glued to no other word. A short number means little by itself and must stand nearly alone.
/// </summary>
internal static class AnswerShape
{
    private const int MostWords = 40;
    private const int MostWordsAboutShort = 12;
    private const int Long = 9;

    private const int LongestWord = 4;
    private const string Bullets = "0123456789.)(・-:、 ";

    /// <summary>What says that the value takes the place of another names no thing: 訂正 3188363.</summary>
    private static readonly string[] Corrections = ["訂正", "修正", "変更", "再送", "正", "改め"];

    public static bool IsReply(Reading reading, int start, int end)
    {
        var text = reading.Text;
        var words = (reading.AreRows ? text.LineEnd(end) - text.LineStart(start) : text.Length) - (end - start);
        return reading.Table is null && words <= MostWords && (end - start >= Long || words <= MostWordsAboutShort) && !IsGlued(reading, start, end) && !IsNamedOtherwise(reading, start, end) && !IsOfNoun(reading, start);
    }

    /// <summary>Letters right at the value are another word with it; katakana before it are a label (マイナンバー4820…). 第309012345620号 is as good as the number alone.</summary>
    private static bool IsGlued(Reading reading, int start, int end)
    {
        var (before, after) = (reading.Text.At(start - 1), reading.Text.At(end));
        if (before == '第')
        {
            return after != '号';
        }

        return Letter.IsOfNoun(after) || after is '%' or ':' || (after == '/' && before != '/') || (!Letter.IsKatakana(before) && Letter.IsOfNoun(before) && !EndsWithNumberWord(reading, start));
    }

    /// <summary>予約 3541874151, 有効期限は2026/10/13, 市役所代表の0256-…: a noun right before says what it is; 世帯主 4820…, 五十嵐花子 4820…, 普通の 1234567 say whose or which.</summary>
    private static bool IsOfNoun(Reading reading, int start)
    {
        const string Joints = " :はがのを";
        var text = reading.Text;
        var at = start - 1;
        while (at >= 0 && start - at <= 3 && Joints.Contains(text[at], StringComparison.Ordinal))
        {
            at--;
        }

        if (at < 0 || at == start - 1 || !Letter.IsOfNoun(text[at]) || text[0] == '@')
        {
            return false;
        }

        return !text.Before(at + 1, LongestWord).EndsWithAny(Corrections) && !ContactPeople.EndWithSomebody(text.Slice(text.LineStart(at), at + 1).TrimStart(Bullets)) && !LabelFinder.IsBearer(text[at]) && text[at] is not ('通' or '座') && !reading.Hits.Exists(hit => hit.End == at + 1 && hit.Kind is CueKind.AnyNumber or CueKind.Label);
    }

    /// <summary>番号2509-252312: the word is glued to its number.</summary>
    private static bool EndsWithNumberWord(Reading reading, int start) => reading.Hits.Exists(hit => hit.End == start && hit.Kind == CueKind.AnyNumber);

    /// <summary>A word near by says what it is: its own label, or that it is nobody's.</summary>
    private static bool IsNamedOtherwise(Reading reading, int start, int end)
    {
        foreach (var label in reading.Labels.For(start, end))
        {
            if (label.Reach > Reach.None && label.Cancels)
            {
                return true;
            }
        }

        return false;
    }
}
