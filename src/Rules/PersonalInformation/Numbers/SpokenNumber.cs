namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// A number told digit by digit: ヨン・ハチ・ニ…, ぜろきゅうぜろ の 1234-5678, 4、8、2、0…. Readings are words of their own (に, さん, ご),
/// so only a long run counts.
/// </summary>
internal static class SpokenNumber
{
    private const int FewestDigits = 7;
    private const int MostDigits = 40;
    private const int FewestSpoken = 3;
    private const int FewestCells = 11;
    private const int FewestBoxes = 10;
    private const int LongestGap = 3;

    /// <summary>What a told number shows to the first quick look: a zero at its beginning, or two readings that are no other words.</summary>
    public static IEnumerable<Cue> Cues => Beginnings.Concat(
        from first in SpokenDigit.English
        from gap in new[] { " ", ", ", "-" }
        from second in SpokenDigit.English
        select new Cue(first + gap + second, CueKind.Trigger)).Concat(
        from readings in new string[][] { ["ぜろ", "よん", "ろく", "なな", "はち", "きゅう", "きゅー"], ["ゼロ", "ヨン", "ロク", "ナナ", "ハチ", "キュウ", "キュー"] }
        from first in readings
        from gap in new[] { "", " ", "・", "、" }
        from second in readings
        select new Cue(first + gap + second, CueKind.Trigger));

    private static IEnumerable<Cue> Beginnings =>
        from zero in new[] { "ぜろ", "ゼロ", "れい", "レイ", "まる", "マル" }
        from gap in new[] { "", " ", "・", "、", "-", "ー" }
        from second in new[] { "きゅう", "キュウ", "きゅー", "キュー", "九", "はち", "ハチ", "八", "なな", "ナナ", "七", "ろく", "ロク", "六", "五", "ごー", "ゴー", "にー", "ニー", "にい", "ニイ", "さん", "サン", "よん", "ヨン", "いち", "イチ" }
        select new Cue(zero + gap + second, CueKind.Trigger);

    /// <summary>The run that begins here, or null.</summary>
    public static NumberChain? Read(FoldedText text, int at)
    {
        var run = new Run();
        var end = at;
        for (var place = at; run.Digits < MostDigits;)
        {
            var (digit, next) = DigitAt(text, place);
            if (digit == '\0' || IsParticle(text, place) || (place > end && IsOfName(text, place)))
            {
                break;
            }

            run.Count(digit, isSpoken: !Digit.IsAny(text[place]), isKanji: Digit.IsKanji(text[place]), isApart: place > end || place == at, gap: place > end ? text[end] : '\0');
            end = next;
            place = SkipGap(text, next);
        }

        return run.IsNumber ? Chain(text, at, end, run.IsFormula) : null;
    }

    private static NumberChain Chain(FoldedText text, int at, int end, bool isFormula)
    {
        var chain = new NumberChain { IsSpoken = true, IsFormula = isFormula };
        chain.BeginGroup('\0');
        for (var place = at; place < end;)
        {
            var (digit, next) = DigitAt(text, place);
            chain.Add(digit, place, next);
            place = next < end ? SkipGap(text, next) : end;

            // The last に may be a particle (…ゼロに電話) and the last まる a full stop: it is a group of its own.
            if (place < end && (place > next || (place + 1 == end && text[place] == 'に') || (place + 2 == end && text.WordAt(place, Stops) is not null)))
            {
                chain.BeginGroup(place == next ? 'に' : text[next] == '-' ? '-' : ' ');
            }
        }

        return chain;
    }

    /// <summary>…なな はち にかけて: set apart, with a verb behind it and no digit.</summary>
    private static bool IsParticle(FoldedText text, int place) =>
        text[place] == 'に' && text.At(place - 1) is ' ' or '、' && text.At(place + 1) is (>= 'ぁ' and <= 'ヶ' and not ('で' or 'だ' or 'い')) or (>= '一' and <= '龥') && DigitAt(text, place + 1).Digit == '\0';

    /// <summary>…ナナ、三井住友の本店, …ハチ、七十七銀行: a kanji digit set apart that begins a word of kanji.</summary>
    private static bool IsOfName(FoldedText text, int place)
    {
        var end = text.RunEnd(place, LongestGap, Digit.IsKanji);
        return end > place && end - place < LongestGap && Letter.IsIdeograph(text.At(end)) && text[end] is not ('番' or '号' or '様');
    }

    private static (char Digit, int End) DigitAt(FoldedText text, int at) =>
        at < text.Length && Digit.IsAny(text[at]) ? (Digit.Ascii(text[at]), at + 1) : SpokenDigit.Read(text, at);

    private static int SkipGap(FoldedText text, int from)
    {
        var end = text.Past(from, " ・、,-.の\n\tー|□■/", LongestGap);
        if (end == from && OrnamentEnd(text, from) is var ornament && ornament > from && Digit.IsAny(text.At(ornament)))
        {
            return ornament;
        }

        return text.WordAt(end, Fillers) is { } filler ? text.Past(end + filler.Length, " 、,…ー", LongestGap) : end;
    }

    /// <summary>7☆5☆7, 7🌸5🌸7: any sign that is no letter.</summary>
    private static int OrnamentEnd(FoldedText text, int at) =>
        char.IsHighSurrogate(text.At(at)) ? at + 2 : text.At(at) is '+' or '*' or '~' or '^' or '=' or '>' || (text.At(at) >= '\u2000' && !Letter.IsAny(text.At(at))) ? at + 1 : at;

    /// <summary>A full stop as dictation spells it.</summary>
    private static readonly string[] Stops = ["まる", "マル"];

    private static readonly string[] Fillers = ["えーと", "えーっと", "えっと", "ええと", "えと", "んーと", "うーんと", "あの、", "あのー", "あー、"];

    /// <summary>What the run holds so far.</summary>
    private struct Run
    {
        private int spoken;
        private int kanji;
        private bool isFromZero;
        private int apart;
        private int steps;
        private char last;
        private bool hasCommas;
        private bool hasLatinCommas;
        private bool hasBoxes;
        private bool hasSteps;

        public int Digits { get; private set; }

        /// <summary>4→8→2, 4=8=2: a sequence or a sum, but for a label in front of it.</summary>
        public readonly bool IsFormula => hasSteps && spoken == 0;

        /// <summary>Enough readings, or a telephone's length of them with kanji (ゼロ九ゼロの五五二四の四一八一), or enough digits each by itself between commas that do not count up; between Latin commas they may be cells of a table.</summary>
        public readonly bool IsNumber => (Digits >= FewestDigits && spoken >= FewestSpoken && spoken * 4 >= Digits)
            || (Digits is 10 or 11 && isFromZero && spoken + kanji == Digits && (spoken > 0 || hasCommas))
            || (apart == Digits && (hasSteps ? steps * 2 < Digits : steps < Digits - 2) && (hasLatinCommas ? Digits >= FewestCells : hasBoxes ? Digits >= FewestBoxes : hasCommas && Digits >= FewestDigits));

        public void Count(char digit, bool isSpoken, bool isKanji, bool isApart, char gap)
        {
            isFromZero |= Digits == 0 && digit == '0';
            Digits++;
            kanji += isKanji ? 1 : 0;
            spoken += isSpoken ? 1 : 0;
            apart += isApart ? 1 : 0;
            steps += digit == last + 1 ? 1 : 0;
            last = digit;
            hasCommas |= gap == '、';
            hasSteps |= gap is '→' or '⇒' or '>' or '=' or '+' or '*' or '^';
            hasBoxes |= gap is '|' or '□' or '■';
            hasLatinCommas |= gap is not ('\0' or '、' or ' ' or '・' or '-' or '.' or 'の' or '\n' or 'ー' or '|' or '□' or '■') && !Letter.IsAny(gap) && !char.IsAsciiDigit(gap);
        }
    }
}
