namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Numbers behind a place that are no house: 第2-3号, 令和2年3月, 旭町 2026-12-5, 2-3丁目 (a range), 5-3号車, 3-4軒, 24条4号の3 (a law), a score; 2号市営住宅 is one.</summary>
internal static class NoHouse
{
    private static readonly string[] Counted =
        ["月", "時", "年", "日", "分", ":", "%", "円", "人", "件", "名", "歳", "才", "~", "組", "班", "位", "勝", "対", "級", "点", "週", "軒", "台", "枚", "冊", "種", "行", "頁", "ページ", "回", "車", "線", "学年", "℃"];

    /// <summary>The same where a space stands before them: shorter ones begin words of their own there (本人, 日中).</summary>
    private static readonly string[] CountedApart = ["か所", "ヶ所", "カ所", "ケ所", "箇所", "世帯", "km", "cm", "㎡", "軒", "で勝", "で敗", "で引", "で快勝", "の勝", "の負", "丁目"];

    public static bool Is(FoldedText text, in HouseNumber number)
    {
        var (before, after) = (text.At(number.Start - 1), text.At(number.End));
        var written = text.Slice(number.Start, number.End);
        return (after == '番' && !HouseNumber.BeginsSurname(text, number.End)) || (after is '町' or '条' or '丁' or '村' or '区' or '市' or '筋' or '通' && text.At(number.End + 1) != '営') || char.IsAsciiLetterOrDigit(after)
            || before is '年' or '月' or 'は' or 'が' or 'を' or 'に' or 'で' or 'と' or 'も' or '~'
            || (before == '条' && written.TrimStart("0123456789").StartsWith("号"))
            || (before == ' ' && DateReader.TryRead(text, number.Start, out _))
            || (before == '第' && written.IndexOf("地割", StringComparison.Ordinal) < 0)
            || (number.Parts >= 2 && written.EndsWith("丁目", StringComparison.Ordinal))
            || text.WordAt(number.End, Counted) is not null || IsCountedApart(text, after == ' ' ? number.End + 1 : number.End);
    }

    /// <summary>3-4 世帯が停電; in 2-3-1 世帯分離 and 2-3-1 世帯主 another word follows the house.</summary>
    private static bool IsCountedApart(FoldedText text, int at) =>
        text.WordAt(at, CountedApart) is { } word && !(word == "世帯" && text.At(at + word.Length) is '分' or '主' or '員' or '合' or '全' or '変');
}
