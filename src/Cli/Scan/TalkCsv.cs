using System.Globalization;
using CsvHelper;

namespace ComplianceBot.Cli.Scan;

/// <summary>
/// The talk download of the monitoring API (wire sheet 6.2): header in Japanese or English, by name and in any order, texts
/// with quoted line breaks, and a last line <c>downloadLogs error</c> where the download broke off.
/// </summary>
internal static class TalkCsv
{
    private const string BrokenDownload = "downloadLogs error";
    private const string LeftOpen =
        "a quotation mark is left open here: all behind it was taken as one field; what is not in the column トーク was not judged. Close it and scan again";

    private static readonly string[] TimeNames = ["日時", "date", "time", "datetime", "date and time"];
    private static readonly string[] SenderNames = ["送信者", "sender", "from"];
    private static readonly string[] ChannelNames = ["チャンネルid", "トークルームid", "channel id", "channelid", "room id", "talk room id"];
    private static readonly string[] TextNames = ["トーク", "内容", "talk", "message", "content"];

    private static CsvReaderOptions Options(Action<CsvMalformedRecord> malformed) => new()
    {
        HasHeader = false,
        Separator = ',',
        TrackLineNumbers = true,
        MaxRecordSize = LineSource.LongestLine,
        MalformedData = CsvMalformedDataHandling.Recover,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        IncludeValuesInExceptions = false,
        OnMalformedRecord = malformed,
    };

    public static IEnumerable<ScanInput> Read(TextReader reader)
    {
        CsvMalformedRecord? open = null;
        using var csv = CsvReader.Create(reader, Options(record => open = record.Reason == CsvMalformedReason.UnterminatedQuote ? record : open), leaveOpen: true);
        if (!TryRead(csv, out var broken))
        {
            if (broken is not null)
            {
                yield return broken;
            }

            yield break;
        }

        csv.ReadHeader();
        var (time, sender, channel, text) = (Column(csv, TimeNames), Column(csv, SenderNames), Column(csv, ChannelNames), Column(csv, TextNames));
        if (text < 0)
        {
            yield return new ScanInput(1, null, "no column トーク (talk) in the header; the first line must name the columns 日時, 送信者, チャンネルID and トーク");
            yield break;
        }

        while (TryRead(csv, out broken))
        {
            yield return Row(csv, time, sender, channel, text);
        }

        if (broken is not null)
        {
            yield return broken;
        }
        else if (open is { } mark)
        {
            yield return new ScanInput(mark.LineNumber, null, LeftOpen);
        }
    }

    // Behind a quotation mark that nobody closed all the rest is one record; nobody can say where the next begins.
    private static bool TryRead(CsvReader csv, out ScanInput? broken)
    {
        broken = null;
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException error)
        {
            broken = new ScanInput(error.LineNumber, null, $"a record longer than {LineSource.LongestLine} characters: a quotation mark is left open, perhaps. Nothing from here on was read");
            return false;
        }
    }

    private static ScanInput Row(CsvReader csv, int time, int sender, int channel, int text)
    {
        var line = csv.LineNumber;
        if (csv.FieldCount <= text)
        {
            return string.Equals(csv.GetString(0).Trim(), BrokenDownload, StringComparison.OrdinalIgnoreCase)
                ? new ScanInput(line, null, "the download broke off here (downloadLogs error): fetch the rest again")
                : new ScanInput(line, null, "fewer columns than the header");
        }

        var at = DateTimeOffset.UnixEpoch;
        if (time >= 0 && !DateTimeOffset.TryParse(csv.GetString(time), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at))
        {
            return new ScanInput(line, null, "日時 (date) is no time; write it as 2026-11-20T10:00:00+09:00");
        }

        var id = line.ToString(CultureInfo.InvariantCulture);
        var room = channel >= 0 ? csv.GetString(channel) : id;
        return new ScanInput(line, new ScanRecord(id, room, [new ScanMessage(sender >= 0 ? csv.GetString(sender) : "", at, csv.GetString(text))]));
    }

    private static int Column(CsvReader csv, string[] names) =>
        Array.FindIndex([.. csv.Headers], header => names.Contains(header.Trim().Trim('\uFEFF').ToLowerInvariant(), StringComparer.Ordinal));
}
