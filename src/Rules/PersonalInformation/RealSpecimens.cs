using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Examples that are none: 記入例、前任が実在の人のをそのまま使ってた, (例)先週の方のケース.</summary>
internal static class RealSpecimens
{
    private const int Reach = 30;

    /// <summary>実在の人のを, 本物のデータ: said of what an example shows.</summary>
    private static readonly SearchValues<string> OfReality = SearchValues.Create(
        ["実在", "本当の人", "本当の住民", "本当の市民", "本当にいる", "実際に来た", "実際に申請", "前に来た", "以前来た", "前の人の", "他の人の", "別の人の", "他人の", "実物の", "実際の人", "実際の方", "実際の市民", "実際の住民", "実際の個人", "実際のデータ", "本物の", "本物です", "本物だ", "本物が", "実データ", "本番データ", "本番のデータ", "生データ", "実名"], StringComparison.Ordinal);

    /// <summary>How it got there, right behind.</summary>
    private static readonly SearchValues<string> Takings = SearchValues.Create(
        ["使って", "使った", "使われ", "使用し", "載って", "載せ", "書かれ", "書いて", "入って", "入れて", "入った", "混ざ", "混じ", "残って", "そのまま", "コピー", "転記", "流用", "写し", "写って", "貼っ", "みたい", "らしい", "でした", "だった", "です", "ようで"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Denials = SearchValues.Create(
        ["ない", "ません", "なく", "せず", "使わず", "関係", "架空", "注意", "禁止", "厳禁", "避け", "控え", "同じ", "同様", "近い", "似せ", "合わせ", "想定"], StringComparison.Ordinal);

    private static readonly string[] Days = ["先週の", "先日の", "昨日の", "今朝の", "今日の", "本日の", "先月の", "昨年の", "去年の", "この前の", "こないだの", "前回の"];

    /// <summary>(例)先週の方のケース: what is told as an example did happen.</summary>
    private static readonly SearchValues<string> Cases = SearchValues.Create(
    [
        "内部メモ", "実際にあった",
        .. Days.SelectMany(_ => new[] { "方", "人", "件", "ケース", "事例", "相談", "市民", "世帯", "来庁", "対応" }, (day, noun) => day + noun),
    ], StringComparison.Ordinal);

    /// <summary>記入例、前任が実在の人のをそのまま使ってた: an example that is none.</summary>
    public static bool AreIn(FoldedText text)
    {
        for (var at = 0; text.Slice(at, text.Length).IndexOfAny(OfReality) is var next and >= 0; at++)
        {
            at += next;
            var behind = text.Behind(at, Reach).FirstSentence();
            if (behind.IndexOfAny(Takings) >= 0 && behind.IndexOfAny(Denials) < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What leads to a name in its sentence tells of a day.</summary>
    public static bool AreToldBy(ReadOnlySpan<char> before) => before.IndexOfAny(Cases) >= 0 || before.EndsWithAny(Days);
}
