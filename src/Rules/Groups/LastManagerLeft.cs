using static ComplianceBot.Rules.Examples.Sample;

namespace ComplianceBot.Rules.Groups;

/// <summary>Says at once that the last manager has gone; whether the group stays without one is judged a day later by <see cref="GroupWithoutManager"/>.</summary>
public sealed class LastManagerLeft : MembershipRule<LastManagerLeft.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "GRP-01c",
        Name: "last-manager-left",
        Title: "最後の管理職の退室",
        Severity.S2,
        Article: "p.7-01",
        Rationale: "管理職が抜けたことは、気づいたその場で伝えるのが一番早く直ります。",
        Remedy: "代わりの管理職をメンバーに加えてください。端末の変更などで一時的に抜けた場合は、戻れば解消します。",
        Note: "管理職の方が退室されたため、このグループに管理職がいなくなりました。代わりの方の追加をお願いします。（p.7-01）")
    {
        Tells = Audience.Channel,
    };

    public sealed record Options;

    protected override IEnumerable<Finding> Check(MembershipChange subject, Options options, RuleContext context)
    {
        var gone = subject.Left.Select(person => person.Id).ToHashSet();
        if (!subject.Left.Any(person => person.IsManager))
        {
            yield break;
        }

        // The directory may lag behind the event and still list those who left.
        var remaining = subject.Group.People.Where(person => !gone.Contains(person.Id)).ToArray();
        if (!remaining.Any(person => person.IsManager && person.IsActive))
        {
            yield return new Finding($"管理職の退室により、残る{remaining.Length}名の中に在職中の管理職がいなくなりました。");
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("課長が抜けたが課長補佐が残っている", AGroup().With(AManager("課長補佐"), AMember("主事")).LeftBy(AManager("課長"))),
        Compliant("抜けたのは主事（もともと管理職はいない）", AGroup().With(AMember("係長")).LeftBy(AMember("主事"))),
        Compliant("課長が加わった", AGroup().With(AManager("課長"), AMember("主事")).JoinedBy(AManager("課長"))),
        Violating("ただ一人の課長が抜けた", AGroup().With(AMember("係長"), AMember("主事")).LeftBy(AManager("課長"))),
        Violating("課長が抜け、残る課長補佐は休職中", AGroup().With(AManager("課長補佐").OnLeave(), AMember("主事")).LeftBy(AManager("課長"))),
        Violating("名簿の反映が遅れ、抜けた課長がまだ載っている", AGroup().With(AManager("課長"), AMember("主事")).LeftBy(AManager("課長"))),
    ];
}
