using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Whether a word of special care tells for whom a rule holds, which paper to bring or how many there are: 身障手帳1・2級, 生活保護世帯は全額,
/// 障害者手帳の提示で5割, □身体障害者手帳, 透析1、妊婦2. Such a sentence is about anybody, unless it names somebody (<see cref="CareOwners"/>).
/// </summary>
internal static class CareRules
{
    private const int LongestClause = 40;
    private const int LongestPaper = 12;
    private const int LongestLine = 80;
    private const int MostOfAKind = 3;

    /// <summary>Grades or counts that no one person has.</summary>
    public static bool AreOfMany(FoldedText text, int end) => HasSeveralGrades(text, end) || IsCounted(text, end);

    public static bool Hold(FoldedText text, int start, int end) => !Happens(text, end) && (IsPaper(text, start, end) || HoldsForAnybody(text, end));

    private static readonly string[] Joints = ["・", "~", "から", "、", "又は", "または", "及び", "か", "と", "/", "-"];
    private static readonly string[] Limits = ["以上", "以下", "以外", "または", "又は", "のいずれか"];

    /// <summary>1・2級, 1~3級, 1級又は2級, A1、A2, 3以上: one person has one grade.</summary>
    private static bool HasSeveralGrades(FoldedText text, int end)
    {
        var at = IsGrade(text[end - 1]) ? end : GradeEnd(text, text.Past(end, " (の", most: 1));
        if (at < 0 || text.WordAt(at, Limits) is not null)
        {
            return at >= 0;
        }

        // 要介護2、3月から: a list of one sign could go on with anything.
        var next = text.WordAt(at, Joints) is { } joint ? GradeEnd(text, at + joint.Length) : -1;
        return next > 0 && text.WordAt(next, Changes) is null && (!char.IsAsciiDigit(text[next - 1]) || !"月日年人件回時分歳円.:".Contains(text.At(next), StringComparison.Ordinal));
    }

    /// <summary>要介護1から3に変更, 1・2を行き来: of one person.</summary>
    private static readonly string[] Changes = ["に", "へ", "を行", "の間", "の見込"];

    private static bool IsGrade(char c) => char.IsAsciiDigit(c) || c is '級' or 'A' or 'B' or 'a' or 'b';

    /// <summary>1, 2級, A, B2; -1 where none is.</summary>
    private static int GradeEnd(FoldedText text, int at)
    {
        var end = text.RunEnd(at, MostOfAKind, IsGrade);
        return end == at || text[at] == '級' || char.IsAsciiLetterOrDigit(text.At(end)) ? -1 : end;
    }

    /// <summary>在宅酸素1、透析1、妊婦2, 要介護5:2 要介護4:3: a number right behind, no grade or dose, and not the only one.</summary>
    private static bool IsCounted(FoldedText text, int end) => HasCount(text, end) && Counts(text.LineAround(end, end, LongestLine)) >= FewestCounts;

    private const int FewestCounts = 2;

    /// <summary>Words of a line with a number right behind.</summary>
    private static int Counts(ReadOnlySpan<char> line)
    {
        var counts = 0;
        for (var i = 1; i < line.Length; i++)
        {
            var isBehindWord = Letter.IsAny(line[i - 1]) || (i > 1 && line[i - 1] is ' ' or ':' && (Letter.IsAny(line[i - 2]) || char.IsAsciiDigit(line[i - 2])));
            counts += isBehindWord && char.IsAsciiDigit(line[i]) && !char.IsAsciiDigit(line[i - 1]) ? 1 : 0;
        }

        return counts;
    }

    private static bool HasCount(FoldedText text, int end)
    {
        var at = text.Past(end, " :者", most: 2);
        var digits = text.RunEnd(at, MostOfAKind, char.IsAsciiDigit);
        return digits > at && (!IsGrade(text[end - 1]) || text[at - 1] == ':') && !text.Before(end, LongestPaper).EndsWithAny(Graded) && (text.At(digits) is '\0' or '\n' or '、' or ')' or '(' || (text.At(digits) is ' ' or '/' && !char.IsAsciiDigit(text.At(digits + 1))));
    }

    private static readonly string[] Graded = ["要介護", "要支援", "手帳", "区分", "療育", "身障", "精神", "介護度", "ステージ", "度"];

    private static readonly string[] Papers = ["手帳", "証", "証書", "証明書", "診断書", "意見書", "通知書"];

    /// <summary>Behind the name of a paper: others like it, copies of it.</summary>
    private static readonly string[] AndSuch = ["等", "など", "の写し", "写し", "の原本", "のコピー", "コピー", "の交付を受け"];

    /// <summary>What is done with a paper that anybody brings.</summary>
    private static readonly string[] Showings = ["を提示", "の提示", "の呈示", "を持参", "持参", "を添付", "の添付", "を添え", "をお持ち", "お持ちの", "を用意", "を準備", "をご用意", "のうち", "のいずれか", "いずれか", "1点", "所持者", "を窓口で提示", "(お持ちの", "(ある", "(該当"];

    private static readonly SearchValues<string> Lists = SearchValues.Create(["本人確認書類", "確認書類", "持ち物", "持物", "必要書類", "必要なもの", "添付書類", "提出書類", "持ってくる", "お持ちいただく", "もの:", "免許証", "旅券", "パスポート", "マイナカード", "マイナンバーカード", "在留カード", "保険証", "資格確認書"], StringComparison.Ordinal);

    /// <summary>障害者手帳の提示で, 身体障害者手帳等の写しを持参, □療育手帳, 本人確認書類(免許証、障害者手帳).</summary>
    private static bool IsPaper(FoldedText text, int start, int end)
    {
        var at = end + (text.At(end) == 'の' ? 1 : 0);
        at = text.Before(end, 2).EndsWithAny(Papers) ? end : text.RunEnd(at, LongestPaper, Letter.IsIdeograph);
        if (!text.Before(at, 3).EndsWithAny(Papers))
        {
            return false;
        }

        at += text.WordAt(at, AndSuch)?.Length ?? 0;
        at += text.WordAt(at, AndSuch)?.Length ?? 0;
        return text.Before(start, 2).TrimEnd(' ') is [.., '□' or '☐'] || text.WordAt(at, Showings) is not null || text.Before(start, LongestLine).LastLine().IndexOfAny(Lists) >= 0;
    }

    /// <summary>Whoever it is, behind what he is: 生活保護を受けている世帯は, 透析で通院の人は, 手帳をお持ちの方と.</summary>
    private static readonly SearchValues<string> Anybody = SearchValues.Create(
    [
        .. new[] { "の方", "の人", "る方", "る人", "た方", "た人", "い方", "い人", "者", "世帯" }.SelectMany(_ => new[] { "は", "に限", "を除", "を対象", "が対象", "も対象", "のみ", "については", "の場合", "が所有", "または", "又は" }, (who, link) => who + link),
        "場合は", "ときは", "いたら", "が入ったら", "が来たら", "があったら", "を受けたら", "があれば", "の際は", "ていれば", "無料", "半額", "割引", "割減", "対象外",
    ], StringComparison.Ordinal);

    /// <summary>Whoever it is, at the end of the line.</summary>
    private static readonly string[] Whoever = ["の人", "の方", "の者", "る人", "る方", "る者", "た人", "た方", "世帯", "所持者", "受給者", "いずれか", "に該当すること"];

    /// <summary>Told of a day rather than for every day.</summary>
    private static readonly SearchValues<string> Happenings = SearchValues.Create(["ました", "来た", "来て", "来庁", "来所", "電話", "とのこと", "らしい", "だそう", "でした", "ています。", "ている。", "されて", "済", "から相談", "からの", "今日", "本日", "昨日", "先日", "今朝", "先週"], StringComparison.Ordinal);

    /// <summary>Right behind the word: it is why something is done for somebody.</summary>
    private static readonly string[] Reasons = ["なので", "だから", "ですので", "ですから", "のため", "により", "だと", "につき", "中なので", "中のため", "中だから"];

    private static bool HoldsForAnybody(FoldedText text, int end)
    {
        if (text.WordAt(end, Reasons) is not null)
        {
            return false;
        }

        var sentence = text.Behind(end, LongestLine).FirstSentence();
        return sentence[..Math.Min(sentence.Length, LongestClause)].IndexOfAny(Anybody) >= 0 || sentence.TrimEnd(" )").EndsWithAny(Whoever);
    }

    private static bool Happens(FoldedText text, int end) =>
        text.Before(end, LongestLine).LastSentence().IndexOfAny(Happenings) >= 0 || text.Behind(end, LongestLine).FirstSentence().IndexOfAny(Happenings) >= 0;
}
