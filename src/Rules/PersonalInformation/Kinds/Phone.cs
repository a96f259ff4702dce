namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Telephone numbers of people. Toll-free lines, offices and the organisation's own published numbers are no findings.</summary>
internal sealed class Phone : NumberKind
{
    public override string Type => InformationTypes.Phone;

    public override string Title => "電話番号";

    public override IReadOnlyList<string> Labels =>
    [
        "電話番号", "電話", "でんわ", "携帯番号", "携帯電話", "携帯電話番号", "携帯", "けいたい", "ケータイ", "ケイタイ", "スマホ", "スマホ番号", "tel", "phone", "mobile", "cellphone", "cell phone", "連絡先", "緊急連絡先", "緊急時連絡先", "自宅電話", "固定電話", "自宅", "実家",
        "電番", "携番", "電話no", "連絡先電話番号", "ご連絡先", "連絡先番号", "折り返し", "折返し", "折り返し先", "折返し先", "かけ直し先", "掛け直し先", "コールバック先", "お電話", "お電話番号", "電話先", "直電", "着信", "着信番号", "発信者番号", "発信元",
        "つながる番号", "繋がる番号", "通じる番号", "つながる電話", "連絡のつく番号", "連絡がつく番号", "連絡のとれる番号", "連絡の取れる番号", "連絡が取れる番号", "連絡がとれる番号", "出られる番号", "昼間の連絡先", "日中の連絡先", "日中連絡先", "家の電話", "家の番号", "いえでん", "イエデン",
    ];

    public override IReadOnlyList<string> NegativeLabels => ["内線", "内線番号", "会議id", "ミーティングid", "電話会議番号", "棚番", "図番", "型式", "席番", "車番"];

    public override IReadOnlyList<string> Covers =>
        ["携帯性", "自宅待機", "自宅療養", "自宅学習", "電話会議", "電話相談", "電話対応", "電話当番", "スマホ教室", "電話帳", "電話機", "電話回線", "電話交換", "電話で", "電話にて", "電話口", "電話越し"];

    public override IEnumerable<Cue> OtherCues => SpokenNumber.Cues;

    public override bool Fits(in NumberCandidate number) => number.Count is 10 or 11 || InternationalPhone.Fits(number);

    public override bool TrustsLookalikes(in NumberCandidate number) => number.HasGroups(3, 4, 4) && PhoneNumbers.IsMobile(number.Digits);

    public override Judgement? Labelled(in NumberCandidate number, in LabelMatch label, Reading reading)
    {
        if (InternationalPhone.IsOne(number, isLabelled: label.Reach >= Reach.Near))
        {
            return OfCountry(number, reading);
        }

        if (Reversed.AreTold(reading.Text, number) && Reversed.IsMobile(number))
        {
            return new Judgement(Confidence.High, Near(label, "逆から読むと携帯電話の番号")) { IsPublic = OfficeWords.OwnsMobile(reading, number.Start) };
        }

        if (label.Reach < Reach.Near && !IsWrittenAsPhone(number))
        {
            return Unlabelled(number, reading);
        }

        return Judge(number, reading, label.Reach, Near(label, "番号"));
    }

    public override Judgement? Unlabelled(in NumberCandidate number, Reading reading)
    {
        if (Things.HaveNumber(reading.Text, number.Start))
        {
            return null;
        }

        if (InternationalPhone.IsOne(number, isLabelled: false))
        {
            return OfCountry(number, reading);
        }

        Span<char> national = stackalloc char[InternationalPhone.LongestDigits];
        var digits = InternationalPhone.National(number, national);
        if (PhoneNumbers.IsMobile(digits) && (number.Groups == 1 || number.Digits[0] != '0' || number.IsSpelled || number.HasGroups(7, 4) || number.HasGroups(3, 2, 2, 2, 2) || IsWrittenAsPhone(number)))
        {
            return Judge(number, reading, Reach.Near, "携帯電話の形の番号があります。");
        }

        return IsWrittenAsPhone(number) || CalledNumbers.Are(number, reading) ? Judge(number, reading, Reach.Far, "市外局番から書かれた電話番号の形の番号があります。") : null;
    }

    private static Judgement? Judge(in NumberCandidate number, Reading reading, Reach reach, string why)
    {
        Span<char> national = stackalloc char[InternationalPhone.LongestDigits];
        var digits = InternationalPhone.National(number, national);
        if (digits.Length is not (10 or 11) || CheckDigits.IsOneDigit(digits[2..]))
        {
            return null;
        }

        if (PhoneNumbers.IsTollFree(digits) || IsPublished(digits, reading.Context))
        {
            return new Judgement(Confidence.High, why) { IsPublic = true };
        }

        var isMobile = PhoneNumbers.IsMobile(digits);
        var isPersonal = isMobile || PhoneNumbers.IsIp(digits);
        if (!isPersonal && !PhoneNumbers.IsGeographic(digits))
        {
            return null;
        }

        var isOffice = IsDialIn(reading, number.Start, number.End) || (isMobile ? OfficeWords.OwnsMobile(reading, number.Start) : reading.Announced.IsOffice || StaffLists.HaveOffice(reading, number.Start) || OfficeWords.Owns(reading, number.Start, number.End));
        return new Judgement(isPersonal || reach >= Reach.Near ? Confidence.High : Confidence.Medium, why) { IsPublic = isOffice };
    }

    /// <summary>Another country's number: nobody's office, unless the words around say so.</summary>
    private static Judgement OfCountry(in NumberCandidate number, Reading reading) =>
        new(Confidence.High, "国番号から書かれた電話番号があります。") { IsPublic = IsDialIn(reading, number.Start, number.End) || OfficeWords.Owns(reading, number.Start, number.End) };

    /// <summary>+81 3-4589-5755,,420148858#: a number to dial into a meeting, with pauses before the meeting's own.</summary>
    private static bool IsDialIn(Reading reading, int start, int end)
    {
        var text = reading.Text;
        if (!text.HasAt(end, ",,"))
        {
            return false;
        }

        var from = end + ",,".Length;
        var hash = text.RunEnd(from, LongestMeeting, char.IsAsciiDigit);
        return hash > from && text.At(hash) == '#' && !reading.Announced.MayBeOfSomebody && !ContactPeople.AreNamedBefore(text, start) && !Residents.AreIn(text.Before(start, LongestOwner).LastLine());
    }

    private const int LongestMeeting = 12;
    private const int LongestOwner = 40;

    private static bool IsPublished(ReadOnlySpan<char> digits, RuleContext context)
    {
        foreach (var phone in context.PublicContacts.Phones)
        {
            var place = 0;
            foreach (var c in phone)
            {
                if (char.IsAsciiDigit(c) && (place >= digits.Length || digits[place++] != c))
                {
                    place = -1;
                    break;
                }
            }

            if (place == digits.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Hyphens, brackets or spaces where a telephone number has them.</summary>
    private static bool IsWrittenAsPhone(in NumberCandidate number)
    {
        if (number.Chain.HasPlus && number.FirstGroup == 0)
        {
            return true;
        }

        if (number.Chain.SeparatorBefore(number.FirstGroup) is '/' or '.')
        {
            return false;
        }

        Span<int> lengths = stackalloc int[4];
        return GroupsOverLines(number, lengths) switch
        {
            3 => lengths[0] is >= 2 and <= 5 && lengths[2] == 4 && lengths[1] is >= 1 and <= 4,
            2 => lengths[0] == 3 && lengths[1] == 8,
            1 => number.Groups == 2,
            _ => false,
        };
    }

    /// <summary>Lengths of the groups; what a line break divides is one. The number of groups, at most five.</summary>
    private static int GroupsOverLines(in NumberCandidate number, Span<int> lengths)
    {
        var count = 0;
        for (var i = 0; i < number.Groups; i++)
        {
            count += i == 0 || number.Chain.SeparatorBefore(number.FirstGroup + i) != '\n' ? 1 : 0;
            if (count > lengths.Length)
            {
                return count;
            }

            lengths[count - 1] = (i == 0 || number.Chain.SeparatorBefore(number.FirstGroup + i) != '\n' ? 0 : lengths[count - 1]) + number.GroupLength(i);
        }

        return count;
    }

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("携帯", "折り返しは[|090-1234-5678|]へ"),
        Found("市外局番", "自宅 [|0256-34-5678|]"),
        Found("国番号", "連絡先 +[|81-90-1234-5678|]"),
        Found("外国の番号", "海外の連絡先は+[|84 94 577 5192|]"),
        Harmless("フリーダイヤル", "0120-123-456 へ案内"),
        Harmless("役所", "税務署 0256-34-5511 に照会"),
    ];
}
