namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Signs and words by which a sentence speaks of what stands right before it: ↑マイナンバー, 上は田中さんの携帯.</summary>
internal static class BackPointers
{
    /// <summary>What is pointed at stands at most so far before the next line.</summary>
    public const int LongestLine = 40;

    private const string Signs = "↑⇧⬆←⇐^";
    private static readonly string[] Words = ["上の", "上に書い", "上に書き", "上に送", "上に貼", "上に載せ", "上は", "上が", "上記", "以上", "今の", "いまの", "これが", "これは", "こちらが", "こちらは", "という", "これって", "これ、", "これも", "それが", "それは", "それって", "それ、", "それも", "この番号", "その番号", "今送った", "いま送った", "さっき", "先ほど", "先程", "ひとつ前", "一つ前", "1つ前"];

    /// <summary>(↑氏名), ↑お名前: a sign right before a word sends the reader to the line above.</summary>
    public static bool IsSignBefore(FoldedText text, int at)
    {
        at -= text.At(at - 1) == ' ' ? 1 : 0;
        return at > 0 && Signs.Contains(text[at - 1], StringComparison.Ordinal);
    }

    /// <summary>The line of a place begins with such a sign: ↑児童生年月日.</summary>
    public static bool OpensLine(FoldedText text, int at) =>
        text.Slice(text.LineStart(at), at).TrimStart(" (※") is [var first, ..] && Signs.Contains(first, StringComparison.Ordinal);

    public static bool AreAt(FoldedText text, int at)
    {
        at = text.Past(at, " \n(※", LongestLine);
        if (at >= text.Length || Signs.Contains(text[at], StringComparison.Ordinal))
        {
            return at < text.Length;
        }

        return text.WordAt(at, Words) is not null;
    }

    /// <summary>A sign, a bracket right before the label, or words behind a space send the reader back from a label: … ←ゲスト用のパスワード, … これパスワード.</summary>
    public static bool AreBefore(FoldedText text, int at, int label) =>
        Signs.Contains(text[at], StringComparison.Ordinal) || (text[at] is '(' or '※' && at == label - 1)
            || (text[at] is ' ' or '\n' && (text.WordAt(at + 1, Words) ?? text.WordAt(at + 1, Bare)) is { } word && at + word.Length < label);

    private static readonly string[] Bare = ["これ", "コレ", "上"];

    /// <summary>The next line begins with such a sign (↑介護保険の番号と名前): where that line begins, or -1.</summary>
    public static int LineBehind(FoldedText text, int end)
    {
        var next = text.LineEnd(end) + 1;
        return next - end <= LongestLine && next < text.Length && AreAt(text, next) ? next : -1;
    }

    /// <summary>5200 …（利用料、このカードで二重請求）: a word right before the label sends the reader back to the value.</summary>
    public static bool AreRightBefore(FoldedText text, int at) => text.Before(at, LongestPointer).EndsWithAny(Pointers);

    /// <summary>1234-567890、これ年金番号なので: the sentence says of what stands before it that it is so, and not that it belongs to it (これ年金の伝票).</summary>
    public static bool AreSubject(FoldedText text, in Hit label, int labelEnd) =>
        text.Before(label.Start, LongestPointer).TrimEnd('、').EndsWithAny(Subjects) && IsPredicate(text, label, labelEnd);

    /// <summary>父は1234-567890、母は2345-678901。どちらも年金番号です: so of every number before it.</summary>
    public static bool AreSubjects(FoldedText text, in Hit label, int labelEnd) =>
        text.Before(label.Start, LongestPointer).TrimEnd('、').EndsWithAny(Plurals) && IsPredicate(text, label, labelEnd);

    private static bool IsPredicate(FoldedText text, in Hit label, int end) =>
        (label.Cue.Type != InformationTypes.BankAccount || label.Cue.Text.Contains("口座", StringComparison.Ordinal))
        && (text.At(end) is '\0' or '\n' or '。' or '、' or '!' or '?' or ')' or 'で' or 'だ' or 'な' or 'と' or 'ね' or 'よ' or 'か' or 'や' or 'ら' or 'っ' or 'み' or 'じ' || text.WordAt(end, Predicates) is not null)
        && !AnnouncementReader.IsDenied(text, end);

    private static readonly string[] Predicates = ["ので", "のはず", "のよう", "の番号で", "の番号だ", "の番号な", "のやつ", "のほうで", "の方で"];
    private static readonly string[] Subjects = ["これ", "これが", "これは", "これも", "これって", "コレ", "コレが", "それ", "それが", "それは", "それも", "それって", "こちら", "こちらが", "こちらは", "こちらも", "こっちが", "こっちは", "上の数字が", "その数字が", "この数字が", "この番号が", "その番号が", "この10桁が", "この11桁が", "この12桁が"];
    private const int LongestPointer = 8;
    private static readonly string[] Plurals =
    [
        "どちらも", "どっちも", "両方", "両方とも", "双方", "双方とも", "いずれも", "どれも", "ともに", "共に", "とも", "すべて", "全て", "全部", "ぜんぶ", "みんな", "みな", "皆", "以上が", "以上、", "以上は", "上記が", "上記は", "これらは", "これらが", "それぞれ", "各々", "順に",
    ];

    private static readonly string[] Pointers = ["この", "その", "上の", "上記の", "こちらの", "今の", "いまの", "さっきの", "先ほどの", "使った", "使っている", "使用した", "払った", "使ってる"];

    /// <summary>…って書いてある、年金番号ね: the label comes last, for what was said before it.</summary>
    public static bool IsAfterthought(FoldedText text, int clause, int labelStart, int labelEnd)
    {
        if (!LabelCost.IsFree(text, clause, labelStart))
        {
            return false;
        }

        var at = text.Past(labelEnd, "ですねよだのがなことはさん方話件やつりました", LongestLine);
        return text.At(at) is '\0' or '\n' or '。' or '!' or '、' or ')' or '笑' or '?';
    }
}
