using System.Globalization;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// What each UTF-16 unit is read as. Own table because <c>String.Normalize</c> does nothing under invariant
/// globalization and would also fold ㊙, which is a marking.
/// </summary>
internal static class FoldTable
{
    /// <summary>Stands for "leave this unit out" (zero width, bidi control, soft hyphen, variation selector).</summary>
    public const char Dropped = '\uFFFF';

    /// <summary>Stands for "needs more than one unit": see <see cref="Expansion"/> and <see cref="FoldedText"/>.</summary>
    public const char Special = '\uFFFE';

    private static readonly Dictionary<char, string> Expansions = [];
    private static readonly char[] Units = Build();

    public static ReadOnlySpan<char> Table => Units;

    /// <summary>The several characters that one unit stands for (㈱ ㍻ ⑫), or null.</summary>
    public static string? Expansion(char unit) => Expansions.GetValueOrDefault(unit);

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (char)i;
        }

        AddWidths(table);
        AddDigits(table);
        AddLetters(table);
        AddIdeographs(table);
        AddDashesAndSpaces(table);
        AddDropped(table);
        AddExpansions(table);
        return table;
    }

    private static void AddWidths(char[] table)
    {
        for (var c = '\uFF01'; c <= '\uFF5E'; c++)
        {
            table[c] = (char)(c - 0xFEE0);
        }

        Row(table, '\uFF61', FoldData.HalfWidthKana);
        table['￥'] = '¥';
        table['\uFF9E'] = Special;
        table['\uFF9F'] = Special;
        table['\u3099'] = Special;
        table['\u309A'] = Special;
    }

    private static void AddDigits(char[] table)
    {
        Digits(table, '①', '1', 9);
        Digits(table, '➀', '1', 9);
        Digits(table, '❶', '1', 9);
        Digits(table, '➊', '1', 9);
        Digits(table, '⓵', '1', 9);
        Digits(table, '㊀', '1', 9);
        Digits(table, '₀', '0', 10);
        Digits(table, '⁴', '4', 6);
        Pairs(table, "⓪0⓿0⁰0¹1²2³3");
        for (var c = '\u0660'; c < '\uFF00'; c++)
        {
            table[c] = CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var value ? (char)('0' + value) : table[c];
        }
    }

    private static void AddLetters(char[] table)
    {
        for (var i = 0; i < 26; i++)
        {
            table['Ⓐ' + i] = (char)('A' + i);
            table['ⓐ' + i] = (char)('a' + i);
        }

        Pairs(table, FoldData.Lookalikes);
        Pairs(table, FoldData.SmallLetters);
        Row(table, '㋐', FoldData.CircledKana);
    }

    private static void AddIdeographs(char[] table)
    {
        Row(table, '\u2F00', FoldData.KangxiRadicals);
        Row(table, '\uF900', FoldData.CompatibilityIdeographs);
        var variants = new Dictionary<char, char>();
        for (var i = 0; i < FoldData.Variants.Length; i += 2)
        {
            variants[FoldData.Variants[i]] = FoldData.Variants[i + 1];
        }

        for (var i = 0; i < table.Length; i++)
        {
            table[i] = variants.GetValueOrDefault(table[i], table[i]);
        }
    }

    private static void AddDashesAndSpaces(char[] table)
    {
        foreach (var dash in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\u2043\u2796\uFE58")
        {
            table[dash] = '-';
        }

        foreach (var space in "\u3000\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3164")
        {
            table[space] = ' ';
        }

        Pairs(table, "\u2028\n\u2029\n\u0085\n•・·・∙・〒〒［[］]｛{｝}〜~∶:꞉:│|┃|");
    }

    private static void AddDropped(char[] table)
    {
        foreach (var (from, to) in new[] { ('\u200B', '\u200F'), ('\u202A', '\u202E'), ('\u2060', '\u2069'), ('\uFE00', '\uFE0F') })
        {
            for (var c = from; c <= to; c++)
            {
                table[c] = Dropped;
            }
        }

        foreach (var unit in "\r\uFEFF\u00AD\u20E3\u061C\u180E\u034F\u115F\u1160\u17B4\u17B5")
        {
            table[unit] = Dropped;
        }
    }

    private static void AddExpansions(char[] table)
    {
        Numbered('⑩', 10, 11);
        Numbered('⓫', 11, 10);
        Numbered('㉑', 21, 15);
        Numbered('㊱', 36, 15);
        for (var i = 0; i < 20; i++)
        {
            Expansions[(char)('⑴' + i)] = FormattableString.Invariant($"({i + 1})");
            Expansions[(char)('⒈' + i)] = FormattableString.Invariant($"{i + 1}.");
        }

        for (var i = 0; i < 26; i++)
        {
            Expansions[(char)('⒜' + i)] = $"({(char)('a' + i)})";
        }

        for (var i = 0; i < 10; i++)
        {
            Expansions[(char)('㈠' + i)] = FormattableString.Invariant($"({i + 1})");
        }

        for (var i = 0; i < 12; i++)
        {
            Expansions[(char)('㋀' + i)] = FormattableString.Invariant($"{i + 1}月");
        }

        for (var i = 0; i < 31; i++)
        {
            Expansions[(char)('㏠' + i)] = FormattableString.Invariant($"{i + 1}日");
        }

        foreach (var word in "㈱(株) ㈲(有) ㈹(代) ㍾明治 ㍽大正 ㍼昭和 ㍻平成 ㋿令和 ℡TEL №No ℻FAX ㏍KK ㊉10 ❿10 ➉10 ➓10 ⓾10".Split(' '))
        {
            Expansions[word[0]] = word[1..];
        }

        foreach (var unit in Expansions.Keys)
        {
            table[unit] = Special;
        }
    }

    private static void Numbered(char first, int value, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Expansions[(char)(first + i)] = FormattableString.Invariant($"{value + i}");
        }
    }

    private static void Digits(char[] table, char first, char value, int count)
    {
        for (var i = 0; i < count; i++)
        {
            table[first + i] = (char)(value + i);
        }
    }

    private static void Row(char[] table, char first, string row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] != '・' || first == '\uFF61')
            {
                table[first + i] = row[i];
            }
        }
    }

    private static void Pairs(char[] table, string pairs)
    {
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            table[pairs[i]] = pairs[i + 1];
        }
    }
}
