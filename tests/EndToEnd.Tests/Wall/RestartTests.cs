using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CchcLive.EndToEnd.Tests.Browser;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;
using static CchcLive.EndToEnd.Tests.Wall.WallScreen;

namespace CchcLive.EndToEnd.Tests.Wall;

/// <summary>A room of 200 screens whose server is killed and comes back (W4, W14).</summary>
public sealed partial class RestartTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int OfTheFleet = 198;
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(5) + SlowMachine.Allowance;

    [Fact]
    public async Task W4_W14_TwoHundredScreens_AreLiveWithinFiveSecondsOfARestart_FromOneSnapshot()
    {
        using var directory = new TempDirectory();
        Uri address;
        WallScreen one, two;
        Fleet fleet;
        await using (var server = await Server.StartDistrictAsync(directory.Path))
        {
            address = server.Http.BaseAddress!;
            await server.PostLinesAsync(Events.Received("A-1", due: "2025-03-11"));
            one = await OpenAsync(chromium, address, "pin=units");
            two = await OpenAsync(chromium, address, "scenes=overview,units&dwell=5");
            fleet = Fleet.Start(address, Area, OfTheFleet);
            await Eventually.Is(() => Task.FromResult(fleet.Live), live => live == OfTheFleet, "the fleet is live");
            await server.KillAsync();
        }

        await using var first = one;
        await using var second = two;
        await using var others = fleet;
        await one.OldAsync();
        await using var restarted = await Server.StartAsync(directory.Path, "--no-demo", "--urls", address.ToString().TrimEnd('/'));
        var waited = Stopwatch.StartNew();
        await Task.WhenAll(one.Tab.LiveAsync(), two.Tab.LiveAsync(), Eventually.Is(() => Task.FromResult(others.Live), live => live == OfTheFleet, "the fleet is live again"));
        Assert.True(waited.Elapsed <= Promise, $"The last screen was live after {waited.Elapsed}.");
        Assert.True(await one.IsSameDocumentAsync() && await two.IsSameDocumentAsync());
        Assert.Equal("1", await one.FigureAsync("bt-p-an-lac", "now.openLate"));
        Assert.InRange(Written(await restarted.TextAsync("/screens")), 1, 3);
    }

    private static int Written(string page) => int.Parse(WrittenMark().Match(page).Groups["count"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("data-written=\"(?<count>\\d+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WrittenMark();
}
