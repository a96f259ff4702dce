namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>The words 記号, 番号 and 枝番 themselves, and where what they name begins.</summary>
internal static partial class SymbolPairReader
{
    /// <summary>Past the word 記号 (きごう, 記5501, (記)5501), or -1.</summary>
    private static int SymbolWordEnd(FoldedText text, int at)
    {
        var end = Math.Max(WordEnd(text, at, "記号"), WordEnd(text, at, "きごう"));
        return end > 0 || text.At(at) != '記' || !(Digit.IsAny(text.At(at + 1)) || (text.At(at + 1) is ')' or ':' && Digit.IsAny(text.At(at + 2)))) ? end : at + 1;
    }

    /// <summary>Behind 記号: a sign or nothing, then 番号, and perhaps 枝番 (記号・番号・枝番, 記号番号(枝番)).</summary>
    private static int BothEnd(FoldedText text, int behind)
    {
        const string Signs = "・/と、 &-,.及びおよ";
        var end = NumberWordEnd(text, text.Past(behind, Signs, 3));
        return end > 0 && WordEnd(text, text.Past(end, Signs + "(", 3), "枝番") is > 0 and var branch ? branch : end;
    }

    /// <summary>Past the word 番号 (番, ばんごう), or -1; 番地 is another word.</summary>
    private static int NumberWordEnd(FoldedText text, int at)
    {
        var end = Math.Max(WordEnd(text, at, "番号"), WordEnd(text, at, "ばんごう"));
        return end > 0 ? end : WordEnd(text, at, "番") is > 0 and var one && text.At(one) != '地' ? one : -1;
    }

    private static bool IsNumberWord(FoldedText text, int at) => text.At(at) == '番' || text.HasAt(at, "ばんごう");

    /// <summary>Where the number stands behind its word; signs and words that hand it over (番号ですが、5941555) are passed over.</summary>
    private static int NumberBehind(FoldedText text, int at)
    {
        var place = LabelCost.AsideEnd(text, at);
        var to = Math.Min(text.Length, place + LongestWay);
        while (place < to && !Digit.IsAny(text[place]))
        {
            var step = Joints.Contains(text[place], StringComparison.Ordinal) ? 1 : HandingOver.WordLength(text.Behind(place, LongestWay));
            if (step == 0)
            {
                break;
            }

            place += step;
        }

        return place;
    }

    /// <summary>The end of a word whose letters may be spread with up to three spaces, or -1.</summary>
    private static int WordEnd(FoldedText text, int at, string word)
    {
        var place = at;
        for (var i = 0; i < word.Length; i++)
        {
            place = i == 0 ? place : text.Past(place, " ", 3);
            if (text.At(place++) != word[i])
            {
                return -1;
            }
        }

        return place;
    }
}
