using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Talk;
using ComplianceBot.Enforcement.Talk.Commands;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Accounts;

/// <summary>What people and administrators read about accounts and declarations.</summary>
internal static class AccountTexts
{
    public const string PhotoIsVoluntary = "承知しました。プロフィール写真の登録は不要として記録しました。今後はおすすめしません。（p.6-07）";

    private const int NameLength = 24;
    private const int DetailLength = 60;

    /// <summary>Room for 「ほか20000件」.</summary>
    private const int MoreLength = 16;

    public static string ToPerson(RuleDescriptor rule, Policy policy) => NoteTexts.Of(rule, null, policy);

    public static IReadOnlyList<QuickReply> Buttons(IReadOnlyList<AccountAnswer> answers) =>
        [.. answers.Select(answer => TalkButton.Of(DeclarationCommand.CommandName, answer.ToString(), LabelOf(answer)))];

    /// <summary>One message of at most 2,000 units: how many, then as many names as fit.</summary>
    public static string ToAdministrators(AccountCheck check, IReadOnlyList<AccountCase> cases)
    {
        var text = new System.Text.StringBuilder("【管理者宛】").Append(check.Means.Alert.Replace("{0}", $"{cases.Count}", StringComparison.Ordinal)).Append(TextTools.Cite(check.Rule.Article));
        var shown = 0;
        foreach (var line in cases.OrderBy(judged => judged.Account.Person.Name, StringComparer.Ordinal).Select(Line))
        {
            if (text.Length + 1 + line.Length > TextTools.MessageLength - MoreLength)
            {
                break;
            }

            text.Append('\n').Append(line);
            shown++;
        }

        return shown < cases.Count ? text.Append('\n').Append($"ほか{cases.Count - shown}件").ToString() : text.ToString();
    }

    public static string Thanks(AccountAnswer answer) => answer switch
    {
        AccountAnswer.RenewPhone => "私用スマートフォンの届出を更新しました。ありがとうございます。（p.2-04）",
        AccountAnswer.ContinueContacts => "外部連携の継続を記録しました。相手先や期間が変わるときは、ＤＸ推進課の様式でお知らせください。（p.4-b）",
        AccountAnswer.EndContacts => "外部連携の終了を記録し、管理者に知らせました。ありがとうございます。（p.4-b）",
        _ => PhotoIsVoluntary,
    };

    public static string ContactsEnded(Person person) =>
        $"【管理者宛】{NameOf(person)}さんから外部連携の終了のお知らせがありました。台帳と連携の解除のご確認をお願いします。（p.4-b）";

    private static string LabelOf(AccountAnswer answer) => answer switch
    {
        AccountAnswer.RenewPhone => "更新します",
        AccountAnswer.ContinueContacts => "継続します",
        AccountAnswer.EndContacts => "終了しました",
        _ => "登録しません",
    };

    private static string Line(AccountCase judged) => $"・{NameOf(judged.Account.Person)}：{TextTools.Name(judged.Verdict.Reason, DetailLength)}";

    private static string NameOf(Person person) => TextTools.Name(person.Name.Length > 0 ? person.Name : person.Id, NameLength);
}
