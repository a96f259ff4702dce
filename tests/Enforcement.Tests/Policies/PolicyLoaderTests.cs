using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Policies;

public sealed class PolicyLoaderTests : IDisposable
{
    private readonly PolicyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_smallest_policy_stands_on_the_shipped_defaults()
    {
        var result = folder.Load(PolicyFolder.Smallest);

        var policy = Assert.IsType<Policy>(result.Policy);
        Assert.Equal("Asia/Tokyo", policy.TimeZone.Id);
        Assert.Equal(new TimeOnly(8, 30), policy.Calendar.Opens);
        Assert.Contains("課長補佐", policy.Managers.Positions);
        Assert.Equal(Stage.Enforce, policy.Mode);
        Assert.Equal(["loud-group", "quiet-post"], policy.Rules.Select(rule => rule.Active.Rule.Descriptor.Name));
        Assert.All(policy.Rules, rule => Assert.Equal(Stage.Enforce, rule.Stage));
        Assert.Null(policy.Administrators.Channel);
    }

    [Fact]
    public void Every_key_of_the_design_is_understood()
    {
        var policy = folder.Load("""
            {
              "$schema": "./policy.schema.json", "guideline": "guideline.json", /* a comment */ "timeZone": "Asia/Tokyo",
              "workingHours": { "opens": "00:00", "closes": "23:59", "graceMinutes": 0, "closedDays": [], "holidays": "holidays-jp.json", "closedPeriods": [] },
              "managers": { "positions": ["課長"], "levels": ["L3"], "orgUnitHeads": false },
              "administrators": { "channel": "alerts", "users": ["a", "b"] },
              "mode": "advise",
              "caps": { "perPersonPerRulePerDay": 2, "perPersonPerWeek": 5 },
              "reminders": { "days": [7, 3] },
              "rules": { "loud-group": { "severity": "S4", "mode": "shadow", "options": { "least": 7 } } }, // another
              "desks": { "dx": { "name": "ＤＸ推進課", "phone": "1", "channel": "c" }, "consultation": { "users": ["u"] } },
              "departments": { "level": 3 },
              "dutyChannels": ["duty"],
              "publicContacts": { "phones": ["0256-34-5511"], "emailDomains": ["city.example.jp"], "places": ["市役所"] },
              "waivers": [ { "rule": "loud-group", "group": "g", "reason": "人事案件", "requestedBy": "x", "approvedBy": "y", "until": "2027-03-31" } ]
            }
            """).Policy!;

        var loud = policy.Rules[0];
        Assert.Equal((Stage.Shadow, Severity.S4, 7), (loud.Stage, loud.Active.Severity, ((LoudGroup.Options)loud.Active.Options).Least));
        Assert.Equal(Stage.Advise, policy.Rules[1].Stage);
        Assert.Equal([3, 7], policy.ReminderDays);
        Assert.Equal(new CapPolicy(2, 5), policy.Caps);
        Assert.Equal(("1", "相談窓口"), (policy.Desks["dx"].Phone, policy.Desks["consultation"].Name));
        Assert.Equal(3, policy.DepartmentLevel);
        Assert.Contains("duty", policy.DutyChannels);
        Assert.Equal(new Waiver("loud-group", "g", null, "人事案件", "x", "y", new DateOnly(2027, 3, 31)), policy.Waivers[0]);
        Assert.True(policy.Calendar.IsWorkingDay(new DateOnly(2026, 11, 22)), "closedDays was emptied, so that Sunday is a working day");
        Assert.Equal(64, policy.Version.Length);
    }

    [Theory]
    [InlineData("""{ "administrator": {} }""", "administrator", "知らない項目")]
    [InlineData("""{ "rules": { "laud-group": {} } }""", "rules.laud-group", "loud-group")]
    [InlineData("""{ "rules": { "TOY-01": {} } }""", "rules.TOY-01", "名前で書いてください: loud-group")]
    [InlineData("""{ "rules": { "loud-group": { "severity": "S5" } } }""", "rules.loud-group.severity", "S0 · S1 · S2 · S3 · S4")]
    [InlineData("""{ "rules": { "loud-group": { "mode": "on" } } }""", "rules.loud-group.mode", "shadow · advise · enforce")]
    [InlineData("""{ "rules": { "loud-group": { "options": { "graze": "1" } } } }""", "rules.loud-group.options.graze", "grace")]
    [InlineData("""{ "rules": { "quiet-post": { "options": { "grace": "24:00:00" } } } }""", "rules.quiet-post.options.grace", "知らない項目")]
    [InlineData("""{ "rules": { "loud-group": { "options": { "least": 51 } } } }""", "rules.loud-group.options.least", "1 から 50")]
    [InlineData("""{ "rules": { "loud-group": { "options": { "least": "3" } } } }""", "rules.loud-group.options.least", "整数")]
    [InlineData("""{ "rules": { "loud-group": { "options": { "grace": "1 day" } } } }""", "rules.loud-group.options.grace", "24:00:00")]
    [InlineData("""{ "rules": { "loud-group": { "options": { "loudness": "shout" } } } }""", "rules.loud-group.options.loudness", "whisper · loudVoice")]
    [InlineData("""{ "rules": { "loud-group": true } }""", "rules.loud-group", "{ … }")]
    [InlineData("""{ "mode": "Enforce" }""", "mode", "enforce")]
    [InlineData("""{ "timeZone": "Tokyo" }""", "timeZone", "Asia/Tokyo")]
    [InlineData("""{ "workingHours": { "opens": "8:30" } }""", "workingHours.opens", "00:00 から 23:59")]
    [InlineData("""{ "workingHours": { "closes": "24:00" } }""", "workingHours.closes", "00:00 から 23:59")]
    [InlineData("""{ "workingHours": { "opens": "18:00" } }""", "workingHours.closes", "opens より後")]
    [InlineData("""{ "workingHours": { "graceMinutes": -1 } }""", "workingHours.graceMinutes", "0 から 180")]
    [InlineData("""{ "workingHours": { "closedDays": ["Saturday"] } }""", "workingHours.closedDays", "saturday")]
    [InlineData("""{ "workingHours": { "closedPeriods": ["12-29"] } }""", "workingHours.closedPeriods", "12-29/01-03")]
    [InlineData("""{ "managers": { "orgUnitHeads": "yes" } }""", "managers.orgUnitHeads", "true か false")]
    [InlineData("""{ "managers": { "positions": "課長" } }""", "managers.positions", "[ … ]")]
    [InlineData("""{ "caps": { "perPersonPerWeek": 1.5 } }""", "caps.perPersonPerWeek", "整数")]
    [InlineData("""{ "reminders": { "days": [0] } }""", "reminders.days[0]", "1 から 365")]
    [InlineData("""{ "departments": { "level": 0 } }""", "departments.level", "1 から 10")]
    [InlineData("""{ "dutyChannels": [1] }""", "dutyChannels[0]", "文字列")]
    [InlineData("""{ "desks": { "help": {} } }""", "desks.help", "dx · consultation")]
    [InlineData("""{ "emergency": { "areas": ["三条市"] } }""", "emergency.areas", "7桁")]
    [InlineData("""{ "emergency": { "e1": { "level": "red" } } }""", "emergency.e1.level", "advisory · warning · danger · special")]
    [InlineData("""{ "emergency": { "e1Hold": "6h" } }""", "emergency.e1Hold", "24:00:00")]
    [InlineData("""{ "emergency": { "feeds": ["http://example.jp/feed.xml"] } }""", "emergency.feeds", "使えません")]
    [InlineData("""{ "emergency": { "phenomena": { "台風": { "counts": false } } } }""", "emergency.phenomena", "大雨")]
    [InlineData("""{ "administrators": { "users": [] } }""", "administrators.users", "届け先")]
    public void What_is_wrong_is_named_with_line_path_and_remedy(string wrong, string path, string remedy)
    {
        var text = wrong.Contains("\"administrators\"", StringComparison.Ordinal) ? wrong : wrong[..^1] + """, "administrators": { "users": ["admin"] } }""";

        var result = folder.Load("// first line\n" + text);

        Assert.Null(result.Policy);
        var problem = Assert.Single(result.Problems);
        Assert.Equal((path, 2), (problem.Path, problem.Line));
        Assert.Contains(remedy, problem.Message, StringComparison.Ordinal);
        Assert.StartsWith($"{folder.Path}:2 {path}: ", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"reason\": \"人事案件\", ", "reason")]
    [InlineData("\"approvedBy\": \"y\", ", "approvedBy")]
    [InlineData("\"requestedBy\": \"x\", ", "requestedBy")]
    [InlineData(", \"until\": \"2027-03-31\"", "until")]
    [InlineData("\"group\": \"g\", ", "group")]
    public void A_waiver_lacking_a_part_is_none(string part, string key)
    {
        var waiver = """{ "rule": "loud-group", "group": "g", "reason": "人事案件", "requestedBy": "x", "approvedBy": "y", "until": "2027-03-31" }""";

        var result = folder.Load(WithWaiver(waiver.Replace(part, "", StringComparison.Ordinal)));

        Assert.Contains(result.Problems, problem => problem.Path == $"waivers[0].{key}");
        Assert.NotNull(folder.Load(WithWaiver(waiver)).Policy);
    }

    [Fact]
    public void Nobody_approves_their_own_waiver()
    {
        var result = folder.Load(WithWaiver("""{ "rule": "loud-group", "group": "g", "reason": "r", "requestedBy": "x", "approvedBy": "x", "until": "2027-03-31" }"""));

        Assert.Contains("別の人", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "mode": "shadow", }""")]
    [InlineData("""{ 'mode': "shadow" }""")]
    [InlineData("""{ mode: "shadow" }""")]
    [InlineData("""{ "mode": "shadow" """)]
    [InlineData("""{ "mode": "shadow", "mode": "enforce" }""")]
    [InlineData("")]
    [InlineData("[]")]
    public void Loose_or_broken_json_is_refused_with_its_line(string text)
    {
        var result = folder.Load("\n" + text);

        Assert.Null(result.Policy);
        Assert.All(result.Problems, problem => Assert.InRange(problem.Line, 1, 2));
    }

    [Fact]
    public void All_problems_are_collected_and_the_first_few_shown()
    {
        var result = folder.Load("{\n" + string.Join(",\n", Enumerable.Range(0, 9).Select(i => $"\"x{i}\": 1")) + ",\n\"administrators\": { \"users\": [\"a\"] } }");

        Assert.Equal(9, result.Problems.Count);
        Assert.Equal(6, result.Describe().Split('\n').Length);
        Assert.EndsWith("ほか 4 件", result.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_problem_not_an_exception()
    {
        Assert.Contains("ファイルがありません", Assert.Single(PolicyLoader.Load(folder.Path, PolicyFolder.Toys).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_file_is_not_read()
    {
        Assert.Contains("大きすぎます", Assert.Single(folder.Load(new string(' ', (1 << 20) + 1)).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_absent_channel_may_be_written_as_null()
    {
        Assert.Null(folder.Load("""{ "administrators": { "channel": null, "users": ["admin"] } }""").Policy!.Administrators.Channel);
    }

    [Fact]
    public void Whatever_is_broken_the_answer_is_a_policy_or_reasons()
    {
        const string Whole = """{ "mode": "shadow", /* c */ "administrators": { "users": ["admin"] }, "rules": { "loud-group": { "options": { "grace": "24:00:00", "words": ["a"] } } }, "waivers": [ { "rule": "loud-group", "group": "g", "reason": "r", "requestedBy": "x", "approvedBy": "y", "until": "2027-03-31" } ] }""";
        folder.With("guideline.json", """[ { "key": "p.7-01", "text": "t" } ]""").With("holidays-jp.json", "[]");
        foreach (var replacement in new[] { "", "\"", "{", "]", ",", "0", "null", "\u0000", "\\uD800", "あ" })
        {
            for (var at = 0; at < Whole.Length; at += 3)
            {
                var result = folder.Load(Whole[..at] + replacement + Whole[(at + 1)..]);
                Assert.Equal(result.Policy is null, result.Problems.Count > 0);
            }
        }
    }

    private static string WithWaiver(string waiver) => $$"""{ "administrators": { "users": ["admin"] }, "waivers": [ {{waiver}} ] }""";
}
