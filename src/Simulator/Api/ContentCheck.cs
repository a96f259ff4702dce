using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Api;

/// <summary>What may be sent (wire sheet 4.2, 4.3). Lengths count UTF-16 units.</summary>
internal static partial class ContentCheck
{
    private const int MostMentions = 50;
    private const int LongestText = 2_000;
    private const int LongestPart = 1_000;

    private static readonly Dictionary<string, string[]> Documented = new(StringComparer.Ordinal)
    {
        ["text"] = ["text", "i18nTexts"],
        ["sticker"] = ["packageId", "stickerId"],
        ["image"] = ["previewImageUrl", "originalContentUrl", "fileId"],
        ["file"] = ["originalContentUrl", "fileId"],
        ["audio"] = ["originalContentUrl", "fileId"],
        ["video"] = ["previewImageUrl", "originalContentUrl", "fileId"],
        ["link"] = ["contentText", "linkText", "link", "i18nContentTexts", "i18nLinkTexts", "i18nLinks"],
        ["location"] = ["title", "address", "latitude", "longitude"],
        ["button_template"] = ["contentText", "actions", "i18nContentTexts"],
        ["list_template"] = ["coverData", "elements", "actions"],
        ["carousel"] = ["columns", "imageAspectRatio", "imageSize"],
        ["image_carousel"] = ["columns"],
        ["flex"] = ["altText", "contents", "i18nAltTexts"],
    };

    /// <summary>The checked content of a send.</summary>
    /// <param name="call">Its body holds nothing but <c>content</c>.</param>
    /// <param name="members">Who is in the talk; a mention of anybody else fails the whole send.</param>
    /// <param name="mayMentionAll">Channels only.</param>
    public static JObject Of(ApiCall call, IReadOnlyCollection<string> members, bool mayMentionAll)
    {
        call.Only("content");
        var content = call.Body["content"] as JObject ?? throw ApiRefusalException.Missing("content");
        var type = (string?)(content["type"] as JValue) ?? throw ApiRefusalException.Missing("content.type");
        if (!Documented.TryGetValue(type, out var documented))
        {
            throw ApiRefusalException.Invalid("content.type is invalid");
        }

        ApiCall.Only(content, ["type", "quickReply", .. documented]);
        CheckKind(type, content);
        CheckMentions((string?)content["text"] ?? (string?)content["contentText"] ?? "", members, mayMentionAll);
        if (content["quickReply"] is { } quickReply)
        {
            ButtonCheck.QuickReply(quickReply);
        }

        return content;
    }

    private static void CheckKind(string type, JObject content)
    {
        switch (type)
        {
            case "text":
                Text(content, "text", LongestText);
                break;
            case "button_template":
                Text(content, "contentText", LongestPart);
                ButtonCheck.TemplateActions(content["actions"]);
                break;
            case "link":
                Text(content, "contentText", LongestPart);
                Text(content, "linkText", LongestPart);
                Text(content, "link", LongestPart);
                break;
            case "image" or "video" when content["fileId"] is null && (content["previewImageUrl"] is null || content["originalContentUrl"] is null):
                throw ApiRefusalException.Invalid("content.previewImageUrl/originalContentUrl is required");
            case "file" or "audio" when content["fileId"] is null && content["originalContentUrl"] is null:
                throw ApiRefusalException.Invalid("content.originalContentUrl is required");
        }
    }

    private static void Text(JObject content, string name, int longest)
    {
        var text = content[name] is JValue { Type: JTokenType.String, Value: string value } ? value : throw ApiRefusalException.Missing($"content.{name}");
        if (text.Length == 0 || text.Length > longest)
        {
            throw ApiRefusalException.Invalid($"content.{name} must have 1 to {longest} characters");
        }
    }

    private static void CheckMentions(string text, IReadOnlyCollection<string> members, bool mayMentionAll)
    {
        var mentioned = Mention().Matches(text);
        if (mentioned.Count > MostMentions)
        {
            throw ApiRefusalException.Invalid($"content may mention at most {MostMentions} people");
        }

        if (mentioned.Select(match => match.Groups["user"].Value).Any(user => !(user == "all" && mayMentionAll) && !members.Contains(user)))
        {
            throw ApiRefusalException.Invalid("Mentioned user does not exist in the channel");
        }
    }

    [GeneratedRegex("""<m\s+userId="(?<user>[^"]*)"\s*/?>""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Mention();
}
