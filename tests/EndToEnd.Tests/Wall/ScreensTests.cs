using CchcLive.EndToEnd.Tests.Browser;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Wall;

/// <summary>The operator's list of screens: who shows what, and who is missed (W13).</summary>
public sealed class ScreensTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Name = "phong-hop-1";

    [Fact]
    public async Task W13_NamedScreenThatDies_IsShownAsSilent_WarnedOfOnce_AndKeptOverARestart_UntilItIsRemoved()
    {
        using var directory = new TempDirectory();
        await using var office = await chromium.OpenAsync();
        await using (var server = await Server.StartDistrictAsync(directory.Path))
        {
            await server.PostLinesAsync(Events.Received("A-1"));
            await server.SettledAsync(WallScreen.Area);
            await using (await WallScreen.OpenAsync(chromium, server.Http.BaseAddress!, $"pin=units&screen={Name}"))
            {
                await StateAsync(office, server, state => state == "live");
                Assert.Equal("units", (await office.Page.TextContentAsync($"[data-screen='{Name}'] [data-field=scene]"))!.Trim());
                Assert.Equal("0", (await office.Page.TextContentAsync($"[data-screen='{Name}'] [data-field=behind]"))!.Trim());
            }

            await StateAsync(office, server, state => state == "silent");
            Assert.Contains(Name, await office.Page.TextContentAsync("[data-alarm]"), StringComparison.Ordinal);
            await Eventually.Is(() => server.TextAsync("/health"), health => health.Contains("screen-silent", StringComparison.Ordinal), "the program calls itself degraded");
            await Eventually.Is(() => Task.FromResult(Warnings(server)), warnings => warnings == 1, "the log warns");
            await StateAsync(office, server, state => state == "silent");
            Assert.Equal(1, Warnings(server));
            await server.StopAsync();
        }

        await using var restarted = await Server.StartAsync(directory.Path, "--no-demo");
        Assert.Equal("none", await StateAsync(office, restarted, state => state is not null));
        await office.Page.ClickAsync($"[data-screen='{Name}'] button");
        Assert.Null(await StateAsync(office, restarted, state => state is null));
    }

    /// <summary>The state of the screen on the list, as soon as it is the one that is waited for; null while it is not listed.</summary>
    private static Task<string?> StateAsync(Tab office, Server server, Func<string?, bool> wanted) => Eventually.Is(
        async () =>
        {
            await office.Page.GotoAsync(new Uri(server.Http.BaseAddress!, "/screens").ToString());
            return await office.Page.Locator($"[data-screen='{Name}']").CountAsync() == 0 ? null : await office.Page.GetAttributeAsync($"[data-screen='{Name}']", "data-state");
        },
        wanted,
        $"the list of screens shows {Name} in another state");

    private static int Warnings(Server server) => server.Errors.Split('\n').Count(line => line.Contains($"Screen {Name} of area", StringComparison.Ordinal) && line.Contains("is silent", StringComparison.Ordinal));
}
