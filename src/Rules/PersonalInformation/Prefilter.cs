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
        var sinceDigit = Apart;
        var digits = 0;
        var kanjiDigits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            var c = table[unit];
            if (c >= FoldTable.Special)
            {
                if (c == FoldTable.Special)
                {
                    return true;
                }

                continue;
            }

            c = CueTable.Lower(c);
            if (char.IsAsciiDigit(c))
            {
                digits = sinceDigit < Apart ? digits + 1 : 1;
                if (digits >= Few || (previous is '-' or 'の' && char.IsAsciiDigit(beforePrevious)))
                {
                    return true;
                }

                sinceDigit = 0;
            }
            else
            {
                sinceDigit++;
                kanjiDigits = c < '一' && c != '〇' ? kanjiDigits - (c is '-' or 'ー' or '・' or 'の' or 'ノ' ? 0 : kanjiDigits) : Digit.IsKanji(c) ? kanjiDigits + 1 : 0;
            }

            if (kanjiDigits >= 3 || c is '@' or '㊙' || unit is '\uD835' || IsTitled(beforePrevious, previous, c) || IsTitledApart(text[..(i + 1)]) || (previous == ' ' && IsSpacedOut(text[..(i + 1)])) || ((c is 'ん' or 'ま' or 'ゃ') && IsKanaName(text[..(i + 1)])) || IsAsk(beforePrevious, previous, c) || cues.Begins(previous, c, text[(i + 1)..]))
            {
                return true;
            }

            beforePrevious = previous;
            previous = c;
        }

        return false;
    }

    /// <summary>様, 氏, さん behind a kanji or katakana that ends a name rather than a word for kin and customers.</summary>
    private static bool IsTitled(char beforePrevious, char previous, char c)
    {
        if (c is '様' or '氏' or '君' or '殿')
        {
            return IsNameLetter(previous) || (c != '君' && previous is >= '\u3041' and <= '\u3096' and not ('の' or 'な' or 'る' or 'い' or 'た' or 'お' or 'れ' or 'を' or 'に' or 'は' or 'が' or 'で' or 'と' or 'も'));
        }

        return (c is 'ん' && previous is 'さ' or 'く' && IsNameLetter(beforePrevious)) || (c is 'ゃ' && previous is 'ち' && IsNameLetter(beforePrevious)) || (c is 'ま' && previous is 'さ' && IsNameLetter(beforePrevious));
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
        '該' => previous == '当',
        '児' or '世' => previous == '象',
        'ス' => previous == 'ー' && beforePrevious == 'ケ',
        _ => false,
    };

    private static bool IsJoint(char c) => c is 'の' or 'て' or '、' or ' ';

    /// <summary>ヒガ ナオミ 様, 中山 花 さん: a space stands between the name and its title.</summary>
    private static bool IsTitledApart(ReadOnlySpan<char> text)
    {
        var size = text switch { [.., '様'] or [.., '殿'] => 1, [.., 'さ', 'ん'] or [.., 'さ', 'ま'] => 2, _ => 0 };
        return size > 0 && text.Length > size + 1 && text[^(size + 1)] is ' ' or '\u3000' && IsNameLetter(FoldTable.Table[text[^(size + 2)]]);
    }

    /// <summary>【部 外 秘】: three letters each by itself.</summary>
    private static bool IsSpacedOut(ReadOnlySpan<char> text) =>
        text.Length >= 5 && IsSpace(text[^4]) && SpacedLetters.IsLetter(text[^1]) && SpacedLetters.IsLetter(text[^3]) && SpacedLetters.IsLetter(text[^5]) && (text.Length == 5 || !SpacedLetters.IsLetter(text[^6]));

    private static bool IsSpace(char c) => c is ' ' or '\u3000';

    /// <summary>木村みゆきさん: a given name in kana between a kanji and a title.</summary>
    private static bool IsKanaName(ReadOnlySpan<char> text)
    {
        const int LongestGiven = 5;
        if (text is not ([.., 'さ' or 'く', 'ん'] or [.., 'さ', 'ま'] or [.., 'ち', 'ゃ']))
        {
            return false;
        }

        var end = text.Length - 2;
        var start = end;
        while (start > 0 && end - start < LongestGiven && text[start - 1] is >= '\u3041' and <= '\u3096')
        {
            start--;
        }

        var kanji = start > 0 && text[start - 1] is ' ' or '\u3000' ? start - 1 : start;
        var classes = WordTable.Shipped.Of(text[start..end]) & (WordClass.Given | WordClass.Common | WordClass.Function);
        return end - start >= 2 && kanji > 0 && Letter.IsIdeograph(text[kanji - 1])
            && (IsSurnameBefore(text[..kanji]) || classes == WordClass.Given || (end - start >= 3 && classes == (WordClass.Given | WordClass.Common)));
    }

    /// <summary>小野なぎさん: a surname of two kanji or three says that the kana behind it is a given name, known or not.</summary>
    private static bool IsSurnameBefore(ReadOnlySpan<char> text)
    {
        var size = 0;
        while (size < text.Length && size <= 3 && Letter.IsIdeograph(text[^(size + 1)]))
        {
            size++;
        }

        return size is 2 or 3 && NameWords.IsSurname(text[^size..]);
    }

    private static bool IsNameLetter(char c) =>
        (c is (>= '\u3400' and <= '\u9FFF') or (>= '\u30A1' and <= '\u30FC') or (>= 'a' and <= 'z') or '々')
        && c is not ('母' or '父' or '兄' or '姉' or '弟' or '妹' or '婆' or '爺' or '客' or '嫁' or '奥' or '娘' or '孫' or '皆' or '者' or '屋' or '神' or '王' or '仕' or '同' or '有' or '模' or '多' or '各' or '沢');
}
