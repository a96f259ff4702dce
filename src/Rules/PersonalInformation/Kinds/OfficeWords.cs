namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Words that make a landline an organisation's: city hall, hospital, company, desk.</summary>
internal static class OfficeWords
{
    private static readonly System.Buffers.SearchValues<string> Mobiles = System.Buffers.SearchValues.Create(
    [
        "公用の番号", "担当者携帯",
        .. new[] { "公用", "共用", "貸与", "支給", "業務", "業務用", "社用", "会社", "職場", "現場", "事務所", "課", "係", "当番", "当直", "宿直", "日直", "災害用", "連絡用" }
            .SelectMany(owner => new[] { "携帯", "スマホ", "スマートフォン", "ケータイ" }.SelectMany(device => new[] { owner + device, owner + "の" + device })),
    ], StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<string> Offices =
        System.Buffers.SearchValues.Create(["御中", "FAX", "fax", "Fax", "ファックス", "ファクス"], StringComparison.Ordinal);

    /// <summary>An office word or an organisation in the same sentence and no person nearer, or an organisation above it.</summary>
    public static bool Owns(Reading reading, int start, int end)
    {
        var before = Clause(reading.Text, start, 40);
        if (ContactColumns.Tell(reading, start) is { } isOffice)
        {
            return isOffice;
        }

        if (HasExtension(reading.Text, end))
        {
            return true;
        }

        if ((ContactPeople.EndWithPerson(before) && !ContactPeople.EndWithStaff(before)) || ContactPeople.BeginWithPerson(reading.Text.Slice(reading.Text.LineStart(start), start)))
        {
            return false;
        }

        if ((before.IndexOfAny(Offices) >= 0 && !ContactPeople.AreNamedBefore(reading.Text, start)) || ((IsPublished(before) || IsBesideMail(reading, start, end)) && !ContactPeople.AreNamedAround(reading.Text, start, end)))
        {
            return true;
        }

        if (IsNamedBefore(reading, start, before) || ContinuesLine(reading, start) || FollowsOffice(reading, start))
        {
            return true;
        }

        if (IsBehindPostcode(reading.Text, start))
        {
            return true;
        }

        if (Residents.AreIn(before) || before.IndexOf("住所") >= 0)
        {
            return Organisations.End(before) || Companies.HaveCharge(reading.Text, start, before);
        }

        var behind = reading.Text.Behind(end, 16).FirstSentence();
        return behind.IndexOf("FAX", StringComparison.OrdinalIgnoreCase) >= 0 || reading.Text.Behind(end, LongestEntry).FirstLine().IndexOf("回線") >= 0 || Organisations.HaveWhatFollows(reading.Text, start, before) || Notices.GiveOut(reading, start, end, before)
            || (!Residents.AreIn(behind) && !ContactPeople.EndWithPerson(before) && Organisations.HaveWhatPrecedes(behind)) || IsReplaced(reading, start, end) || (!ContactPeople.EndWithUnnamed(before) && Headings.NameOrganisation(reading, start));
    }

    /// <summary>編集・発行/総務課 〒955-8686 三条市旭町2-3-1 ☎0256-…: the letters and the calls of the line go to the unit that begins it.</summary>
    private static bool IsBehindPostcode(FoldedText text, int start)
    {
        var line = text.Slice(text.LineStart(start), start);
        return line.IndexOf('〒') is > 0 and var sign && sign >= line.Length - LongestLetter && Organisations.End(line[..sign].TrimEnd(' ')) && !ContactPeople.AreNamedBefore(text, start);
    }

    private const int LongestLetter = 60;

    /// <summary>教育委員会の代表で。0256-…: the sentence before says whose the number is that stands by itself.</summary>
    private static bool IsNamedBefore(Reading reading, int start, ReadOnlySpan<char> clause)
    {
        const int Reach = 40;
        if (start == clause.Length || !clause.Trim(" 、電話番号TELtelは:→").IsEmpty)
        {
            return false;
        }

        var sentence = reading.Text.Before(start - clause.Length, Reach).TrimEnd("。! よね\n").LastSentence();
        foreach (var end in Answers)
        {
            sentence = sentence.EndsWith(end) ? sentence[..^end.Length] : sentence;
        }

        return !Residents.AreIn(sentence) && ((IsPublished(sentence) && !ContactPeople.AreNamedAround(reading.Text, start, start)) || Organisations.HaveWhatFollows(reading.Text, start, sentence) || Notices.Tell(reading, start, sentence));
    }

    /// <summary>0256-34-5511→0256-34-5512(スポーツ推進室 直通): a line that another of the office takes the place of.</summary>
    private static bool IsReplaced(Reading reading, int start, int end) =>
        !reading.Announced.MayBeOfSomebody && !ContactPeople.AreNamedAround(reading.Text, start, end) && reading.Text.Behind(end, LongestChange).FirstSentence() is ['→' or '⇒', ..] change && change.TrimStart("→⇒ ").TrimStart("0123456789-") is var owner && owner.Length < change.Length - 1 && !Residents.AreIn(owner) && Organisations.HaveWhatPrecedes(owner);

    /// <summary>HPに出ている番号, and neither …に載っている方 nor …の番号じゃない.</summary>
    private static bool IsPublished(ReadOnlySpan<char> clause) => clause.IndexOfAny(Published) is var at and >= 0 && clause[at..].IndexOfAny(NotOfOffices) < 0 && !Residents.AreIn(clause);

    private static readonly System.Buffers.SearchValues<string> NotOfOffices = System.Buffers.SearchValues.Create(["ない", "ませ", "なか", "じゃ", "違", "ちが", "希望", "載せ", "のせ", "方", "人", "家", "お宅", "自宅", "別"], StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<string> Published = System.Buffers.SearchValues.Create(
        [.. new[] { "HP", "ホームページ", "広報", "公式サイト", "市報", "町報", "ウェブサイト", "Webサイト" }.SelectMany(site => new[] { "に出ている", "に出てる", "に載っている", "に載ってる", "に掲載している", "に掲載してる", "に掲載されている", "に掲載の電話", "に掲載の番号", "に掲載の代表", "で公開している", "で公開してる", "で公開されている", "で公表している", "で公表されている", "にある番号", "の番号", "の代表" }, (site, verb) => site + verb)], StringComparison.Ordinal);

    private const int LongestChange = 36;
    private static readonly string[] Answers = ["お願いします", "お願い", "お願いしてます", "になります", "です", "かな", "だ", "でいい", "で大丈夫", "でOK", "をどうぞ", "をご案内ください", "を案内してください", "を案内", "へご案内", "に案内", "なの", "のもの"];

    /// <summary>本部 0256-… / 水道 0256-…: one of several lines that the office lists, in one line or one below the other, and nobody is named before it.</summary>
    private static bool FollowsOffice(Reading reading, int start)
    {
        var i = reading.Numbers.FindLastIndex(chain => chain.End <= start);
        if (i < 0 || start - reading.Numbers[i].End > LongestEntry || !PhoneNumbers.IsGeographic(reading.Numbers[i].Digits(0, reading.Numbers[i].Count)))
        {
            return false;
        }

        var chain = reading.Numbers[i];
        var between = reading.Text.Slice(chain.End, start);
        return between.IndexOfAny('/', '\n') >= 0 && between.Count('\n') <= 1 && between.IndexOf('。') < 0 && !Residents.OrHomesAreIn(between) && !ContactPeople.EndWithSomebody(between)
            && !reading.IsOfCall && reading.Found.Exists(found => found is { Type: InformationTypes.Phone, IsPublic: true } && found.Folded.End == chain.End);
    }

    private const int LongestEntry = 24;

    /// <summary>0570-…。050からは03-…: the same line for those who cannot call the first number.</summary>
    private static bool ContinuesLine(Reading reading, int start)
    {
        for (var i = reading.Numbers.FindLastIndex(chain => chain.End <= start); i >= 0 && start - reading.Numbers[i].End <= LongestDetour; i--)
        {
            var chain = reading.Numbers[i];
            if (PhoneNumbers.IsTollFree(chain.Digits(0, chain.Count)) || IsShort(reading.Text, chain))
            {
                var between = reading.Text.Slice(chain.End, start);
                return between.IndexOfAny(Detours) >= 0 && !Residents.AreIn(between);
            }
        }

        return false;
    }

    /// <summary>#7119, 188, 189: what everybody may dial.</summary>
    private static bool IsShort(FoldedText text, NumberChain chain) =>
        text.At(chain.Start - 1) == '#' ? chain.Count == 4 : chain.Count == 3 && chain.Digits(0, 3) is "188" or "189" or "171" or "110" or "119";

    private const int LongestDetour = 50;
    private static readonly System.Buffers.SearchValues<string> Detours = System.Buffers.SearchValues.Create(["から", "つなが", "繋が", "かから", "通じ", "利用でき", "使えな", "IP電話", "ip電話", "050", "PHS", "海外", "または", "又は", "もしくは", "以外", "一部"], StringComparison.Ordinal);

    /// <summary>0256-34-5511(内線297), (内297): only offices have extensions.</summary>
    private static bool HasExtension(FoldedText text, int end)
    {
        var at = text.At(end) is ' ' or '(' or '、' or '/' ? end + 1 : end;
        at += text.At(at) is '(' or ' ' ? 1 : 0;
        return text.At(at) == '内' && (text.At(at + 1) is '線' or ')' or ':' or ' ' || char.IsAsciiDigit(text.At(at + 1)));
    }

    /// <summary>0256-34-5511,kankyo@city.example.lg.jp: an organisation's mailbox stands right behind, in a line of nobody, and nothing was sent to it.</summary>
    private static bool IsBesideMail(Reading reading, int start, int end)
    {
        var at = reading.Text.Next('@', end);
        return at >= 0 && at - end <= LongestMail && MailAddress.Around(reading.Text, at, at + 1, isSign: true) is { } mail && mail.Start > end
            && reading.Text.Slice(end, mail.Start).Trim(' ') is "," or "、" or "/" && !Residents.OrHomesAreIn(reading.Text.LineAround(start, mail.End, LongestLine))
            && reading.Text.Behind(mail.End, LongestSending).FirstSentence().IndexOfAny(Sendings) < 0 && RoleMail.IsPublic(mail.Local, mail.Domain, reading.Context.PublicContacts);
    }

    private const int LongestMail = 40;
    private const int LongestLine = 80;
    private const int LongestSending = 10;
    private static readonly System.Buffers.SearchValues<string> Sendings = System.Buffers.SearchValues.Create(["に送", "へ", "宛", "あて", "にメール", "に転送", "に連絡"], StringComparison.Ordinal);

    /// <summary>Said between the office's mobile and the number: it is out of use, and this one is the writer's own.</summary>
    private static readonly System.Buffers.SearchValues<string> OwnWords = System.Buffers.SearchValues.Create(
        ["私物", "私用", "個人", "自分の", "私の", "僕の", "自宅", "本人の", "プライベート", "マイ携帯", "自前"], StringComparison.Ordinal);

    public static bool OwnsMobile(Reading reading, int start)
    {
        var clause = Clause(reading.Text, start, 20);
        return clause.IndexOfAny(Mobiles) is var at and >= 0 && clause[at..].IndexOfAny(OwnWords) < 0;
    }

    /// <summary>A new sentence begins behind ! too: 代表は別です!携帯は090-….</summary>
    private static ReadOnlySpan<char> Clause(FoldedText text, int start, int reach)
    {
        var sentence = text.Before(start, reach).LastSentence();
        return sentence[(sentence.LastIndexOf('!') + 1)..];
    }
}
