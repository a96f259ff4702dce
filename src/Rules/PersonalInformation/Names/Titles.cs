namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Words behind a name that tell it is one.</summary>
internal static class Titles
{
    /// <summary>Titles of residents and of people in general; 課長 and the like make staff.</summary>
    public static readonly string[] Words = ["様宅", "さん宅", "様", "さま", "さん", "氏", "くん", "君", "ちゃん", "殿", "ご夫妻", "夫妻", "女史", "サマ", "サン"];

    /// <summary>Words that follow a name only where the name was just told: …いうて, …という方. They need a name that is known by itself.</summary>
    public static readonly string[] Telling = ["という方", "という人", "という名", "と言う方", "と言う人", "という市民", "って方", "って人", "って市民", "って住民", "っていう", "ていう方", "ていう人", "ていう市民", "とかいう", "いうて", "いう人", "いう方", "と申し", "と申す", "と名乗", "といいます", "と仰", "とおっしゃ", "宅", "はん", "名義", "方の世帯", "姉妹", "兄弟", "きょうだい", "一家", "夫婦", "ご夫婦", "親子", "家"];

    /// <summary>標準様式, 殿町, 氏神, ルームサービス: the title is the beginning of another word; in katakana it stands apart (カモ ユウマ サマ).</summary>
    public static bool AreInWord(FoldedText text, int at, int end) => (text[at], text.At(end)) switch
    {
        ('様', '式' or '子' or '々' or '相' or '態' or '変') => true,
        ('殿', '町' or '村' or '堂' or '下') => true,
        ('氏', '神' or '族' or '子' or '名') => true,
        ('サ', var next) => text.At(at - 1) != ' ' || !Letter.IsKatakana(text.At(at - 2)) || Letter.IsKatakana(next),
        _ => false,
    };

    public static bool AreAt(ReadOnlySpan<char> rest) => rest.StartsWithAny(Words);

    public static bool AreAt(FoldedText text, int at) => text.WordAt(text.At(at) == ' ' ? at + 1 : at, Words) is not null;
}
