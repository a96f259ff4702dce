namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// What two messages tell about one person together (E2): a name and a fact, two facts that each find the person, a statement
/// about somebody whom the other message speaks of without a name. A message that says both was told about by itself.
/// </summary>
internal static class FactsTogether
{
    public static readonly string[] Contacts = [InformationTypes.Address, InformationTypes.BirthDate, InformationTypes.Phone, InformationTypes.Email];
    private static readonly string[] SaidAtOnce = [.. Contacts, InformationTypes.SpecialCare];

    /// <summary>Numbers tell of somebody by themselves; the name beside them is told with them.</summary>
    private static readonly string[] Facts =
    [
        .. SaidAtOnce, InformationTypes.MyNumber, InformationTypes.DriversLicense, InformationTypes.Passport, InformationTypes.ResidenceCard, InformationTypes.ResidentCode, InformationTypes.Pension,
        InformationTypes.HealthInsurance, InformationTypes.CareInsurance, InformationTypes.EmploymentInsurance, InformationTypes.BankAccount, InformationTypes.CreditCard,
    ];

    private static readonly string[] Telling = [InformationTypes.Address, InformationTypes.BirthDate, InformationTypes.SpecialCare];

    /// <summary>A name here or there, a fact in the other message. Empty where there is none. A telephone or a mail address tells of somebody only beside a full or a resident's name.</summary>
    public static List<Evidence> NameAndFact(TalkTimeline talk, MessageAnalysis analysis)
    {
        var facts = analysis.Findings.Where(found => Facts.Contains(found.Type) && found.Confidence >= Confidence.Medium).ToArray();
        var people = analysis.OfType(InformationTypes.Person).ToArray();
        return (people.Length, facts.Length) switch
        {
            (0, > 0) => NameBeside(talk, analysis, facts),
            ( > 0, 0) => FactBeside(talk, analysis, people),
            _ => [],
        };
    }

    private static List<Evidence> NameBeside(TalkTimeline talk, MessageAnalysis analysis, Detection[] facts)
    {
        var isCare = facts.All(fact => fact.Type == InformationTypes.SpecialCare);
        var isTelling = facts.Any(fact => Telling.Contains(fact.Type));
        var numbers = facts.Select(fact => fact.Type).Except(SaidAtOnce).ToArray();
        foreach (var post in AboutTheSame(talk, analysis))
        {
            if (post.Findings.Find(found => found.Type == InformationTypes.Person && (isTelling || found.IsFullName || found.IsResident || post.Announced.Intersect(numbers).Any())) is { } name && (!isCare || IsCloseBy(talk, post, name.IsFullName)))
            {
                return [Of(name, post), .. facts.Select(fact => fact.ToEvidence())];
            }

            // 福士 正雄って減免の対象？, then 生活保護うけてるから対象です: of whom the post right before speaks.
            if (isTelling && IsCloseBy(talk, post, isFullName: false) && NameAlone.Of(post.Open.Find(answer => answer.Type == InformationTypes.Person), post) is { } spokenOf)
            {
                return [spokenOf, .. facts.Select(fact => fact.ToEvidence())];
            }
        }

        return [];
    }

    private static List<Evidence> FactBeside(TalkTimeline talk, MessageAnalysis analysis, Detection[] people)
    {
        var isFullName = people.Any(person => person.IsFullName);
        var isKnown = isFullName || people.Any(person => person.IsResident);
        foreach (var post in AboutTheSame(talk, analysis))
        {
            if (post.Findings.Find(found => Facts.Contains(found.Type) && found.Confidence >= Confidence.Medium && (isKnown || Telling.Contains(found.Type))) is { } fact && (fact.Type != InformationTypes.SpecialCare || IsCloseBy(talk, post, isFullName)))
            {
                return [Of(fact, post), .. people.Select(person => person.ToEvidence())];
            }
        }

        return [];
    }

    /// <summary>氏名 …, 携帯 070の, 5458の, 9471: the full name of whom a number is that comes in pieces.</summary>
    public static Evidence? FullName(TalkTimeline talk, MessageAnalysis analysis) =>
        NameAlone.Name(analysis) ?? AboutTheSame(talk, analysis).Select(NameIn).FirstOrDefault(name => name is not null);

    /// <summary>A name that makes up a post, or a full name in it.</summary>
    public static Evidence? NameIn(EarlierFeatures post) =>
        NameAlone.Of(NameAlone.In(post.Open), post) ?? (post.Findings.Find(found => found is { Type: InformationTypes.Person, IsFullName: true }) is { } found ? Of(found, post) : null);

    /// <summary>Two of telephone, address, birth and e-mail, one in each message and no name in either.</summary>
    public static List<Evidence> TwoFacts(TalkTimeline talk, MessageAnalysis analysis)
    {
        var facts = analysis.Findings.Where(found => Contacts.Contains(found.Type) && found.Confidence >= Confidence.Medium).ToArray();
        if (facts.Length == 0 || facts.Any(fact => fact.Type != facts[0].Type) || analysis.Has(InformationTypes.Person))
        {
            return [];
        }

        foreach (var post in AboutTheSame(talk, analysis).Where(post => !post.Findings.Exists(found => found.Type == InformationTypes.Person)))
        {
            if (post.Findings.Find(found => Contacts.Contains(found.Type) && found.Type != facts[0].Type && found.Confidence >= Confidence.Medium) is { } other)
            {
                return [Of(other, post), .. facts.Select(fact => fact.ToEvidence())];
            }
        }

        return [];
    }

    /// <summary>ケースＢさん（仮名） and, in the other message, 先月うつ病と診断された.</summary>
    public static List<Evidence> StatementAboutSomebody(TalkTimeline talk, MessageAnalysis analysis)
    {
        if (analysis.Has(InformationTypes.Person))
        {
            return [];
        }

        var statements = analysis.OfType(InformationTypes.SpecialCare).Select(found => found.ToEvidence()).ToList();
        if (statements.Count > 0 && !analysis.SpeaksOfSomebody)
        {
            return AboutTheSame(talk, analysis).Any(post => post.SpeaksOfSomebody && IsCloseBy(talk, post, isFullName: true) && !post.Findings.Exists(found => found.Type == InformationTypes.SpecialCare)) ? statements : [];
        }

        return statements.Count == 0 && analysis.SpeaksOfSomebody && AboutTheSame(talk, analysis).FirstOrDefault(post => !post.SpeaksOfSomebody && IsCloseBy(talk, post, isFullName: true) && post.Findings.Exists(found => found.Type == InformationTypes.SpecialCare)) is { } told
            ? [.. told.Findings.Where(found => found.Type == InformationTypes.SpecialCare).Select(found => Of(found, told))]
            : [];
    }

    /// <summary>現場は旭町2-3-1, 所有者わかります？, 登記は桐山みどりです: a place that was nobody's, and the full name of whose it is.</summary>
    public static List<Evidence> HomeAndOwner(TalkTimeline talk, MessageAnalysis analysis)
    {
        var owner = analysis.OfType(InformationTypes.Person).FirstOrDefault(person => person.IsFullName && (person.IsResident || talk.Nearest.Any(post => post.Announced.Contains(InformationTypes.Person))));
        return owner is not null && AboutTheSame(talk, analysis).SelectMany(post => post.Open.Where(answer => answer.Type == InformationTypes.Address).Select(answer => NameAlone.Of(answer, post))).FirstOrDefault() is { } home
            ? [home, owner.ToEvidence()]
            : [];
    }

    /// <summary>旭町2-3-1の82歳男性 and, in the other message, 認知症が進んでいる: who lives in the home is known by the age.</summary>
    public static List<Evidence> StatementAboutDweller(TalkTimeline talk, MessageAnalysis analysis)
    {
        var home = analysis.Findings.FirstOrDefault(found => found is { Type: InformationTypes.Address, IsResident: true });
        var statement = analysis.Findings.FirstOrDefault(found => found.Type == InformationTypes.SpecialCare);
        if (home is null == statement is null || analysis.Has(InformationTypes.Person))
        {
            return [];
        }

        foreach (var post in AboutTheSame(talk, analysis).Where(post => IsCloseBy(talk, post, isFullName: false) && !post.Findings.Exists(found => found.Type == InformationTypes.Person)))
        {
            if (statement is not null && post.Findings.Find(found => found is { Type: InformationTypes.Address, IsResident: true }) is { } dwelling)
            {
                return [Of(dwelling, post), statement.ToEvidence()];
            }

            if (home is not null && post.Findings.Find(found => found.Type == InformationTypes.SpecialCare) is { } told)
            {
                return [home.ToEvidence(), Of(told, post)];
            }
        }

        return [];
    }

    /// <summary>An illness is spoken of in many ways: it is somebody's where the name stands right before or, in full, a few posts away.</summary>
    private static bool IsCloseBy(TalkTimeline talk, EarlierFeatures post, bool isFullName)
    {
        var (from, to) = post.Post.At <= talk.Message.At ? (post.Post.At, talk.Message.At) : (talk.Message.At, post.Post.At);
        return talk.Message.Earlier.Count(other => other.At > from && other.At < to) < (isFullName ? 4 : 2);
    }

    /// <summary>Posts of the two, nearest first, without those that told a name and a fact themselves; 別の方の携帯 belongs to none before it.</summary>
    public static IEnumerable<EarlierFeatures> AboutTheSame(TalkTimeline talk, MessageAnalysis analysis) =>
        talk.Nearest.Where(post => !(post.Findings.Exists(found => found.Type == InformationTypes.Person) && post.Findings.Exists(found => SaidAtOnce.Contains(found.Type)))
            && !(analysis.Clues.SpeaksOfAnother && post.Post.At <= talk.Message.At));

    public static Evidence Of(EarlierFinding found, EarlierFeatures post) => new(found.Type, found.Start, found.End, found.Confidence, post.Post.MessageId, "前後の投稿にあります。");
}
