using System.Globalization;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite.State;

/// <summary>What happened already: replay keys, claims, notes counted against caps, callbacks kept aside.</summary>
internal sealed class MarkTables(SqliteConnection connection)
{
    private readonly Statement _once = new(connection, "INSERT INTO once (key, at) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING");
    private readonly Statement _claim = new(connection, "INSERT INTO claims (key, until) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING");
    private readonly Statement _taken = new(connection, "SELECT key FROM claims WHERE key = $1");
    private readonly Statement _tell = new(connection, "INSERT INTO told (person_id, rule, day) VALUES ($1, $2, $3)");
    private readonly Statement _told = new(connection, "SELECT person_id, rule, day FROM told WHERE person_id = $1 AND day >= $2 ORDER BY day");

    private readonly Statement _keepAside = new(connection, """
        INSERT INTO kept_aside (key, type, reason, at, body, stored_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (key) DO NOTHING
        """);

    private readonly Statement _purgeOnce = new(connection, "DELETE FROM once WHERE at < $1");
    private readonly Statement _purgeClaims = new(connection, "DELETE FROM claims WHERE until < $1");
    private readonly Statement _purgeTold = new(connection, "DELETE FROM told WHERE day < $1");
    private readonly Statement _purgeAside = new(connection, "DELETE FROM kept_aside WHERE stored_at < $1");

    /// <returns>Whether this is the first time.</returns>
    public bool TryOnce(string key, DateTimeOffset now) => _once.Run(key, Stored.Number(now)) > 0;

    public HashSet<string> Taken(IReadOnlyList<string> claims) =>
        claims.SelectMany(claim => _taken.Query(row => row.GetString(0), claim)).ToHashSet(StringComparer.Ordinal);

    /// <summary>A plan that claims what it was told is taken, or did not ask about, contradicts itself and is refused whole.</summary>
    public void Claim(IReadOnlyList<Claim> claims)
    {
        foreach (var claim in claims)
        {
            if (_claim.Run(claim.Key, Stored.Number(claim.Until)) == 0)
            {
                throw new InvalidOperationException($"The claim {claim.Key} is taken already; the plan must ask for it in StateQuery.Claims first.");
            }
        }
    }

    /// <summary>This week and the last, whichever day it is now.</summary>
    public List<Told> Told(IReadOnlyList<string> people, DateTimeOffset now)
    {
        var from = DayText(DateOnly.FromDateTime(now.UtcDateTime).AddDays(-15));
        return people.SelectMany(person => _told.Query(RowOf, person, from)).ToList();
    }

    public void Tell(IReadOnlyList<Told> told)
    {
        foreach (var one in told)
        {
            _tell.Run(one.PersonId, one.Rule, DayText(one.Day));
        }
    }

    public void KeepAside(IReadOnlyList<KeptAside> kept, DateTimeOffset now)
    {
        foreach (var one in kept)
        {
            _keepAside.Run(one.Key, one.Type, one.Reason, Stored.Number(one.At), one.Body, Stored.Number(now));
        }
    }

    public Dictionary<string, int> Purge(DateTimeOffset now) => new()
    {
        ["replay-keys"] = _purgeOnce.Run(Stored.Number(now - Kept.ReplayKeys)),
        ["claims"] = _purgeClaims.Run(Stored.Number(now)),
        ["told"] = _purgeTold.Run(DayText(DateOnly.FromDateTime(now.UtcDateTime - Kept.ReplayKeys))),
        ["kept-aside"] = _purgeAside.Run(Stored.Number(now - Kept.RawCallbacks)),
    };

    /// <summary>Type, reason and time; the body stays where it is.</summary>
    public static List<KeptAside> ReadAside(SqliteConnection reader, int max) => reader.Query(
        "SELECT key, type, reason, at FROM kept_aside ORDER BY at DESC LIMIT $1",
        row => new KeptAside(row.GetString(0), row.GetString(1), row.GetString(2), Stored.FromNumber(row.GetInt64(3)), Body: ""),
        max);

    private static Told RowOf(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), DateOnly.ParseExact(row.GetString(2), "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string DayText(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
