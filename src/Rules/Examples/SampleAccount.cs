namespace ComplianceBot.Rules.Examples;

/// <summary>Invented accounts that the examples of the rules are built from; all sources are there.</summary>
public static class SampleAccount
{
    public static DateOnly Today { get; } = DateOnly.FromDateTime(SampleMessage.WorkingTime.DateTime);

    public static Account AnAccount(string name = "佐藤 花子", PersonState state = PersonState.Active) => new(new Person("account", name) { State = state })
    {
        Known = AccountSources.Hr | AccountSources.SharedIds | AccountSources.PersonalPhones | AccountSources.ExternalContacts | AccountSources.Photo,
    };

    public static DateOnly DaysAgo(int days) => Today.AddDays(-days);

    public static Account With(this Account account, params IReadOnlyList<ExternalContact> contacts) => account with { Contacts = contacts };
}
