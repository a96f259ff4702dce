namespace ComplianceBot.Rules;

/// <summary>What the headers of a download tell of a posted file (wire sheet 4.6). Nothing of the file itself is ever read.</summary>
/// <param name="Name">File name; empty where the other side gives none. It may name a person: written down as <see cref="MaskedName"/> only.</param>
/// <param name="MediaType">image/png; empty where it is not told.</param>
/// <param name="Size">Bytes, where they are told.</param>
public sealed record Attachment(string Name, string MediaType, long? Size)
{
    private const int LongestExtension = 8;
    private const int LongestName = 60;

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/jpeg"] = "jpg",
        ["image/png"] = "png",
        ["image/gif"] = "gif",
        ["image/heic"] = "heic",
        ["image/heif"] = "heif",
        ["application/pdf"] = "pdf",
        ["application/msword"] = "doc",
        ["application/vnd.ms-excel"] = "xls",
        ["application/vnd.ms-powerpoint"] = "ppt",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = "docx",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = "xlsx",
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = "pptx",
        ["application/vnd.ms-access"] = "accdb",
        ["application/msaccess"] = "accdb",
        ["text/csv"] = "csv",
        ["text/plain"] = "txt",
        ["application/zip"] = "zip",
        ["application/x-zip-compressed"] = "zip",
    };

    /// <summary>Lower case, without the dot; by the name, else by the media type; empty where neither tells it.</summary>
    public string Extension { get; } = ExtensionOf(Wording.Folded(Name)) is { Length: > 0 } written ? written : Types.GetValueOrDefault(MediaType, "");

    /// <summary>＊＊＊名簿＊.xlsx: all but the words that led to a finding and the extension is covered.</summary>
    public string MaskedName(params IEnumerable<string> words)
    {
        var name = Wording.Folded(Name);
        var stem = ExtensionOf(name) is { Length: > 0 } extension ? name[..^(extension.Length + 1)] : name;
        var cut = stem.Length <= LongestName ? stem : stem[..LongestName];
        var masked = new string('＊', cut.Length).ToCharArray();
        foreach (var word in words.Where(word => word.Length > 0))
        {
            for (var at = cut.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = cut.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
            {
                cut.CopyTo(at, masked, at, word.Length);
            }
        }

        return Extension.Length > 0 ? $"{new string(masked)}.{Extension}" : new string(masked);
    }

    private static string ExtensionOf(string name)
    {
        var dot = name.LastIndexOf('.');
        var written = dot < 0 ? "" : name[(dot + 1)..];
        return written.Length is > 0 and <= LongestExtension && written.All(char.IsAsciiLetterOrDigit) ? written.ToLowerInvariant() : "";
    }
}
