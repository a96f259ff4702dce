namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>個人番号を逆から言います: the digits are told backwards, and the text says so.</summary>
internal static class Reversed
{
    private const int Before = 40;
    private const int Behind = 20;

    private static readonly System.Buffers.SearchValues<string> Words = System.Buffers.SearchValues.Create(
        ["逆から", "逆順", "逆に読", "逆に並", "逆に打", "逆向き", "右から", "逆さ", "逆に書", "さかさ", "後ろから", "うしろから", "下から", "お尻から", "おしりから", "尻から", "最後から", "最後の桁から", "末尾から", "反対から", "ひっくり返", "裏返", "後ろの", "うしろの", "下4桁から", "下の桁から", "末尾の", "逆です", "順が逆", "順番が逆", "順序が逆"], StringComparison.Ordinal);

    public static bool AreTold(FoldedText text, in NumberCandidate number) =>
        text.Before(number.Start, Before).IndexOfAny(Words) >= 0 || text.Behind(number.End, Behind).IndexOfAny(Words) >= 0;

    public static bool IsMyNumber(in NumberCandidate number) => Is(number, digits => CheckDigits.IsMyNumber(digits));

    public static bool IsMobile(in NumberCandidate number) => Is(number, digits => PhoneNumbers.IsMobile(digits));

    public static bool IsCard(in NumberCandidate number) => Is(number, digits => CheckDigits.IsCardIssuer(digits) && CheckDigits.IsLuhn(digits));

    /// <summary>Read from the last digit, or from the last group with each as it stands (後ろのブロックから).</summary>
    private static bool Is(in NumberCandidate number, Func<string, bool> check) => check(string.Concat(number.Digits.ToString().AsEnumerable().Reverse())) || check(FromLastGroup(number));

    private static string FromLastGroup(in NumberCandidate number)
    {
        var digits = new System.Text.StringBuilder(number.Count);
        for (var group = number.LastGroup; group >= number.FirstGroup; group--)
        {
            digits.Append(new NumberCandidate(number.Chain, group, group).Digits);
        }

        return digits.ToString();
    }
}
