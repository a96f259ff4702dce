using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>Reads XML from outside without trusting it: no DTD, no entities, no fetching, bounded size and depth.</summary>
internal static class JmaXml
{
    /// <summary>Largest telegram and feed in bytes. A prefecture's warnings take 250 KB, the nationwide summary some megabytes.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Real telegrams are about 15 deep; deeper ones could exhaust the stack later.</summary>
    private const int MaxDepth = 64;

    /// <summary>Null with a reason when it is not XML that can be accepted.</summary>
    public static (XElement? Root, string Reason) Load(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            return (null, $"大きさが上限（{MaxBytes / 1024 / 1024} MB）を超えています。");
        }

        try
        {
            if (!IsShallow(bytes))
            {
                return (null, $"要素の入れ子が{MaxDepth}段を超えています。");
            }

            using var reader = Reader(bytes);
            return XDocument.Load(reader).Root is { } root ? (root, "") : (null, "要素がありません。");
        }
        catch (XmlException problem)
        {
            return (null, $"XMLとして読めません（{problem.LineNumber}行目）。");
        }
    }

    public static XElement? Child(this XElement? element, string name) =>
        element?.Elements().FirstOrDefault(child => Is(child, name));

    public static IEnumerable<XElement> Children(this XElement? element, string name) =>
        element?.Elements().Where(child => Is(child, name)) ?? [];

    /// <summary>Trimmed text of a child; empty when it is absent.</summary>
    public static string Text(this XElement? element, string name) => element.Child(name)?.Value.Trim() ?? "";

    /// <summary>Full-width and half-width forms compare equal (the agency writes （Ｒ０６）).</summary>
    public static string Fold(string text) => text.Normalize(NormalizationForm.FormKC);

    /// <summary>A time with its zone; one without is refused, because guessing would shift the order of reports.</summary>
    public static DateTimeOffset? Time(string text) =>
        text.Length >= 20 && (text[^1] == 'Z' || text[^6] is '+' or '-')
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static bool Is(XElement element, string name) => string.Equals(element.Name.LocalName, name, StringComparison.Ordinal);

    private static bool IsShallow(ReadOnlyMemory<byte> bytes)
    {
        using var reader = Reader(bytes);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                return false;
            }
        }

        return true;
    }

    private static XmlReader Reader(ReadOnlyMemory<byte> bytes) => XmlReader.Create(
        new MemoryStream(bytes.ToArray(), writable: false),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxBytes,
            CloseInput = true,
        });
}
