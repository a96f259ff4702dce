using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Texts of an office that are written for everybody or about its work: notices, guidelines, questions and answers, minutes, papers that hand over work.
/// They have several lines, and the first ones say what they are. What such a text tells is about anybody, but for a line that somebody stands near by.
/// </summary>
internal static class PublicTexts
{
    private const int MostTitles = 2;
    private const int FewestLines = 3;
    private const int LongestTitle = 60;

    private static readonly string[] Words =
    [
        "FAQ", "Q&A", "よくある質問", "よくある問", "想定問", "要綱", "要領", "要件", "ガイドライン", "マニュアル", "手引", "手順", "案内文", "のご案内", "の案内", "お知らせ", "募集", "採用試験", "回覧", "広報", "ホームページ", "HP掲載", "ページID",
        "引継", "引き継ぎ", "事務分担", "事務分掌", "業務分担", "会議録", "議事録", "議事要旨", "議事概要", "使用料", "手数料", "利用料", "観覧料", "入場料", "料金表", "減免の", "減免について", "減免制度",
        "持ち物", "もってくるもの", "持ってくるもの", "必要書類", "必要なもの", "手続きについて", "手続について", "の手続", "制度の", "について(案)", "実施計画", "実施要", "キャンペーン", "一覧", "集計", "内訳", "統計", "月報", "年報", "月例報告", "原稿", "放送文", "配信文", "通知文", "依頼文", "式次第", "会次第", "の次第", "議案", "公告", "告示", "仕様書", "基準", "規則", "規程", "条例", "チェックリスト", "チェック表", "答弁", "記者発表", "記者会見", "プレスリリース", "チラシ", "リーフレット", "パンフ", "コーナー", "トップ>", "トップ >",
    ];

    private static readonly SearchValues<string> Genres = SearchValues.Create(Words, StringComparison.OrdinalIgnoreCase);

    public static bool Is(FoldedText text)
    {
        var lines = 0;
        var isTitled = false;
        for (var start = 0; start < text.Length && lines < FewestLines; start = text.LineEnd(start) + 1)
        {
            var line = text.Slice(start, text.LineEnd(start));
            if (!line.IsWhiteSpace())
            {
                isTitled |= ++lines <= MostTitles && IsTitle(line[..Math.Min(line.Length, LongestTitle)]);
            }
        }

        return lines >= FewestLines && isTitled;
    }

    /// <summary>お知らせ版 11月号, 減免の一覧(案): a word for the kind of text at the head of the line, or where a noun ends; 生活が不規則な is none.</summary>
    private static bool IsTitle(ReadOnlySpan<char> line)
    {
        for (var at = 0; line[at..].IndexOfAny(Genres) is var next and >= 0; at++)
        {
            at += next;
            var isHead = line[..at].IndexOfAnyExcept(Marks) < 0;
            var rest = line[(at + LengthOf(line[at..]))..];
            if ((at == 0 || line[at - 1] != '不') && (EndsNoun(rest) || (isHead && !Letter.IsHiragana(rest[0]))))
            {
                return true;
            }
        }

        return false;
    }

    private static int LengthOf(ReadOnlySpan<char> rest)
    {
        var longest = 1;
        foreach (var word in Words)
        {
            longest = word.Length > longest && rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? word.Length : longest;
        }

        return longest;
    }

    private static bool EndsNoun(ReadOnlySpan<char> rest) => rest.IsEmpty || !Letter.IsAny(rest[0]) || rest.StartsWithAny(Tails);

    /// <summary>引継書, 減免基準の要点, お知らせ案です.</summary>
    private static readonly string[] Tails = ["の", "について", "書", "メモ", "案", "文", "版", "集", "表", "ぎ", "き", "項", "用"];

    private static readonly SearchValues<char> Marks = SearchValues.Create(" ・■□●○◎◇◆▼★☆※-*#【[〔<《「(第0123456789.)");

    /// <summary>Q5 …, 問2 …: a line that asks what to do, whatever the text is.</summary>
    public static bool IsQuestion(FoldedText text, int place)
    {
        var start = text.LineStart(place);
        return (text.At(start) is 'Q' && (char.IsAsciiDigit(text.At(start + 1)) || text.At(start + 1) is '.' or ':' or ' '))
            || (text.At(start) is '問' && (char.IsAsciiDigit(text.At(start + 1)) || text.At(start + 1) is ' ' or ':'));
    }
}
