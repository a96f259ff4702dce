using ComplianceBot.Simulator.City;
using ComplianceBot.Simulator.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ComplianceBot.Simulator.Tests;

/// <summary>The talk app in a real browser, as somebody of the city uses it.</summary>
public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    private readonly List<string> complaints = [];

    [ChromiumFact]
    public async Task A_post_reaches_the_bot_and_its_note_shows_where_it_belongs()
    {
        await using var bench = await Bench.StartAsync();
        var page = await browser.OpenAsync(bench.Simulator.PageUrl, complaints);
        await Expect(page.Locator("#talk-title")).ToHaveTextAsync(CityIds.DemoTalkGroup);

        await page.GetByRole(AriaRole.Textbox, new() { Name = "メッセージ" }).FillAsync("<b>太字</b>ではありません");
        await page.GetByRole(AriaRole.Button, new() { Name = "送信" }).ClickAsync();
        await Expect(page.Locator(".line.mine .bubble")).ToHaveTextAsync("<b>太字</b>ではありません");

        var source = (await bench.Bot.FirstAsync()).Json["source"]!;
        var (me, channel) = ((string)source["userId"]!, (string)source["channelId"]!);
        await bench.SayAsync($"users/{me}", "<img src=x onerror=alert(1)> ご確認をお願いします。（p.2-01）");
        await bench.SayAsync($"channels/{channel}", "<m userId=\"all\"> 管理職の方の追加をご検討ください。（p.7-01）");
        await bench.SayAsync($"channels/{CityIds.AlertsChannel}", "【管理者宛】1件あります。（p.2-01）");
        await bench.SayAsync("users/user-0100", "マスターの方へ。（p.7-03）");

        await Expect(page.GetByRole(AriaRole.List, new() { Name = "本人への発言" })).ToContainTextAsync("<img src=x onerror=alert(1)> ご確認をお願いします。");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "このトークへの発言" })).ToContainTextAsync("@全員 管理職の方の追加");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "管理者への発言" })).ToContainTextAsync("【管理者宛】1件あります。");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "ほかへの発言" })).ToContainTextAsync("マスターの方へ。");
        await Expect(page.Locator(".line.from-bot .bubble")).ToContainTextAsync("@全員 管理職の方の追加");
        await Browser.PictureAsync(page, "talk");
        Assert.Empty(complaints);
    }

    [ChromiumFact]
    public async Task Only_the_last_message_shows_its_quick_replies_and_a_press_reaches_the_bot()
    {
        await using var bench = await Bench.StartAsync();
        await bench.SayAsync("users/user-0100", "一つめ（p.2-01）", ("対応しました", "done:1"));
        await bench.SayAsync("users/user-0100", "二つめ（p.9-02）", ("対応しました", "done:2"), ("違います", "wrong:2"), ("緊急でした", "urgent:2"));
        var page = await browser.OpenAsync(new Uri(bench.Simulator.PageUrl, $"#user-0100,{CityIds.Talk("user-0100")}"), complaints);

        var replies = page.GetByRole(AriaRole.Group, new() { Name = "クイックリプライ" }).GetByRole(AriaRole.Button);
        await Expect(replies).ToHaveCountAsync(3);
        await Browser.PictureAsync(page, "replies");
        await replies.Nth(2).ClickAsync();
        await Expect(page.Locator(".line.mine .bubble")).ToHaveTextAsync("緊急でした");
        await Expect(replies).ToHaveCountAsync(0);

        Assert.Equal("urgent:2", (string?)(await bench.Bot.FirstAsync()).Json["data"]);
        Assert.Empty(complaints);
    }

    [ChromiumFact]
    public async Task Another_person_and_channel_are_found_by_searching()
    {
        await using var bench = await Bench.StartAsync();
        var page = await browser.OpenAsync(bench.Simulator.PageUrl, complaints);

        await page.GetByLabel("使う人").FillAsync("DX推進課 課長補佐");
        await page.GetByRole(AriaRole.List, new() { Name = "見つかった人" }).GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(page.Locator("#me")).ToContainTextAsync("課長補佐");
        await page.GetByLabel("トーク", new() { Exact = true }).FillAsync("お知らせ");
        await page.GetByRole(AriaRole.List, new() { Name = "トークの一覧" }).GetByRole(AriaRole.Button, new() { Name = "DX推進課 お知らせ" }).ClickAsync();

        await Expect(page.Locator("#talk-title")).ToHaveTextAsync("DX推進課 お知らせ（管理者）");
        Assert.Empty(complaints);
    }

    [ChromiumFact]
    public async Task A_group_is_made_private_and_loses_a_member_and_a_master()
    {
        await using var bench = await Bench.StartAsync();
        var group = bench.Simulator.GroupNamed(CityIds.OnlyManagerGroup);
        var page = await browser.OpenAsync(bench.Simulator.PageUrl, complaints);

        await page.GetByRole(AriaRole.Tab, new() { Name = "グループ" }).ClickAsync();
        await page.GetByLabel("グループを探す").FillAsync(CityIds.OnlyManagerGroup);
        await page.GetByRole(AriaRole.List, new() { Name = "見つかったグループ" }).GetByRole(AriaRole.Button).First.ClickAsync();
        await page.GetByRole(AriaRole.Switch, new() { Name = "公開する" }).UncheckAsync();
        await page.GetByRole(AriaRole.List, new() { Name = "マスター" }).GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "マスター" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Browser.PictureAsync(page, "group");
        await page.GetByRole(AriaRole.List, new() { Name = "メンバー" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "管理職" }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "メンバー" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(group.Members.Count - 1);
        await page.GetByRole(AriaRole.List, new() { Name = "マスター" }).GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("マスターは少なくとも一人必要です。");

        var left = (await bench.Bot.FirstAsync()).Json;
        Assert.Equal(("left", bench.Simulator.ChannelOfGroup(group.Id)), ((string?)left["type"], (string?)left["source"]!["channelId"]));
        Assert.False(bench.Simulator.Group(group.Id).IsPublic);
    }

    [ChromiumFact]
    public async Task The_bot_is_invited_to_a_talk_that_it_is_not_in()
    {
        await using var bench = await Bench.StartAsync();
        var channel = bench.Simulator.City.Channels.First(candidate => candidate is { Kind: CityChannelKind.MULTI_USERS, HasBot: false, HasExternal: false });
        var page = await browser.OpenAsync(new Uri(bench.Simulator.PageUrl, $"#{channel.Members[0]},{channel.Id}"), complaints);
        await Expect(page.Locator("#lines")).ToContainTextAsync("bot は入っていません");

        await page.GetByRole(AriaRole.Button, new() { Name = "bot を招待する" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("が参加しました");
        Assert.Equal("join", (string?)(await bench.Bot.FirstAsync()).Json["type"]);
        Assert.Empty(complaints);
    }

    [ChromiumFact]
    public async Task The_clock_jumps_to_the_night_a_holiday_any_time_and_back()
    {
        await using var bench = await Bench.StartAsync();
        var page = await browser.OpenAsync(bench.Simulator.PageUrl, complaints);
        var offsets = new List<TimeSpan>();
        var fourth = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = bench.Simulator.OnClockChanged(offset =>
        {
            offsets.Add(offset);
            if (offsets.Count == 4)
            {
                fourth.SetResult();
            }
        });
        async Task Set(string name)
        {
            await page.GetByText("時刻を変える").ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        }

        await Expect(page.Locator("#hours")).ToHaveTextAsync("勤務時間内");
        await Set("平日の 22:00 にする");
        await Expect(page.Locator("#now-time")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^22:0", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromMinutes(1)));
        await Expect(page.Locator("#hours")).ToHaveTextAsync("勤務時間外");
        await Set("次の祝日にする");
        await Expect(page.Locator("#now-date")).ToContainTextAsync("勤労感謝の日");
        await page.GetByText("時刻を変える").ClickAsync();
        await page.GetByLabel("日時を選ぶ").FillAsync("2026-12-01T08:15");
        await Browser.PictureAsync(page, "clock");
        await page.GetByRole(AriaRole.Button, new() { Name = "設定", Exact = true }).ClickAsync();
        await Expect(page.Locator("#now-date")).ToContainTextAsync("12月1日");
        await Set("今の時刻に戻す");
        await Expect(page.Locator("#now-date")).ToContainTextAsync("11月16日");

        // The page may hear of it before this listener does.
        await fourth.Task.WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(4, offsets.Count);
        Assert.Equal(TimeSpan.Zero, offsets[^1]);
        Assert.Empty(complaints);
    }

    [ChromiumFact]
    public async Task On_a_phone_one_pane_shows_at_a_time_and_nothing_runs_over_the_edge()
    {
        await using var bench = await Bench.StartAsync();
        await DemoScript.PlayAsync(bench.Simulator, (_, _) => Task.CompletedTask, CancellationToken.None);
        await bench.SayAsync("users/user-0100", "お手数ですが送信取消をお願いします。（p.2-01）", ("対応しました", "a"), ("違います", "b"), ("緊急でした", "c"));
        var page = await browser.OpenAsync(bench.Simulator.PageUrl, complaints, width: 390, height: 800);

        await Expect(page.Locator(".pane.talk")).ToBeVisibleAsync();
        await Expect(page.Locator(".pane.people")).ToBeHiddenAsync();
        await Browser.PictureAsync(page, "phone-talk");
        foreach (var (tab, pane) in new[] { ("人とトーク", ".people"), ("bot の発言", "#bot-panel"), ("グループ", "#group-panel"), ("会話", ".talk") })
        {
            await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button, new() { Name = tab }).ClickAsync();
            await Expect(page.Locator(pane)).ToBeVisibleAsync();
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{tab} runs over the edge.");
            await Browser.PictureAsync(page, $"phone-{pane.Trim('.', '#')}");
        }

        Assert.Empty(complaints);
    }

    [ChromiumFact]
    public async Task The_morning_shows_in_the_page_and_every_control_has_a_name()
    {
        await using var bench = await Bench.StartAsync();
        var page = await browser.OpenAsync(bench.Simulator.PageUrl, complaints);
        await DemoScript.PlayAsync(bench.Simulator, (_, _) => Task.CompletedTask, CancellationToken.None);

        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("番号札の用紙を補充しておきます。");
        var nameless = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('button, input, textarea, summary')]
              .filter((node) => !(node.textContent.trim() || node.getAttribute('aria-label') || node.labels?.length))
              .map((node) => node.outerHTML)
            """);
        Assert.Empty(nameless);
        await Browser.PictureAsync(page, "morning");
        Assert.Empty(complaints);
    }
}
