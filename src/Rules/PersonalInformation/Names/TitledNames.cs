using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Names that a title stands behind (山田さん), or a phrase that tells a name (…という方, …宅).</summary>
internal static class TitledNames
{
    /// <summary>Somebody gives the own name.</summary>
    private static readonly string[] Introductions = [.. new[] { "申し", "申す", "名乗", "名のっ", "名のら", "いいます" }.SelectMany(verb => new[] { "と" + verb, "って" + verb })];

    /// <summary>Those whom one surname names together.</summary>
    private static readonly string[] Families = ["姉妹", "兄弟", "きょうだい", "一家", "夫婦", "ご夫婦", "親子", "世帯"];

    /// <summary>Words behind a surname that end other words as well: 住宅, 専門家, ごはん.</summary>
    private static readonly string[] Houses = ["宅", "家", "はん"];

    /// <summary>Before somebody who is a stranger to the writer: 山田という人, 山田って方.</summary>
    private static readonly string[] Quotes = ["という", "と言う", "って", "ていう", "いう"];

    /// <summary>Words that follow a name only where the name was just told. They need a name that is known by itself.</summary>
    private static readonly string[] Telling =
    [
        "という名", "っていう", "とかいう", "いうて", "と仰", "とおっしゃ", "名義", "方の世帯", "方へ", "方に", "方宛", "方気付", .. Introductions, .. Families, .. Houses,
    ];

    /// <summary>With these before it 家 ends a word: 国家, 推理作家, 歴史家, 古民家, 小規模農家.</summary>
    private const string BeforeHouse = "国作史農民画借空専実生分商武公旧両貸持我隣噺宗漁廃一門";

    private static readonly SearchValues<char> Firsts = SearchValues.Create([.. Titles.Words.Concat(Quotes).Concat(Telling).Select(word => word[0]).Distinct()]);

    public static void Find(Reading reading)
    {
        var text = reading.Text;
        for (var i = 1; i < text.Length && text.Span[i..].IndexOfAny(Firsts) is var next and >= 0; i++)
        {
            i += next;
            if (Titles.At(text, i) is { } title)
            {
                ReadTitled(reading, i, title);
            }
            else if (TellingAt(text, i) is { } phrase)
            {
                ReadTold(reading, i, phrase);
            }
        }
    }

    private static string? TellingAt(FoldedText text, int at) =>
        text.WordAt(at, Quotes) is { } quote && text.WordAt(at + quote.Length, ResidentCues.Strangers) is not null ? quote : text.WordAt(at, Telling);

    private static void ReadTitled(Reading reading, int at, string title)
    {
        var text = reading.Text;
        var end = text[at - 1] is ' ' or '」' or '』' ? at - 1 : at;
        var isFormal = Titles.AreFormal(title);
        var (start, isFull) = NameBefore.Read(text, end, isFormal);
        if (start >= 0 && !reading.IsTaken(start, end))
        {
            var isResident = isFormal || (isFull && (ResidentCues.AreAround(text, start, at + title.Length) || ResidentCues.AreAside(text, start, at + title.Length)));
            People.Add(reading, (start, end), isFull ? NameForm.Full : NameForm.Surname, isResident, $"「{title}」の付いた人名があります。");
        }
    }

    private static void ReadTold(Reading reading, int at, string phrase)
    {
        var text = reading.Text;
        var (start, isFull) = NameBefore.Read(text, at, isFormal: false, isTitle: false);
        var isName = start >= 0 && !KanaNames.EndLikeVerb(text.Slice(start, at)) && (isFull || IsIntroduction(text, at, phrase, start) || IsHouse(text, at, phrase, start) || IsFamily(text, at, phrase, start));
        if (isName && !reading.IsTaken(start, at))
        {
            People.Add(reading, (start, at), isFull ? NameForm.Full : NameForm.Surname, isFull && ResidentCues.AreAround(text, start, at), "後の言葉から人名と分かる語があります。");
        }
    }

    /// <summary>鶴巻と申します: somebody gives the surname; 税務課の鶴巻と申します is staff.</summary>
    private static bool IsIntroduction(FoldedText text, int at, string phrase, int start) =>
        Introductions.Contains(phrase) && at - start >= 2 && text.At(start - 1) != 'の' && !Letter.IsIdeograph(text.At(start - 1)) && NameWords.IsSurname(text.Slice(start, at));

    /// <summary>平野姉妹（小5・小2）: a family by its surname; 兄弟商会 is a firm.</summary>
    private static bool IsFamily(FoldedText text, int at, string phrase, int start) =>
        Families.Contains(phrase) && at - start >= 2 && !Letter.IsIdeograph(text.At(at + phrase.Length));

    /// <summary>知念宅(…), 濱﨑はんの: no 宅配, no はんこ.</summary>
    private static bool IsHouse(FoldedText text, int at, string phrase, int start) =>
        Houses.Contains(phrase) && (phrase != "家" || (at - start >= 2 && (NameWords.IsSurname(text.Slice(start, at)) || !BeforeHouse.Contains(text.At(at - 1), StringComparison.Ordinal)))) && text.At(at - 1) != ' ' && "\0\n (のへはがにをで、。:,ともやか→-/".Contains(text.At(at + phrase.Length), StringComparison.Ordinal);
}
