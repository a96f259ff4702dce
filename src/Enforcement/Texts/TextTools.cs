namespace ComplianceBot.Enforcement.Texts;

/// <summary>Small things every text needs. Lengths are UTF-16 units, as the wire counts them.</summary>
internal static class TextTools
{
    /// <summary>What a note may have beside a list of groups.</summary>
    public const int NoteLength = 120;

    /// <summary>Wire sheet 4.2.</summary>
    public const int MessageLength = 2000;

    /// <summary>Of a part of something longer: 【訓練】 is put before it in a drill.</summary>
    public const int PartLength = MessageLength - 10;

    /// <summary>（p.7-01）</summary>
    public static string Cite(string article) => $"（{article}）";

    /// <summary>Cuts with an ellipsis, never through a surrogate pair.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = Math.Max(0, length - 1);
        if (end > 0 && char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        return length <= 0 ? "" : text[..end] + "…";
    }

    /// <summary>Parts that fit a message, at ends of lines where there are any; never through a surrogate pair. Nothing for an empty text.</summary>
    public static IReadOnlyList<string> Split(string text) => Split(text, PartLength);

    /// <summary>The same with another length, where something is put before each part.</summary>
    public static IReadOnlyList<string> Split(string text, int length)
    {
        var parts = new List<string>();
        for (var rest = text.Trim(); rest.Length > 0;)
        {
            var end = rest.Length <= length ? rest.Length : rest.LastIndexOf('\n', length);
            end = end <= 0 ? length - (char.IsHighSurrogate(rest[length - 1]) ? 1 : 0) : end;
            parts.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        return parts;
    }

    /// <summary>A name from the tenant, on one line and unable to mention anybody (wire sheet 4.3: <c>&lt;m </c>).</summary>
    public static string Name(string name, int length)
    {
        var line = Harmless(name).ReplaceLineEndings(" ").Trim();
        return Cut(line, length);
    }

    /// <summary>What somebody wrote, passed on as it is, but unable to mention anybody. As long as before.</summary>
    public static string Harmless(string words) => words.Replace("<m", "＜m", StringComparison.OrdinalIgnoreCase);
}
