namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A piece of a number. The message id is null for the judged message.</summary>
internal sealed record NumberPiece(string? MessageId, Fragment Place);

/// <summary>
/// A number told over several messages: its label is announced, then pieces follow whose lengths add up. The digits are not
/// kept, so no check digit is asked; the announcement and the exact length decide. The judged message is one of the parts,
/// wherever in the order it stands, else the number was told of before.
/// </summary>
internal static class NumberInPieces
{
    private static readonly (string Type, int[] Lengths)[] Kinds =
    [
        (InformationTypes.MyNumber, [12]), (InformationTypes.DriversLicense, [12]), (InformationTypes.ResidentCode, [11]), (InformationTypes.Pension, [10]), (InformationTypes.CareInsurance, [10]),
        (InformationTypes.EmploymentInsurance, [11]), (InformationTypes.CreditCard, [16, 15, 14]), (InformationTypes.BankAccount, [7]), (InformationTypes.Phone, [11, 10]),
        (InformationTypes.Passport, [9]), (InformationTypes.ResidenceCard, [12]),
    ];

    /// <summary>The kind and its pieces, or null.</summary>
    public static (string Type, IReadOnlyList<NumberPiece> Pieces)? Find(TalkTimeline talk)
    {
        foreach (var (type, lengths) in Kinds)
        {
            for (var from = talk.Moments.Count - 1; from >= 0; from--)
            {
                if (talk.Moments[from] is var moment && moment.Announced.Contains(type) && !moment.NamesBack.Contains(type)
                    && (Fits(PiecesFrom(talk, from), lengths, type == InformationTypes.Phone, moment.IsJudged) ?? Fits(PiecesFrom(talk, from, ofBoth: true), lengths, type == InformationTypes.Phone, moment.IsJudged)) is { } fitting)
                {
                    return (type, fitting);
                }
            }

            if (Named(talk, type) && (Fits(PiecesBefore(talk, talk.Message.Sender.Id), lengths, type == InformationTypes.Phone, isJudgedAnnouncer: true)
                ?? Fits(PiecesBefore(talk, LastTeller(talk)), lengths, type == InformationTypes.Phone, isJudgedAnnouncer: true)) is { } named)
            {
                return (type, named);
            }
        }

        // 080-2233, then 4455: no other number begins and is cut so.
        return Fits(PiecesBefore(talk, talk.Message.Sender.Id), [11], mustStartWithZero: true, isJudgedAnnouncer: false) is [{ Place: { StartsWithZero: true, Digits: 3 or 7 } }, ..] mobile ? (InformationTypes.Phone, mobile) : null;
    }

    /// <summary>The pieces of a telephone that the last few posts told; null where there is none.</summary>
    public static IReadOnlyList<NumberPiece>? PhoneBefore(TalkTimeline talk)
    {
        const int Close = 4;
        for (var from = talk.Judged - 1; from >= Math.Max(0, talk.Judged - Close); from--)
        {
            if (talk.Moments[from].Announced.Contains(InformationTypes.Phone) && Fits(PiecesFrom(talk, from), [11, 10], mustStartWithZero: true, isJudgedAnnouncer: true) is { } pieces)
            {
                return pieces;
            }
        }

        return null;
    }

    /// <summary>↑マイナンバーです after the pieces.</summary>
    private static bool Named(TalkTimeline talk, string type) => talk.Moments.Any(moment => moment.IsJudged && moment.NamesBack.Contains(type));

    /// <summary>Who told the last piece before the judged message: これって個人番号の話ですよね may be another's words.</summary>
    private static string LastTeller(TalkTimeline talk) =>
        talk.Moments.Take(talk.Judged + 1).LastOrDefault(moment => moment.Fragments.Count > 0) is { } moment ? talk.SenderOf(moment) : talk.Message.Sender.Id;

    /// <summary>Somebody's pieces up to the judged message, whose own may be the last (3642 ↑マイナンバーです).</summary>
    private static List<NumberPiece> PiecesBefore(TalkTimeline talk, string sender) =>
        [.. talk.Moments.Take(talk.Judged + 1).Where(moment => talk.SenderOf(moment) == sender)
            .SelectMany(moment => moment.Fragments.Select(fragment => new NumberPiece(moment.Post?.Post.MessageId, fragment)))];

    /// <summary>Pieces from the announcement on: the poster's, and the announcer's own where nothing came between; or of both, who may take turns.</summary>
    private static List<NumberPiece> PiecesFrom(TalkTimeline talk, int from, bool ofBoth = false)
    {
        var pieces = new List<NumberPiece>();
        for (var i = from; i < talk.Moments.Count; i++)
        {
            var moment = talk.Moments[i];
            if (ofBoth || talk.SenderOf(moment) == talk.Message.Sender.Id || i == from)
            {
                pieces.AddRange(moment.Fragments.Select(fragment => new NumberPiece(moment.Post?.Post.MessageId, fragment)));
            }
        }

        return pieces;
    }

    /// <summary>The last run of two or more pieces whose digits make up one of the lengths.</summary>
    private static List<NumberPiece>? Fits(List<NumberPiece> pieces, int[] lengths, bool mustStartWithZero, bool isJudgedAnnouncer)
    {
        for (var end = pieces.Count; end >= 2; end--)
        {
            var sum = 0;
            for (var i = end - 1; i >= 0 && sum <= lengths[0]; i--)
            {
                sum += pieces[i].Place.Digits;
                if (end - i >= 2 && lengths.Contains(sum) && (!mustStartWithZero || pieces[i].Place.StartsWithZero || pieces[end - 1].Place.StartsWithZero)
                    && (isJudgedAnnouncer || pieces[i..end].Exists(piece => piece.MessageId is null)))
                {
                    return pieces[i..end];
                }
            }
        }

        return null;
    }
}
