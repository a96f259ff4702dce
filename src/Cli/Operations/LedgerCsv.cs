using System.Globalization;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Records;
using CsvHelper;

namespace ComplianceBot.Cli.Operations;

/// <summary>
/// Ledger rows as CSV for a spreadsheet. A cell that a spreadsheet would take for a formula (= + - @, also in full width, tab, line break)
/// gets a quote in front, for names of groups come from anybody.
/// </summary>
internal static class LedgerCsv
{
    private static readonly char[] FormulaStarts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    private static readonly (string Header, Func<StoredLedgerEntry, (Office Office, LedgerNames Names), string?> Value)[] Columns =
    [
        ("連番", (row, _) => row.Sequence.ToString(CultureInfo.InvariantCulture)),
        ("記録日時", (row, by) => Time(row.Entry.At, by.Office)),
        ("事象日時", (row, by) => Time(row.Entry.EventAt, by.Office)),
        ("種類", (row, _) => Kind(row.Entry.Kind)),
        ("氏名", (row, by) => by.Names.Person(row.Entry.PersonId)),
        ("利用者ID", (row, _) => row.Entry.PersonId),
        ("トークルームID", (row, _) => row.Entry.ChannelId),
        ("グループ名", (row, by) => by.Names.Group(row.Entry.GroupId)),
        ("グループID", (row, _) => row.Entry.GroupId),
        ("規則番号", (row, _) => row.Entry.RuleId),
        ("規則", (row, _) => row.Entry.Rule),
        ("規則の版", (row, _) => row.Entry.RuleVersion > 0 ? row.Entry.RuleVersion.ToString(CultureInfo.InvariantCulture) : ""),
        ("条項", (row, _) => row.Entry.Article),
        ("判定", (row, _) => row.Entry.Outcome),
        ("重大度", (row, _) => row.Entry.Severity),
        ("段階", (row, _) => row.Entry.Stage),
        ("番号", (row, _) => row.Entry.ViolationId),
        ("内容", (row, _) => row.Entry.Detail),
        ("根拠（伏字）", (row, _) => row.Entry.Evidence),
        ("本文の鍵付きハッシュ", (row, _) => row.Entry.TextHash),
        ("受信の鍵", (row, _) => row.Entry.CallbackKey),
        ("行のハッシュ", (row, _) => row.Hash),
    ];

    /// <summary>Returns how many rows were written.</summary>
    public static long Write(TextWriter writer, IEnumerable<StoredLedgerEntry> rows, Office office, LedgerNames names)
    {
        using var csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\r\n" }, leaveOpen: true);
        csv.WriteRecord([.. Columns.Select(column => column.Header)]);
        var written = 0L;
        foreach (var row in rows)
        {
            csv.WriteRecord([.. Columns.Select(column => Safe(column.Value(row, (office, names)) ?? ""))]);
            written++;
        }

        return written;
    }

    private static string Safe(string cell) => cell.Length > 0 && FormulaStarts.Contains(cell[0]) ? "'" + cell : cell;

    private static string Time(DateTimeOffset? at, Office office) =>
        at is { } time ? office.Local(time).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture) : "";

    private static string Kind(string kind) => LedgerKinds.Title(kind) is var title && title == kind ? kind : $"{title}（{kind}）";
}
