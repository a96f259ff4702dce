using ComplianceBot.Enforcement.Accounts;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>The buttons under notes about one's own declarations: 更新します, 継続します, 終了しました, 登録しません.</summary>
public sealed class DeclarationCommand(Declarations declarations) : ITalkCommand
{
    public const string CommandName = "declaration";

    public string Name => CommandName;

    public IReadOnlyList<string> Words { get; } = [];

    public string Help => "";

    public async ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel)
    {
        if (!Enum.TryParse<AccountAnswer>(request.Button, out var answer) || !Enum.IsDefined(answer))
        {
            return new TalkAnswer(_ => TalkReply.Nothing);
        }

        // Its own day: a press that was on its way for long counts for when it was made.
        var day = request.Context.DayOf(request.At);
        await declarations.ChangeAsync(request.Poster.Id, declared => Changed(declared, answer, day), cancel);
        return new TalkAnswer(_ => Reply(request, answer));
    }

    private static Declared Changed(Declared declared, AccountAnswer answer, DateOnly day) => answer switch
    {
        AccountAnswer.RenewPhone => declared with { PhoneRenewedOn = day },
        AccountAnswer.ContinueContacts => declared with { ContactsRenewedOn = day },
        AccountAnswer.EndContacts => declared with { ContactsEndedOn = day },
        _ => declared with { NoPhoto = true },
    };

    private static TalkReply Reply(TalkRequest request, AccountAnswer answer)
    {
        var plan = new PlanBuilder(request.Context);
        plan.Ledger.Add(plan.Row("declaration") with { EventAt = request.At, PersonId = request.Poster.Id, Detail = answer.ToString() });
        if (answer == AccountAnswer.EndContacts)
        {
            plan.Alert(AccountTexts.ContactsEnded(request.Poster), new Sending("alert", "contacts-ended", Severity.S1, request.Context.NextOpen));
        }

        return TalkReply.Say(AccountTexts.Thanks(answer)) with { Also = plan.Build(), Detail = answer.ToString() };
    }
}
