namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Somebody spoken of without a name: Aさん, T氏, 当該児童, ケース会議.</summary>
internal static class Pseudonyms
{
    private static readonly System.Buffers.SearchValues<string> Words =
        System.Buffers.SearchValues.Create(["当該児童", "対象児", "当該世帯", "対象世帯", "該当者", "当該者", "ケース会議", "本ケース", "当該ケース", "ケース検討", "受給者の", "この方は", "その方は", "相談者は", "当事者"], StringComparison.Ordinal);

    public static bool AreIn(Reading reading)
    {
        var text = reading.Text;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsAsciiLetterUpper(text[i - 1]) && !char.IsAsciiLetterOrDigit(text.At(i - 2))
                && (text[i] is '様' or '氏' or '君' or '児' || (text[i] == 'さ' && text.At(i + 1) == 'ん') || (text[i] == 'く' && text.At(i + 1) == 'ん') || (text[i] == 'ち' && text.At(i + 1) == 'ゃ')))
            {
                return true;
            }
        }

        return text.Span.IndexOfAny(Words) >= 0;
    }
}
