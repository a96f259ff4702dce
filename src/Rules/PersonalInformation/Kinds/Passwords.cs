namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Passwords that people tell each other: a word for it, a joint (は : = が 「), and a token of printable ASCII. Policy
/// sentences about passwords hold no token; digits alone need 暗証番号 or PIN, or a password word right before them.
/// </summary>
internal sealed class Passwords : InformationKind
{
    public override string Type => InformationTypes.Password;

    public override string Title => "パスワード";

    public override Turn Turn => Turn.Password;

    public override IEnumerable<Cue> OtherCues => PasswordWords.Cues;

    public override IEnumerable<Answer> Answers(Reading reading) => AnsweredPassword.Alone(reading);

    public override void Find(Reading reading)
    {
        var table = reading.Hits.Exists(hit => hit.Kind == CueKind.Password) ? reading.Table ?? TableLayout.OfSpaces(reading.Text) : null;
        var isTable = table is not null && ReadTable(reading, table);
        bool? isOfNetwork = null;
        foreach (var hit in reading.Hits)
        {
            if (hit.Kind == CueKind.Password && !(isTable && table!.IsInHeader(hit.Start)) && (hit.Cue.Type != PasswordWords.OfNetwork || (isOfNetwork ??= PasswordWords.SpeakOfNetwork(reading.Text))))
            {
                Read(reading, hit);
            }
        }

        AddAll(reading, PasswordTables.Listed(reading), "ID とパスワードの順と書かれた一覧に、パスワードの形の文字列があります。");
        AddAll(reading, LockCodes.In(reading), "錠や金庫の話のなかに、打ち込む番号があります。");
        AddAll(reading, CardPins.In(reading), "カードの暗証番号の用途の後に、番号や文字列があります。");
    }

    private void AddAll(Reading reading, IEnumerable<(int Start, int End)> places, string why)
    {
        foreach (var (start, end) in places)
        {
            reading.AddNamed(Type, start, end, why);
        }
    }

    /// <summary>金庫番号 1234567, 金庫番号 A-12: no safe is opened by so many digits or by letters; it is the thing's own number in a list.</summary>
    private static bool IsInventory(FoldedText text, in Hit hit, (int Start, int End) place) =>
        hit.Cue.Text.StartsWith("金庫", StringComparison.Ordinal) && (place.End - place.Start > LongestCombination || char.IsAsciiLetter(text[place.Start]));

    private const int LongestCombination = 6;

    private static bool ReadTable(Reading reading, TableLayout table)
    {
        var any = false;
        foreach (var (start, end) in PasswordTables.Cells(reading, table))
        {
            reading.AddNamed(InformationTypes.Password, start, end, "パスワードの列に、パスワードの形の文字列があります。");
            any = true;
        }

        return any;
    }

    private static void Read(Reading reading, in Hit hit)
    {
        if (!Meetings.Own(reading, hit) && (Locate(reading, hit) is { Start: >= 0 } told ? told : PasswordToken.Named(reading.Text, hit)) is var place && place.Start >= 0 && !IsInventory(reading.Text, hit, place) && !(Watchwords.Are(hit) && Watchwords.IsMotto(reading.Text, hit, place)))
        {
            Add(reading, hit, place);
            Add(reading, hit, LoosePasswords.ChangedTo(reading, place.End));
        }
    }

    private static void Add(Reading reading, in Hit hit, (int Start, int End) place)
    {
        if (place.Start >= 0)
        {
            reading.AddNamed(InformationTypes.Password, place.Start, place.End, $"「{hit.Cue.Text}」の語の後に、パスワードの形の文字列があります。");
        }
    }

    /// <summary>The secret that a password word announces: an answer, the token right behind, the second of a pair, one further on, a word, digits.</summary>
    private static (int Start, int End) Locate(Reading reading, in Hit hit)
    {
        var text = reading.Text;
        if (LocateInForm(text, hit) is var formed && formed.Start >= 0)
        {
            return formed;
        }

        var noun = SkipNoun(text, hit.End);
        var (at, end) = PasswordToken.After(text, hit, noun);
        if (end == at && LoosePasswords.After(reading, hit.End) is var loose && loose.Start >= 0)
        {
            (at, end) = loose;
        }

        var second = PasswordToken.Second(text, hit, end);
        if (second.Start >= 0 || hit.Cue.Type == PasswordWords.OfPair)
        {
            return second.Start < 0 && hit.Cue.Type == PasswordWords.OfPair ? PasswordToken.SecondBefore(text, hit) : second;
        }

        if (end - at is > 0 and <= PasswordToken.Longest && PasswordToken.IsSecret(text.Slice(at, end), hit, text, end, at - hit.End))
        {
            return (at, end);
        }

        if (end == at && JapanesePasswords.After(text, noun, Watchwords.Are(hit)) is var word && word.Start >= 0)
        {
            return word;
        }

        if (Watchwords.Are(hit) && Watchwords.After(text, hit) is var quoted && quoted.Start >= 0)
        {
            return quoted;
        }

        return hit.Cue.Type == PasswordWords.OfPin ? PinDigits.After(reading, hit.End) : end > at ? LoosePasswords.After(reading, at == hit.End ? at : end) : (-1, -1);
    }

    /// <summary>The answer to a secret question, one half of a password, letters set apart: what the words behind announce.</summary>
    private static (int Start, int End) LocateInForm(FoldedText text, in Hit hit)
    {
        if (SecretAnswers.After(text, hit) is var answer && answer.Start >= 0)
        {
            return answer;
        }

        var part = PasswordWords.PartEnd(text, hit.End);
        return part > 0 && PasswordToken.PieceAfter(text, part) is var piece && piece.Start >= 0 ? piece : PasswordToken.SpacedAfter(text, hit.End);
    }

    /// <summary>キーボックスの番号は: the noun between the word and its joint.</summary>
    private static int SkipNoun(FoldedText text, int at)
    {
        at += text.WordAt(at, PasswordWords.Nouns)?.Length ?? 0;

        // 暗証番号(4桁)は
        var close = text.At(at) == '(' ? text.Behind(at, 8).IndexOf(')') : -1;
        return close > 0 ? at + close + 1 : SkipForm(text, at);
    }

    /// <summary>は全部小文字で: how the token is written.</summary>
    private static int SkipForm(FoldedText text, int from)
    {
        var at = text.Past(from, " はが、:", 2);
        at += text.WordAt(at, PasswordWords.Wholly)?.Length ?? 0;
        return text.WordAt(at, PasswordWords.Forms) is { } form && text.WordAt(at + form.Length, PasswordWords.ByForm) is { } joint ? at + form.Length + joint.Length : from;
    }

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("知らせる", "共有端末のパスワードは[|Sanjo!2026a|]です"),
        Found("暗証番号", "夜間通用口 解錠番号[|4669|]#"),
        Found("かな", "パスワードは[|さくら2026|]"),
        Found("表の列", "端末,ID,パスワード\n窓口1,mado01,[|Ayame#21|]\n窓口2,mado02,[|Hagi-4410|]"),
        Found("無線のキー", "SSID: city-guest KEY: [|umi8842kaze|]"),
        Harmless("決まり", "パスワードは12文字以上、定期変更は90日です"),
        Harmless("件数", "昨夜の自動試験 pass:12,345 fail:2"),
        Harmless("別便", "パスワードは別途お知らせします"),
    ];
}
