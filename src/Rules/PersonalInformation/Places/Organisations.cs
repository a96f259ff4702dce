namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Whose a telephone number or an address is, told by the words right before or behind it (SEC-01b: the office's and businesses' are no
/// findings). The organisation must be the one that has it: 図書館の電話は, (そば処まるやま), not what is spoken of: 図書館の本の件で.
/// </summary>
internal static class Organisations
{
    private const int MostWords = 3;
    private const int LongestWord = 20;
    public const string Breaks = " \n\t()「」『』、。,/|:・[]<>";

    /// <summary>How an organisation is spoken of and written to.</summary>
    private static readonly string[] Addressings = ["さん", "様", "さま", "御中", "宛て", "宛", "あて"];

    /// <summary>Between a name and its contact: labels, brackets, particles, politeness to a shop.</summary>
    private static readonly string[] Links =
        ["相談電話", "予約電話", "受付電話", "専用電話", "予約専用", "電話", "でんわ", "TEL", "Tel", "tel", "FAX", "連絡先", "連絡", "所在地", "住居表示", "表記", "住所", "場所", "番号", "代表", "直通", "内線", "夜間", "東口", "西口", "南口", "北口", "入口", "玄関", "本館", "別館", "新館", "階", .. Addressings, "なら", "行き", "まで", "にて", "って", "の", "は", "が", "へ", "に", "で", "も", ":", " ", "(", ")", "「", "」", "『", "』", "[", "]", "<", ">", "・", "/", "|", "\t", ",", ".", "-", "→", "=", "…", "※", "、"];

    /// <summary>What may follow a name that stands behind its contact: です, の番号, まで.</summary>
    private static readonly string[] Tails = ["です", "だ", .. Addressings, "まで", "の番号", "の電話", "の代表", "の直通", "の窓口", "の連絡先", "で", "にて", "へ", "に連絡", "に電話", "に問", "に照会", "内", "前", "直通", "代表", "になり", "となり", "の方に", "に移", "移転"];

    private static readonly string[] Contacts = ["電話", "TEL", "FAX", "番号", "連絡先", "住所", "所在地", "代表", "直通", "問い合わせ", "問合せ", "場所", "移転先"];

    /// <summary>By the clause before the contact, which begins at a place.</summary>
    public static bool HaveWhatFollows(FoldedText text, int place, ReadOnlySpan<char> before) => (End(before) && !(OrganisationNouns.EndWithShopOf(before.TrimEnd(" :は、")) && TellsOfSomebody(text, place))) || EndBeforeBracket(before) || EndBeforeQuote(before) || AreTopic(before) || (Companies.StandIn(before) && !ContactPeople.AreNamedBefore(text, place));

    /// <summary>酒のいとう 三条市… 090-…: a mobile, a day of birth, a full name or something lost in the line.</summary>
    private static bool TellsOfSomebody(FoldedText text, int place) =>
        text.LineAround(place, place, LongestLine).IndexOfAny(OfSomebody) >= 0 || ContactPeople.AreNamedAround(text, place, place);

    private const int LongestLine = 80;
    private static readonly System.Buffers.SearchValues<string> OfSomebody = System.Buffers.SearchValues.Create(["090", "080", "070", "生年月日", "生まれ", "自宅", "本人", "忘れ", "落とし", "落し", "遺失", "拾得", "紛失", "返却", "預か"], StringComparison.Ordinal);

    /// <summary>県央病院(三条市…、TEL: the bracket is about the name before it.</summary>
    private static bool EndBeforeBracket(ReadOnlySpan<char> before)
    {
        var open = before.LastIndexOf('(');
        return open > 0 && before[open..].IndexOf(')') < 0 && End(before[..open]);
    }

    /// <summary>道の駅「さかえ」: the name in quotation marks is the organisation's.</summary>
    private static bool EndBeforeQuote(ReadOnlySpan<char> before)
    {
        var quoted = before.TrimEnd(" (:はの、");
        var open = quoted.EndsWith("」", StringComparison.Ordinal) ? quoted.LastIndexOf('「') : quoted.EndsWith("』", StringComparison.Ordinal) ? quoted.LastIndexOf('『') : -1;
        return open > 0 && End(quoted[..open]);
    }

    /// <summary>体育館の電話番号が8月から…: an organisation's contact is what the clause tells.</summary>
    private static bool AreTopic(ReadOnlySpan<char> before)
    {
        foreach (var contact in Contacts)
        {
            var at = before.LastIndexOf(contact, StringComparison.Ordinal);
            if (at > 1 && before[at - 1] == 'の' && OrganisationNouns.End(before[..(at - 1)]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The clause ends with an organisation and words that hand over to its contact; up to three nouns may stand between (体育館 第二会議室).</summary>
    public static bool End(ReadOnlySpan<char> before)
    {
        var next = ReadOnlySpan<char>.Empty;
        var called = before.TrimEnd(" :(、").TrimEnd("まへに");
        var areStaff = !Residents.AreIn(called.EndsWith("さん") ? called[..^2] : called);
        if (Titles.EndFormally(called) && NameWords.IsSurname(called[(called.LastIndexOfAny(Breaks) + 1)..].TrimEnd(Titles.Letters)))
        {
            return false;
        }

        before = WithoutAside(before);
        for (var words = 0; words < MostWords; words++)
        {
            called = before.TrimEnd(" :(、はの");
            var isOwner = Titles.End(called) && OrganisationNouns.EndWithShopOf(called.TrimEnd(Titles.Letters));
            before = WithoutLinks(before);
            before = areStaff ? ContactPeople.WithoutStaff(before) : before;
            var word = before[(before.LastIndexOfAny(Breaks) + 1)..];
            if (isOwner || IsPerson(word, next))
            {
                return false;
            }

            if (before.IsEmpty || OrganisationNouns.End(before))
            {
                return !before.IsEmpty;
            }

            if (Companies.Employ(word))
            {
                return false;
            }

            if (OrganisationNouns.BeginShop(word))
            {
                return true;
            }

            if (!IsPlainNoun(word))
            {
                return false;
            }

            next = word;
            before = before[..^word.Length];
        }

        return false;
    }

    /// <summary>シルバー人材センター(草刈り・剪定): what a closed bracket adds to the name before it, unless it is somebody.</summary>
    private static ReadOnlySpan<char> WithoutAside(ReadOnlySpan<char> before)
    {
        var name = before.TrimEnd(" :");
        var open = name.EndsWith(")") ? name.LastIndexOf('(') : -1;
        return open > 0 && name[(open + 1)..^1] is var aside && !Residents.AreIn(aside) && !OrganisationNouns.End(aside) && KnownNames.Split(aside, out _) == 0 && aside.IndexOfAny(' ', '・') is var apart && (apart < 0 || !NameWords.IsSurname(aside[..apart])) ? name[..open] : before;
    }

    /// <summary>高橋, 石橋 健太: surnames that end like a bridge or a temple.</summary>
    private static bool IsPerson(ReadOnlySpan<char> word, ReadOnlySpan<char> next) =>
        NameWords.IsSurname(word) && word.Length >= 2 && (!NameWords.IsCommon(word) || (!next.IsEmpty && NameWords.IsGiven(next)));

    /// <summary>By what stands behind the contact: (市民課), 三条市役所 総務課 御中.</summary>
    public static bool HaveWhatPrecedes(ReadOnlySpan<char> behind)
    {
        for (var words = 0; words < MostWords; words++)
        {
            behind = behind.TrimStart(" ()「」『』[]<>:→、のはが=/・\t|,");
            var stop = behind.IndexOfAny(Breaks);
            var word = stop < 0 ? behind : behind[..stop];
            var rest = stop < 0 ? default : behind[(stop + 1)..];
            var isOtherTopic = word[Math.Min(1, word.Length)..].IndexOf('は') is >= 0 and var topic && topic + 2 < word.Length;
            if (isOtherTopic || IsPerson(word, rest.IndexOfAny(Breaks) is var cut and >= 0 ? rest[..cut] : rest))
            {
                return false;
            }

            if (word.IsEmpty || IsNamed(word) || OrganisationNouns.BeginShop(word))
            {
                return !word.IsEmpty;
            }

            if (!IsPlainNoun(word))
            {
                return false;
            }

            behind = behind[word.Length..];
        }

        return false;
    }

    private static bool IsNamed(ReadOnlySpan<char> word)
    {
        if (OrganisationNouns.End(word))
        {
            return true;
        }

        foreach (var tail in Tails)
        {
            if (word.IndexOf(tail, StringComparison.Ordinal) is var at and > 0 && OrganisationNouns.End(word[..at]))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> WithoutLinks(ReadOnlySpan<char> clause)
    {
        for (var trimmed = true; trimmed;)
        {
            trimmed = false;
            foreach (var link in Links)
            {
                if (clause.EndsWith(link, StringComparison.Ordinal) && !OrganisationNouns.End(clause))
                {
                    clause = clause[..^link.Length].TrimEnd("0123456789");
                    trimmed = true;
                }
            }
        }

        return clause;
    }

    /// <summary>A word without hiragana that is nobody's name.</summary>
    private static bool IsPlainNoun(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= LongestWord && word.IndexOfAnyInRange('\u3041', '\u3096') < 0 && !(KnownNames.Split(word, out _) >= KnownNames.SurnameApart);
}
