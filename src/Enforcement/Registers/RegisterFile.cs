using System.Security.Cryptography;
using System.Text;
using ComplianceBot.Enforcement.Policies;
using CsvHelper;

namespace ComplianceBot.Enforcement.Registers;

/// <summary>
/// A CSV file as rows that know their line and their columns by name. Whatever is wrong is written down with file, line and
/// column and never with the value, for the values are personal.
/// </summary>
internal sealed class RegisterFile(string name)
{
    private const int LargestBytes = 4 << 20;
    private const int MostRows = 50_000;
    private const int LongestRecord = 4096;
    private const int MostProblems = 20;

    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        Separator = ',',
        TrackLineNumbers = true,
        SkipEmptyLines = true,
        MaxRecordSize = LongestRecord,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        IncludeValuesInExceptions = false,
    };

    private readonly List<PolicyProblem> problems = [];

    public IReadOnlyList<PolicyProblem> Problems => problems;

    /// <summary>SHA-256 of what was read, hexadecimal; empty where nothing could be read.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>False once there are as many problems as anybody reads at a time.</summary>
    public bool GoesOn => problems.Count < MostProblems;

    public void Refuse(long line, string column, string message) => problems.Add(new PolicyProblem(name, (int)line, column, message));

    /// <summary>The bytes of a file of at most 4 MiB, or null after the reason was written down.</summary>
    public byte[]? Open(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > LargestBytes)
            {
                Refuse(0, "", $"大きすぎます（{length:N0} バイト）。{LargestBytes:N0} バイトまでにしてください。");
                return null;
            }

            var bytes = File.ReadAllBytes(path);
            Hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            return bytes;
        }
        catch (FileNotFoundException)
        {
            Refuse(0, "", "ファイルがありません。設定ファイルの隣に置くか、設定の registers から消してください。");
        }
        catch (Exception error) when (FileRefusal.Is(error))
        {
            Refuse(0, "", FileRefusal.Of(error));
        }

        return null;
    }

    /// <summary>Rows with all their cells, as long as the file can be read; what cannot is written down.</summary>
    /// <param name="columns">Columns of this register by their first name; a required one that the header lacks ends the reading.</param>
    public IEnumerable<RegisterRow> Rows(byte[] bytes, IReadOnlyList<RegisterColumn> columns)
    {
        if (Decode(bytes) is not { } text)
        {
            yield break;
        }

        using var csv = CsvReader.Create(new StringReader(text), Options, leaveOpen: false);
        if (!TryRead(csv))
        {
            RefuseEmpty();
            yield break;
        }

        if (Header(csv, columns) is not { } places)
        {
            yield break;
        }

        var width = csv.FieldCount;
        for (var rows = 0; GoesOn && TryRead(csv); rows++)
        {
            if (rows == MostRows)
            {
                Refuse(csv.LineNumber, "", $"行が多すぎます。{MostRows:N0} 行までにしてください。");
            }
            else if (csv.FieldCount != width)
            {
                Refuse(csv.LineNumber, "", $"列の数が {csv.FieldCount} です。見出しと同じ {width} 列にしてください（カンマを含む値は \" で囲みます）。");
            }
            else
            {
                yield return new RegisterRow(this, csv.LineNumber, places.ToDictionary(place => place.Key, place => csv.GetString(place.Value).Trim()));
            }
        }
    }

    // Excel still writes Shift_JIS (CP932) by default; what is neither is not guessed at.
    private string? Decode(byte[] bytes)
    {
        var body = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
        foreach (var encoding in (Encoding[])[new UTF8Encoding(false, throwOnInvalidBytes: true), CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!])
        {
            try
            {
                var text = encoding.GetString(body);
                if (!text.Contains('\0', StringComparison.Ordinal))
                {
                    return text;
                }
            }
            catch (DecoderFallbackException)
            {
                // The next one, or none.
            }
        }

        Refuse(0, "", "文字コードが読めません。UTF-8 か Shift_JIS の CSV で保存してください。");
        return null;
    }

    // An export that broke off must not empty a register.
    private void RefuseEmpty()
    {
        if (problems.Count == 0)
        {
            Refuse(0, "", "空です。見出しの行を書いてください。");
        }
    }

    private bool TryRead(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException error)
        {
            Refuse(error.LineNumber, "", $"CSV として読めません。引用符（\"）の閉じ忘れがないか、1件が {LongestRecord} 文字までかを確かめてください。");
            return false;
        }
    }

    private Dictionary<string, int>? Header(CsvReader csv, IReadOnlyList<RegisterColumn> columns)
    {
        var names = Enumerable.Range(0, csv.FieldCount).Select(field => csv.GetString(field).Trim().Normalize(NormalizationForm.FormKC)).ToArray();
        var places = new Dictionary<string, int>();
        foreach (var column in columns)
        {
            var place = Array.FindIndex(names, header => column.Names.Any(known => string.Equals(known, header, StringComparison.OrdinalIgnoreCase)));
            if (place >= 0)
            {
                places[column.Name] = place;
            }
            else if (column.IsRequired)
            {
                Refuse(csv.LineNumber, column.Name, $"見出しにこの列がありません。使える名前は {string.Join(" · ", column.Names)} です。");
            }
        }

        return problems.Count == 0 ? places : null;
    }
}

/// <param name="Names">How the header may name it; the first is its name in messages and documents.</param>
internal sealed record RegisterColumn(bool IsRequired, params IReadOnlyList<string> Names)
{
    public string Name => Names[0];
}
