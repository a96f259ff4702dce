namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Japanese and foreign names in Latin letters. Japanese ones are read back into kana, in Hepburn's spelling and the official one, and looked
/// up in the tables; of the others the most frequent among residents of Japan (statistics of foreign residents) are known.
/// </summary>
internal static class Romaji
{
    private const int LongestWord = 12;

    /// <summary>Names from China, Korea, Vietnam, the Philippines, Brazil, Nepal, Indonesia, Peru, India and elsewhere.</summary>
    private static readonly HashSet<string> Foreign = new(
    [
        "NGUYEN", "TRAN", "PHAM", "HOANG", "PHAN", "DANG", "BUI", "NGO", "DUONG", "HUYNH", "THI", "VAN", "DUC", "MINH", "LINH", "HUONG", "THANH", "QUANG", "TUAN", "PHUONG", "TRANG", "NGOC", "HOA", "LAN", "ANH", "WANG", "ZHANG", "CHEN", "YANG", "HUANG", "ZHAO", "ZHOU", "LIU", "XU", "SUN", "ZHU", "GUO", "LIN", "HUI", "WEI", "MEI", "XIAO", "KIM", "LEE", "PARK", "CHOI", "JUNG", "KANG", "YOON", "JANG", "LIM", "HAN", "MINJUN", "JIHOON",
        "SANTOS", "SILVA", "SOUZA", "SOUSA", "OLIVEIRA", "PEREIRA", "FERREIRA", "COSTA", "LIMA", "ALMEIDA", "RODRIGUES", "NASCIMENTO", "CARVALHO", "JOAO", "PEDRO", "JOSE", "MARIA", "ANA", "CARLOS", "PAULO", "EDUARDO", "LUCAS", "GABRIEL", "REYES", "CRUZ", "GARCIA", "MENDOZA", "RAMOS", "FLORES", "GONZALES", "GONZALEZ", "BAUTISTA", "VILLANUEVA", "FERNANDEZ", "RAMIREZ", "TORRES", "LOPEZ", "PEREZ", "SANCHEZ", "RODRIGUEZ", "HERNANDEZ", "MARTINEZ", "DELA", "ROSA", "JUAN", "LUIS", "MIGUEL", "ANGELICA", "GRACE", "MARY", "CRISTINA", "KRISTINE",
        "SHRESTHA", "GURUNG", "TAMANG", "THAPA", "MAGAR", "RAI", "ADHIKARI", "KC", "BHATTARAI", "LAMA", "SHARMA", "KUMAR", "SINGH", "PATEL", "GUPTA", "KHAN", "AHMED", "MOHAMMED", "MUHAMMAD", "MOHAMED", "ALI", "HASSAN", "HUSSAIN", "HOSSAIN", "RAHMAN", "ISLAM", "BEGUM", "FATIMA", "PERERA", "FERNANDO", "SURYA", "PUTRI", "PUTRA", "DEWI", "SARI", "WIJAYA", "BUDI", "SMITH", "JOHNSON", "WILLIAMS", "BROWN", "JONES", "MILLER", "DAVIS", "WILSON", "ANDERSON", "TAYLOR", "THOMAS", "JOHN", "JAMES", "ROBERT", "MICHAEL", "DAVID", "WILLIAM", "EMILY", "JENNIFER", "SARAH", "ELIZABETH", "IVANOV", "IVAN", "PETROV", "OLENA", "OKSANA", "SHEVCHENKO", "KOVALENKO",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly (string Roman, char[] Kana)[] Rows =
    [
        ("", ['ア', 'イ', 'ウ', 'エ', 'オ']), ("k", ['カ', 'キ', 'ク', 'ケ', 'コ']), ("s", ['サ', 'シ', 'ス', 'セ', 'ソ']), ("t", ['タ', 'チ', 'ツ', 'テ', 'ト']), ("n", ['ナ', 'ニ', 'ヌ', 'ネ', 'ノ']), ("h", ['ハ', 'ヒ', 'フ', 'ヘ', 'ホ']), ("f", ['\0', '\0', 'フ', '\0', '\0']), ("m", ['マ', 'ミ', 'ム', 'メ', 'モ']), ("y", ['ヤ', '\0', 'ユ', '\0', 'ヨ']), ("r", ['ラ', 'リ', 'ル', 'レ', 'ロ']), ("w", ['ワ', '\0', '\0', '\0', '\0']),
        ("g", ['ガ', 'ギ', 'グ', 'ゲ', 'ゴ']), ("z", ['ザ', 'ジ', 'ズ', 'ゼ', 'ゾ']), ("d", ['ダ', '\0', 'ヅ', 'デ', 'ド']), ("b", ['バ', 'ビ', 'ブ', 'ベ', 'ボ']), ("p", ['パ', 'ピ', 'プ', 'ペ', 'ポ']), ("ts", ['\0', '\0', 'ツ', '\0', '\0']), ("j", ['\0', 'ジ', '\0', '\0', '\0']), ("sh", ['\0', 'シ', '\0', '\0', '\0']), ("ch", ['\0', 'チ', '\0', '\0', '\0']),
    ];

    private static readonly (string Roman, char Kana)[] Glides =
        [("ky", 'キ'), ("sh", 'シ'), ("sy", 'シ'), ("ch", 'チ'), ("ty", 'チ'), ("ny", 'ニ'), ("hy", 'ヒ'), ("my", 'ミ'), ("ry", 'リ'), ("gy", 'ギ'), ("j", 'ジ'), ("zy", 'ジ'), ("by", 'ビ'), ("py", 'ピ')];

    /// <summary>A word of Latin letters that is somebody's surname or given name.</summary>
    public static bool IsName(ReadOnlySpan<char> word)
    {
        if (Foreign.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return true;
        }

        Span<char> kana = stackalloc char[LongestWord * 2];
        return word.Length is >= 4 and <= LongestWord && Read(word, kana) is var length and >= 2 && (IsKnown(kana[..length]) || IsLengthened(kana, length) || IsVoiced(kana[..length]));
    }

    /// <summary>Spelled like a word of Japanese, known or not.</summary>
    public static bool IsJapanese(ReadOnlySpan<char> word)
    {
        Span<char> kana = stackalloc char[LongestWord * 2];
        return word.Length <= LongestWord && Read(word, kana) > 0;
    }

    private static bool IsKnown(ReadOnlySpan<char> kana) => (WordTable.Kana.Of(kana) & (WordClass.Surname | WordClass.Given)) != WordClass.None || (NameWords.IsSurname(kana) && !NameWords.IsCommon(kana)) || RareGivens.ContainsKatakana(kana);

    /// <summary>Tsuzuki, Mikazuki: zu is ヅ as well.</summary>
    private static bool IsVoiced(Span<char> kana)
    {
        var at = kana.IndexOf('ズ');
        if (at >= 0)
        {
            kana[at] = 'ヅ';
        }

        return at >= 0 && IsKnown(kana);
    }

    /// <summary>Sato, Yuta, Ono: long vowels are often not written.</summary>
    private static bool IsLengthened(Span<char> kana, int length)
    {
        for (var at = 1; at <= length; at++)
        {
            if ("オコソトノホモヨロゴゾドボポョユュウクスツムルグ".Contains(kana[at - 1], StringComparison.Ordinal))
            {
                kana[at..length].CopyTo(kana[(at + 1)..]);
                kana[at] = 'ウ';
                if (IsKnown(kana[..(length + 1)]))
                {
                    return true;
                }

                kana[(at + 1)..(length + 1)].CopyTo(kana[at..]);
            }
        }

        return false;
    }

    /// <summary>Kana of a word; 0 when it is not spelled like Japanese.</summary>
    private static int Read(ReadOnlySpan<char> word, Span<char> kana)
    {
        Span<char> lower = stackalloc char[LongestWord];
        _ = word.ToLowerInvariant(lower);
        ReadOnlySpan<char> rest = lower[..word.Length];
        var length = 0;
        while (!rest.IsEmpty)
        {
            var taken = Syllable(rest, kana[length..], out var written);
            if (taken == 0)
            {
                return 0;
            }

            rest = rest[taken..];
            length += written;
        }

        return length;
    }

    private static int Syllable(ReadOnlySpan<char> rest, Span<char> kana, out int written)
    {
        written = 1;
        if (rest.Length > 1 && ((rest[0] == rest[1] && rest[0] is 'k' or 's' or 't' or 'p') || rest.StartsWith("tch")))
        {
            kana[0] = 'ッ';
            return 1;
        }

        if (rest[0] is 'n' or 'm' && (rest.Length == 1 ? rest[0] == 'n' : rest[0] == 'n' ? !"aiueoy".Contains(rest[1], StringComparison.Ordinal) : rest[1] is 'b' or 'p' or 'm'))
        {
            kana[0] = 'ン';
            return 1;
        }

        foreach (var (roman, first) in Glides)
        {
            if (rest.Length > roman.Length && rest.StartsWith(roman) && rest[roman.Length] is var glide and ('a' or 'u' or 'o'))
            {
                (kana[0], kana[1], written) = (first, glide == 'a' ? 'ャ' : glide == 'u' ? 'ュ' : 'ョ', 2);
                return roman.Length + 1;
            }
        }

        return Plain(rest, kana);
    }

    private static int Plain(ReadOnlySpan<char> rest, Span<char> kana)
    {
        foreach (var (roman, row) in Rows)
        {
            if (rest.Length > roman.Length && rest.StartsWith(roman) && "aiueo".IndexOf(rest[roman.Length], StringComparison.Ordinal) is var vowel and >= 0 && row[vowel] != '\0')
            {
                kana[0] = row[vowel];
                return roman.Length + 1;
            }
        }

        return 0;
    }
}
