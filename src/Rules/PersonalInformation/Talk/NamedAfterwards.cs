namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A bare value whose kind another message gives: ↑マイナンバーです, 免許証の番号でした; or a question that arrives after its answer.</summary>
internal static class NamedAfterwards
{
    /// <summary>Further back a label hardly means that value any more.</summary>
    private const int Posts = 4;

    public static (Severity Severity, IReadOnlyList<Evidence> Evidence)? Find(TalkTimeline talk, MessageAnalysis analysis)
    {
        var earlier = talk.Nearest.Where(post => post.Post.At <= talk.Message.At).Take(Posts);
        var later = talk.Nearest.Where(post => post.Post.At > talk.Message.At).Take(Posts);
        return Find(earlier, analysis.Clues.NamesBack) ?? Find(later, Asked(analysis.Clues));
    }

    private static IReadOnlyList<string> Asked(TalkClues clues) =>
        clues.Password == PasswordTalk.None ? clues.Announced : [.. clues.Announced, InformationTypes.Password];

    private static (Severity, IReadOnlyList<Evidence>)? Find(IEnumerable<EarlierFeatures> posts, IReadOnlyList<string> types)
    {
        if (types.Count == 0)
        {
            return null;
        }

        foreach (var post in posts)
        {
            if (post.Open.Where(answer => answer.Type != InformationTypes.Person && types.Contains(answer.Type)).MaxBy(answer => answer.Confidence) is { } value)
            {
                return (Weigh(value), [.. Fields(post.Open, value).Select(field => new Evidence(field.Type, field.Start, field.End, field.Confidence, post.Post.MessageId, $"この値が{InformationTypes.Title(field.Type)}であることが、別の投稿で示されています。"))]);
            }
        }

        return null;
    }

    /// <summary>The value and what belongs to it: symbol and number of one card are two.</summary>
    private static List<Answer> Fields(List<Answer> open, Answer value)
    {
        var fields = new List<Answer> { value };
        foreach (var answer in open.Where(answer => answer.Type == value.Type && answer.Confidence == value.Confidence))
        {
            if (!fields.Exists(field => answer.Start < field.End && field.Start < answer.End))
            {
                fields.Add(answer);
            }
        }

        return fields;
    }

    private static Severity Weigh(Answer value) => value switch
    {
        { Type: InformationTypes.Phone or InformationTypes.BirthDate } => Severity.S1,
        { Confidence: < Confidence.High } => Severity.S2,
        { Type: InformationTypes.MyNumber } => Severity.S4,
        _ => Severity.S3,
    };
}
