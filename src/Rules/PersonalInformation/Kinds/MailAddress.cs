using System.Buffers;
using System.Text;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// An e-mail address around its at sign, written plainly or with words, spaces or a line break about the signs. Written otherwise
/// than plainly it must end like the internet's names do, or every sentence with "at" would hold one.
/// </summary>
internal readonly record struct MailAddress(int Start, int End, string Local, string Domain)
{
    private const int LongestLocal = 64;
    private const int LongestDomain = 253;
    private const int LongestReading = 20;
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_%+-");
    private static readonly SearchValues<char> DomainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private static readonly HashSet<string> Endings = new(
        ["com", "net", "org", "jp", "info", "biz", "test", "example", "invalid", "me", "tv", "cc", "io", "dev", "app", "edu", "gov", "cn", "kr", "tw", "vn", "ph", "np", "id", "th", "br", "pe", "us", "uk", "fr", "de", "au", "ca"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Ends of files, networks and packages: photo@2x.png, pod@cluster.local.</summary>
    private static readonly HashSet<string> NoEndings = new(
        ["local", "lan", "internal", "localdomain", "localhost", "svc", "git", "js", "ts", "mjs", "css", "html", "json", "xml", "yml", "yaml", "md", "txt", "log", "png", "jpg", "jpeg", "gif", "svg", "webp", "pdf", "csv", "xlsx", "docx", "pptx", "zip", "tgz", "sh", "py", "cs", "exe", "dll", "abc", "rc", "beta", "alpha", "dev0"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads to both sides of an at sign (or its word); null when no address stands there.</summary>
    public static MailAddress? Around(FoldedText text, int atStart, int atEnd, bool isSign)
    {
        var domain = new StringBuilder();
        var end = ReadDomain(text, atEnd, domain, out var isLoose);
        if (domain.Length < 3 || !IsDomain(domain.ToString(), out var hasEnding))
        {
            return null;
        }

        var start = ReadLocal(text, atStart, isSign, out var local, ref isLoose);
        isLoose |= !isSign;

        // Meet at example.com: a spaced word between words is English, unless the address is spelled out or holds digits or signs.
        var isSentence = !isSign && text[atStart] == ' ' && text.Slice(atEnd, end).IndexOf("dot", StringComparison.OrdinalIgnoreCase) < 0 && local.AsSpan().IndexOfAny("0123456789_.") < 0;
        return local.Length == 0 || (isLoose && !hasEnding) || isSentence ? null : new MailAddress(start, end, local, domain.ToString());
    }

    private static int ReadDomain(FoldedText text, int place, StringBuilder domain, out bool isLoose)
    {
        var at = Skip(text, place, 1);
        isLoose = at > place;
        var end = at;
        while (at < text.Length && domain.Length < LongestDomain)
        {
            if (DomainLetters.Contains(text[at]))
            {
                domain.Append(text[at++]);
            }
            else if (MailSpelling.SpokenAt(text, at) is var (written, length) && length > 0)
            {
                domain.Append(written);
                at += length;
                isLoose = true;
            }
            else
            {
                break;
            }

            end = at;
            var (sign, next) = NextSign(text, at);
            var isPlain = next == at + 1 && text[at] == sign;
            if (sign == '\0' || (!isPlain && HasEnding(domain.ToString())))
            {
                continue;
            }

            isLoose |= !isPlain;
            domain.Append(sign);
            at = next;
        }

        while (domain.Length > 0 && domain[^1] is '.' or '-')
        {
            domain.Length--;
        }

        return end - (text.At(end - 1) == '-' ? 1 : 0);
    }

    /// <summary>A dot or hyphen (or its word) behind a place with a letter after it, and where that letter stands.</summary>
    private static (char Sign, int Next) NextSign(FoldedText text, int place)
    {
        var at = place;
        var (sign, length) = MailSpelling.SignAt(text, at, isBefore: false);
        if (length == 0)
        {
            at = Skip(text, place, 1);
            (sign, length) = MailSpelling.SignAt(text, at, isBefore: false);
        }

        var next = sign == '\0' ? place : Skip(text, at + length, 1);
        return sign != '\0' && (DomainLetters.Contains(text.At(next)) || MailSpelling.SpokenAt(text, next).Length > 0) ? (sign, next) : ('\0', place);
    }

    private static int ReadLocal(FoldedText text, int place, bool isSign, out string local, ref bool isLoose)
    {
        var at = Skip(text, place, -1);
        isLoose |= at < place;
        var letters = new StringBuilder();
        var start = at;
        while (at > 0 && letters.Length < LongestLocal)
        {
            if (Letters.Contains(text[at - 1]))
            {
                letters.Insert(0, text[--at]);
                start = at;
                continue;
            }

            var (sign, next) = SignBefore(text, at);
            if (sign == '\0' || (isSign && sign == '.' && next < at - 1 && at - next <= 3) || (text[at - 1] == ',' && char.IsAsciiDigit(text[next - 1])))
            {
                break;
            }

            isLoose |= next != at - 1;
            letters.Insert(0, sign);
            at = next;
        }

        local = letters.ToString().TrimStart('-', '%', '+', '.');
        start += letters.Length - local.Length;
        return local.Length > 0 || isSign ? start : ReadKana(text, at, out local);
    }

    /// <summary>A dot, hyphen or underscore (or its word) before a place with a letter in front of it, and where it begins.</summary>
    private static (char Sign, int Next) SignBefore(FoldedText text, int place)
    {
        var at = place;
        var (sign, length) = MailSpelling.SignAt(text, at, isBefore: true);
        if (length == 0)
        {
            at = Skip(text, place, -1);
            (sign, length) = MailSpelling.SignAt(text, at, isBefore: true);
        }

        var next = sign == '\0' ? place : Skip(text, at - length, -1);
        return sign != '\0' && Letters.Contains(text.At(next - 1)) ? (sign, next) : ('\0', place);
    }

    /// <summary>はなこアットマーク…: a name read aloud.</summary>
    private static int ReadKana(FoldedText text, int end, out string local)
    {
        var start = text.RunStart(end, LongestReading, Letter.IsKana);
        local = text.Slice(start, end).ToString();
        return start;
    }

    /// <summary>Over one space or line break (two spaces at most).</summary>
    private static int Skip(FoldedText text, int place, int step) =>
        step > 0 ? text.Past(place, " \n", 2) : text.Back(place, " \n", 2);

    private static bool HasEnding(string domain) => domain.LastIndexOf('.') is var dot and > 0 && Endings.Contains(domain[(dot + 1)..]);

    /// <summary>Labels with dots between, the last of letters; a version (1.2.3-beta) is none.</summary>
    public static bool IsDomain(string domain, out bool hasEnding)
    {
        var dot = domain.LastIndexOf('.');
        hasEnding = HasEnding(domain);
        return dot > 0 && domain.Length - dot > 2 && !domain.Contains("..", StringComparison.Ordinal) && domain.AsSpan(dot + 1).IndexOfAnyExceptInRange('A', 'z') < 0
            && (hasEnding || !(char.IsAsciiDigit(domain[0]) || NoEndings.Contains(domain[(dot + 1)..])));
    }
}
