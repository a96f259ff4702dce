using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// The writer's own absence and the reason for it (section E2): 息子が骨折したので病院に寄ります。山口さんすみません. A sentence that
/// speaks of somebody with a title is no such notice.
/// </summary>
internal static class OwnLeave
{
    private const int Reach = 50;

    private static readonly SearchValues<string> Absences = SearchValues.Create(
    [
        "休みます", "休みをいただ", "休みを頂", "休みいただ", "休み頂", "休みをくださ", "お休みしま", "休ませて", "休暇をいただ", "休暇を頂", "休暇を取", "休暇をと", "休暇に入りま", "年休をいただ", "年休を取", "有給をいただ", "有休をいただ", "有休を取", "早退しま", "早退させ", "遅れます", "遅刻しま", "遅れて出", "出勤しま", "出社しま", "出勤は", "在宅にしま", "在宅にさせ", "在宅勤務にしま", "在宅勤務しま", "テレワークに",
        "育休に入りま", "産休に入りま", "病院に寄", "病院へ寄", "病院に行ってき", "病院へ行ってき", "病院に行きま", "病院へ行きま", "連れて行きま", "迎えに行", "抜けます", "午前休", "午後休", "半休", "時間休", "帰ります", "休職しま", "復帰しま", "から出ます", "から出勤", "から参ります", "付き添いで", "付き添いま", "付添いま", "席を外し", "不在にしま", "会議代理", "代理をお願い", "休むことに",
    ], StringComparison.Ordinal);

    private static readonly SearchValues<string> Others = SearchValues.Create(["市民", "住民", "町民", "区民", "村民", "利用者", "相談者", "申請者", "来庁者", "来所者", "受給者", "患者", "世帯", "本人", "対象者", "先生", .. Posts.OfStaff], StringComparison.Ordinal);

    private static bool SpeakOfOthers(ReadOnlySpan<char> words) => Titles.AreIn(words) || words.IndexOfAny(Others) >= 0;

    public static bool Explains(FoldedText text, int start, int end)
    {
        var before = text.Before(start, Reach).LastSentence();
        var behind = text.Behind(end, Reach).FirstSentence();
        return behind.IndexOfAny(Absences) >= 0 && !SpeakOfOthers(before) && !SpeakOfOthers(behind);
    }
}
