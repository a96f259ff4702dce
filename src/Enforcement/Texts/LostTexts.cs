using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>Help for a lost device (p.3-08): whom to call, what happens then, no blame.</summary>
internal static class LostTexts
{
    public static string Of(Policy policy) =>
        $"すぐに{TalkTexts.Desk(policy)}へお電話ください。遠隔でアプリを消すことができます。いつ・どこで気づいたかをお伝えいただければ十分です。（p.3-08）";

    public static string Alert(Person person, DateTimeOffset at)
    {
        var who = person.Name.Length == 0 ? "氏名不明の方" : $"{TextTools.Name(person.Name, 16)}さん";
        return $"【重大】{at:M/d HH:mm} {who}から、端末の紛失・盗難の知らせがありました（ボットとのトーク）。折り返しの連絡と、遠隔でのアプリ消去をお願いします。（p.3-08）";
    }
}
