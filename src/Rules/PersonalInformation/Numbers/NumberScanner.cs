namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Collects digits as people write them. Linear: every unit is looked at a bounded number of times.</summary>
internal static class NumberScanner
{
    private const int LongestGap = 4;

    public static List<NumberChain> Scan(FoldedText text)
    {
        var chains = new List<NumberChain>();
        for (var i = 0; i < text.Length;)
        {
            var isNumber = StartsNumber(text, i);
            var chain = isNumber || SpokenDigit.Read(text, i).Digit != '\0' ? SpokenNumber.Read(text, i) : null;
            if (chain is null && !isNumber)
            {
                i++;
                continue;
            }

            var hasPlus = text.At(i - 1) == '+' || (text.At(i - 1) is '(' or ' ' && text.At(i - 2) == '+');
            i = chain?.End ?? ReadChain(text, i, chain = new NumberChain());
            chain.HasPlus = hasPlus;
            if (IsNumber(text, chain))
            {
                chains.Add(chain);
            }
        }

        return chains;
    }

    private static bool StartsNumber(FoldedText text, int at) =>
        Digit.IsAny(text[at]) || LookalikeRun.IsDigit(text, at);

    private static int ReadChain(FoldedText text, int at, NumberChain chain)
    {
        var isKanji = Digit.IsKanji(text[at]);
        var separator = '\0';
        while (true)
        {
            chain.BeginGroup(separator);
            at = ReadGroup(text, at, chain);
            var next = SkipGap(text, at, isKanji, out separator);
            if (next < 0 || (Digit.IsKanji(text[next]) != isKanji && !IsOfMobile(text, at) && !(separator is '-' or ' ' && AreLongGroups(text, at, next))) || (separator is ' ' or '\n' && IsCounted(text, next)))
            {
                return at;
            }

            isKanji = Digit.IsKanji(text[next]);
            at = next;
        }
    }

    /// <summary>4820-1957-三六四二: digits and kanji in turn are one number where both groups are no house, day or hour.</summary>
    private static bool AreLongGroups(FoldedText text, int end, int next)
    {
        const int Long = 3;
        return end - text.RunStart(end, Long, Digit.IsAny) == Long && text.RunEnd(next, Long, Digit.IsAny) - next == Long;
    }

    private static int ReadGroup(FoldedText text, int at, NumberChain chain)
    {
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (Digit.IsAny(c))
            {
                chain.HasKanji |= !char.IsAsciiDigit(c);
                chain.Add(Digit.Ascii(c), at, at + 1);
            }
            else if (Digit.Lookalike(c) is var twin and not '\0' && LookalikeRun.IsDigit(text, at))
            {
                chain.HasLookalike = true;
                chain.Add(twin, at, at + 1);
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>Index of the digit after a separator, or -1. Kanji digits are joined by hyphens only.</summary>
    private static int SkipGap(FoldedText text, int at, bool isKanji, out char separator)
    {
        separator = '\0';
        for (var i = at; i < text.Length && i - at <= LongestGap; i++)
        {
            var c = text[i];
            if (Digit.IsAny(c) || (separator != '\0' && StartsNumber(text, i)))
            {
                return separator == '\0' ? -1 : i;
            }

            var (isSeparator, isPair, isQuote) = (IsSeparator(text, i), IsBracketPair(text, i), c == '>' && separator == '\n');
            var isOfMobile = i == at && !isSeparator && !isPair && IsOfMobile(text, i);
            if (!(isSeparator || isPair || isQuote || isOfMobile || (i == at && IsBetweenFours(text, i))) || (isKanji && c is not ('-' or '、' or '・' or ' ' or '\n' or 'の' or '>' or '(' or ')')))
            {
                return -1;
            }

            if (IsPause(c) || isOfMobile)
            {
                separator = ' ';
            }
            else if (c is ' ' or '\n' || isQuote)
            {
                separator = separator == '\0' || (separator == ' ' && c == '\n') ? c : separator;
            }
            else if (isPair)
            {
                separator = '(';
                i++;
            }
            else if (separator is '\0' or ' ' or '\n' || (separator is '(' or ')' && c == '-') || (separator == '-' && c is '('))
            {
                separator = c;
            }
            else
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>15時, 3名, 08/27: the group after a space counts something or is a date, and begins no part of the number before.</summary>
    private static bool IsCounted(FoldedText text, int at)
    {
        var end = text.RunEnd(at, 5, Digit.IsAny);
        return (end - at is 1 or 2 && (text.At(end) == ':' || (text.At(end) == '/' && text.RunEnd(end + 1, 5, Digit.IsAny) - end - 1 is 1 or 2))) || end - at <= 4 && text.At(end) is '時' or '月' or '日' or '年' or '分' or '歳' or '才' or '名' or '人' or '件' or '円' or '階' or '回' or '枚' or '通' or '桁';
    }

    private static bool IsPause(char c) => c is '、' or ':' or ';' or '…' or '|';

    /// <summary>4820、1957、3642: three or four times four digits, read out with a pause. What begins alike is a list (2024、2025、2026).</summary>
    private static bool IsBetweenFours(FoldedText text, int comma)
    {
        const int Step = 5;
        const int Fewest = 3;
        if (!IsPause(text[comma]))
        {
            return false;
        }

        var first = comma - Step + 1;
        while (comma - first < Step * Fewest && text.At(first - 1) == text[comma] && IsFour(text, first - Step))
        {
            first -= Step;
        }

        var (groups, at) = (0, first);
        while (groups <= Fewest + 1 && IsFour(text, at))
        {
            groups++;
            at += text.At(at + Step - 1) == text[comma] ? Step : Step - 1;
        }

        return groups is Fewest or Fewest + 1 && !text.Slice(first, first + 2).SequenceEqual(text.Slice(first + Step, first + Step + 2)) && !Digit.IsAny(text.At(first - 1)) && text.At(at) is not ('年' or '円' or '件' or '人' or '名' or '番' or '号' or '-');
    }

    /// <summary>060♪1464♪1759: one and the same sign parts a mobile telephone's number; a count or a sum is none (090→1234→5678件).</summary>
    private static bool IsOfMobile(FoldedText text, int sign)
    {
        const int Prefix = 3;
        const int Step = 5;
        if (Letter.IsAny(text[sign]) || text[sign] is ',' or '\t' || Digit.IsAny(text[sign]))
        {
            return false;
        }

        var start = sign - Prefix;
        start -= text.At(start) == '0' && !Digit.IsAny(text.At(start - 1)) ? 0 : Step;
        var (first, second) = (start + Prefix, start + Prefix + Step);
        return (sign == first || sign == second) && text.At(start) == '0' && char.IsAsciiDigit(text.At(start + 1)) && text.At(start + 2) == '0' && !Digit.IsAny(text.At(start - 1))
            && text.At(first) == text.At(second) && IsFour(text, first + 1) && IsFour(text, second + 1) && text.At(second + Step) is not ('件' or '円' or '人' or '名' or '個' or '台' or '年');
    }

    private static bool IsFour(FoldedText text, int at) => text.RunEnd(at, 5, Digit.IsAny) - at == 4;

    /// <summary>【1234】【5678】: one closes, the next opens.</summary>
    private static bool IsBracketPair(FoldedText text, int at) =>
        (text[at], text.At(at + 1)) is ('】', '【') or (']', '[') or ('」', '「') or ('』', '『') or (')', '(');

    private static bool IsSeparator(FoldedText text, int at) => text[at] == '/' ? !FieldSlash.Parts(text, at) : text[at] is '-' or ' ' or '\n' or '.' or '・' or '_' or '(' or ')' or 'の' or '*' or '~';

    /// <summary>A few kanji digits are words (一人, 十二月), and digits with 十 or 万 among them are amounts.</summary>
    private static bool IsNumber(FoldedText text, NumberChain chain) =>
        !chain.HasKanji || (chain.Count >= 4 && text.At(chain.End) is not ('十' or '拾' or '百' or '千' or '万' or '億') && text.At(chain.Start - 1) is not ('十' or '拾' or '百' or '千' or '万' or '億'));
}
