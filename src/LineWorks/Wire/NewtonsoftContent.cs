using System.Buffers;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using Refit;

namespace ComplianceBot.LineWorks.Wire;

/// <summary>
/// JSON of LINE WORKS by Newtonsoft.Json: names as on the wire, unknown properties passed over, null read as absent, and
/// texts that look like dates left alone.
/// </summary>
internal sealed class NewtonsoftContent : IHttpContentSerializer
{
    private const int DeepestAnswer = 32;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = DeepestAnswer,
    });

    public HttpContent ToHttpContent<T>(T item)
    {
        var stream = new MemoryStream();
        using (var writer = new JsonTextWriter(new StreamWriter(stream, Utf8, leaveOpen: true)))
        {
            Serializer.Serialize(writer, item);
        }

        // An array, not a stream: the same content is sent again after 401 and 429.
        var content = new ByteArrayContent(stream.GetBuffer(), 0, (int)stream.Length);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return content;
    }

    /// <summary>The pipeline has brought the whole page into memory, so nothing blocks here.</summary>
    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var reader = new JsonTextReader(new StreamReader(stream, Utf8)) { ArrayPool = CharPool.Shared, DateParseHandling = DateParseHandling.None };
        return Serializer.Deserialize<T>(reader) ?? throw new JsonSerializationException("An answer without content.");
    }

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => propertyInfo.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName;

    private sealed class CharPool : IArrayPool<char>
    {
        public static CharPool Shared { get; } = new();

        public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

        public void Return(char[]? array)
        {
            if (array is not null)
            {
                ArrayPool<char>.Shared.Return(array, clearArray: true);
            }
        }
    }
}
