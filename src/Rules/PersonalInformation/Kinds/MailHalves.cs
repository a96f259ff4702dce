using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>An address told in two halves: メアドの前半が hanako.s、＠のあとが example.com. Each half has its word, and the second ends like a domain.</summary>
internal static class MailHalves
{
    private const int Longest = 64;
    private const int Between = 16;
    private const int LongestJoint = 6;
    private const string Joints = " はがに:=、「→の部分側@\n";
    private static readonly string[] Seconds = ["ドメイン", "後半", "後ろ", "うしろ", "@のあと", "@の後", "@以降", "@より後", "アットのあと", "アットの後", "アット以降", "マークのあと", "マークの後", "マーク以降", "後が", "後は", "あとが", "あとは", "右側"];
    private static readonly string[] Firsts = ["前半", "前が", "前は", "前、", "の前", "@より前", "まえ", "手前", "左側", "アカウント", "アカウント名", "ユーザー名", "ユーザ名", "ローカルパート", "アドレスは", "アドレスが", "メアドは", "メアドが", "メールは", "メールが"];
    private static readonly SearchValues<string> AnySecond = SearchValues.Create(Seconds, StringComparison.Ordinal);
    private static readonly SearchValues<string> Mails = SearchValues.Create(["メール", "メアド", "アドレス", "mail", "Mail"], StringComparison.Ordinal);
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.+-");

    public static IEnumerable<Cue> Cues => new[] { "ドメイン", "メアド", "アドレスの前", "アドレスは前", "アドレス前", "メールの前", "メール前半" }.Select(word => new Cue(word, CueKind.Trigger));

    /// <summary>The halves of an address in a text, or null.</summary>
    public static ((int Start, int End) Local, (int Start, int End) Domain)? In(FoldedText text)
    {
        for (var at = text.Span.IndexOfAny(Mails) < 0 ? -1 : text.Span.IndexOfAny(AnySecond); at >= 0;)
        {
            var domain = TokenBehind(text, at + text.WordAt(at, Seconds)!.Length);
            if (domain.End > domain.Start && MailAddress.IsDomain(text.Slice(domain.Start, domain.End).ToString(), out var hasEnding) && hasEnding && LocalBefore(text, at) is { } local)
            {
                return (local, domain);
            }

            at = text.Span[(at + 1)..].IndexOfAny(AnySecond) is var next and >= 0 ? at + 1 + next : -1;
        }

        return null;
    }

    /// <summary>The token behind a word for the first half, close before the word for the second.</summary>
    private static (int Start, int End)? LocalBefore(FoldedText text, int second)
    {
        for (var end = second; end > 0 && second - end <= Between; end--)
        {
            var start = text.RunStart(end, Longest, Letters.Contains);
            if (start < end)
            {
                return text.Slice(0, start).TrimEnd(Joints).EndsWithAny(Firsts) || text.Before(start, LongestJoint).TrimEnd(" 「").EndsWithAny(Firsts) ? (start, end) : null;
            }
        }

        return null;
    }

    private static (int Start, int End) TokenBehind(FoldedText text, int from)
    {
        var at = text.Past(from, Joints, LongestJoint);
        var end = text.RunEnd(at, Longest, Letters.Contains);
        return (at, text.At(end - 1) == '.' ? end - 1 : end);
    }
}
