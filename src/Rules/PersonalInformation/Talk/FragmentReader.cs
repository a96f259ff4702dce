namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Finds a few digits that may be part of a number told in pieces: 前半 482019, 下4桁は3642, or nearly nothing but digits.</summary>
internal static class FragmentReader
{
    private const int LongestFragmentMessage = 60;
    private const int LongestPieceTalk = 30;
    private const int LongestLetters = 15;
    private const int ShortestFragment = 2;
    private const int LongestFragment = 12;

    /// <summary>Letters at the head (passport) or at both ends (residence card) of a certificate's number.</summary>
    private const int Letters = 2;

    private static readonly string[] Pieces = ["前半", "後半", "残り", "のこり", "続き", "つづき", "真ん中", "まんなか", "中間", "最初", "最後", "先頭", "冒頭", "末尾", "頭の", "前の", "後ろ", "うしろ", "あとの", "のあと", "お尻", "次が", "次は", "上", "下"];

    /// <summary>Right behind a piece, besides: what the next one is called.</summary>
    private static readonly string[] OtherPieces = ["次", "頭", "末", "中", "前", "後", "先", "番号", "第", "終"];

    public static List<Fragment> Read(Reading reading, bool isAnnounced)
    {
        var fragments = new List<Fragment>();
        var text = reading.Text;
        if (text.Length > LongestFragmentMessage || reading.Hits.Exists(hit => hit.Kind is CueKind.Negative))
        {
            return fragments;
        }

        var digits = reading.Numbers.Sum(chain => chain.Count);
        var isMostlyDigits = digits * 2 >= text.Length || text.Length - digits <= 12;
        if (!isMostlyDigits && !isAnnounced && !(text.Length <= LongestPieceTalk && Array.Exists(Pieces, piece => text.Span.IndexOf(piece, StringComparison.Ordinal) >= 0)))
        {
            return fragments;
        }

        foreach (var chain in reading.Numbers)
        {
            if (IsPiece(reading, chain) && !reading.IsTaken(chain.Start, chain.End) && !IsCounted(text.At(chain.End)) && !IsPartOfAnother(text, chain) && !IsFigure(reading, chain.Start))
            {
                var (start, end) = WithLetters(text, chain);
                if (char.IsAsciiLetter(text.At(start - 1)) || char.IsAsciiLetter(text.At(end)))
                {
                    continue;
                }

                fragments.Add(new Fragment(text.OriginalStart(start), text.OriginalEnd(end), chain.Count + LettersOf(text.Slice(start, chain.Start)) + LettersOf(text.Slice(chain.End, end)), chain.Digits(0, 1)[0] == '0'));
            }
        }

        if (fragments.Count == 0 && (isAnnounced || text.Length <= LongestLetters) && LettersIn(text) is var letters and >= 0)
        {
            fragments.Add(new Fragment(text.OriginalStart(letters), text.OriginalEnd(letters + Letters), Letters, StartsWithZero: false));
        }

        return fragments;
    }

    /// <summary>10:30, 1/2, ****-5681, \\1234, 301会議室: an hour, a date, what a mask leaves, a path, a room.</summary>
    private static bool IsPartOfAnother(FoldedText text, NumberChain chain)
    {
        for (var group = 1; group < chain.Groups; group++)
        {
            if (chain.SeparatorBefore(group) == '/')
            {
                return true;
            }
        }

        var next = chain.End + (text.At(chain.End) is '-' or '_' ? 1 : 0);
        if (text.At(chain.Start - 1) is '\\' or '_' || (Letter.IsIdeograph(text.At(next)) && text.WordAt(next, Pieces) is null && text.WordAt(next, OtherPieces) is null))
        {
            return true;
        }

        var before = text.At(chain.Start - 1) == '-' ? text.At(chain.Start - 2) : text.At(chain.Start - 1);
        return before is '*' or '●' or '×' || (text.At(chain.Start - 1) == ':' && char.IsAsciiDigit(text.At(chain.Start - 2)));
    }

    /// <summary>One digit is a piece when the message says nothing else.</summary>
    private static bool IsPiece(Reading reading, NumberChain chain) =>
        chain.Count <= LongestFragment && (chain.Count >= ShortestFragment || Surroundings.StandsAlone(reading.Text, chain.Start, chain.End) || IsLastDigit(reading.Text, chain.Start));

    /// <summary>最後の1桁は6, 末尾一桁 2.</summary>
    private static bool IsLastDigit(FoldedText text, int at) => text.Before(at, LongestLetters).TrimEnd(" はがも、:=→「").EndsWithAny(LastDigits);

    private static readonly string[] LastDigits = ["1桁", "一桁", "ひと桁", "1文字", "一文字", "1字", "一字", "1個", "一つ", "ひとつ", "1つ", "末尾", "検査数字", "チェックデジット", "桁目"];

    /// <summary>AB1234, 5678 CD, ABの1234: with the letters of a certificate's number, close up or both apart.</summary>
    private static (int Start, int End) WithLetters(FoldedText text, NumberChain chain)
    {
        var (start, end) = (chain.Start, chain.End);
        while (chain.Start - start <= Letters && char.IsAsciiLetter(text.At(start - 1)))
        {
            start--;
        }

        while (end - chain.End <= Letters && char.IsAsciiLetter(text.At(end)))
        {
            end++;
        }

        var (before, after) = (LettersAndDigits.Before(text, chain.Start), LettersAndDigits.After(text, chain.End));
        start = chain.Start - start > Letters ? chain.Start : start == chain.Start && before >= 0 ? before : start;
        end = end - chain.End > Letters ? chain.End : end == chain.End && after > 0 ? after : end;
        return (start, end);
    }

    private static int LettersOf(ReadOnlySpan<char> edge)
    {
        var letters = 0;
        foreach (var unit in edge)
        {
            letters += char.IsAsciiLetter(unit) ? 1 : 0;
        }

        return letters;
    }

    /// <summary>Two letters by themselves (英字はTK), or -1.</summary>
    private static int LettersIn(FoldedText text)
    {
        for (var at = 0; at + Letters <= text.Length; at++)
        {
            if (char.IsAsciiLetterUpper(text[at]) && char.IsAsciiLetterUpper(text[at + 1]) && !char.IsAsciiLetterOrDigit(text.At(at - 1)) && !char.IsAsciiLetterOrDigit(text.At(at + Letters)) && text.Slice(at, at + Letters) is not ("ID" or "OK" or "NG" or "PC" or "PW" or "TV" or "DX" or "AI"))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>A figure of another year, a sum, a cell of a table.</summary>
    private static bool IsFigure(Reading reading, int start) =>
        reading.Text.At(start - 1) is '年' or '月' or '計' or '約' || (reading.Table?.IsInBody(start) ?? false);

    private static bool IsCounted(char c) => c is '時' or '分' or '日' or '月' or '年' or '人' or '件' or '円' or '名' or '枚' or '%' or ':' or '階' or '個' or '歳' or '回' or '桁' or '番';
}
