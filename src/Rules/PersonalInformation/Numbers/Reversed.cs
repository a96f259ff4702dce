namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>個人番号を逆から言います: the digits are told backwards, and the text says so.</summary>
internal static class Reversed
{
    private const int Before = 40;
    private const int Behind = 20;

    private static readonly System.Buffers.SearchValues<string> Words = System.Buffers.SearchValues.Create(
        ["逆から", "逆順", "逆に読", "逆に並", "逆に打", "逆向き", "右から", "逆さ", "逆に書", "さかさ", "後ろから", "うしろから", "下から", "お尻から", "おしりから", "尻から", "最後から", "最後の桁から", "末尾から", "反対から", "ひっくり返", "裏返"], StringComparison.Ordinal);

    public static bool AreTold(FoldedText text, in NumberCandidate number) =>
        text.Before(number.Start, Before).IndexOfAny(Words) >= 0 || text.Behind(number.End, Behind).IndexOfAny(Words) >= 0;

    public static bool IsMyNumber(in NumberCandidate number) => CheckDigits.IsMyNumber(Turned(number, stackalloc char[number.Count]));

    public static bool IsMobile(in NumberCandidate number) => PhoneNumbers.IsMobile(Turned(number, stackalloc char[number.Count]));

    private static Span<char> Turned(in NumberCandidate number, Span<char> digits)
    {
        number.Digits.CopyTo(digits);
        digits.Reverse();
        return digits;
    }
}
