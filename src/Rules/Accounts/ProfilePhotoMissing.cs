using System.ComponentModel.DataAnnotations;
using static ComplianceBot.Rules.Examples.SampleAccount;

namespace ComplianceBot.Rules.Accounts;

/// <summary>A face on the profile helps colleagues; whoever wishes none is left in peace without a reason.</summary>
public sealed class ProfilePhotoMissing : AccountRule<ProfilePhotoMissing.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "COM-07",
        Name: "profile-photo-missing",
        Title: "顔写真のないプロフィール",
        Severity.S0,
        Article: "p.6-07",
        Rationale: "顔写真があると、初めてのやりとりでも相手が分かり、取り違えを防げます。",
        Remedy: "プロフィールの編集から写真を登録できます。登録を望まないときは「登録しません」を押してください。理由は要りません。",
        Note: "プロフィール写真の登録はお済みですか。登録を望まない場合は、下のボタンでお知らせください（理由は不要です）。（p.6-07）")
    {
        Tells = Audience.Person,
    };

    public override AccountSources Needs => AccountSources.Photo;

    public override IReadOnlyList<AccountAnswer> Answers => [AccountAnswer.NoPhoto];

    public sealed record Options
    {
        /// <summary>着任してから（最初に見てから）、写真を勧めるまでの日数。</summary>
        [Range(0, 400)]
        public int GraceDays { get; init; } = 30;
    }

    protected override IEnumerable<Finding> Check(Account subject, Options options, RuleContext context)
    {
        if (subject is { HasPhoto: false, WantsNoPhoto: false, Person.IsActive: true, SharedId: null }
            && Today(context).DayNumber - subject.FirstSeen.DayNumber > options.GraceDays)
        {
            yield return new Finding("写真なし");
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("写真がある", AnAccount() with { HasPhoto = true }),
        Compliant("着任から30日まで", AnAccount() with { FirstSeen = DaysAgo(30) }),
        Compliant("登録を望まない", AnAccount() with { WantsNoPhoto = true }),
        Compliant("休職中", AnAccount(state: PersonState.OnLeave)),
        Compliant("共有ＩＤ", AnAccount("市民課窓口") with { SharedId = new SharedId(2, null, DaysAgo(0)) }),
        Violating("着任から31日、写真がない", AnAccount() with { FirstSeen = DaysAgo(31) }),
        Violating("前からいて、写真がない", AnAccount()),
    ];
}
