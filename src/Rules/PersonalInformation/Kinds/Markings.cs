namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Handling marks used as marks: in brackets, as a heading or first word of a line, or on a document (マル秘資料). The same
/// words inside a sentence about them (シール, 研修, とは, 「…」と) mean nothing. Colloquial ones (内々の話) are uncertain.
/// </summary>
internal sealed class Markings : InformationKind
{
    public override string Type => InformationTypes.Marking;

    public override string Title => "取扱区分の表示";

    public override Turn Turn => Turn.Marking;

    private static readonly string[] Marks =
    [
        "㊙", "(秘)", "〈秘〉", "《秘》", "【秘】", "[秘]", "<秘>", "⦅秘⦆", "〔秘〕", "≪秘≫", "○秘", "◯秘", .. "※★☆■□●◎◆◇▲▼*=-~!".Select(sign => $"{sign}秘{sign}"),
        "マル秘", "まる秘", "まるひ", "マルヒ", "丸秘", "極秘", "厳秘", "機密", "機密性2", "機密性3", "自治体機密性2", "自治体機密性3", "自治体機密性3a", "自治体機密性3b", "自治体機密性3c", "機密性:2", "機密性:3", "親展", "ぶがいひ", "閲覧後廃棄", "読後廃棄", "厳重取扱注意",
        "公表前", "内示前", "解禁前", "未公表", "非公表", "confidential", "strictly confidential", "top secret", "internal use only", "for internal use only", "internal only", "do not distribute",
        .. new[] { "部", "社", "庁", "局", "校", "対", "関係者" }.Select(circle => circle + "外秘"),
        .. new[] { "庁内", "部内", "課内", "係内", "局内", "所内", "校内", "署内", "園内", "内部", "職員", "委員", "幹部", "管理職", "担当", "担当者", "関係者", "関係課", "関係部署", "関係職員" }.SelectMany(circle => new[] { "限り", "限" }.Select(limit => circle + limit)),
        .. new[] { "取扱", "取扱い", "取り扱い" }.SelectMany(handling => new[] { "注意", "厳重注意", "厳注意" }.Select(care => handling + care)),
    ];

    /// <summary>What a mark forbids; beside the mark itself it tells nothing more.</summary>
    private static readonly string[] Bans =
        [.. new[] { "コピー", "持出", "持ち出し", "持出し", "転載", "複写", "複製", "転送", "配布", "再配布", "公開", "開示", "口外" }.SelectMany(deed => new[] { "禁止", "厳禁" }.Select(ban => deed + ban))];

    private static readonly string[] Hints = ["内々の話", "内々ですが", "ここだけの話", "オフレコ", "他言無用", "口外しない", "口外無用", "まだ公表", "内密に", "内密の", "秘密にして"];

    private static readonly string[] Objects =
        ["シール", "スタンプ", "研修", "とは", "の扱い", "の取扱", "の取り扱い", "情報の", "情報を", "情報は", "文書の", "書かれ", "という", "と呼", "表現", "の意味", "の違い", "の定義", "の分類", "区分", "ルール", "規程", "要綱", "ラベル", "印を", "ハンコ", "はんこ", "について", "にあたる", "に該当", "とされ", "と表示", "と記載", "か確認", "は送", "持ち出さない", "廃棄", "回収", "ボックス", "シュレッダー", "溶解", "を処分", "の処分", "処分し", "処分す", "以上の", "以下の", "相当の", "保管庫", "金庫", "の封筒", "は持ち出", "違反", "の情報", "と書いて", "ファイルの", "事項の", "保持", "性の高い", "性が高い", "って", "扱いの", "解除", "マーク"];

    public override IEnumerable<Cue> OtherCues =>
    [
        .. Marks.Where(word => word.Length > 1).Select(word => new Cue(word, CueKind.Marking, "MARK")),
        .. Bans.Select(word => new Cue(word, CueKind.Marking, "BAN")),
        .. Hints.Select(word => new Cue(word, CueKind.Marking, "HINT")),
        .. BidPrices.Cues,
    ];

    public override void Find(Reading reading)
    {
        foreach (var hit in reading.Hits)
        {
            if (hit.Kind == CueKind.Marking && hit.Cue.Type == BidPrices.Type)
            {
                ReadPrice(reading, hit);
            }
            else if (hit.Kind == CueKind.Marking && hit.Cue.Type == "MARK")
            {
                Read(reading, hit.Start, hit.End);
            }
        }

        FindCircled(reading);
        foreach (var hit in reading.Hits)
        {
            if (hit.Kind == CueKind.Marking && hit.Cue.Type == "BAN" && !HasMark(reading, reading.Text.LineStart(hit.Start), reading.Text.LineEnd(hit.End)))
            {
                Read(reading, hit.Start, hit.End);
            }
            else if (hit.Kind == CueKind.Marking && hit.Cue.Type == "HINT" && !HasMark(reading, 0, reading.Text.Length))
            {
                ReadHint(reading, hit.Start, hit.End);
            }
        }
    }

    private static void FindCircled(Reading reading)
    {
        var text = reading.Text;
        for (var at = text.Next('㊙', 0); at >= 0; at = text.Next('㊙', at + 1))
        {
            if (!IsAbout(text, at, at + 1) && !FigureOfSpeech.IsAt(text, at, at + 1))
            {
                Add(reading, at, at + 1, Confidence.High);
            }
        }
    }

    private static void ReadPrice(Reading reading, in Hit hit)
    {
        if (BidPrices.IsTold(reading.Text, hit.Start, hit.End) && !reading.IsTaken(hit.Start, hit.End))
        {
            reading.Add(reading.At(InformationTypes.Marking, hit.Start, hit.End, Confidence.High, "入札の前に知られてはならない価格が、金額とともに書かれています。"));
        }
    }

    private static void Read(Reading reading, int start, int end)
    {
        if (IsUsedAsMark(reading.Text, start, end) && !IsAbout(reading.Text, start, end) && !FigureOfSpeech.IsAt(reading.Text, start, end) && !IsOfScale(reading.Text, start, end) && !reading.IsTaken(start, end))
        {
            Add(reading, start, end, Confidence.High);
        }
    }

    /// <summary>機密性3 …⏎機密性2 …⏎機密性1 …: the grades explained, each at the beginning of a line; what is open (1) carries no mark.</summary>
    private static bool IsOfScale(FoldedText text, int start, int end) =>
        text.Slice(start, end).StartsWith(Grade) && OpensLine(text, start) && (HasLowest(text, Math.Max(0, start - LongestScale), start) || HasLowest(text, end, Math.Min(text.Length, end + LongestScale)));

    private static bool OpensLine(FoldedText text, int at) => text.Slice(text.LineStart(at), at).Trim(" ・-").IsEmpty;

    private static bool HasLowest(FoldedText text, int from, int to)
    {
        var at = text.Slice(from, to).IndexOf(Grade + "1");
        return at >= 0 && OpensLine(text, from + at) && !char.IsAsciiDigit(text.At(from + at + Grade.Length + 1));
    }

    private const int LongestScale = 200;
    private const string Grade = "機密性";

    private static void ReadHint(Reading reading, int start, int end)
    {
        if (!IsAbout(reading.Text, start, end) && !reading.IsTaken(start, end))
        {
            Add(reading, start, end, Confidence.Medium);
        }
    }

    private static bool HasMark(Reading reading, int from, int to) =>
        reading.Found.Exists(found => found is { Type: InformationTypes.Marking, Confidence: Confidence.High } && found.Folded.Start >= from && found.Folded.End <= to);

    /// <summary>In brackets, as a heading, on a document, or said of what is posted (この資料は庁内限り).</summary>
    private static bool IsUsedAsMark(FoldedText text, int start, int end)
    {
        var (before, after) = (text.At(start - 1), text.At(end));
        if (text[end - 1] == '秘' && !Letter.IsAny(text[start]) && Letter.IsAny(after))
        {
            // ○秘書課.
            return false;
        }

        if (IsAloneInQuotes(text, start, end) || (after == '_' && (IsEdge(before) || before is '『' or '「' or '/' or '\\' or '_' or ':')))
        {
            return true;
        }

        var isBracketed = before is '【' or '[' or '<' or '《' or '〈' or '(' or '■' or '●' or '★' or '※' or '≪' or '*' or '〔' or '◎' or '◆' or '◇' or '▲' or '▼' or '~' or '=' or '-' && after is not ('と' or 'の');
        if (isBracketed || (Letter.IsPictograph(before) && (IsEdge(after) || Letter.IsPictograph(after))) || !Letter.IsAny(text[start]) || text.WordAt(end, Documents) is not null)
        {
            return true;
        }

        if (IsEdge(before))
        {
            return IsEdge(after) || after is ':' or '(' or ')' or ']' or '】' or '・' or '/' or '-' or '.' or ',' || text.HasAt(end, "扱い") || text.Slice(start, end).IndexOf("機密性") >= 0;
        }

        var isSaid = before is 'は' or 'も' or 'で' && text[end - 1] is '秘' or '限' or 'り';
        return isSaid ? after is '\0' or '\n' or '。' or '!' : IsEdge(after) && before is ':' or ')' or '】';
    }

    /// <summary>「社外秘」 on a line of its own, above what it is about.</summary>
    private static bool IsAloneInQuotes(FoldedText text, int start, int end) =>
        text.At(start - 1) is '「' or '『' && text.At(end) is '」' or '』' && text.At(start - 2) is '\0' or '\n' && text.At(end + 1) == '\n' && !Letter.IsHiragana(text.At(end + 2));

    private static readonly string[] Documents = ["資料", "文書", "ファイル", "案件", "扱いで", "でお願い", "です", "なんで", "につ", "やから", "やで", "だけど", "だけれど", "だそう", "とのこと"];
    private static readonly System.Buffers.SearchValues<string> About = System.Buffers.SearchValues.Create(Objects, StringComparison.Ordinal);
    private static readonly System.Buffers.SearchValues<string> Rules = System.Buffers.SearchValues.Create(["原則", "ルール", "決まり", "きまり", "鉄則", "規則", "基本です", "徹底", "こととされ", "ことになって", "ポリシー"], StringComparison.Ordinal);

    private static bool IsEdge(char c) => c is '\0' or '\n' or ' ' or '\t' or '。' or '!';

    /// <summary>A quotation, or a sentence that speaks about the word or says a rule (…の資料はトークに添付しない、が原則です).</summary>
    private static bool IsAbout(FoldedText text, int start, int end)
    {
        var isQuoted = !IsAloneInQuotes(text, start, end) && text.At(start - 1) is '「' or '『' or '"' or '“' && text.At(end) is '」' or '』' or '"' or '”';
        var isOfSuch = text.At(end) is 'の' or 'は' || text.HasAt(end, "資料は") || text.HasAt(end, "文書は");
        return isQuoted || Sentence(text, end, 10).IndexOfAny(About) >= 0 || (isOfSuch && Sentence(text, end, 40).IndexOfAny(Rules) >= 0);
    }

    private static ReadOnlySpan<char> Sentence(FoldedText text, int end, int most)
    {
        var sentence = text.Behind(end, most).FirstSentence();
        return sentence.IndexOf('】') is var close and >= 0 ? sentence[..close] : sentence;
    }

    private static void Add(Reading reading, int start, int end, Confidence confidence) =>
        reading.Add(reading.At(InformationTypes.Marking, start, end, confidence, confidence == Confidence.High ? "取扱区分の表示が見出しや囲みとして書かれています。" : "公表前の話であることを示す言い方があります。"));

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("囲み", "【[|部外秘|]】人事異動案"),
        Found("見出し", "[|取扱注意|]：議会答弁案"),
        Found("入札の前の価格", "[|予定価格|]は12,340,000円です"),
        Harmless("価格の境", "予定価格が130万円を超える工事は競争入札です"),
        Harmless("言葉のあや", "㊙レシピを公開、給食のカレー"),
        Harmless("物の名前", "取扱注意シールの在庫はありますか"),
        Harmless("引用", "「社外秘」と書かれたスタンプを購入"),
    ];
}
