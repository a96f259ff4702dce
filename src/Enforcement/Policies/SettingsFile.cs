using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Enforcement.Policies;

/// <summary>
/// A settings file as a tree that knows its lines. Read twice: System.Text.Json is the strict judge (no single quotes,
/// no trailing commas), Newtonsoft keeps the line of every value.
/// </summary>
internal sealed class SettingsFile(string name)
{
    private const int LargestBytes = 1 << 20;

    private readonly List<PolicyProblem> problems = [];

    public string Name { get; } = name;

    public IReadOnlyList<PolicyProblem> Problems => problems;

    /// <summary>SHA-256 of what was read, hexadecimal; empty before and where nothing could be read.</summary>
    public string Hash { get; private set; } = "";

    public void Refuse(JToken? at, string path, string message) =>
        problems.Add(new PolicyProblem(Name, (at as IJsonLineInfo)?.LineNumber ?? 0, path, message));

    /// <summary>The bytes of a file of at most a mebibyte, or null after the reason was written down.</summary>
    public byte[]? Read(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length <= LargestBytes)
            {
                var bytes = File.ReadAllBytes(path);
                Hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
                return bytes;
            }

            Refuse(null, "", $"大きすぎます（{length:N0} バイト）。{LargestBytes:N0} バイトまでにしてください。");
        }
        catch (Exception error) when (FileRefusal.Is(error))
        {
            Refuse(null, "", FileRefusal.Of(error));
        }

        return null;
    }

    /// <summary>The root, or null after the reason was written down.</summary>
    public JToken? Parse(byte[] bytes) => IsStrict(bytes) ? ReadTree(bytes) : null;

    private static byte[] WithoutByteOrderMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    private bool IsStrict(byte[] bytes)
    {
        try
        {
            using var strict = JsonDocument.Parse(WithoutByteOrderMark(bytes), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            return true;
        }
        catch (System.Text.Json.JsonException error)
        {
            var line = (int)(error.LineNumber ?? 0) + 1;
            problems.Add(new PolicyProblem(Name, line, "", "JSON として読めません。カンマ・かっこ・引用符（\"）を確かめてください。注釈は // と /* */ が使えます。"));
            return false;
        }
    }

    private JToken? ReadTree(byte[] bytes)
    {
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(bytes), Encoding.UTF8)) { DateParseHandling = DateParseHandling.None };
        try
        {
            return JToken.ReadFrom(reader, new JsonLoadSettings
            {
                CommentHandling = CommentHandling.Ignore,
                LineInfoHandling = LineInfoHandling.Load,
                DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
            });
        }
        catch (JsonReaderException error)
        {
            problems.Add(new PolicyProblem(Name, error.LineNumber, error.Path ?? "", "同じ名前が二度書かれているか、値を読めません。一つにしてください。"));
            return null;
        }
    }
}
