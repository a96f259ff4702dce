using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>
/// The row keys of the one partition. Every kind has a letter of its own, so that a kind is a range. Ids from outside go in as
/// a hash, because a row key holds neither slashes nor more than 1 KiB.
/// </summary>
internal static class RowKeys
{
    public const string Partition = "state";
    public const string Head = "head";
    public const string Ledger = "l-";
    public const string Once = "k-";
    public const string OutboxLive = "o-";
    public const string OutboxDone = "s-";
    public const string ViolationLive = "v-";
    public const string ViolationDone = "z-";
    public const string ViolationByKey = "w-";
    public const string ViolationByPerson = "u-";
    public const string Claim = "c-";
    public const string Told = "n-";
    public const string WindowPost = "p-";
    public const string WindowVersion = "q-";
    public const string Due = "t-";
    public const string KeptAside = "a-";
    public const string Document = "d-";

    public static string Of(string kind, string id) => kind + Hash(id);

    /// <summary>A row that belongs to an owner (a person, a channel) and is found through it.</summary>
    public static string Of(string kind, string owner, string rest) => $"{kind}{Hash(owner)}-{rest}";

    public static string LedgerRow(long sequence) => Ledger + sequence.ToString("D16", CultureInfo.InvariantCulture);

    public static long SequenceOf(string ledgerRow) => long.Parse(ledgerRow.AsSpan(Ledger.Length), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Ordered by time within a channel.</summary>
    public static string Post(string channelId, DateTimeOffset at, string messageId) =>
        Of(WindowPost, channelId, $"{Instant(at)}-{Hash(messageId)}");

    public static string Instant(DateTimeOffset at) => at.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>OData filter for all rows whose key begins so.</summary>
    public static string Range(string prefix) => Between(prefix, prefix[..^1] + (char)(prefix[^1] + 1));

    /// <summary>OData filter for row keys from one (inclusive) to another (exclusive).</summary>
    public static string Between(string from, string to) => $"PartitionKey eq '{Partition}' and RowKey ge '{from}' and RowKey lt '{to}'";

    private static string Hash(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16));
}
