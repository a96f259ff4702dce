using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Whose a word of special care is that tells which thing or work is meant (<see cref="CareSense"/>): somebody's whose name leads up to it
/// in the same sentence (山田さん、児童扶養手当の現況届が未提出), and nobody's where he is spoken to, comes behind it or works on it.
/// </summary>
internal static class CareOwners
{
    private const int Reach = 60;

    /// <summary>Right behind the title: who is meant is at home, or one of the family.</summary>
    private static readonly string[] OfHome = ["宅", "家", "方の", "分", "の分", "世帯", "の世帯", "一家", "本人", "ご本人", .. Kin.Words, .. Kin.Words.Select(kin => "の" + kin), "のお子", "のお母", "のお父", "ご夫", "夫婦"];

    /// <summary>Right behind the title of somebody who is spoken to.</summary>
    private static readonly string[] Vocatives = ["、", " ", ">", "へ", ":", "!", "。", "に質問", "にお願い", "に相談", "に連絡", "お疲れ", "おつかれ", "おはよう", "→"];

    /// <summary>A request or a question, at its end or anywhere in what is said.</summary>
    private static readonly SearchValues<string> Requests = SearchValues.Create(
        ["ください", "下さい", "お願い", "おねがい", "よろしく", "ありがと", "おつかれ", "お疲れ", "すみません", "ごめん", "ましょう", "しといて", "頼み", "たのみ", "もらえ", "くれ", "きて", "おいて", "ほしい", "いただけ", "ますか", "ですか", "でしたっけ", "だっけ", "持ってる", "どこ", "いつ", "?"], StringComparison.Ordinal);

    private static readonly string[] Endings = ["で", "て", "を", "か", "は", "の", "ね", "よ"];

    /// <summary>Takes away what is nobody's.</summary>
    public static void Settle(Reading reading)
    {
        reading.Found.RemoveAll(found => found.Type == InformationTypes.SpecialCare
            && CareSenses.Of(reading.Text, found.Folded.Start, found.Folded.End) is var sense and not CareSense.Fact && !IsOwned(reading, found.Folded, sense));
    }

    private static bool IsOwned(Reading reading, (int Start, int End) statement, CareSense sense)
    {
        var text = reading.Text;
        var start = statement.Start - text.Before(statement.Start, Reach).LastSentence().Length;
        var end = statement.End + text.Behind(statement.End, Reach).FirstSentence().Length;
        return reading.Found.Exists(person => person is { Type: InformationTypes.Person, IsPublic: false, IsHandler: false } && person.Folded.Start >= start && person.Folded.End <= end && IsOwner(text, person, statement, sense, end))
            || Pseudonyms.AreIn(reading) || PersonReferences.Find(reading).Count > 0;
    }

    private static bool IsOwner(FoldedText text, Detection person, (int Start, int End) statement, CareSense sense, int end)
    {
        var (from, to) = person.Folded;
        to += text.WordAt(to, Titles.Words)?.Length ?? 0;
        if (person.IsResident || person.IsFullName || text.WordAt(to, OfHome) is not null)
        {
            return true;
        }

        var leadsUp = to <= statement.Start && (sense == CareSense.Topic ? !IsSpokenTo(text, from, to, end) : to + 1 == statement.Start && text[to] == 'の');
        return leadsUp;
    }

    private static bool IsSpokenTo(FoldedText text, int from, int to, int end)
    {
        var said = text.Slice(to, end).TrimEnd(" !.");
        return (text.At(from - 1) is '\0' or '\n' or '。' or ' ' or '!' or '?') && text.WordAt(to, Vocatives) is not null && (said.IndexOfAny(Requests) >= 0 || said.EndsWithAny(Endings));
    }
}
