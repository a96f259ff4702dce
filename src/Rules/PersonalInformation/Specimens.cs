namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Withdraws what an example shows: 記入例, サンプル, ダミー in front of it on its line.</summary>
internal static class Specimens
{
    private const int Before = 30;
    private static readonly System.Buffers.SearchValues<string> Words = System.Buffers.SearchValues.Create(
        ["記入例", "記載例", "入力例", "書き方の例", "表示例", "見本", "サンプル", "ダミー", "架空", "テスト用", "テストデータ", "例:", "例)", "(例", "例として", "例えば", "たとえば", "のように入力", "形式で入力", "という形式"], StringComparison.Ordinal);

    public static void Withdraw(Reading reading)
    {
        for (var i = 0; i < reading.Found.Count; i++)
        {
            var found = reading.Found[i];
            if (found.Type is not InformationTypes.Marking && IsExample(reading.Text, found.Folded.Start))
            {
                reading.Found[i] = found with { IsPublic = true };
            }
        }
    }

    private static bool IsExample(FoldedText text, int start)
    {
        var before = text.Slice(Math.Max(0, start - Before), start);
        var line = before.LastIndexOf('\n');
        return (line < 0 ? before : before[(line + 1)..]).IndexOfAny(Words) >= 0;
    }
}
