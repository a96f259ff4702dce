namespace ComplianceBot.Enforcement.Emergency;

/// <summary>The readings of the followed areas, and how a telegram changes them.</summary>
internal static class ReadingBook
{
    private const int MostQuakes = 200;

    private static readonly TimeSpan KeepQuakes = TimeSpan.FromHours(48);
    private static readonly TimeSpan KeepQuiet = TimeSpan.FromDays(7);

    public static IReadOnlyList<AreaReading> Apply(IReadOnlyList<AreaReading> book, JmaTelegram telegram, EmergencyPolicy policy)
    {
        if (telegram.InfoType == JmaInfoType.Cancelled)
        {
            return [.. book.Select(reading => IsTakenBack(reading, telegram) ? reading.TakeBack(telegram.ReportedAt) : reading).OfType<AreaReading>()];
        }

        foreach (var area in Followed(telegram, policy))
        {
            foreach (var reading in Series.ReadingsOf(telegram, area))
            {
                book = Put(book, reading, telegram);
            }

            book = [.. book.Select(reading => Settle(reading, telegram, area))];
        }

        return book;
    }

    /// <summary>Quakes after two days, quiet areas after a week: the book stays small for ever.</summary>
    public static IReadOnlyList<AreaReading> Prune(IReadOnlyList<AreaReading> book, EmergencyPolicy policy, DateTimeOffset now)
    {
        var kept = book.Where(reading => policy.Follows(reading.Area) && (reading.IsQuake
            ? now - reading.ReportedAt < KeepQuakes
            : reading.Hazards.Count > 0 || now - reading.ReportedAt < KeepQuiet)).ToList();
        var surplus = kept.Where(reading => reading.IsQuake).OrderByDescending(reading => reading.ReportedAt).Skip(MostQuakes).ToHashSet();
        return [.. kept.Where(reading => !surplus.Contains(reading))];
    }

    /// <summary>Areas that count. A municipality which a final quake report does not name felt nothing: that is a fact too.</summary>
    private static IEnumerable<AreaReport> Followed(JmaTelegram telegram, EmergencyPolicy policy)
    {
        var followed = telegram.Areas.Where(area => policy.Follows(area.Code));
        if (telegram.Type != JmaType.VXSE53 || policy.Areas.Count == 0)
        {
            return followed;
        }

        var municipalities = followed.Where(area => policy.Areas.Contains(area.Code)).ToList();
        return municipalities.Concat(policy.Areas.Except(municipalities.Select(area => area.Code), StringComparer.Ordinal).Select(code => new AreaReport(code, "", [])));
    }

    private static IReadOnlyList<AreaReading> Put(IReadOnlyList<AreaReading> book, AreaReading reading, JmaTelegram telegram)
    {
        var existing = book.FirstOrDefault(other => other.Series == reading.Series && other.Area == reading.Area);
        if (existing is null)
        {
            // Most quakes are felt elsewhere: "nothing here" matters only against a provisional report.
            var matters = !reading.IsQuake || reading.Hazards.Count > 0 || book.Any(other => other.IsQuake && other.EventId == reading.EventId);
            return matters ? [.. book, reading] : book;
        }

        if (reading.ReportedAt < existing.ReportedAt || (reading.ReportedAt == existing.ReportedAt && reading.IssuedAt < existing.IssuedAt))
        {
            return book;
        }

        var isSameReport = reading.ReportedAt == existing.ReportedAt;
        var isCorrection = telegram.InfoType == JmaInfoType.Corrected;
        var replacement = reading with
        {
            Before = isSameReport || isCorrection ? existing.Before : existing with { Before = null },
            // VPWW53 repeats VPWW54 without its notice, which alone carries level 4.
            Hazards = isSameReport && !isCorrection && reading.Series == Series.Old ? [.. reading.Hazards.Union(existing.Hazards)] : reading.Hazards,
        };
        return [.. book.Select(other => ReferenceEquals(other, existing) ? replacement : other)];
    }

    private static AreaReading Settle(AreaReading older, JmaTelegram telegram, AreaReport area)
    {
        if (older.Area != area.Code || older.ReportedAt >= telegram.ReportedAt || !older.Hazards.Any(hazard => Series.Settles(telegram, area, older, hazard)))
        {
            return older;
        }

        return older with { Hazards = [.. older.Hazards.Where(hazard => !Series.Settles(telegram, area, older, hazard))], Before = null };
    }

    /// <summary>A cancellation names its event, or for warnings, which have none, its office.</summary>
    private static bool IsTakenBack(AreaReading reading, JmaTelegram telegram) =>
        reading.Series == Series.Of(telegram) && reading.ReportedAt <= telegram.ReportedAt && reading.EventId == telegram.EventId
        && (telegram.EventId.Length > 0 || reading.Office == telegram.Office)
        && (reading.RestoredAt is not { } restored || restored < telegram.ReportedAt);
}
