namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Words for relatives: whom a statement is about where no name stands, and whom a title behind them does not make a name of.</summary>
internal static class Kin
{
    public const int LongestWord = 4;

    /// <summary>Sons and daughters, as registers and talk call them; each also stands for a person where any word of kin would be too short to be sure of.</summary>
    public static readonly string[] Children = ["長男", "次男", "二男", "三男", "四男", "五男", "長女", "次女", "二女", "三女", "四女", "五女", "息子", "娘"];

    /// <summary>父, 長男: a word of its own at the end of another text, and no 親父.</summary>
    public static bool End(ReadOnlySpan<char> text)
    {
        foreach (var kin in Words)
        {
            if (text.EndsWith(kin) && (text.Length == kin.Length || !Letter.IsOfNoun(text[^(kin.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Everybody of a family by what he or she is to another.</summary>
    public static readonly string[] Words =
    [
        .. Children, "父", "母", "夫", "妻", "兄", "姉", "弟", "妹", "孫", "嫁", "婿", "甥", "姪", "祖父", "祖母", "叔父", "叔母", "伯父", "伯母",
        "義父", "義母", "義兄", "義姉", "義弟", "義妹", "養父", "養母", "継父", "継母", "里親", "旦那", "主人", "ご主人", "奥さ", "お子さん", "子供", "子ども", "内縁", "従兄弟", "従姉妹", "祖父母",
    ];
}
