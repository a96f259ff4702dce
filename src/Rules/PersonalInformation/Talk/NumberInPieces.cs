namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// A number told over several messages: its label is announced, then pieces follow whose lengths add up. The digits are not
/// kept, so no check digit is asked; the announcement and the exact length decide.
/// </summary>
internal static class NumberInPieces
{
    private static readonly (string Type, int[] Lengths)[] Kinds =
    [
        (InformationTypes.MyNumber, [12]), (InformationTypes.DriversLicense, [12]), (InformationTypes.ResidentCode, [11]), (InformationTypes.Pension, [10]), (InformationTypes.CareInsurance, [10]),
        (InformationTypes.EmploymentInsurance, [11]), (InformationTypes.CreditCard, [16, 15, 14]), (InformationTypes.BankAccount, [7]), (InformationTypes.Phone, [11, 10]),
    ];

    /// <summary>The kind and the pieces (message id null for the judged message), or null.</summary>
    public static (string Type, IReadOnlyList<(string? MessageId, Fragment Piece)> Pieces)? Find(PostedMessage message, MessageAnalysis analysis, IReadOnlyList<EarlierFeatures> earlier)
    {
        if (analysis.Clues.Fragments.Count == 0)
        {
            return null;
        }

        foreach (var (type, lengths) in Kinds)
        {
            var from = Announcement(type, earlier, analysis);
            if (from < 0)
            {
                continue;
            }

            var pieces = new List<(string?, Fragment)>();
            foreach (var post in earlier.Skip(from).Where(post => post.Post.SenderId == message.Sender.Id || from + 1 >= earlier.Count))
            {
                pieces.AddRange(post.Fragments.Select(fragment => ((string?)post.Post.MessageId, fragment)));
            }

            pieces.AddRange(analysis.Clues.Fragments.Select(fragment => ((string?)null, fragment)));
            if (Fits(pieces, lengths, type == InformationTypes.Phone) is { } fitting)
            {
                return (type, fitting);
            }
        }

        return null;
    }

    /// <summary>Index of the last post that announces the kind; the number of posts where this very message does; -1 when none does.</summary>
    private static int Announcement(string type, IReadOnlyList<EarlierFeatures> earlier, MessageAnalysis analysis)
    {
        for (var i = earlier.Count - 1; i >= 0; i--)
        {
            if (earlier[i].Announced.Contains(type))
            {
                return i;
            }
        }

        return analysis.Clues.Announced.Contains(type) && analysis.Clues.Fragments.Count > 1 ? earlier.Count : -1;
    }

    /// <summary>The last two or more pieces whose digits make up one of the lengths.</summary>
    private static List<(string? MessageId, Fragment Piece)>? Fits(List<(string? MessageId, Fragment Piece)> pieces, int[] lengths, bool mustStartWithZero)
    {
        var sum = 0;
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            sum += pieces[i].Piece.Digits;
            if (pieces.Count - i >= 2 && lengths.Contains(sum) && (!mustStartWithZero || pieces[i].Piece.StartsWithZero))
            {
                return pieces[i..];
            }
        }

        return null;
    }
}
