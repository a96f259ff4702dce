namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Names that a label tells of: behind it on the line or the next one (【宛名】), before it where the label points back
/// (（↑氏名）), or in the lines and columns below it (<see cref="NameColumns"/>).
/// </summary>
internal static class LabelledNames
{
    private const int LongestValue = 40;
    private const int MostSeparators = 6;

    /// <summary>所有者は登記上…: by which record, or how surely.</summary>
    private static readonly string[] Leads =
    [
        .. new[] { "登記", "登記簿", "謄本", "戸籍", "住民票", "住基", "台帳", "課税台帳", "名簿", "記録", "書類", "申請書", "届", "システム", "名義" }.SelectMany(record => new[] { "上は", "上", "では" }.Select(end => record + end)),
        "現在は", "現在", "現在の", "今は", "いまは", "元々", "もともと", "以前は", "おそらく", "恐らく", "たぶん", "多分", "確か", "たしか", "どうも", "どうやら", "やはり", "いずれも", "先代の", "亡き", "亡", "故",
    ];

    /// <summary>希望者は田中一郎まで: behind the name of who takes the names down.</summary>
    private static readonly string[] Takers = ["まで", "宛", "にご連絡", "へご連絡", "に連絡", "へ連絡"];

    /// <summary>お名前メモ: サカイマサル.</summary>
    private static readonly string[] Notes = ["メモ", "控え", "聞き取り", "のメモ", "の控え"];

    /// <summary>Signs that part a label from its value.</summary>
    private const string Separators = " :=\t(・…‥→⇒>》】]〕」』)|/、;*「『【[〔";

    /// <summary>What a label notes in brackets: 氏名(カナ), and not the name itself.</summary>
    private static readonly HashSet<string> Asides = new(["カナ", "かな", "漢字", "フリガナ", "ふりがな", "読み", "よみ", "ローマ字", "英字", "必須", "任意", "本人", "自署", "世帯主", "保護者", "申請者", "児童", "半角", "全角", "戸籍", "通称", "敬称略", "半角カナ", "全角カナ"], StringComparer.Ordinal);

    public static void Find(Reading reading)
    {
        foreach (var hit in reading.Hits)
        {
            if (hit.Kind == CueKind.NameLabel && reading.Table?.IsInBody(hit.Start) is not true && IsWholeWord(reading.Text, hit) && !reading.Labels.Has(CueKind.Label, hit.End, hit.End + 1))
            {
                Read(reading, hit);
            }
        }

        ShortLabels.Find(reading);
    }

    private static void Read(Reading reading, in Hit hit)
    {
        var text = reading.Text;
        if (BackPointers.IsSignBefore(text, hit.Start))
        {
            ReadLineAbove(reading, hit);
            return;
        }

        if (QuotedNames.Find(reading, hit))
        {
            return;
        }

        var (start, trust) = ValueStart(text, hit);
        if (start < 0 || NameHeading.BeginsWithLabel(reading, start))
        {
            return;
        }

        var limit = Math.Min(text.Length, start + LongestValue);
        var (end, form) = NameValue.From(text, start, limit, trust);
        if (form == NameForm.None && !trust)
        {
            (end, form) = NameValue.From(text, start, limit, isTrusted: true);
            form = end > 0 && (Titles.AreAt(text, end) || IsReadingOfName(reading, hit) || (!PersonLabels.MayBeStaff(hit.Cue.Type) && text.Slice(start, end).Contains(' '))) ? form : NameForm.None;
        }

        // 世帯主山田太郎: with nothing between only a full name.
        if (form != NameForm.None && (start > hit.End || form == NameForm.Full) && (trust || end - start > 1) && !reading.IsTaken(start, end))
        {
            People.Add(reading, (start, end), form, isResident: (!PersonLabels.MayBeStaff(hit.Cue.Type) || IsGuest(text, hit, end, form)) && text.WordAt(end + (text.WordAt(end, Titles.Familiar)?.Length ?? 0), Takers) is null, $"「{hit.Cue.Text}」の後に人名があります。");
        }
    }

    /// <summary>予約者 山田太郎様: whoever may be staff is none behind whose full name 様 stands.</summary>
    private static bool IsGuest(FoldedText text, in Hit hit, int end, NameForm form) =>
        hit.Cue.Type == PersonLabels.OfAnybody && form == NameForm.Full && Titles.AreFormalAt(text, end);

    /// <summary>"name":"我那覇陽菜","kana":"ガナハヒナ": kana beside a name that was read are that name.</summary>
    private static bool IsReadingOfName(Reading reading, Hit hit)
    {
        const int Beside = 10;
        return hit.Cue.Text is "kana" or "furigana" && reading.Found.Exists(found => found.Type == InformationTypes.Person && hit.Start - found.Folded.End is >= 0 and <= Beside);
    }

    /// <summary>Where the value of a label begins and whether the label vouches for any word there; -1 when it has none.</summary>
    private static (int Start, bool IsTrusted) ValueStart(FoldedText text, in Hit hit)
    {
        var at = Aside(text, hit.End + (text.WordAt(hit.End, Notes)?.Length ?? 0));
        var (start, lines, isNamed) = (at, 0, hit.Cue.Type == PersonLabels.OfName);
        var isProse = text.At(at) is 'は' or 'が' or 'を' || (text.At(at) is 'に' && text.At(at + 1) is '「' or '『');
        start += isProse ? 1 + (text.WordAt(at + 1, Leads)?.Length ?? 0) : 0;

        // "name":"backup" is anything's; a field of another word is a person's.
        var quote = hit.Cue.Text == "name" ? '\0' : '"';
        while (start < text.Length && start - at <= MostSeparators && (text[start] == quote || Separators.Contains(text[start], StringComparison.Ordinal) || (text[start] == '\n' && ++lines == 1)))
        {
            start++;
        }

        // 名義ホシノ ハルミ: without anything between only a name that is known by itself.
        return start >= text.Length || text[start] == '\n' ? (-1, false) : (start, isNamed && !isProse && start > at);
    }

    /// <summary>氏名(カナ): a note in brackets that a separator follows.</summary>
    private static int Aside(FoldedText text, int at)
    {
        const int LongestAside = 9;
        if (text.At(at) != '(')
        {
            return at;
        }

        var close = text.Behind(at, LongestAside).IndexOf(')');
        return close > 0 && text.At(at + close + 1) is ':' or '=' or ' ' or '\t' or '\n' && Asides.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Slice(at + 1, at + close)) ? at + close + 1 : at;
    }

    /// <summary>申請者数, 氏名欄, 保護者会: the label is part of a longer word.</summary>
    private static bool IsWholeWord(FoldedText text, in Hit hit)
    {
        var (before, next) = (text.At(hit.Start - 1), text.At(hit.End));
        return hit.Cue.Type == PersonLabels.OfName ? next is not ('等' or '順' or '簿' or '変' or '入' or '公' or '刺') && !(Letter.IsKatakana(hit.Cue.Text[0]) && Letter.IsKatakana(before))
            : !Letter.IsIdeograph(next) || KnownNames.IsBothKnown(text, hit.End) || KnownNames.IsApart(text, hit.End);
    }

    private static void ReadLineAbove(Reading reading, in Hit hit)
    {
        var text = reading.Text;
        var end = text.LineStart(hit.Start) - 1;
        var start = text.LineStart(end);
        People.AddValue(reading, start, end, isTrusted: true, $"「{hit.Cue.Text}」と示された人名があります。");
    }
}
