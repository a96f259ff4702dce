using System.Globalization;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Policies;

/// <summary>Reads <c>waivers</c>. A deviation without a reason, a second person's approval or an end is none.</summary>
internal static class WaiversReader
{
    public static IReadOnlyList<Waiver> Read(SettingsObject root, IReadOnlyList<Rule> known) =>
        [.. root.Objects("waivers").Select(entry => ReadOne(entry, known))];

    private static Waiver ReadOne(SettingsObject entry, IReadOnlyList<Rule> known)
    {
        var waiver = new Waiver(
            entry.RequiredText("rule", "免除する規則の名前を書いてください。"),
            entry.TextOrNull("group"),
            entry.TextOrNull("channel"),
            entry.RequiredText("reason", "免除の理由を書いてください。"),
            entry.RequiredText("requestedBy", "申請した人の ID を書いてください。"),
            entry.RequiredText("approvedBy", "承認した人の ID を書いてください。"),
            End(entry));
        if (waiver.Rule.Length > 0 && !known.Any(rule => rule.Descriptor.Name == waiver.Rule))
        {
            entry.Refuse("rule", $"「{SettingsObject.Short(waiver.Rule)}」は知らない規則です。使えるのは {string.Join(" · ", known.Select(rule => rule.Descriptor.Name))} です。");
        }

        if (waiver.GroupId is null && waiver.ChannelId is null)
        {
            entry.Refuse("group", "group か channel のどちらかを書いてください。すべてを免除するなら、規則の mode を shadow にしてください。");
        }

        if (waiver.ApprovedBy.Length > 0 && waiver.ApprovedBy == waiver.RequestedBy)
        {
            entry.Refuse("approvedBy", "申請した人とは別の人の承認が要ります。");
        }

        entry.RefuseUnknownKeys();
        return waiver;
    }

    private static DateOnly End(SettingsObject entry)
    {
        var text = entry.RequiredText("until", "免除の最後の日を 2027-03-31 の形で書いてください。");
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) && text.Length > 0)
        {
            entry.Refuse("until", $"「{SettingsObject.Short(text)}」は日付ではありません。2027-03-31 の形で書いてください。");
        }

        return until;
    }
}
