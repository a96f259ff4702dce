using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>One line of a replay.</summary>
/// <param name="At">When; null for what is no telegram that counts.</param>
/// <param name="Source">File name; empty where only time passed.</param>
/// <param name="Telegram">VPWW55 発表, VXSE53 訓練 …; 時間の経過.</param>
/// <param name="Area">Names of the followed areas, at most three.</param>
/// <param name="Phenomenon">大雨, 地震 …; empty where nothing is in force.</param>
/// <param name="Level">The agency's words, or why the telegram changed nothing.</param>
/// <param name="ModeAfter">Null for what is no telegram that counts.</param>
public sealed record ReplayRow(DateTimeOffset? At, string Source, string Telegram, string Area, string Phenomenon, string Level, EmergencyMode? ModeAfter)
{
    /// <summary>Broken, as against of a kind that is not followed.</summary>
    public bool IsUnreadable { get; init; }
}

/// <summary>Recorded telegrams once more, in the order of their time: which mode would have held when. Pure.</summary>
public static class EmergencyReplay
{
    private const int MostNames = 3;
    private const string TimePassed = "時間の経過";

    /// <param name="recorded">File names and what reading them came to.</param>
    /// <param name="policy">Null: every area that the telegrams name is followed.</param>
    public static IReadOnlyList<ReplayRow> Run(IReadOnlyList<(string Source, JmaReading Reading)> recorded, EmergencyPolicy? policy)
    {
        var telegrams = recorded.Where(one => one.Reading.Telegram is not null).Select(one => (one.Source, Telegram: one.Reading.Telegram!)).OrderBy(one => one.Telegram.IssuedAt).ToList();
        policy ??= Everywhere(telegrams.Select(one => one.Telegram));
        var rows = recorded.Where(one => one.Reading.Telegram is null)
            .Select(one => new ReplayRow(null, one.Source, "—", "", "", one.Reading.Unreadable ?? "緊急モードに関わらない種類の電文です。", null) { IsUnreadable = one.Reading.Unreadable is not null }).ToList();
        var (state, view) = (EmergencyState.Empty, EmergencyView.Normal);
        foreach (var (source, telegram) in telegrams)
        {
            (state, view) = Pass(state, view, policy, telegram.IssuedAt, rows);
            state = state.Apply(telegram, policy, telegram.IssuedAt).Watched(telegram.IssuedAt, telegram.IssuedAt).Prune(policy, telegram.IssuedAt);
            view = state.At(policy, telegram.IssuedAt);
            rows.AddRange(RowsOf(source, telegram, policy, view.Mode));
        }

        Pass(state, view, policy, DateTimeOffset.MaxValue, rows);
        return rows;
    }

    /// <summary>The falls that come by time alone until the next telegram.</summary>
    private static (EmergencyState State, EmergencyView View) Pass(EmergencyState state, EmergencyView view, EmergencyPolicy policy, DateTimeOffset until, List<ReplayRow> rows)
    {
        while (view.Until is { } end && end < until)
        {
            state = state.Watched(end, end);
            view = state.At(policy, end);
            rows.Add(new ReplayRow(end, "", TimePassed, "", "", "", view.Mode));
        }

        return (state, view);
    }

    private static IEnumerable<ReplayRow> RowsOf(string source, JmaTelegram telegram, EmergencyPolicy policy, EmergencyMode mode)
    {
        var row = new ReplayRow(telegram.IssuedAt, source, $"{telegram.Type} {InfoType(telegram)}{Status(telegram)}", "", "", "", mode);
        var areas = telegram.Areas.Where(area => policy.Follows(area.Code)).ToList();
        var said = areas.SelectMany(area => area.Hazards.Select(hazard => (area.Name, Hazard: hazard))).GroupBy(one => (one.Hazard.Phenomenon, one.Hazard.Label))
            .OrderByDescending(group => group.First().Hazard.Level).ThenByDescending(group => group.First().Hazard.Intensity).ToList();
        if (said.Count == 0)
        {
            var nothing = telegram.InfoType == JmaInfoType.Cancelled ? "前の電文を取り消し" : areas.Count == 0 ? "対象の地域なし" : "発表なし（解除）";
            return [row with { Area = Names(areas.Select(area => area.Name)), Level = nothing }];
        }

        return said.Select(group => row with { Area = Names(group.Select(one => one.Name)), Phenomenon = group.Key.Phenomenon, Level = group.Key.Label });
    }

    private static string Names(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        return string.Join("、", all.Take(MostNames)) + (all.Count > MostNames ? $" ほか{all.Count - MostNames}" : "");
    }

    private static string InfoType(JmaTelegram telegram) => telegram.InfoType switch
    {
        JmaInfoType.Corrected => "訂正",
        JmaInfoType.Cancelled => "取消",
        _ => "発表",
    };

    private static string Status(JmaTelegram telegram) => telegram.Status switch
    {
        JmaStatus.Training => "（訓練）",
        JmaStatus.Test => "（試験）",
        _ => "",
    };

    private static EmergencyPolicy Everywhere(IEnumerable<JmaTelegram> telegrams)
    {
        var codes = telegrams.SelectMany(telegram => telegram.Areas).Select(area => area.Code).Distinct(StringComparer.Ordinal).ToLookup(code => code.Length);
        return new EmergencyPolicy { Areas = [.. codes[7]], QuakeAreas = [.. codes[3]], Rivers = [.. codes[12]] };
    }
}
