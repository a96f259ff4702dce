namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// A name, a day or the pieces of a telephone that mean nothing until the poster's next message: ヒグチ アキラ, then S52.8.19; 090-, 3317-5526,
/// then 栗林昌平さんです. At least one of the two was no finding by itself (else <see cref="FactsTogether.NameAndFact"/> speaks).
/// </summary>
internal static class NameAlone
{
    /// <summary>So many posts of one person away two values alone are hardly about the same any more.</summary>
    private const int Close = 3;

    /// <summary>Name and fact, one here and one in a post near by; empty where there is none.</summary>
    public static List<Evidence> Find(TalkTimeline talk, MessageAnalysis analysis)
    {
        var (name, fact) = (Name(analysis), Fact(analysis));
        foreach (var post in FactsTogether.AboutTheSame(talk, analysis).Where(post => post.Post.SenderId == talk.Message.Sender.Id).Take(Close))
        {
            if (name is null && fact is not null && NameIn(post, fact.Type) is { } named)
            {
                return [named, fact];
            }

            if (name is not null && fact is null && FactIn(post, isNameFound: analysis.Has(InformationTypes.Person)) is { } told)
            {
                return [name, told];
            }
        }

        return [];
    }

    /// <summary>The telephone in pieces that stands right before a full name; empty where there is none.</summary>
    public static List<Evidence> OfPieces(TalkTimeline talk, MessageAnalysis analysis) =>
        Name(analysis) is { } name && analysis.Clues.Fragments.Count == 0 && NumberInPieces.PhoneBefore(talk) is { } pieces
            ? [.. pieces.Select(piece => new Evidence(InformationTypes.Phone, piece.Place.Start, piece.Place.End, Confidence.Medium, piece.MessageId, "前後の投稿にあります。")), name]
            : [];

    /// <summary>The name that makes up a message.</summary>
    public static Answer? In(IReadOnlyList<Answer> open) => Alone(open, InformationTypes.Person);

    public static Evidence? Name(MessageAnalysis analysis) =>
        analysis.OfType(InformationTypes.Person).FirstOrDefault(found => found.IsFullName)?.ToEvidence() ?? Of(In(analysis.Clues.Open), null);

    private static Evidence? Fact(MessageAnalysis analysis) =>
        analysis.Findings.FirstOrDefault(found => FactsTogether.Contacts.Contains(found.Type) && found.Confidence >= Confidence.Medium)?.ToEvidence() ?? Of(Alone(analysis.Clues.Open, InformationTypes.BirthDate), null);

    /// <summary>A name alone; beside a day also one that was found.</summary>
    private static Evidence? NameIn(EarlierFeatures post, string factType) =>
        factType == InformationTypes.BirthDate ? FactsTogether.NameIn(post) : Of(In(post.Open), post);

    /// <summary>A day alone; beside a name alone also a fact that was found.</summary>
    private static Evidence? FactIn(EarlierFeatures post, bool isNameFound) =>
        Of(Alone(post.Open, InformationTypes.BirthDate), post)
            ?? (!isNameFound && post.Findings.Find(found => FactsTogether.Contacts.Contains(found.Type) && found.Confidence >= Confidence.Medium) is { } found ? FactsTogether.Of(found, post) : null);

    private static Answer? Alone(IReadOnlyList<Answer> open, string type) => open.FirstOrDefault(answer => answer.StandsAlone && answer.Type == type);

    public static Evidence? Of(Answer? answer, EarlierFeatures? post) =>
        answer is null ? null : new Evidence(answer.Type, answer.Start, answer.End, answer.Confidence, post?.Post.MessageId, "前後の投稿と合わせて、個人が分かります。");
}
