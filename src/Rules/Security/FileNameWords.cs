namespace ComplianceBot.Rules.Security;

/// <summary>Words by which a file's name tells what is in it.</summary>
internal static class FileNameWords
{
    /// <summary>Forms that are handed to and fro empty.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["様式", "記載例", "記入例", "ひな形", "ひな型", "雛形", "テンプレート", "見本"];

    /// <summary>Those of the words that the name holds, whatever their width and case.</summary>
    public static IReadOnlyList<string> In(Attachment attachment, IReadOnlyList<string> words)
    {
        var name = Wording.Folded(attachment.Name);
        return [.. words.Where(word => word.Length > 0 && name.Contains(word, StringComparison.OrdinalIgnoreCase))];
    }
}
