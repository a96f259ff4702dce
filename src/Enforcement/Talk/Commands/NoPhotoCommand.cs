using ComplianceBot.Enforcement.Accounts;
using ComplianceBot.Enforcement.Planning;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>写真登録不要: somebody wishes no photo on the profile (p.6-07). Nobody asks why; at any time, before any note.</summary>
public sealed class NoPhotoCommand(Declarations declarations) : ITalkCommand
{
    public string Name => "no-photo";

    public IReadOnlyList<string> Words { get; } = ["写真登録不要", "写真は登録しません", "顔写真は登録しません", "顔写真不要"];

    public string Help => "写真登録不要：プロフィール写真をおすすめしないようにします（理由は不要）";

    public async ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel)
    {
        await declarations.ChangeAsync(request.Poster.Id, declared => declared with { NoPhoto = true }, cancel);
        return new TalkAnswer(_ => TalkReply.Say(AccountTexts.PhotoIsVoluntary) with
        {
            Also = new Plan { Ledger = [new LedgerEntry(request.Context.Now, "declaration") { CallbackKey = request.Context.Key, EventAt = request.At, PersonId = request.Poster.Id, Detail = "NoPhoto" }] },
        });
    }
}
