using System.Buffers.Binary;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Api;

/// <summary>Pages of the wire sheet (3.3): count limits, opaque cursors with + / =, and three ways to end.</summary>
internal sealed class Paging
{
    private const int MostPerPage = 100;
    private static readonly byte[] Awkward = [0xFB, 0xEF, 0xBE, 0xFF, 0xFF, 0xFF];
    private int lastPages;

    /// <param name="list">Name of the list in the answer.</param>
    /// <param name="call">Brings count and cursor.</param>
    /// <param name="items">The whole list.</param>
    /// <param name="body">Makes one entry.</param>
    public ApiAnswer Page<T>(string list, ApiCall call, IReadOnlyList<T> items, Func<T, JToken> body)
    {
        var count = Count(call, orElse: 100);
        return Page(list, count, From(call, list), items, body);
    }

    /// <summary>Channel members: the Japanese page marks count as required.</summary>
    public ApiAnswer PageOfChannel(ApiCall call, IReadOnlyList<string> members) => call.Query.ContainsKey("count")
        ? Page("members", Count(call, orElse: 50), From(call, "members"), members, member => member)
        : throw ApiRefusalException.Missing("count");

    private ApiAnswer Page<T>(string list, int count, int from, IReadOnlyList<T> items, Func<T, JToken> body)
    {
        var end = Math.Min(from + count, items.Count);
        var page = new JArray();
        for (var index = from; index < end; index++)
        {
            page.Add(body(items[index]));
        }

        var meta = new JObject();
        if (end < items.Count)
        {
            meta["nextCursor"] = Cursor(list, end);
        }
        else
        {
            EndIn(meta);
        }

        return ApiAnswer.Ok(new JObject { [list] = page, ["responseMetaData"] = meta });
    }

    private void EndIn(JObject meta)
    {
        switch (Interlocked.Increment(ref lastPages) % 3)
        {
            case 1:
                meta["nextCursor"] = JValue.CreateNull();
                break;
            case 2:
                meta["nextCursor"] = "";
                break;
        }
    }

    private static int Count(ApiCall call, int orElse)
    {
        var text = call.Query["count"].ToString();
        if (text.Length == 0)
        {
            return orElse;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MostPerPage
            ? count
            : throw ApiRefusalException.Invalid($"count must be 1 to {MostPerPage}");
    }

    private static string Cursor(string list, int offset)
    {
        Span<byte> bytes = stackalloc byte[Awkward.Length + 8];
        Awkward.CopyTo(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes[Awkward.Length..], offset);
        BinaryPrimitives.WriteInt32BigEndian(bytes[(Awkward.Length + 4)..], Check(list, offset));
        return Convert.ToBase64String(bytes);
    }

    private static int From(ApiCall call, string list)
    {
        var text = call.Query["cursor"].ToString();
        if (text.Length == 0)
        {
            return 0;
        }

        Span<byte> bytes = stackalloc byte[32];
        if (Convert.TryFromBase64String(text, bytes, out var length) && length == Awkward.Length + 8)
        {
            var offset = BinaryPrimitives.ReadInt32BigEndian(bytes[Awkward.Length..]);
            if (offset > 0 && Check(list, offset) == BinaryPrimitives.ReadInt32BigEndian(bytes[(Awkward.Length + 4)..]))
            {
                return offset;
            }
        }

        throw ApiRefusalException.Invalid("cursor is not one that this list gave (was it percent-encoded?)");
    }

    /// <summary>Ties a cursor to its list, so that one of another list is refused.</summary>
    private static int Check(string list, int offset) => list.Aggregate(offset * 31, (sum, letter) => unchecked((sum * 17) + letter));
}
