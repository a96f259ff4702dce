namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What answers a secret question (答えは「…」) or a watchword that is told (「…」と答えて); both open an account as a password does.</summary>
internal static class SecretAnswers
{
    private const int Reach = 40;
    private const int Least = 2;
    private const int LongestAnswer = 15;
    private static readonly string[] SecretQuestions = ["秘密の質問", "秘密の問い", "セキュリティ質問", "秘密の答え"];
    private static readonly string[] Questions = [.. SecretQuestions, .. Watchwords.Words];
    private static readonly string[] Answers = ["答えは", "答えが", "答え:", "答え→", "答え=", "答え、", "答え「", "答え ", "こたえは", "こたえ:", "回答は", "回答:", "回答→", "回答「", "解答は", "解答:", "A:", "A."];
    private static readonly string[] Replies = ["と答", "と言", "と返", "と伝", "と入", "って"];
    private static readonly System.Buffers.SearchValues<string> NotAnswers = System.Buffers.SearchValues.Create(["忘れ", "不明", "なに", "何", "任意", "各自", "自分", "本人", "窓口", "別途", "ありません", "文字", "誰", "人に", "設定", "登録", "区別", "公開", "推測", "教え", "次回", "後日", "のちほど", "後ほど", "まだ", "わから", "分から", "わかり", "分かり", "知り", "?", "*", "●", "○", "〇"], StringComparison.Ordinal);

    public static bool IsQuestion(Hit hit) => SecretQuestions.Contains(hit.Cue.Text);

    /// <summary>答えはみなみがおか: the answer to the question that another message told, or (-1, -1).</summary>
    public static (int Start, int End) InReply(FoldedText text) => text.Length <= Reach && text.Span.IndexOf("答え", StringComparison.Ordinal) is var at and >= 0 ? Told(text, at) : (-1, -1);

    /// <summary>The answer's place, or (-1, -1).</summary>
    public static (int Start, int End) After(FoldedText text, in Hit hit)
    {
        if (!Questions.Contains(hit.Cue.Text))
        {
            return (-1, -1);
        }

        return Told(text, hit.End) is var told && told.Start >= 0 ? told : Quoted(text, hit.End);
    }

    /// <summary>Behind the nearest word for an answer.</summary>
    private static (int Start, int End) Told(FoldedText text, int from)
    {
        var rest = text.Behind(from, Reach);
        var nearest = -1;
        foreach (var word in Answers)
        {
            var place = rest.IndexOf(word, StringComparison.Ordinal);
            nearest = place >= 0 && (nearest < 0 || place + word.Length < nearest) ? place + word.Length : nearest;
        }

        return nearest >= 0 ? Token(text, from + nearest) : (-1, -1);
    }

    /// <summary>合言葉を聞かれたら「…」と答えて.</summary>
    private static (int Start, int End) Quoted(FoldedText text, int from)
    {
        var open = text.Behind(from, LongestAnswer).IndexOfAny('「', '『');
        if (open < 0)
        {
            return (-1, -1);
        }

        var start = from + open + 1;
        var close = text.Behind(start, LongestAnswer + 1).IndexOfAny('」', '』');
        return close >= Least && text.WordAt(start + close + 1, Replies) is not null ? (start, start + close) : (-1, -1);
    }

    private static (int Start, int End) Token(FoldedText text, int at)
    {
        at = text.Past(at, " 「『\"\n:、", LongestAnswer);
        var end = at;
        while (end < text.Length && end - at <= LongestAnswer && !Telling.IsEnd(text, end) && !(end - at >= Least && Telling.IsBehindKana(text, end)))
        {
            end++;
        }

        return end - at is >= Least and <= LongestAnswer && text.Slice(at, end).IndexOfAny(NotAnswers) < 0 ? (at, end) : (-1, -1);
    }
}
