using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>E-mail addresses of people. Role accounts, governments' domains and the organisation's own are no findings.</summary>
internal sealed class Email : InformationKind
{
    public override string Type => InformationTypes.Email;

    public override string Title => "メールアドレス";

    public override Turn Turn => Turn.Email;

    private static readonly SearchValues<char> Local = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-");
    private static readonly SearchValues<char> Domain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");
    private static readonly string[] Official = [".lg.jp", ".go.jp"];
    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "info", "contact", "support", "admin", "webmaster", "postmaster", "noreply", "no-reply", "inquiry", "help", "office", "sales", "soumu", "jinji", "kikaku", "zaisei", "zeimu",
        "shimin", "fukushi", "kaigo", "hoken", "kankyo", "kyoiku", "bousai", "kouhou", "madoguchi", "service", "mail", "helpdesk", "desk", "reserve", "recruit", "press", "security", "privacy",
    };

    public override void Find(Reading reading)
    {
        var text = reading.Text;
        for (var at = text.Span.IndexOf('@'); at >= 0; at = Next(text, at))
        {
            var start = at;
            while (start > 0 && at - start < 64 && Local.Contains(text[start - 1]))
            {
                start--;
            }

            var end = at + 1;
            while (end < text.Length && end - at <= 253 && Domain.Contains(text[end]))
            {
                end++;
            }

            while (end > at && text[end - 1] is '.' or '-')
            {
                end--;
            }

            while (start < at && text[start] is '.' or '-' or '%' or '+')
            {
                start++;
            }

            Add(reading, start, at, end);
        }
    }

    private static int Next(FoldedText text, int at)
    {
        var next = text.Span[(at + 1)..].IndexOf('@');
        return next < 0 ? -1 : at + 1 + next;
    }

    private static void Add(Reading reading, int start, int at, int end)
    {
        var domain = reading.Text.Slice(at, end);
        if (start == at || domain.Length < 4 || domain.IndexOf('.') < 0 || !char.IsAsciiLetter(domain[^1]) || reading.IsTaken(start, end)
            || reading.Text.Slice(Math.Max(0, start - 3), start) is "://")
        {
            return;
        }

        var isPublic = IsPublic(reading.Text.Slice(start, at), domain[1..], reading.Context.PublicContacts);
        reading.Add(reading.At(InformationTypes.Email, start, end, Confidence.High, "メールアドレスの形の文字列があります。") with { IsPublic = isPublic });
    }

    private static bool IsPublic(ReadOnlySpan<char> local, ReadOnlySpan<char> domain, PublicContacts contacts)
    {
        foreach (var official in Official)
        {
            if (domain.EndsWith(official, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (var own in contacts.EmailDomains)
        {
            if (domain.Equals(own, StringComparison.OrdinalIgnoreCase)
                || (domain.Length > own.Length && domain[^(own.Length + 1)] == '.' && domain.EndsWith(own, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return Roles.Contains(local.ToString());
    }

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("私用のアドレス", "資料は [|hanako.s@example.com|] へ"),
        Harmless("所属のアドレス", "info@city.example.lg.jp 宛てに"),
        Harmless("メンション", "@佐藤 お願いします"),
    ];
}
