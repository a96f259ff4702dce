namespace ComplianceBot.Enforcement.Registers;

/// <summary>The columns of each register (docs/registers.md) and how a row of them is understood.</summary>
internal static class RegisterColumns
{
    private const int MostUsers = 10_000;

    public static readonly RegisterColumn Key = new(IsRequired: true, "ユーザーID", "職員番号", "メールアドレス", "メール", "利用者ID", "userId", "email", "employeeNumber");

    private static readonly RegisterColumn Name = new(IsRequired: false, "氏名", "名前", "name");
    private static readonly RegisterColumn Change = new(IsRequired: true, "区分", "異動区分", "kind");
    private static readonly RegisterColumn ChangeDay = new(IsRequired: true, "日付", "最終日", "退職日", "発令日", "date", "lastDay");
    private static readonly RegisterColumn Owner = new(IsRequired: true, "管理者", "責任者", "所有者", "owner");
    private static readonly RegisterColumn Users = new(IsRequired: true, "利用者数", "申告人数", "users");
    private static readonly RegisterColumn Listed = new(IsRequired: false, "利用者", "利用者一覧", "userList");
    private static readonly RegisterColumn Reviewed = new(IsRequired: true, "最終見直し日", "見直し日", "lastReview");
    private static readonly RegisterColumn Declared = new(IsRequired: true, "届出日", "開始日", "declaredOn", "from");
    private static readonly RegisterColumn Renewed = new(IsRequired: false, "更新日", "renewedOn");
    private static readonly RegisterColumn Counterpart = new(IsRequired: true, "相手先", "連携先", "counterpart");
    private static readonly RegisterColumn Until = new(IsRequired: false, "終了日", "期限", "until");

    private static readonly Dictionary<string, HrChange> Changes = new()
    {
        ["退職"] = HrChange.Leaves,
        ["定年退職"] = HrChange.Leaves,
        ["普通退職"] = HrChange.Leaves,
        ["任期満了"] = HrChange.Leaves,
        ["失職"] = HrChange.Leaves,
        ["免職"] = HrChange.Leaves,
        ["死亡"] = HrChange.Leaves,
        ["派遣終了"] = HrChange.Leaves,
        ["採用"] = HrChange.Comes,
        ["再任用"] = HrChange.Comes,
        ["会計年度任用"] = HrChange.Comes,
        ["任期更新"] = HrChange.Comes,
        ["派遣受入"] = HrChange.Comes,
        ["異動"] = HrChange.Moves,
        ["出向"] = HrChange.Moves,
        ["昇任"] = HrChange.Other,
        ["休職"] = HrChange.Other,
        ["育児休業"] = HrChange.Other,
        ["復職"] = HrChange.Other,
    };

    public static IReadOnlyList<RegisterColumn> Hr { get; } = [Key, Name, Change, ChangeDay];

    public static IReadOnlyList<RegisterColumn> SharedIds { get; } = [Key, Owner, Users, Listed, Reviewed];

    public static IReadOnlyList<RegisterColumn> PersonalPhones { get; } = [Key, Name, Declared, Renewed];

    public static IReadOnlyList<RegisterColumn> ExternalContacts { get; } = [Key, Name, Counterpart, Declared, Until, Renewed];

    public static HrRow HrRow(RegisterRow row)
    {
        if (!Changes.TryGetValue(row.Required(Change), out var change))
        {
            row.Refuse(Change, $"知らない区分です。使えるのは {string.Join(" · ", Changes.Keys)} です。");
        }

        return new HrRow(row.Required(Key), change, row.RequiredDay(ChangeDay));
    }

    public static SharedIdRow SharedIdRow(RegisterRow row)
    {
        var users = row.Number(Users, MostUsers);
        if (users is null && row.Text(Users).Length == 0)
        {
            row.Refuse(Users, "空です。申告した人数を書いてください。");
        }

        var listed = row.Text(Listed).Split(['、', '・', ';', '；', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new SharedIdRow(row.Required(Key), row.Required(Owner), users ?? 0, listed.Length == 0 ? null : listed.Length, row.Day(Reviewed));
    }

    public static PersonalPhoneRow PersonalPhoneRow(RegisterRow row) => new(row.Required(Key), row.RequiredDay(Declared), row.Day(Renewed));

    public static ExternalContactRow ExternalContactRow(RegisterRow row) =>
        new(row.Required(Key), row.Required(Counterpart), row.Day(Declared), row.Day(Until), row.Day(Renewed));
}
