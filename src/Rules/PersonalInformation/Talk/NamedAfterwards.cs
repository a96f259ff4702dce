namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A bare value whose kind another message gives: ↑マイナンバーです, 免許証の番号でした; or a question that arrives after its answer.</summary>
internal static class NamedAfterwards
{
    /// <summary>Further back a label hardly means that value any more.</summary>
    private const int Posts = 4;

    public static (Severity Severity, Evidence Evidence)? Find(TalkTimeline talk, MessageAnalysis analysis)
    {
        var earlier = talk.Nearest.Where(post => post.Post.At <= talk.Message.At).Take(Posts);
        var later = talk.Nearest.Where(post => post.Post.At > talk.Message.At).Take(Posts);
        return Find(earlier, analysis.Clues.NamesBack) ?? Find(later, Asked(analysis.Clues));
    }

    private static IReadOnlyList<string> Asked(TalkClues clues) =>
        clues.Password == PasswordTalk.None ? clues.Announced : [.. clues.Announced, InformationTypes.Password];

    private static (Severity, Evidence)? Find(IEnumerable<EarlierFeatures> posts, IReadOnlyList<string> types)
    {
        if (types.Count == 0)
        {
            return null;
        }

        foreach (var post in posts)
        {
            if (post.Open.Where(answer => answer.Type != InformationTypes.Person && types.Contains(answer.Type)).MaxBy(answer => answer.Confidence) is { } value)
            {
                return (Weigh(value), new Evidence(value.Type, value.Start, value.End, value.Confidence, post.Post.MessageId, $"この値が{InformationTypes.Title(value.Type)}であることが、別の投稿で示されています。"));
            }
        }

        return null;
    }

    private static Severity Weigh(Answer value) => value switch
    {
        { Type: InformationTypes.Phone or InformationTypes.BirthDate } => Severity.S1,
        { Confidence: < Confidence.High } => Severity.S2,
        { Type: InformationTypes.MyNumber } => Severity.S4,
        _ => Severity.S3,
    };
}
