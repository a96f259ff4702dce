namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// The token that answers a question after a password, or follows the message that announced it (section E4: within three minutes).
/// Asked for, it may stand in a short sentence; only spoken of, it must be its message.
/// </summary>
internal static class AnsweredPassword
{
    private const int Least = 4;
    private const int LeastInSentence = 6;
    private const int MostWordsBefore = 16;
    private const int MostAround = 2;
    private const int MostBehind = 6;
    private const string Between = " /|,、\t\n";
    private const int LongestHex = 28;
    private static readonly System.Buffers.SearchValues<char> Hex = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF-");
    private const string Symbols = "!#$%&*+_@?";

    public static void Find(Reading reading)
    {
        var how = reading.Announced.Password;
        if (how == PasswordTalk.SecretAsked)
        {
            how = PasswordTalk.Spoken;
            if (SecretAnswers.InReply(reading.Text) is var answer && answer.Start >= 0)
            {
                reading.AddNamed(InformationTypes.Password, answer.Start, answer.End, "秘密の質問を伝える投稿の後に、その答えがあります。");
                return;
            }
        }

        foreach (var (start, end) in Tokens(reading.Text))
        {
            var isAlone = start <= MostAround && reading.Text.Length - end <= MostBehind;
            if (Fits(reading, start, end, how, isAlone) && !reading.IsTaken(start, end))
            {
                reading.Add(reading.At(InformationTypes.Password, start, end, Confidence.High, "パスワードを尋ねたり知らせたりする投稿の後に、パスワードの形の文字列があります。") with { IsLabelled = true });
                return;
            }
        }
    }

    /// <summary>In one glance: the message holds nothing but a token or two, with letters and with digits or signs.</summary>
    public static bool MayBe(ReadOnlySpan<char> message)
    {
        if (!char.IsAscii(message[0]) || message.Length > MostWordsBefore + PasswordToken.Longest)
        {
            return false;
        }

        var token = message.Trim(Between);
        return token.Length >= LeastInSentence && !token.ContainsAnyExceptInRange('\n', '~') && token.ContainsAnyInRange('A', 'z') && (token.ContainsAnyInRange('0', '9') || token.IndexOfAny(Symbols) >= 0);
    }

    /// <summary>A token that makes up its message, or the second of two that do (saito01 / Kiku#77): a later one may say that it is a password.</summary>
    public static IEnumerable<Answer> Alone(Reading reading)
    {
        var text = reading.Text;
        foreach (var (start, end) in Tokens(text))
        {
            var isAlone = start <= MostAround && text.Length - end <= MostBehind;
            if ((isAlone || IsSecondOfPair(text, start, end)) && Fits(reading, start, end, PasswordTalk.Spoken, isAlone: true) && !reading.IsTaken(start, end))
            {
                yield return reading.Answer(InformationTypes.Password, start, end);
            }
        }
    }

    private static bool IsSecondOfPair(FoldedText text, int start, int end) =>
        text.Slice(0, start).TrimEnd(Between) is { Length: > 0 } first && first.Length < start && first.IndexOfAnyExcept(PasswordToken.Printable) < 0 && text.Slice(end, text.Length).Trim(Between).IsEmpty && !AreAlike(first, text.Slice(start, end));

    /// <summary>PC-0123 PC-0124: two of a kind.</summary>
    private static bool AreAlike(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        second.IndexOfAnyInRange('0', '9') is var digit and > 0 && first.IndexOf(second[..digit], StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool Fits(Reading reading, int start, int end, PasswordTalk how, bool isAlone)
    {
        var text = reading.Text;
        var token = text.Slice(start, end);
        if (token.Length is < Least or > PasswordToken.Longest || PasswordToken.IsHarmless(token) || PasswordToken.IsMasked(token) || IsContact(token) || (how == PasswordTalk.Spoken && PasswordWords.IsProduct(token)))
        {
            return false;
        }

        var hasDigit = token.IndexOfAnyInRange('0', '9') >= 0;
        var hasLetter = token.IndexOfAnyInRange('a', 'z') >= 0 || token.IndexOfAnyInRange('A', 'Z') >= 0;
        if (!hasLetter)
        {
            return hasDigit && how >= PasswordTalk.Asked && token.IndexOfAny(":/.,") < 0 && !DateShape.BeginsWithDate(token) && IsSaid(reading, start, end)
                && (isAlone || (how == PasswordTalk.PinAsked && token.Length <= 8 && text.At(end) != ' '));
        }

        var isMixed = hasDigit || token.IndexOfAny(Symbols) >= 0;
        return isMixed && (isAlone ? how >= PasswordTalk.Asked || token.Length >= LeastInSentence : how >= PasswordTalk.Asked && hasDigit && token.Length >= LeastInSentence && !PasswordWords.IsProduct(token)) && IsSaid(reading, start, end);
    }

    /// <summary>Few words before it, no other word for a number among them, and no noun that it only belongs to (Windows11の入替え).</summary>
    private static bool IsSaid(Reading reading, int start, int end)
    {
        var next = reading.Text.At(end);
        return start <= MostWordsBefore && (next != 'の' || reading.Text.At(end + 1) is 'は' or 'ま' or 'よ') && next != 'を' && !Letter.IsIdeograph(next) && !Letter.IsKatakana(next)
            && !reading.Hits.Exists(hit => hit.End <= start && (hit.Kind is CueKind.Negative or CueKind.Label || (hit.Kind == CueKind.AnyNumber && reading.Labels.IsOwnNumber(hit))));
    }

    /// <summary>An address to write or go to, the number of a log line or a commit, ID:….</summary>
    private static bool IsContact(ReadOnlySpan<char> token) =>
        (token.Length >= LongestHex && token.IndexOfAnyExcept(Hex) < 0) || token.IndexOf(':') is > 0 and < 5 ||
        token.IndexOf('@') is > 0 and var at && token[at..].IndexOf('.') > 0 || token.IndexOf("://", StringComparison.Ordinal) >= 0 || token.IndexOf('\\') >= 0;

    private static IEnumerable<(int Start, int End)> Tokens(FoldedText text)
    {
        for (var at = 0; at < text.Length && at <= MostWordsBefore;)
        {
            if (text[at] <= ' ' || !PasswordToken.Printable.Contains(text[at]))
            {
                at++;
                continue;
            }

            var end = PasswordToken.EndOf(text, at);
            yield return (at, end);

            // commit 9f1c…: a Latin word before the token names it.
            if (text.Slice(at, end).IndexOfAnyExceptInRange('A', 'z') < 0 && end - at >= Least)
            {
                yield break;
            }

            at = Math.Max(at + 1, end);
        }
    }
}
