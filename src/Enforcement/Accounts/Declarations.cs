using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Accounts;

/// <summary>What somebody declared to the bot since the office's register was written.</summary>
/// <param name="PhoneRenewedOn">更新します.</param>
/// <param name="ContactsRenewedOn">継続します, for all contacts that were open then.</param>
/// <param name="ContactsEndedOn">終了しました, for all contacts that were open then.</param>
/// <param name="NoPhoto">Wishes no photo.</param>
public sealed record Declared(DateOnly? PhoneRenewedOn, DateOnly? ContactsRenewedOn, DateOnly? ContactsEndedOn, bool NoPhoto)
{
    public static Declared Nothing { get; } = new(null, null, null, NoPhoto: false);
}

/// <summary>The bot's own register: answers of people about their own accounts, one small document each.</summary>
public sealed class Declarations(IStateStore store)
{
    private const string Prefix = "declared/";

    public async Task<Declared> FindAsync(string userId, CancellationToken cancel) =>
        await store.ReadDocumentAsync(Prefix + userId, cancel) is { } document ? JsonSerializer.Deserialize(document, DeclaredJson.Default.Declared) ?? Declared.Nothing : Declared.Nothing;

    public async Task<IReadOnlyDictionary<string, Declared>> AllAsync(CancellationToken cancel)
    {
        var all = new Dictionary<string, Declared>();
        foreach (var name in await store.ListDocumentsAsync(Prefix, cancel))
        {
            all[name[Prefix.Length..]] = await FindAsync(name[Prefix.Length..], cancel);
        }

        return all;
    }

    /// <summary>Saying the same twice changes nothing.</summary>
    public async Task ChangeAsync(string userId, Func<Declared, Declared> change, CancellationToken cancel) =>
        await store.WriteDocumentAsync(Prefix + userId, JsonSerializer.Serialize(change(await FindAsync(userId, cancel)), DeclaredJson.Default.Declared), cancel);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Declared))]
[JsonSerializable(typeof(Dictionary<string, PhotoReading>))]
internal sealed partial class DeclaredJson : JsonSerializerContext;
