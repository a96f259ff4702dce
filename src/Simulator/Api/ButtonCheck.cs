using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Api;

/// <summary>Quick replies and template actions (wire sheet 4.2): postback only where it works.</summary>
internal static class ButtonCheck
{
    private const int MostQuickReplies = 13;
    private const int MostActions = 10;
    private const int LongestLabel = 20;
    private const int LongestData = 300;

    public static void QuickReply(JToken quickReply)
    {
        var owner = quickReply as JObject ?? throw ApiRefusalException.Invalid("content.quickReply is invalid");
        ApiCall.Only(owner, "items");
        var items = owner["items"] as JArray ?? throw ApiRefusalException.Missing("content.quickReply.items");
        if (items.Count is 0 or > MostQuickReplies)
        {
            throw ApiRefusalException.Invalid($"content.quickReply.items must be 1 to {MostQuickReplies}");
        }

        foreach (var item in items.Select(item => item as JObject ?? throw ApiRefusalException.Invalid("content.quickReply.items is invalid")))
        {
            ApiCall.Only(item, "action", "imageUrl", "imageResourceId", "i18nImageUrls", "i18nImageResourceIds");
            Action(item["action"] as JObject ?? throw ApiRefusalException.Missing("content.quickReply.items.action"), isQuickReply: true);
        }
    }

    public static void TemplateActions(JToken? actions)
    {
        if (actions is not JArray { Count: >= 1 and <= MostActions } list)
        {
            throw ApiRefusalException.Invalid($"content.actions must be 1 to {MostActions}");
        }

        foreach (var action in list)
        {
            Action(action as JObject ?? throw ApiRefusalException.Invalid("content.actions is invalid"), isQuickReply: false);
        }
    }

    private static void Action(JObject action, bool isQuickReply)
    {
        switch ((string?)(action["type"] as JValue))
        {
            case "postback" when isQuickReply:
                ApiCall.Only(action, "type", "label", "data", "displayText", "i18nLabels", "i18nDisplayTexts");
                Text(action, "label", LongestLabel);
                Text(action, "data", LongestData);
                Text(action, "displayText", LongestData);
                break;
            case "message":
                ApiCall.Only(action, "type", "label", "text", "postback", "i18nLabels", "i18nTexts");
                Text(action, "label", LongestLabel);
                break;
            case "uri":
                ApiCall.Only(action, "type", "label", "uri", "i18nLabels");
                Text(action, "label", LongestLabel);
                Text(action, "uri", longest: 1_000);
                break;
            case "copy":
                ApiCall.Only(action, "type", "label", "copyText", "i18nLabels", "i18nCopyTexts");
                break;
            case "camera" or "cameraRoll" or "location" when isQuickReply:
                ApiCall.Only(action, "type", "label", "i18nLabels");
                break;
            default:
                throw ApiRefusalException.Invalid("action.type is not possible here");
        }
    }

    private static void Text(JObject action, string name, int longest)
    {
        if (action[name] is not JValue { Type: JTokenType.String, Value: string text } || text.Length == 0 || text.Length > longest)
        {
            throw ApiRefusalException.Invalid($"action.{name} must have 1 to {longest} characters");
        }
    }
}
