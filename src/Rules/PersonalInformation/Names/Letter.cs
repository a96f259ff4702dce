namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Letters that names are written in.</summary>
internal static class Letter
{
    public static bool IsIdeograph(char c) => c is (>= '\u3400' and <= '\u9FFF') or '々' or 'ヶ' or '〆';

    public static bool IsKana(char c) => c is (>= '\u3041' and <= '\u3096') || IsKatakana(c);

    public static bool IsKatakana(char c) => c is (>= '\u30A1' and <= '\u30FA') or 'ー';
}
