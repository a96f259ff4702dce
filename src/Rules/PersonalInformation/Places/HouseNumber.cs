namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>The house number of an address: 二丁目3番1号, 2-3-1, 一ー二ー三, 1234番地5, 12番3号, 第3地割12番地. A line may break after a unit.</summary>
internal readonly record struct HouseNumber(int Start, int End, int Parts, bool IsSpelledOut)
{
    private const int MostParts = 4;

    public static bool TryRead(FoldedText text, int at, out HouseNumber number)
    {
        number = default;
        var place = at;
        var parts = 0;
        var (isSpelledOut, hasLot) = (false, false);
        var end = at;
        while (parts < MostParts && Numeral.TryRead(text, ref place, 4, out _))
        {
            if (parts > 0 && ((text[end - 1] is ' ' or '\n' && (IsCounted(text.At(place)) || BeginsTelephone(text, place))) || IsOtherWord(text, end, place)))
            {
                break;
            }

            parts++;
            end = place;
            var unit = TakeUnit(text, ref place);
            if (unit == Unit.None)
            {
                break;
            }

            if (unit == Unit.Lot && hasLot)
            {
                // 一番二番三番: they are counted.
                return false;
            }

            isSpelledOut |= unit is not Unit.Hyphen;
            hasLot |= unit == Unit.Lot;
            end = unit == Unit.Hyphen ? end : place;
            if (unit is Unit.Room or Unit.Number && !IsNumeral(text.At(place)) && text.At(place) is not ('-' or ' '))
            {
                break;
            }
        }

        end -= end > at + 1 && text[end - 1] is ' ' or '\n' or 'の' ? 1 : 0;
        number = new HouseNumber(at, end, parts, isSpelledOut);
        return parts >= 2 || hasLot;
    }

    /// <summary>10時, 3名 behind a space: the address ended before it.</summary>
    private static bool IsCounted(char c) => c is '時' or '分' or '月' or '日' or '年' or '人' or '名' or '件' or '世' or ':' or '円' or '回';

    /// <summary>…15番18号 48-5120: two to four digits, a hyphen or a bracket and four digits that end there.</summary>
    private static bool BeginsTelephone(FoldedText text, int at)
    {
        const int Subscriber = 4;
        var end = at + 1 + Subscriber;
        return text.At(at) is '-' or '(' or ')' && char.IsAsciiDigit(text.At(at - 1)) && char.IsAsciiDigit(text.At(at - 2))
            && text.Behind(at + 1, Subscriber) is { Length: Subscriber } number && number.IndexOfAnyExceptInRange('0', '9') < 0 && !char.IsAsciiDigit(text.At(end));
    }

    /// <summary>…3-1の78歳, 7号の五十嵐さん, 1号三浦様: an age or a name that begins with digits stands behind the address.</summary>
    private static bool IsOtherWord(FoldedText text, int end, int place)
    {
        var next = text.At(place);
        var isJoined = text[end - 1] == 'の' || (text.At(end) is 'の' or 'ノ' or '之');
        if (Digit.IsKanji(text[place - 1]) || text[place - 1] is '十' or '百')
        {
            // 二宮, 五十嵐, 一ノ瀬.
            var after = Letter.IsLink(next) ? text.At(place + 1) : next;
            return Letter.IsIdeograph(after) && !Digit.IsAny(after) && after is not ('十' or '百' or '丁' or '番' or '号' or '地' or '目' or '階' or '棟');
        }

        return isJoined && next is '歳' or '才' or '代' or '世' or '人' or '名' or '年' or '月' or '時' or '日';
    }

    private enum Unit
    {
        None,
        Hyphen,
        Block,
        Lot,
        Number,
        Room,
    }

    private static Unit TakeUnit(FoldedText text, ref int place)
    {
        foreach (var (word, unit) in Words)
        {
            if (text.HasAt(place, word) && !(word is "番" && BeginsSurname(text, place)))
            {
                place += word.Length;
                place += (text.At(place) is 'の' or 'ノ' or '之' or '-' or ' ' or '\n' || (unit == Unit.Block && text.At(place) is '東' or '西' or '南' or '北')) && IsNumeral(text.At(place + 1)) ? 1 : 0;
                return unit;
            }
        }

        // 6丁16番, 2部287: so Sakai and towns of Noto count their blocks.
        if (text.At(place) is '丁' or '部' && IsNumeral(text.At(place + 1)))
        {
            place++;
            return Unit.Block;
        }

        if (text.At(place) is '-' or 'ー' or 'の' or 'ノ' or '之' && IsNumeral(text.At(place + 1)))
        {
            place++;
            return Unit.Hyphen;
        }

        return Unit.None;
    }

    /// <summary>…3-11-8番場様: behind hyphens 番 begins a name, and nothing of the address follows.</summary>
    public static bool BeginsSurname(FoldedText text, int at) => text.At(text.RunStart(at, LongestSurname, Digit.IsAny) - 1) == '-' && text.RunEnd(at, LongestSurname, Letter.IsIdeograph) is var end && (Titles.AreAt(text, end) || Titles.AreAt(text, end - 1));

    private const int LongestSurname = 4;

    private static bool IsNumeral(char c) => Digit.IsAny(c) || c is '十' or '百';

    private static readonly (string Word, Unit Unit)[] Words = [("丁目", Unit.Block), ("地割", Unit.Block), ("番地", Unit.Lot), ("番", Unit.Lot), ("号室", Unit.Room), ("号", Unit.Number)];
}
