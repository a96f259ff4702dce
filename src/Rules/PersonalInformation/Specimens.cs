using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Withdraws what an example shows (E1: sample values): 記入例, サンプル, ダミー in front of it on its line, as the heading of its lines, or in
/// brackets behind it. "記入例と違う" speaks of another text and shows none.
/// </summary>
internal static class Specimens
{
    private const int Before = 30;
    private const int Behind = 14;
    private const int LongestBlock = 400;
    private const int LongestHeading = 24;
    private static readonly string[] Titles = ["記入例", "記載例", "入力例", "表示例", "作成例", "書き方の例", "書き方例", "見本", "サンプル", "ダミー", "架空", "テスト用", "テストデータ", "訓練用", "研修用データ", "デモ用", "デモデータ"];
    private static readonly SearchValues<string> Words = SearchValues.Create([.. Titles, "例:", "例)", "例】", "(例", "例として", "例えば", "たとえば", "のように入力", "形式で入力", "という形式"], StringComparison.Ordinal);
    private static readonly SearchValues<string> AnyTitle = SearchValues.Create([.. Titles, "【例】", "<例>", "[例]", "(例)"], StringComparison.Ordinal);

    /// <summary>Behind the example's word: it is spoken of, not shown.</summary>
    private static readonly string[] SpokenOf = ["と違", "とちが", "と異な", "ではな", "じゃな", "でな", "を見", "を参", "を渡", "を送", "を元", "を基", "どおり", "通り", "のとおり", "に沿", "と同じ", "は不要", "を配"];

    public static void Withdraw(Reading reading)
    {
        for (var i = 0; i < reading.Found.Count; i++)
        {
            var found = reading.Found[i];
            if (found is { Type: not InformationTypes.Marking, IsPublic: false } && IsExample(reading.Text, found.Folded.Start, found.Folded.End))
            {
                reading.Found[i] = found with { IsPublic = true };
            }
        }
    }

    private static bool IsExample(FoldedText text, int start, int end)
    {
        var before = text.Slice(Math.Max(0, start - Before), start);
        before = before[(before.LastIndexOf('\n') + 1)..];
        var behind = text.Slice(end, Math.Min(text.Length, end + Behind));
        return Shows(before, Words) || IsUnderHeading(text, start) || (Line(behind).IndexOfAny('。', '、') is var stop && Shows(stop < 0 ? Line(behind) : Line(behind)[..stop], AnyTitle));
    }

    /// <summary>A short line of its own above, no empty line between: 【記入例】.</summary>
    private static bool IsUnderHeading(FoldedText text, int start)
    {
        var block = text.Slice(Math.Max(0, start - LongestBlock), start);
        block = block[(block.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)..];
        while (block.LastIndexOf('\n') is var end and >= 0)
        {
            block = block[..end];
            var line = block[(block.LastIndexOf('\n') + 1)..].Trim(' ');
            if (line.Length <= LongestHeading && line.IndexOfAny('。', '、', '?') < 0 && Shows(line, AnyTitle))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Shows(ReadOnlySpan<char> clause, SearchValues<string> words)
    {
        if (clause.IndexOfAny(words) < 0)
        {
            return false;
        }

        foreach (var word in SpokenOf)
        {
            if (clause.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> Line(ReadOnlySpan<char> text) => text.IndexOf('\n') is var end and >= 0 ? text[..end] : text;
}
