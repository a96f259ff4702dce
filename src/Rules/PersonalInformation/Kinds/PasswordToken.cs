namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Whether a token is a secret, a word of the sentence, a count or a mask.</summary>
internal static class PasswordToken
{
    public const int Longest = 64;
    private const int Least = 4;
    private const int LongestJoint = 9;
    private const string Joints = " \n\t:;=はがをのも→⇒>「『\"'【(`・、|/";

    /// <summary>12文字以上, 90日, 1200円: a rule about passwords, a price of a pass.</summary>
    private static readonly string[] Counters = ["文字", "桁", "日", "回", "か月", "ヶ月", "ケ月", "年", "月", "件", "人", "種類", "字", "円", "枚", "部", "冊", "台", "名様", "歳", "世帯", "%"];

    /// <summary>AES256で暗号化: how passwords are kept.</summary>
    private static readonly string[] Methods = ["で暗号", "で保護", "で保存", "で管理"];

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    public static readonly System.Buffers.SearchValues<char> Printable = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

    /// <summary>The token behind a password word and its joint; empty where none begins there.</summary>
    public static (int Start, int End) After(FoldedText text, in Hit hit, int from)
    {
        var at = text.RunEnd(from, hit.End + LongestJoint - from, c => Joints.Contains(c, StringComparison.Ordinal) || Letter.IsPictograph(c));
        at += text.WordAt(at, Attributes)?.Length ?? 0;
        var end = EndOf(text, at);
        if (hit.Cue.Type != PasswordWords.OfPin)
        {
            return (at, end - at == 1 ? SpacedEnd(text, end) : end);
        }

        return (at, SpelledEnd(text, at, text.Back(end, "#*", end - at)));
    }

    /// <summary>key="DbPassword" value="…": how a setting gives its value.</summary>
    private static readonly string[] Attributes = ["value=\"", "value='"];

    /// <summary>パスワード前半4文字 Momi: a piece of a password, which any letters may be; (-1, -1) where none follows.</summary>
    public static (int Start, int End) PieceAfter(FoldedText text, int from)
    {
        const int LeastOfPiece = 3;
        var at = char.IsAsciiDigit(text.At(from)) && text.HasAt(from + 1, "文字") ? from + 3 : from;
        at = text.Past(at, Joints, LongestJoint);
        var end = EndOf(text, at);
        var token = text.Slice(at, end);
        return at > from && end - at >= LeastOfPiece && token.IndexOfAny(Letters) >= 0 && !IsHarmless(token) && !IsMasked(token) && !PassSense.IsPlace(token) && Telling.IsBehind(text, end) ? (at, end) : (-1, -1);
    }

    /// <summary>admin / Xyz123: the first token is the account, the second the password. (-1, -1) where there is no such pair.</summary>
    public static (int Start, int End) Second(FoldedText text, in Hit hit, int firstEnd)
    {
        var slash = text.At(firstEnd) == ' ' ? firstEnd + 1 : firstEnd;
        return firstEnd > hit.End && text.At(slash) is '/' or '、' or ',' or '・' or '\t' ? SecondBehind(text, slash) : (-1, -1);
    }

    /// <summary>Behind the sign that parts an account from its password.</summary>
    public static (int Start, int End) SecondBehind(FoldedText text, int slash)
    {
        if (!char.IsAsciiLetterOrDigit(text.At(text.At(slash - 1) == ' ' ? slash - 2 : slash - 1)))
        {
            return (-1, -1);
        }

        var at = text.At(slash + 1) == ' ' ? slash + 2 : slash + 1;
        var end = EndOf(text, at);
        var token = text.Slice(at, end);
        return IsStrong(token) && !IsAlike(text, slash, token) ? (at, end) : (-1, -1);
    }

    /// <summary>admin/Sanjo!0256 でログイン: the pair stands before the word. (-1, -1) where there is none.</summary>
    public static (int Start, int End) SecondBefore(FoldedText text, in Hit hit)
    {
        var joint = text.At(hit.Start - 1) == 'で' ? hit.Start - 1 : -1;
        var end = text.At(joint - 1) == ' ' ? joint - 1 : joint;
        var slash = end > 0 ? text.Before(end, Longest).LastIndexOf('/') : -1;
        slash += Math.Max(0, end - Longest);
        var start = text.At(slash + 1) == ' ' ? slash + 2 : slash + 1;
        var first = text.At(slash - 1) == ' ' ? slash - 1 : slash;
        return slash > 0 && start < end && char.IsAsciiLetterOrDigit(text.At(first - 1)) && text.Slice(start, end) is var token && token.IndexOfAnyExcept(Printable) < 0 && IsStrong(token) && !IsAlike(text, slash, token)
            ? (start, end) : (-1, -1);
    }

    /// <summary>Nezumi#77aが共有端末のパスワードです: the word says of the token before it what it is. (-1, -1) where there is none.</summary>
    public static (int Start, int End) Named(FoldedText text, in Hit hit)
    {
        var end = Telling.NamedEnd(text, hit);
        if (end < 0)
        {
            return (-1, -1);
        }

        end -= text.WordBefore(end, Quotes)?.Length ?? 0;
        end -= text.At(end - 1) == ' ' ? 1 : 0;
        var start = text.RunStart(end, Longest, Printable.Contains);
        return IsStrong(text.Slice(start, end)) ? (start, end) : (-1, -1);
    }

    private static readonly string[] Quotes = ["っていうの", "ていうの", "というの", "ってやつ", "というやつ", "ってのん", "っての", "のほう", "の方", "のやつ"];

    /// <summary>user01 / user02, city-desk / city-desk2: two accounts.</summary>
    private static bool IsAlike(FoldedText text, int slash, ReadOnlySpan<char> second)
    {
        var letters = second.IndexOfAnyInRange('0', '9');
        var end = text.At(slash - 1) == ' ' ? slash - 1 : slash;
        var start = text.RunStart(end, Longest, char.IsAsciiLetterOrDigit);
        return letters > 0 && second[letters..].IndexOfAnyExceptInRange('0', '9') < 0 && (text.Slice(start, end).StartsWith(second[..letters], StringComparison.Ordinal) || text.Slice(0, end).EndsWith(second[..letters], StringComparison.Ordinal));
    }

    /// <summary>Where the printable token ends that begins at a place, without what closes a bracket or quotation.</summary>
    public static int EndOf(FoldedText text, int at)
    {
        var end = NextSetting(text, at, text.RunEnd(at, Longest + 1, Printable.Contains));
        return at + text.Slice(at, end).TrimEnd(")\"',;`.").Length;
    }

    /// <summary>cKaYW8Hb;Encrypt=True: in a connection string or a query the next setting begins behind ; or &amp;, in XML the element ends.</summary>
    private static int NextSetting(FoldedText text, int at, int end)
    {
        for (var sign = at + 1; sign < end; sign++)
        {
            if ((text[sign] == '<' && text.At(sign + 1) == '/') || (text[sign] is ';' or '&' && text.RunEnd(sign + 1, Longest, char.IsAsciiLetter) is var word && word > sign + 1 && text.At(word) == '='))
            {
                return sign;
            }
        }

        return end;
    }

    /// <summary>1文字ずつ K i r i # 4 8: a token set apart letter by letter some words behind its word; (-1, -1) where none is.</summary>
    public static (int Start, int End) SpacedAfter(FoldedText text, int from)
    {
        const int Reach = 24;
        for (var at = from; at - from <= Reach && at < text.Length && text[at] is not '。'; at++)
        {
            if (Printable.Contains(text[at]) && !Printable.Contains(text.At(at - 1)) && SpacedEnd(text, at + 1) is var end && end > at + 1)
            {
                return (at, end);
            }
        }

        return (-1, -1);
    }

    /// <summary>G o s e n ! 5, G、o、s、e、n、5: a token set apart letter by letter, six and more of them.</summary>
    private static int SpacedEnd(FoldedText text, int end)
    {
        const int LeastLetters = 6;
        var last = end;
        while (text.At(end) is ' ' or '、' or '・' && last - end < 2 * Longest && text.At(last) == text[end] && Printable.Contains(text.At(last + 1)) && !Printable.Contains(text.At(last + 2)))
        {
            last += 2;
        }

        return last - end >= 2 * (LeastLetters - 1) && text.Slice(end - 1, last) is var letters && letters.IndexOfAnyInRange('0', '9') >= 0 && letters.IndexOfAny(Letters) >= 0 ? last : end;
    }

    /// <summary>1 2 3 4: a PIN written digit by digit.</summary>
    private static int SpelledEnd(FoldedText text, int at, int end)
    {
        while (end - at is > 0 and < 16 && char.IsAsciiDigit(text[end - 1]) && (end - at == 1 || text[end - 2] == ' ') && text.At(end) == ' ' && char.IsAsciiDigit(text.At(end + 1)) && !char.IsAsciiDigit(text.At(end + 2)))
        {
            end += 2;
        }

        return end;
    }

    /// <summary>Known by itself: letters and digits, no name of a product, no file, no address.</summary>
    public static bool IsStrong(ReadOnlySpan<char> token) =>
        token.Length is >= 6 and <= Longest && token.IndexOfAnyInRange('0', '9') >= 0 && token.IndexOfAny(Letters) >= 0 && token.IndexOfAny('=', ':') < 0
        && !PasswordWords.IsProduct(token) && !NoSecrets.AreOfDefinition(token) && !IsHarmless(token) && !IsMasked(token) && !PassSense.IsPlace(token);

    /// <summary>Known by its word: not a mask, a date, a place, a count, nor a word of the sentence.</summary>
    /// <param name="gap">Units between the word and the token.</param>
    public static bool IsSecret(ReadOnlySpan<char> token, in Hit hit, FoldedText text, int end, int gap)
    {
        var hasDigit = token.IndexOfAnyInRange('0', '9') >= 0;
        var isOnlySigns = !hasDigit && token.IndexOfAny(Letters) < 0;
        if (token.Length < Least || isOnlySigns || IsHarmless(token) || IsMasked(token) || PassSense.IsPlace(token) || IsDate(token) || IsCount(token) || IsPlaceholder(token) || NoSecrets.AreOfDefinition(token) || NoSecrets.AreNextField(token, text, end) || NoSecrets.AreOfLog(token, text, hit) || NoSecrets.AreOfCommand(token, text, end) || NoSecrets.AreForbidden(text, end) || text.WordAt(end, Counters) is not null)
        {
            return false;
        }

        if (token.IndexOfAnyExcept("0123456789-") < 0)
        {
            return token.Length <= (token.Contains('-') ? 19 : 12) && !PhoneNumbers.Begin(token) && (hit.Cue.Type == PasswordWords.OfPin || gap > 0) && !(token.Length >= 8 && DateShape.BeginsWithDate(token));
        }

        return gap > 0 && text.WordAt(end, Methods) is null && (hasDigit || token.IndexOfAny("!#$%&*+-_@?") >= 0 || (token.Length >= 6 && !char.IsAsciiLetter(text.At(end))));
    }

    /// <summary>pass:12,345 fail:2 tells how often something passed: a count in thousands.</summary>
    private static bool IsCount(ReadOnlySpan<char> token) => token.Contains(',') && token.IndexOfAnyExcept("0123456789,") < 0;

    /// <summary>2026/04/01, 2027-03-31, 11/30, 13:00.</summary>
    public static bool IsDate(ReadOnlySpan<char> token)
    {
        if (token.IndexOfAnyExcept("0123456789/:~-") >= 0)
        {
            return false;
        }

        var (slash, dash) = (token.IndexOfAny('/', ':'), token.IndexOf('-'));
        return slash is > 0 and <= 4 || (dash == 4 && token.Length is >= 8 and <= 10 && token.Count('-') == 2);
    }

    /// <summary>&lt;your-password&gt;, ${PASSWORD}, [非表示]: a hole to be filled.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> token) =>
        token.StartsWith("#{") || token.StartsWith("{{") || (token[0] is '<' or '[' or '{' && token[^1] is '>' or ']' or '}') || (token[0] is '$' or '%' && token.Length > 1 && token[1] is '{' or '(') || token.Contains("your", StringComparison.OrdinalIgnoreCase) || (token.StartsWith("changeme", StringComparison.OrdinalIgnoreCase) && token.IndexOfAnyInRange('0', '9') < 0);

    public static bool IsMasked(ReadOnlySpan<char> token)
    {
        var stars = token.Count('*') + token.Count('x') + token.Count('X') + token.Count('?') + token.Count('.');
        return stars * 2 >= token.Length || CheckDigits.IsOneDigit(token);
    }

    public static bool IsHarmless(ReadOnlySpan<char> token) => PasswordWords.IsOfSentence(token) || token.IndexOf("://") >= 0;
}
