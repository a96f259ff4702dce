namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// What follows a value that is told (…です, …で開きます, …と入れて, dialects too) or the end of its sentence. What else follows makes the
/// value part of another word or of a sentence about it.
/// </summary>
internal static class Telling
{
    /// <summary>Long enough to be known even right behind a word of kana.</summary>
    private static readonly string[] Phrases =
    [
        "です", "でし", "だよ", "だった", "やで", "やね", "やわ", "って", "で入", "で開", "でログ", "でお願", "で登録", "で設定", "で統一", "でいけ", "でいき", "で試", "で受", "で通", "で確", "で解", "でロック", "でよろ",
        "に変", "に決", "にし", "になり", "になっ", "に再", "に設定", "に戻", "にリセ", "と入", "と打", "と押", "と答", "とな", "とのこと", "というの", "を入", "を打", "を押", "を使", "をお使い", "を設定", "のまま", "のはず", "だそう", "らし", "みたい",
    ];

    /// <summary>Particles and endings that a word of kana may hold itself.</summary>
    private static readonly string[] Endings = ["だ", "や", "じゃ", "っす", "で、", "で。", "でお", "でどう", "でやっ", "とい", "と思", "ね", "よ", "ない", "なの", "なん", "か", "どす", "ずら", "べ", "ばい"];

    /// <summary>At the end of a story: …でした, …だそうです, …にしたとのこと.</summary>
    private static readonly string[] Reports = ["です", "でし", "だよ", "だった", "だそう", "だって", "とのこと", "らし", "みたい", "にし", "に変", "に決", "になり", "になっ", "に設定", "って", "と判", "とわか", "と分か", "という", "と言", "と書", "とあ", "で入", "で開", "で通", "でいけ"];

    public static bool IsReported(FoldedText text, int at) => text.WordAt(at, Reports) is not null;

    public static bool IsBehind(FoldedText text, int at) => IsBehindKana(text, at) || text.WordAt(at, Endings) is not null;

    public static bool IsBehindKana(FoldedText text, int at) => IsEnd(text, at) || text.WordAt(at, Phrases) is not null;

    /// <summary>7391が書庫の暗証番号です, 7391 ←書庫の暗証番号: where what a word names ends, before its が or the sign back to it; -1 where it names nothing so.</summary>
    public static int NamedEnd(FoldedText text, in Hit hit)
    {
        if (!IsBehind(text, hit.End))
        {
            return -1;
        }

        var owner = text.Before(hit.Start, LongestOwner);
        return PointedEnd(text, hit.Start) is var pointed and > 0 ? pointed : owner.LastIndexOf('が') is var particle and >= 0 ? hit.Start - owner.Length + particle : -1;
    }

    private const int LongestOwner = 10;

    /// <summary>…↑新しいパスワード, … これ金庫の番号, …(番号): where the value ends that signs or words send the reader back to.</summary>
    private static int PointedEnd(FoldedText text, int label)
    {
        for (var at = label - 1; at > 0 && label - at <= LongestOwner && !(text[at] is '。' or ':' or ','); at--)
        {
            if (BackPointers.AreBefore(text, at, label))
            {
                return text.RunStart(at, LongestOwner, c => c is ' ' or '\n');
            }
        }

        return -1;
    }

    public static bool IsEnd(FoldedText text, int at) => text.At(at) is '\0' or ' ' or '\n' or '\t' or '。' or '、' or '」' or '』' or ')' or '】' or '!' or '(' or '"' || Letter.IsPictograph(text.At(at));
}
