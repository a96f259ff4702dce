using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ComplianceBot.Cli.Scan;

/// <summary>Writes one JSON line for each record.</summary>
internal sealed class AnswerWriter(Stream output) : IDisposable
{
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly BufferedStream stream = new(output, 1 << 16);
    private Utf8JsonWriter? json;

    public void Write(ScanAnswer answer)
    {
        json ??= new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        json.Reset();
        json.WriteStartObject();
        json.WriteString("id", answer.Id);
        json.WriteString("decision", answer.Decision switch { Decision.Block => "block", Decision.Warn => "warn", _ => "ok" });
        json.WriteStartArray("findings");
        foreach (var finding in answer.Findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.Write(buffer.WrittenSpan);
        stream.WriteByte((byte)'\n');
        buffer.ResetWrittenCount();
    }

    public void Dispose()
    {
        stream.Flush();
        json?.Dispose();
        stream.Dispose();
    }

    private static void Write(Utf8JsonWriter json, ScanFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("type", finding.Type);
        json.WriteNumber("start", finding.Start);
        json.WriteNumber("end", finding.End);
        json.WriteNumber("message", finding.Message);
        if (finding.Record is { } other)
        {
            json.WriteString("record", other);
        }

        json.WriteString("confidence", finding.Confidence switch { Rules.Confidence.High => "high", Rules.Confidence.Medium => "medium", _ => "low" });
        json.WriteEndObject();
    }
}
