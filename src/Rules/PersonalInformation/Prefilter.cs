namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Says of most messages, without allocating and in one pass, that no detector needs to look at them.</summary>
internal static class Prefilter
{
    /// <summary>Digits further apart than this do not belong together.</summary>
    private const int Apart = 3;

    /// <summary>Fewer digits near each other are an age or an hour.</summary>
    private const int Few = 3;

    public static bool MayHold(ReadOnlySpan<char> text)
    {
        var table = FoldTable.Table;
        var cues = CueBook.Table;
        var (beforePrevious, previous) = ('\0', '\0');
        var (digits, sinceDigit, kanjiDigits) = (0, Apart, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = table[text[i]];
            if (c == FoldTable.Dropped)
            {
                continue;
            }

            if (c == FoldTable.Special || (char.IsLowSurrogate(c) && HigherCharacters.IsFolded(previous, c)))
            {
                return true;
            }

            c = CueTable.Lower(c);
            if (char.IsAsciiDigit(c))
            {
                digits = sinceDigit < Apart ? digits + 1 : 1;
                sinceDigit = 0;
                if (digits >= Few || (previous is '-' or 'の' && char.IsAsciiDigit(beforePrevious)))
                {
                    return true;
                }
            }
            else
            {
                sinceDigit++;
            }

            kanjiDigits = Digit.IsKanji(c) || c == '十' ? kanjiDigits + 1 : c is '-' or 'ー' or '・' or 'の' or 'ノ' or '番' ? kanjiDigits : 0;
            if (kanjiDigits >= Few || c is '@' or '㊙' || CharacterReference.MayBegin(previous, c) || IsAsk(beforePrevious, previous, c) || TitleGlance.IsBehindName(text[..(i + 1)], beforePrevious, previous, c)
                || (previous == ' ' && IsSpacedOut(text[..(i + 1)])) || (BrokenTerms.IsSign(previous) && cues.MayBegin(beforePrevious, c)) || cues.Begins(previous, c, text[(i + 1)..]))
            {
                return true;
            }

            (beforePrevious, previous) = (previous, c);
        }

        return false;
    }

    /// <summary>介護保険の番号, 市民会館の住所, 保健所って電話: what a number or an organisation's telephone and address are asked with.</summary>
    private static bool IsAsk(char beforePrevious, char previous, char c) => c switch
    {
        '話' => previous == '電' && IsJoint(beforePrevious),
        '所' => previous is '住' or '場' && IsJoint(beforePrevious),
        '絡' => previous == '連' && IsJoint(beforePrevious),
        'こ' => previous == 'ど' && (beforePrevious is 'て' or 'は' || Letter.IsIdeograph(beforePrevious)),
        '番' or '電' => previous == '表' && beforePrevious == '代',
        '号' => previous == '番',
        '乗' => previous == '名',
        '通' => previous == '直',
        '人' or '方' => (beforePrevious, previous) is ('っ', 'て') or ('い', 'う'),
        'で' or 'だ' or '?' or 'っ' or 'ら' when IsWho(beforePrevious, previous) => true,
        '該' => previous == '当',
        '児' or '世' => previous is '象' or '本',
        '者' => previous == '談',
        'ー' => previous == 'ミ' && beforePrevious == 'ダ',
        '空' => previous == '架',
        '本' => previous == '見',
        'ル' => previous == 'プ' && beforePrevious == 'ン',
        '用' or 'デ' => previous is '練' or '習' or '験' || (beforePrevious, previous) is ('ス', 'ト') or ('デ', 'モ'),
        '某' => true,
        '症' or '病' => Letter.IsIdeograph(previous) || Letter.IsKatakana(previous),
        'ス' => previous == 'ー' && beforePrevious == 'ケ',
        _ => false,
    };

    /// <summary>人だれでした, どなたでしたっけ, 誰から: who came or called is asked.</summary>
    private static bool IsWho(char beforePrevious, char previous) =>
        previous is '誰' || (beforePrevious, previous) is ('だ', 'れ') or ('な', 'た') or ('誰', 'か');

    private static bool IsJoint(char c) => c is 'の' or 'て' or '、' or ' ';

    /// <summary>【部 外 秘】: three letters each by itself.</summary>
    private static bool IsSpacedOut(ReadOnlySpan<char> text) =>
        text.Length >= 5 && FoldTable.Table[text[^4]] == ' ' && SpacedLetters.IsLetter(text[^1]) && SpacedLetters.IsLetter(text[^3]) && SpacedLetters.IsLetter(text[^5]) && (text.Length == 5 || !SpacedLetters.IsLetter(text[^6]));
}
