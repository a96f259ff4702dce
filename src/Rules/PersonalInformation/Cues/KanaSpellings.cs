using System.Text;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Labels as dictation and people in a hurry write them: うんてんめんきょしょう, ねんきん手帳, カイゴホケン.</summary>
internal static class KanaSpellings
{
    private const int ShortestKana = 5;

    /// <summary>Longer words before those they begin with.</summary>
    private static readonly (string Word, string Kana)[] Readings =
    [
        ("被保険者証", "ひほけんしゃしょう"), ("被保険者", "ひほけんしゃ"), ("健康保険", "けんこうほけん"), ("介護保険", "かいごほけん"), ("雇用保険", "こようほけん"), ("失業保険", "しつぎょうほけん"), ("保険証", "ほけんしょう"), ("保険", "ほけん"),
        ("運転", "うんてん"), ("免許証", "めんきょしょう"), ("免許", "めんきょ"), ("基礎年金", "きそねんきん"), ("年金", "ねんきん"), ("手帳", "てちょう"), ("住民票", "じゅうみんひょう"), ("在留", "ざいりゅう"), ("旅券", "りょけん"),
        ("普通預金", "ふつうよきん"), ("生年月日", "せいねんがっぴ"), ("誕生日", "たんじょうび"), ("口座", "こうざ"), ("個人", "こじん"), ("国保", "こくほ"), ("健保", "けんぽ"), ("介護", "かいご"), ("番号", "ばんごう"), ("記号", "きごう"), ("証書", "しょうしょ"), ("コード", "こーど"), ("カード", "かーど"),
    ];

    /// <summary>The label with its parts in hiragana: all of them, all but the last, all but the first; and all in katakana.</summary>
    public static IEnumerable<string> Of(string label)
    {
        var parts = Parts(label);
        if (parts.Count == 0)
        {
            yield break;
        }

        var whole = string.Concat(parts.Select(part => part.Kana));
        if (whole.Length >= ShortestKana)
        {
            yield return whole;
            yield return Katakana(whole);
            yield return string.Concat(parts[..^1].Select(part => part.Kana)) + parts[^1].Word;
            yield return parts[0].Word + string.Concat(parts[1..].Select(part => part.Kana));
            yield return string.Concat(parts.Select(part => part.Word is "コード" or "カード" ? part.Word : part.Kana));
        }
    }

    /// <summary>The parts of a label that consists of known words and の alone; empty otherwise.</summary>
    private static List<(string Word, string Kana)> Parts(string label)
    {
        var parts = new List<(string Word, string Kana)>();
        for (var at = 0; at < label.Length;)
        {
            var rest = label[at..];
            var part = rest[0] == 'の' ? ("の", "の") : Array.Find(Readings, reading => rest.StartsWith(reading.Word, StringComparison.Ordinal));
            if (part.Item1 is null)
            {
                return [];
            }

            parts.Add(part);
            at += part.Item1.Length;
        }

        return parts;
    }

    public static string Katakana(string kana)
    {
        var katakana = new StringBuilder(kana);
        for (var i = 0; i < katakana.Length; i++)
        {
            katakana[i] = katakana[i] is >= 'ぁ' and <= 'ゖ' ? (char)(katakana[i] + 'ァ' - 'ぁ') : katakana[i];
        }

        return katakana.ToString();
    }
}
