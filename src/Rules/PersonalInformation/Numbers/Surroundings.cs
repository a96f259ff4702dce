namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What stands around a number and says that it is part of something else.</summary>
internal static class Surroundings
{
    private const int LongestToken = 200;
    private const int LongestWords = 30;
    private static readonly string[] Units = ["円", "人", "名", "件", "枚", "世帯", "個", "台", "本", "票", "%", "㎡", "km", "kg", "部", "通", "冊", "戸", "社", "年度", "ポイント", "万", "億", "千円"];

    /// <summary>Glued to letters, in a URL, an amount with its unit, a fraction or thousands.</summary>
    public static bool IsPartOfSomethingElse(Reading reading, in NumberCandidate number) =>
        IsGlued(reading, number) || IsAmount(reading.Text, number) || IsOfModel(reading.Text, number.End) || IsInAddress(reading.Text, number.Start);

    /// <summary>1234567 号の起案: the number of a paper.</summary>
    public static bool IsOfPaper(FoldedText text, int end) => text.At(end) == '号' || (text.At(end) == ' ' && text.At(end + 1) == '号');

    /// <summary>A1234567 型の台紙, 309012345620版: a make or an edition.</summary>
    public static bool IsOfModel(FoldedText text, int end) => text.WordAt(text.At(end) == ' ' ? end + 1 : end, Makes) is not null;

    private static readonly string[] Makes = ["型", "形式", "号機", "版", "モデル", "タイプ", "シリーズ"];

    /// <summary>Nothing shares the line with it but words that hand it over.</summary>
    public static bool StandsAlone(FoldedText text, int start, int end)
    {
        var (from, to) = (text.LineStart(start), text.LineEnd(end));
        return start - from <= LongestWords && to - end <= LongestWords && HandingOver.IsAll(text.Slice(from, start)) && HandingOver.IsAll(text.Slice(end, to));
    }

    private static bool IsGlued(Reading reading, in NumberCandidate number)
    {
        var text = reading.Text;
        var before = text.At(number.Start - 1);
        var after = text.At(number.End);
        if (IsOfFileName(reading, number, before, after))
        {
            return false;
        }

        if (char.IsAsciiLetterOrDigit(after) || after == '_' || (after == '.' && char.IsAsciiLetterOrDigit(text.At(number.End + 1)) && !number.IsCutOut))
        {
            return true;
        }

        if (before == '#' && (EndsWithCue(reading, number.Start - 1) || EndsWithCue(reading, number.Start - 2)))
        {
            return false;
        }

        if (before == '.' && (EndsWithCue(reading, number.Start) || EndsWithCue(reading, number.Start - 1)))
        {
            return false;
        }

        if (before is '#' or '_' || (before is '-' or '.' && char.IsAsciiLetterOrDigit(text.At(number.Start - 2)) && number.FirstGroup == 0))
        {
            return true;
        }

        return char.IsAsciiLetter(before) && !EndsWithCue(reading, number.Start);
    }

    /// <summary>個人番号_123456789018_山田.pdf, 山田花子_09012345678.jpg: in a file's name too a label or a name right before the number tells what it is.</summary>
    private static bool IsOfFileName(Reading reading, in NumberCandidate number, char before, char after) =>
        (after == '_' || (after == '.' && char.IsAsciiLetter(reading.Text.At(number.End + 1)))) && (EndsWithCue(reading, number.Start) || (before is '_' or ':' or '-' && EndsWithCue(reading, number.Start - 1)) || (before == '_' && FollowsName(reading.Text, number.Start - 1)));

    private static bool FollowsName(FoldedText text, int end)
    {
        const int LongestName = 10;
        for (var start = end - 3; start >= Math.Max(0, end - LongestName); start--)
        {
            if (KnownNames.KnownFrom(text, start) == end)
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithCue(Reading reading, int place)
    {
        for (var i = reading.Labels.FirstFrom(place) - 1; i >= 0 && place - reading.Hits[i].Start <= LongestToken; i--)
        {
            if (reading.Hits[i].End == place)
            {
                return true;
            }

            if (reading.Hits[i].End < place)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsAmount(FoldedText text, in NumberCandidate number)
    {
        var after = text.At(number.End) == ' ' ? number.End + 1 : number.End;
        if (text.At(number.Start - 1) is '¥' or '$' || EndsThousands(text, number) || BeginsThousands(text, number)
            || (text.At(number.End) == ':' && char.IsAsciiDigit(text.At(number.End + 1))))
        {
            return true;
        }

        return text.WordAt(after, Units) is { } unit && text.WordAt(after, WordsLikeUnits) is null
            && !(after > number.End && unit.Length == 1 && unit[0] is not ('件' or '枚' or '冊' or '円' or '%' or '㎡') && Letter.IsIdeograph(text.At(after + 1)) && !"以程分様弱強前後未超余目万億".Contains(text.At(after + 1), StringComparison.Ordinal));
    }

    /// <summary>1,234: not 203,080-1234-5678 in two cells of a row.</summary>
    private static bool EndsThousands(FoldedText text, in NumberCandidate number) =>
        text.At(number.Start - 1) == ',' && char.IsAsciiDigit(text.At(number.Start - 2)) && number.GroupLength(0) == 3 && !(number.Groups > 1 && number.Chain.SeparatorBefore(number.FirstGroup + 1) == '-');

    /// <summary>12,345: not 090-1234-5678,203.</summary>
    private static bool BeginsThousands(FoldedText text, in NumberCandidate number) =>
        text.At(number.End) == ',' && number.GroupLength(number.Groups - 1) <= 3 && char.IsAsciiDigit(text.At(number.End + 1)) && char.IsAsciiDigit(text.At(number.End + 3)) && !char.IsAsciiDigit(text.At(number.End + 4));

    /// <summary>人 and 名 begin words of their own; behind a space many more do (通訳, 人事).</summary>
    private static readonly string[] WordsLikeUnits = ["名義", "名前", "本人", "個人", "個番", "部署", "本籍", "件名", "本店", "通帳", "通知", "社保", "社員", "部長", "部分", "戸籍"];

    /// <summary>Inside a web address.</summary>
    private static bool IsInAddress(FoldedText text, int place)
    {
        var from = text.RunStart(place, LongestToken, c => c is > ' ' and < '\u007F');
        var token = text.Slice(from, place);
        return token.IndexOf("://", StringComparison.Ordinal) >= 0 || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }
}
