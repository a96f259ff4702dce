namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Question and answer: one message names a kind (旅券番号は？, 保険証の番号送ります), another gives the bare value. Kinds say
/// themselves which values of a message could be theirs (<see cref="InformationKind.Answers"/>); what was announced decides.
/// </summary>
internal static class Answers
{
    private const int LongestMessage = 80;
    private const int LeastPart = 2;
    private const int MostPart = 6;
    private const int PartReach = 10;
    private static readonly System.Buffers.SearchValues<string> Parts = System.Buffers.SearchValues.Create(["下1桁", "下2桁", "下3桁", "下4桁", "下5桁", "下6桁", "上2桁", "上3桁", "上4桁", "上5桁", "上6桁", "下一桁", "下二桁", "下三桁", "下四桁", "上三桁", "上四桁", "末尾", "最後", "後半", "前半", "先頭", "頭の", "真ん中"], StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<string> Corrections = System.Buffers.SearchValues.Create(
    [
        "訂正", "修正", "正しく", "正しい", "正:", "間違", "まちが", "マチガ", "誤", "違う", "違い", "違って", "違った", "ちがう", "ちがい", "ちがって", "ずれ", "ズレ", "直し", "直って", "打ち直", "逆で", "逆だ", "入れ替わ", "入れ違",
        "桁", "末尾", "別人", "別の人", "別の方", "隣の", "ではなく", "じゃなく", "でなく", "失礼しました", "すみません", "すいません", "ごめん", "もう一度", "もう1回", "再送", "差し替え", "差替", "あらため", "改めて",
    ], StringComparison.Ordinal);

    /// <summary>Takes the values that the last messages asked for, before anything else is made of them.</summary>
    public static void Find(Reading reading)
    {
        if (reading.Announced.Password != PasswordTalk.None)
        {
            AnsweredPassword.Find(reading);
        }

        if (reading.Text.Length > LongestMessage && !reading.AreRows)
        {
            return;
        }

        BirthInPieces.Complete(reading);
        AddressInPieces.Complete(reading);
        IReadOnlyList<string> types = reading.Announced.Types;
        if (reading.Announced.Told.Count > 0 && reading.Text.Span.IndexOfAny(Corrections) >= 0)
        {
            FindCorrectedPart(reading);
            types = [.. types.Union(reading.Announced.Told)];
        }

        // The surest reading of a value wins, then the kind named last.
        foreach (var answer in types.SelectMany(type => Of(type, reading)).OrderByDescending(answer => answer.Confidence))
        {
            if (!reading.IsTaken(answer.Folded.Start, answer.Folded.End))
            {
                reading.Add(reading.At(answer.Type, answer.Folded.Start, answer.Folded.End, answer.Confidence, $"前の投稿で{InformationTypes.Title(answer.Type)}が話題になり、その形の値が書かれています。") with { IsLabelled = true, IsPublic = answer.IsPublic });
            }
        }
    }

    /// <summary>下3桁は576でした: some digits that take the place of those told before.</summary>
    private static void FindCorrectedPart(Reading reading)
    {
        if (reading.Announced.Told is not [var type])
        {
            return;
        }

        foreach (var chain in reading.Numbers.Where(chain => chain.Count is >= LeastPart and <= MostPart))
        {
            if (reading.Text.Before(chain.Start, PartReach).IndexOfAny(Parts) >= 0 && reading.Text.At(chain.End) is not ('桁' or '件' or '名' or '人' or '円' or '時' or '月' or '日' or '年' or ':'))
            {
                reading.AddNamed(type, chain.Start, chain.End, $"前の投稿の{InformationTypes.Title(type)}の一部を訂正する数字が書かれています。");
            }
        }
    }

    /// <summary>Values that a later message may name (↑マイナンバーです): of a message whose own words named none of them.</summary>
    public static List<Answer> Open(Reading reading)
    {
        if (reading.Text.Length > LongestMessage || reading.Announced.IsOther)
        {
            return [];
        }

        return [.. KindBook.All.SelectMany(kind => kind.Answers(reading))
            .Where(answer => !answer.IsPublic && !reading.Found.Exists(found => found is { IsLabelled: true } && found.Folded.Start < answer.Folded.End && answer.Folded.Start < found.Folded.End))];
    }

    private static IEnumerable<Answer> Of(string type, Reading reading) => KindBook.Of(type)?.Answers(reading) ?? [];
}
