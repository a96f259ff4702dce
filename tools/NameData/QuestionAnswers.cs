using System.Text.Json;
using System.Text.RegularExpressions;

namespace ComplianceBot.NameData;

/// <summary>
/// Sentences of Wikipedia of which only some spans are known: the answers of JaQuAD (CC BY-SA 3.0), whose askers told whether an
/// answer is a person, a place or a thing. An answer that is a name is a person's, also where it stands a second time; places and things are none;
/// of everything else nothing is said. They show far more names than the labelled sentences do.
/// </summary>
internal static partial class QuestionAnswers
{
    /// <summary>How far a step of learning goes: their names were not chosen by the rules of the labelled sentences.</summary>
    private const float Trust = 0.3f;
    private const int Shortest = 8;
    private const int Longest = 250;

    [GeneratedRegex(@"[^。\n]+。?", RegexOptions.None, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?:[ァ-ヺー・=＝]{2,}|[一-鿿々ヶ]{2,6}|[一-鿿々ヶぁ-んァ-ヺー]{3,8})$", RegexOptions.None, 1000)]
    private static partial Regex NameLike();

    /// <summary>What somebody is called by his office, his rank or his kind instead of by his name.</summary>
    [GeneratedRegex("(?:天皇|皇后|大統領|公爵|夫人|博士|法王|教皇|皇帝|御前|子供|たち|さん|[王氏臣軍授官士者員人女男隊家長卿公伯侯司主神世命尊帝妃后師督手役生達様院派国党族衆市団会社])$", RegexOptions.None, 1000)]
    private static partial Regex Office();

    [GeneratedRegex("^(?:[ァ-ヺー・=＝]{3,}|[一-鿿々ヶ]{3,6})$", RegexOptions.None, 1000)]
    private static partial Regex LikeAName();

    /// <param name="folder">A checkout of JaQuAD: data/train and data/dev with its JSON files.</param>
    /// <param name="apart">Sentences that are measured on.</param>
    public static List<LabelledText> Read(string folder, IEnumerable<LabelledText> apart)
    {
        var known = apart.Select(text => text.Text).ToHashSet(StringComparer.Ordinal);
        var files = Directory.GetFiles(folder, "jaquad_*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return [.. files.SelectMany(Paragraphs).SelectMany(paragraph => Sentences(paragraph.Text, paragraph.Answers)).Where(text => !known.Contains(text.Text))];
    }

    private static IEnumerable<(string Text, List<Answer> Answers)> Paragraphs(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var paragraph in json.RootElement.GetProperty("data").EnumerateArray().SelectMany(article => article.GetProperty("paragraphs").EnumerateArray()))
        {
            var answers = paragraph.GetProperty("qas").EnumerateArray().SelectMany(question => question.GetProperty("answers").EnumerateArray()).Select(Answer.Of);
            yield return (paragraph.GetProperty("context").GetString()!, [.. answers]);
        }
    }

    private static IEnumerable<LabelledText> Sentences(string paragraph, List<Answer> answers)
    {
        var names = answers.Where(answer => answer.IsName).Select(answer => answer.Text).Distinct().ToList();
        foreach (var sentence in Sentence().Matches(paragraph).Where(match => match.Length is >= Shortest and <= Longest))
        {
            var inside = answers.Where(answer => answer.Start >= sentence.Index && answer.End <= sentence.Index + sentence.Length).Select(answer => answer with { Start = answer.Start - sentence.Index }).ToList();
            var persons = LongestFirst(inside.Where(answer => answer.IsName).Select(answer => (answer.Start, answer.End)).Concat(names.SelectMany(name => Places(sentence.Value, name))));
            var others = inside.Where(answer => answer.IsThing).Select(answer => (answer.Start, answer.End)).ToList();
            if (persons.Count > 0 || others.Any(other => LikeAName().IsMatch(sentence.Value[other.Start..other.End])))
            {
                var spans = others.Select(other => (other.Start, other.End, (Func<int, int, LabelSet>)((_, _) => LabelSet.NoPerson))).Concat(persons.Select(person => (person.Start, person.End, (Func<int, int, LabelSet>)LabelSet.OfPerson)));
                yield return LabelledText.From(sentence.Value, LabelSet.Any, spans, Trust);
            }
        }
    }

    /// <summary>Where a name stands as a whole, not as a part of a longer word of the same script.</summary>
    private static IEnumerable<(int Start, int End)> Places(string sentence, string name)
    {
        for (var at = sentence.IndexOf(name, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            var goesOn = end < sentence.Length && IsKatakana(sentence[end]) && IsKatakana(sentence[end - 1]);
            if (!goesOn && (at == 0 || !AreOneScript(sentence[at - 1], sentence[at])))
            {
                yield return (at, end);
            }
        }
    }

    private static List<(int Start, int End)> LongestFirst(IEnumerable<(int Start, int End)> spans)
    {
        var kept = new List<(int Start, int End)>();
        foreach (var span in spans.Distinct().OrderBy(span => span.Start - span.End).ThenBy(span => span.Start))
        {
            if (kept.TrueForAll(other => span.End <= other.Start || other.End <= span.Start))
            {
                kept.Add(span);
            }
        }

        return kept;
    }

    private static bool AreOneScript(char a, char b) => (IsKatakana(a) && IsKatakana(b)) || (IsKanji(a) && IsKanji(b));

    private static bool IsKatakana(char c) => c is >= 'ァ' and <= 'ヺ' or 'ー' or '・' or '=' or '＝';

    private static bool IsKanji(char c) => c is >= '一' and <= '鿿' or '々' or 'ヶ';

    private readonly record struct Answer(int Start, string Text, string Type)
    {
        public int End => Start + Text.Length;

        public bool IsName => Type == "Person" && NameLike().IsMatch(Text) && (!Office().IsMatch(Text) || Text.All(IsKatakana));

        public bool IsThing => Type == "Location" || (Type == "Object" && !Text.StartsWith('「'));

        public static Answer Of(JsonElement answer) => new(answer.GetProperty("answer_start").GetInt32(), answer.GetProperty("text").GetString()!, answer.GetProperty("answer_type").GetString()!);
    }
}
