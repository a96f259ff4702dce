using System.Text;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>Names and titles as they are compared: width folded (NFKC), without any white space.</summary>
internal static class NameFolding
{
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var unit in Normalised(name))
        {
            if (!char.IsWhiteSpace(unit))
            {
                folded.Append(unit);
            }
        }

        return folded.ToString();
    }

    /// <summary>ひらがな of a reading as カタカナ, for the directory holds either.</summary>
    public static string ToKatakana(string folded) =>
        string.Create(folded.Length, folded, static (units, source) =>
        {
            for (var i = 0; i < units.Length; i++)
            {
                units[i] = source[i] is >= 'ぁ' and <= 'ゖ' ? (char)(source[i] + ('ァ' - 'ぁ')) : source[i];
            }
        });

    private static string Normalised(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair cannot be normalised; such a name matches nothing but itself.
            return name;
        }
    }
}
