using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Words behind a name that people are called by. Posts (課長) stand in <see cref="Posts"/>, what somebody is (患者, 弁護士) in
/// <see cref="NotNames"/>; phrases that only tell a name (という方) in <see cref="TitledNames"/>.
/// </summary>
internal static class Titles
{
    /// <summary>So residents are called, and hardly ever a colleague.</summary>
    private static readonly string[] Formal = ["様", "さま", "殿", "サマ"];

    /// <summary>So children are called, and young colleagues.</summary>
    private static readonly string[] OfChildren = ["くん", "君", "ちゃん", "クン"];

    /// <summary>So everybody is called, colleagues too.</summary>
    public static readonly string[] Familiar = ["おばあちゃん", "おじいちゃん", "ばあちゃん", "じいちゃん", "さん", "氏", "女史", "ご夫妻", "夫妻", "サン", .. OfChildren];

    public static readonly string[] Words = [.. Formal, .. Familiar];

    /// <summary>What the titles are written with: they may stand between a name and what is told of it.</summary>
    public const string Letters = "様さま殿ん氏女史ご夫妻く君ちゃ";

    private static readonly SearchValues<string> Any = SearchValues.Create(Words, StringComparison.Ordinal);

    public static bool AreFormal(string title) => Formal.Contains(title);

    /// <summary>The title that stands at a place, or null.</summary>
    public static string? At(FoldedText text, int at) => text.WordAt(at, Words) is { } title && !BeginsWord(text.Span, at, title) ? title : null;

    /// <summary>A title behind a name, with or without a space between.</summary>
    public static bool AreAt(FoldedText text, int at) => text.WordAt(text.At(at) == ' ' ? at + 1 : at, Words) is not null;

    /// <summary>様 behind a name, with a space between or without.</summary>
    public static bool AreFormalAt(FoldedText text, int at) => At(text, text.At(at) == ' ' ? at + 1 : at) is { } title && AreFormal(title);

    public static bool Begin(ReadOnlySpan<char> rest) => rest.StartsWithAny(Words);

    /// <summary>佐藤さん, and 佐藤さんま where まで follows; in katakana a name may end like a title.</summary>
    public static bool End(ReadOnlySpan<char> name) => EndsIt(name) || (name.EndsWith("ま") && EndsIt(name[..^1]));

    private static bool EndsIt(ReadOnlySpan<char> name)
    {
        foreach (var title in Words)
        {
            if (name.EndsWith(title) && (!Letter.IsKatakana(title[0]) || name[..^title.Length].EndsWith(" ")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>山田様, 山田殿.</summary>
    public static bool EndFormally(ReadOnlySpan<char> name) => name.EndsWithAny(Formal);

    public static bool EndOfChild(ReadOnlySpan<char> name) => name.EndsWithAny(OfChildren);

    /// <summary>Somebody is called by a title in a clause.</summary>
    public static bool AreIn(ReadOnlySpan<char> clause) => AreIn(clause, alsoOfChildren: true);

    /// <summary>Somebody is called so as neither children nor pets are (柴犬のハナちゃん).</summary>
    public static bool OfAdultsAreIn(ReadOnlySpan<char> clause) => AreIn(clause, alsoOfChildren: false);

    private static bool AreIn(ReadOnlySpan<char> clause, bool alsoOfChildren)
    {
        for (var at = 0; clause[at..].IndexOfAny(Any) is var next and >= 0; at++)
        {
            at += next;
            if (StandAt(clause, at) && (alsoOfChildren || !clause[at..].StartsWithAny(OfChildren)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A title that is no part of another word.</summary>
    public static bool StandAt(ReadOnlySpan<char> clause, int at)
    {
        foreach (var title in Words)
        {
            if (clause[at..].StartsWith(title))
            {
                return !BeginsWord(clause, at, title) && !EndsWord(clause, at, title);
            }
        }

        return false;
    }

    /// <summary>標準様式, 殿町, 氏神, はさまった, さまざま, 専制君主, ルームサービス: the title begins another word; in katakana it stands apart (カモ ユウマ サマ).</summary>
    private static bool BeginsWord(ReadOnlySpan<char> text, int at, string title) => (title[0], Unit(text, at + title.Length)) switch
    {
        ('様', '式' or '子' or '々' or '相' or '態' or '変') => true,
        ('さ', 'っ' or 'ざ') => title == "さま",
        ('君', '主' or '侯' or '臨') => true,
        ('殿', '町' or '村' or '堂' or '下' or '場') => true,
        ('氏', '神' or '族' or '子' or '名') => true,
        ('サ', var next) when Letter.IsIdeograph(Unit(text, at - 1)) => Letter.IsKatakana(next),
        ('サ' or 'ク', var next) => Unit(text, at - 1) != ' ' || !Letter.IsKatakana(Unit(text, at - 2)) || Letter.IsKatakana(next),
        _ => false,
    };

    /// <summary>仕様, 神殿, 諸君, たくさん, 行くんで, 赤ちゃん, ちゃんと: asked only where no name before the title is read.</summary>
    private static bool EndsWord(ReadOnlySpan<char> text, int at, string title)
    {
        var (before, next) = (Unit(text, at - 1), Unit(text, at + title.Length));
        return title switch
        {
            "様" => before is '仕' or '同' or '模' or '異' || (before is '一' or '多' && !Letter.IsIdeograph(Unit(text, at - 2))),
            "殿" => before is '御' or '宮' or '神' or '貴',
            "氏" => before is '摂' or '華',
            "君" => before is '諸',
            "さん" => before == 'く' && Unit(text, at - 2) == 'た',
            "くん" => next is 'で' or 'だ' or 'じ' or 'や' && "行書聞働歩動置泣続届着抜引開向".Contains(before, StringComparison.Ordinal),
            "ちゃん" => before == '赤' || (next == 'と' && !Letter.IsOfNoun(before) && (!Letter.IsHiragana(before) || "はがをにでもてと".Contains(before, StringComparison.Ordinal))),
            _ => false,
        };
    }

    private static char Unit(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length ? text[at] : '\0';
}
