namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Says of a date with a word of birth that it is nobody's: a limit for a whole year of people, an animal, a mascot, a town.</summary>
internal static class BirthContext
{
    private const int Before = 30;
    private const int After = 24;
    private const int NearBy = 8;
    private const int LongestDate = 14;

    private static readonly string[] Limits = ["以降", "以後", "以前", "より前", "より後", "から", "より", "まで", "時点", "現在", "の間", "~", "前後", "頃までに"];

    /// <summary>birth_date &lt; '1960-01-01': a condition on many.</summary>
    private static bool IsCondition(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" '\"");
        if (before.EndsWith("<=") || before.EndsWith(">="))
        {
            return true;
        }

        before = before.TrimEnd(" '\"=");
        foreach (var comparison in Comparisons)
        {
            if (before.EndsWith(comparison) && before[..^comparison.Length].TrimEnd(' ') is [.., var last] && (char.IsAsciiLetterOrDigit(last) || last == '_'))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] Comparisons = ["<", ">", "between", "BETWEEN"];
    private static readonly string[] Openings = ["から", "より", "~"];

    /// <summary>Animals, figures and made things that are born on a day.</summary>
    private static readonly System.Buffers.SearchValues<string> Others = System.Buffers.SearchValues.Create(
    [
        "動物園", "水族館", "牧場", "飼育", "ペット", "子犬", "仔犬", "保護犬", "愛犬", "老犬", "柴犬", "犬の", "犬が", "犬は", "犬「", "子猫", "仔猫", "保護猫", "愛猫", "猫の", "猫が", "猫は", "猫「", "子馬", "仔馬", "競走馬", "馬が", "馬の", "子牛", "仔牛", "牛が", "牛の",
        "ヤギ", "ヒツジ", "羊が", "子羊", "ウサギ", "ヒヨコ", "のヒナ", "のひな", "雛が", "の雛", "パンダ", "キリン", "ライオン", "ゾウ", "サルの", "ペンギン", "カピバラ", "コアラ", "カワウソ", "イルカ", "アザラシ", "トキ", "コウノトリ", "フクロウ", "ポニー",
        "インコ", "文鳥", "ハムスター", "マスコット", "キャラ", "着ぐるみ", "擬人化", "市歌", "市民歌", "市章", "新幹線", "ブランド", "品種", "お米", "銘柄", "落成", "建立", "生誕", "没後",
    ], StringComparison.Ordinal);

    /// <summary>Behind the word for an animal: a person's title or place after all, or a class of a nursery (パンダ組).</summary>
    private static readonly System.Buffers.SearchValues<string> NotOthers = System.Buffers.SearchValues.Create(["飼い主", "飼主", "所有者", "届出", "組", "ぐみ", "クラス", "園児"], StringComparison.Ordinal);

    /// <summary>What has its birthday without being anybody: towns, schools, stations, centres.</summary>
    private static readonly string[] Owners = ["市", "町", "村", "館", "園", "校", "社", "施設", "駅", "センター"];

    private static readonly System.Buffers.SearchValues<string> People = System.Buffers.SearchValues.Create(
        ["方", "人", "者", "子", "児", "娘", "息子", "孫", "男", "女", "父", "母", "兄", "姉", "弟", "妹", "夫", "妻", "本人", "患", "生徒"], StringComparison.Ordinal);

    public static bool IsNobodys(FoldedText text, in FoundDate date)
    {
        var before = Cell(text.Before(date.Start, Before).LastSentence());
        var after = text.Behind(date.End, After).FirstSentence();
        after = after.IndexOf('\t') is var tab and >= 0 ? after[..tab] : after;
        return IsLimit(before, after) || IsCohort(text, date) || IsCondition(before) || IsSpan(text, date) || IsOfOther(before, after) || (IsVerb(after) && !SpeakOfSomebody(before) && !SpeakOfSomebody(after));
    }

    /// <summary>以降に生まれた方, 4月2日から翌年4月1日まで: a limit, or the end of a span.</summary>
    private static bool IsLimit(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var rest = after;
        if (rest.StartsWith("(") && rest.IndexOf(')') is > 0 and var close)
        {
            rest = rest[(close + 1)..];
        }

        if (rest.TrimStart().StartsWithAny(Limits))
        {
            return true;
        }

        return before.TrimEnd().EndsWithAny(Openings) && (before.IndexOfAnyInRange('0', '9') >= 0 || before.Contains('月'));
    }

    /// <summary>平成28年4月2日生まれから平成31年4月1日生まれの: another date behind the limit.</summary>
    private static bool IsCohort(FoldedText text, in FoundDate date)
    {
        if (text.WordAt(date.End, Births) is not { } birth || text.WordAt(date.End + birth.Length, Joints) is not { } joint)
        {
            return false;
        }

        var other = date.End + birth.Length + joint.Length;
        return DateReader.TryRead(text, text.At(other) is ' ' or '、' ? other + 1 : other, out _);
    }

    private static readonly string[] Births = ["生まれ", "生"];
    private static readonly string[] Joints = ["から", "~", "より"];

    /// <summary>平成2年4月2日-平成3年4月1日: a dash with another date across it.</summary>
    private static bool IsSpan(FoldedText text, in FoundDate date)
    {
        var behind = date.End + (text.At(date.End) == ' ' ? 1 : 0);
        if (text.At(behind) == '-' && DateReader.TryRead(text, text.At(behind + 1) == ' ' ? behind + 2 : behind + 1, out _))
        {
            return true;
        }

        var dash = date.Start - (text.At(date.Start - 1) == ' ' ? 2 : 1);
        var end = text.At(dash - 1) == ' ' ? dash - 1 : dash;
        for (var start = end - 1; text.At(dash) == '-' && start >= Math.Max(0, end - LongestDate); start--)
        {
            if (DateReader.TryRead(text, start, out var other) && other.End == end)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfOther(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (IsOfOwner(before, "の生年月日"))
        {
            return true;
        }

        if (before.IndexOf("生年月日", StringComparison.Ordinal) >= 0)
        {
            return false;
        }

        if (IsOfOwner(before, "の誕生"))
        {
            return true;
        }

        var place = before.IndexOfAny(Others);
        var isSetting = after[..Math.Min(after.Length, NearBy)].IndexOf("設定", StringComparison.Ordinal) >= 0;
        return isSetting || IsOfAnimal(after) || (place >= 0 && before[place..].IndexOfAny(NotOthers) < 0 && !Titles.OfAdultsAreIn(before[place..]));
    }

    /// <summary>市の誕生日, 村の生年月日; 木村の is somebody's.</summary>
    private static bool IsOfOwner(ReadOnlySpan<char> before, string birth)
    {
        if (before.IndexOf(birth, StringComparison.Ordinal) is not (> 0 and var at))
        {
            return false;
        }

        var owner = before[..at];
        var kanji = Letter.TrailingKanji(owner);
        return owner.EndsWithAny(Owners) && !(kanji >= 2 && NameWords.IsSurname(owner[^kanji..]));
    }

    /// <summary>生まれの雄です, 生まれの♀.</summary>
    private static bool IsOfAnimal(ReadOnlySpan<char> after) =>
        after.StartsWith("生まれの", StringComparison.Ordinal) && after.Length > 4 && (after[4] is '雄' or '雌' or '♂' or '♀' || after[4..].StartsWith("オス", StringComparison.Ordinal) || after[4..].StartsWith("メス", StringComparison.Ordinal));

    /// <summary>に生まれました: said of anything; of a person somebody is named.</summary>
    private static bool IsVerb(ReadOnlySpan<char> after) =>
        after.StartsWith("に生まれ", StringComparison.Ordinal) || (after.StartsWith("に") && after.IndexOf("て生まれまし") > 0) || after.StartsWith("に誕生し", StringComparison.Ordinal) || after.StartsWith("に出生し", StringComparison.Ordinal);

    private static bool SpeakOfSomebody(ReadOnlySpan<char> words) => Titles.AreIn(words) || words.IndexOfAny(People) >= 0;

    /// <summary>The last cell of a row of a table.</summary>
    private static ReadOnlySpan<char> Cell(ReadOnlySpan<char> line) => line[(line.LastIndexOf('\t') + 1)..];
}
