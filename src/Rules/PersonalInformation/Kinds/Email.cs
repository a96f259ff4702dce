namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>E-mail addresses of people. Role accounts, governments' domains and the organisation's own are no findings.</summary>
internal sealed class Email : InformationKind
{
    public override string Type => InformationTypes.Email;

    public override string Title => "メールアドレス";

    public override Turn Turn => Turn.Email;

    public override IEnumerable<Cue> OtherCues => [.. MailSpelling.Cues, .. MailHalves.Cues];

    private const int MostApart = 80;
    private const int LongestUse = 40;

    /// <summary>What stands before a string of the same form that is no mailbox: a mail's own number, an internet telephone, a calendar entry.</summary>
    private static readonly string[] OtherUses = ["message-id: <", "message-id:<", "message-id: ", "in-reply-to: <", "references: <", "uid:", "sip:", "sips:", "xmpp:", "cid:", "ssh ", "scp ", "sftp ", "rsync ", "git clone "];

    public override void Find(Reading reading)
    {
        var text = reading.Text;
        for (var at = text.Next('@', 0); at >= 0; at = text.Next('@', at + 1))
        {
            Add(reading, MailAddress.Around(text, at, at + 1, isSign: true));
            FindStandIn(reading, at);
        }

        foreach (var hit in reading.Hits)
        {
            if (hit.Cue.Type == MailSpelling.AtSign)
            {
                Add(reading, MailAddress.Around(text, hit.Start, hit.End, isSign: false));
            }
        }

        AddHalves(reading);
    }

    private static void AddHalves(Reading reading)
    {
        if (MailHalves.In(reading.Text) is not var (local, domain))
        {
            return;
        }

        var text = reading.Text;
        var isPublic = RoleMail.IsPublic(text.Slice(local.Start, local.End).ToString(), text.Slice(domain.Start, domain.End).ToString(), reading.Context.PublicContacts);
        foreach (var (start, end) in new[] { local, domain })
        {
            reading.Add(reading.At(InformationTypes.Email, start, end, Confidence.High, "メールアドレスの前半と後半が別々に書かれています。") with { IsPublic = isPublic });
        }
    }

    /// <summary>The address whose at sign was replaced by the sign explained here (★を@に); it stands before the explanation.</summary>
    private static void FindStandIn(Reading reading, int at)
    {
        var text = reading.Text;
        var sign = MailSpelling.StandInBefore(text, at);
        var from = Math.Max(0, at - MostApart);
        for (var i = sign == '\0' ? -1 : text.Slice(from, at).IndexOf(sign); i >= 0 && from + i < at - 1; i = text.Slice(from, at).IndexOf(sign))
        {
            from += i + 1;
            Add(reading, MailAddress.Around(text, from - 1, from, isSign: false));
        }
    }

    private static void Add(Reading reading, MailAddress? read)
    {
        if (read is not { } mail || reading.IsTaken(mail.Start, mail.End) || IsOtherUse(reading.Text, mail) || IsHole(mail.Local))
        {
            return;
        }

        var isPublic = RoleMail.IsPublic(mail.Local, mail.Domain, reading.Context.PublicContacts) || (RoleMail.IsOfOrganisation(mail.Domain) && Headings.NameOrganisation(reading, mail.Start)) || ContactColumns.Tell(reading, mail.Start) is true || IsBesideOrganisation(reading.Text, mail.Start, mail.End);
        reading.Add(reading.At(InformationTypes.Email, mail.Start, mail.End, Confidence.High, "メールアドレスの形の文字列があります。") with { IsPublic = isPublic });
    }

    /// <summary>xxxxx@…: where an address is to be put.</summary>
    private static bool IsHole(string local) => local.Length >= 3 && local[0] is 'x' or 'X' && local.AsSpan().IndexOfAnyExcept(local[0]) < 0;

    /// <summary>旭町商店街振興組合 asahi@…: its name stands right before it, and nobody's.</summary>
    private static bool IsBesideOrganisation(FoldedText text, int start, int end) =>
        !ContactPeople.AreNamedAround(text, start, end) && text.Before(start, LongestOwner).LastSentence() is var before && !Residents.AreIn(before) && !ContactPeople.EndWithStaff(before) && OrganisationNouns.AreIn(before[(before.TrimEnd(' ').LastIndexOfAny(" \t、,/") + 1)..]) && Organisations.End(before);

    private const int LongestOwner = 24;

    /// <summary>git@host:path, an argument of ssh, a package in a path, a user in a web address.</summary>
    private static bool IsOtherUse(FoldedText text, in MailAddress mail)
    {
        if (text.At(mail.End) == ':' && text.At(mail.End + 1) is var next && (char.IsAsciiLetterLower(next) || next is '/' or '~' or '.'))
        {
            return true;
        }

        if (text.At(mail.Start - 1) == '/' && char.IsAsciiLetterOrDigit(text.At(mail.Start - 2)))
        {
            return true;
        }

        var before = text.Before(mail.Start, LongestUse);
        foreach (var use in OtherUses)
        {
            if (before.EndsWith(use, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return mail.Local == "git" || (before.LastIndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 && before[(scheme + 3)..].IndexOfAny(" /") < 0);
    }

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("私用のアドレス", "資料は [|hanako.s@example.com|] へ"),
        Found("記号を言葉で", "返信は [|hanako.s(at)example.com|] へ"),
        Harmless("所属のアドレス", "info@city.example.lg.jp 宛てに"),
        Harmless("メンション", "@佐藤 お願いします"),
    ];
}
