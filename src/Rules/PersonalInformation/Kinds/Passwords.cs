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


    public override void Find(Reading reading)
    {
        // Somebody asked for a password just before: a token that stands alone is the answer.
        if (reading.Announced.AsksPassword)
        {
            ReadAnswer(reading);
        }

        foreach (var hit in reading.Hits)
        {
            if (hit.Kind == CueKind.Password && (hit.Cue.Type != PasswordWords.OfNetwork || PasswordWords.SpeakOfNetwork(reading.Text)))
            {
                Read(reading, hit);
            }
        }
    }

    private static void ReadAnswer(Reading reading)
    {
        var text = reading.Text;
        var (start, end) = (0, text.Length);
        while (start < end && text[start] is ' ' or '\n' or '「')
        {
            start++;
        }

        var stop = text.Span[start..].IndexOfAnyExcept(PasswordToken.Printable);
        end = stop < 0 ? end : start + stop;
        var token = text.Slice(start, end);
        var isAlone = text.Length - end <= 6;
        if (isAlone && token.Length is >= 4 and <= PasswordToken.Longest && !PasswordToken.IsHarmless(token) && !PasswordToken.IsMasked(token) && (token.IndexOfAnyInRange('0', '9') >= 0 || token.IndexOfAny("!#$%&*+-_@?") >= 0))
        {
            reading.Add(reading.At(InformationTypes.Password, start, end, Confidence.High, "パスワードを尋ねる投稿の後に、パスワードの形の文字列だけの投稿があります。") with { IsLabelled = true });
        }
    }

    private static void Read(Reading reading, in Hit hit)
    {
        var text = reading.Text;
        var (at, end) = PasswordToken.After(text, hit, SkipNoun(text, hit.End));
        if (end == at && LooseToken(text, hit.End) is var (start, last) && start >= 0)
        {
            (at, end) = (start, last);
        }

        if (end == at && JapanesePasswords.After(text, SkipNoun(text, hit.End)) is var (first, close) && first >= 0)
        {
            if (!reading.IsTaken(first, close))
            {
                Add(reading, hit, first, close);
            }

            return;
        }

        if (PasswordToken.Second(text, hit, end) is var (second, finish) && second >= 0)
        {
            (at, end) = (second, finish);
        }
        else if (hit.Cue.Type == PasswordWords.OfPair)
        {
            return;
        }

        if (end - at <= PasswordToken.Longest && PasswordToken.IsSecret(text.Slice(at, end), hit, text, end, at - hit.End) && !reading.IsTaken(at, end) && !IsForMeeting(reading, hit))
        {
            Add(reading, hit, at, end);
        }
    }

    private static void Add(Reading reading, in Hit hit, int start, int end) =>
        reading.Add(reading.At(InformationTypes.Password, start, end, Confidence.High, $"「{hit.Cue.Text}」の語の後に、パスワードの形の文字列があります。") with { IsLabelled = true });

    /// <summary>パスワード発行しました。 aB3dE6gH: a token of letters and digits by itself, some words later on.</summary>
    private static (int Start, int End) LooseToken(FoldedText text, int from)
    {
        for (var at = from; at < text.Length && at - from <= 24; at++)
        {
            if (!char.IsAsciiLetterOrDigit(text[at]))
            {
                continue;
            }

            var stop = text.Span[at..Math.Min(text.Length, at + PasswordToken.Longest)].IndexOfAnyExcept(PasswordToken.Printable);
            var end = stop < 0 ? Math.Min(text.Length, at + PasswordToken.Longest) : at + stop;
            var token = text.Slice(at, end);
            var isMixed = token.IndexOfAnyInRange('0', '9') >= 0 && token.IndexOfAnyInRange('a', 'z') >= 0 && (token.IndexOfAnyInRange('A', 'Z') >= 0 || token.IndexOfAny("!#$%&@") >= 0);
            if (token.Length >= 6 && token.IndexOfAnyInRange('0', '9') >= 0 && token.IndexOfAnyExceptInRange('0', '9') >= 0 && IsToldAt(text, at) && JapanesePasswords.IsClosed(text, end) && !PasswordWords.IsProduct(token))
            {
                return (at, end);
            }

            var isTold = text.At(from) is 'は' or '、' or ':' or '「' && token.Length >= 6 && token.IndexOfAnyInRange('0', '9') >= 0 && token.IndexOfAnyExceptInRange('0', '9') >= 0 && !PasswordWords.IsProduct(token);
            return isTold || isMixed && token.Length >= 8 && text[at - 1] is ' ' or '\n' or '。' or '、' or '「' or ':' && token.IndexOf('.') < 0 ? (at, end) : (-1, -1);
        }

        return (-1, -1);
    }

    /// <summary>新しいのは …, →…, 「…: a joint stands right before.</summary>
    private static bool IsToldAt(FoldedText text, int at) => text.At(text.At(at - 1) == ' ' ? at - 2 : at - 1) is 'は' or ':' or '→' or '=' or '「' or '『';

    /// <summary>キーボックスの番号は: the noun between the word and its joint.</summary>
    private static int SkipNoun(FoldedText text, int at)
    {
        foreach (var noun in PasswordWords.Nouns)
        {
            if (at + noun.Length <= text.Length && text.Slice(at, at + noun.Length).SequenceEqual(noun))
            {
                at += noun.Length;
                break;
            }
        }

        // 暗証番号(4桁)は
        var close = text.At(at) == '(' ? text.Slice(at, Math.Min(text.Length, at + 8)).IndexOf(')') : -1;
        return close > 0 ? at + close + 1 : at;
    }

    /// <summary>A meeting's passcode stands in its invitation and opens nothing else.</summary>
    private static bool IsForMeeting(Reading reading, in Hit hit)
    {
        if (hit.Cue.Text is not ("パスコード" or "passcode" or "パスワード" or "password"))
        {
            return false;
        }

        for (var i = reading.Labels.FirstFrom(hit.Start - 60); i < reading.Hits.Count && reading.Hits[i].Start < hit.Start; i++)
        {
            if (reading.Hits[i].Cue.Text is "zoom" or "webex" or "ミーティングid" or "会議id" or "meeting id" or "ミーティング番号")
            {
                return true;
            }
        }

        return false;
    }

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("知らせる", "共有端末のパスワードは[|Sanjo!2026a|]です"),
        Found("暗証番号", "夜間通用口 解錠番号[|4669|]#"),
        Found("かな", "パスワードは[|さくら2026|]"),
        Found("無線のキー", "SSID: city-guest KEY: [|umi8842kaze|]"),
        Harmless("決まり", "パスワードは12文字以上、定期変更は90日です"),
        Harmless("別便", "パスワードは別途お知らせします"),
    ];
}
