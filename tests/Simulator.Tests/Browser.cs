using Microsoft.Playwright;

namespace ComplianceBot.Simulator.Tests;

/// <summary>One headless Chromium for all page tests; asks nobody but the simulator.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Switches =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>For machines that do something else as well; a good page needs milliseconds.</summary>
    private const float PatienceInMilliseconds = 120_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (File.Exists(ChromiumFactAttribute.Executable))
        {
            Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumFactAttribute.Executable, Args = Switches, Timeout = PatienceInMilliseconds });
        }
    }

    /// <summary>A fresh page; what its console complains about ends in <paramref name="complaints"/>.</summary>
    public async Task<IPage> OpenAsync(Uri address, List<string> complaints, int width = 1280, int height = 800)
    {
        var page = await browser!.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "ja-JP" });
        page.SetDefaultTimeout(PatienceInMilliseconds);
        page.SetDefaultNavigationTimeout(PatienceInMilliseconds);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") { complaints.Add(message.Text); } };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    /// <summary>Keeps a picture where PAGE_SCREENSHOTS names a folder.</summary>
    public static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PAGE_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    public async Task DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
    }
}
