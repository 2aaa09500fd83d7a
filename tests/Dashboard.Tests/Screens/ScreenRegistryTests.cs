using System.Net;
using CchcLive.Dashboard.Push;
using CchcLive.Dashboard.Screens;
using CchcLive.Dashboard.Tests.Support;
using CchcLive.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace CchcLive.Dashboard.Tests.Screens;

public class ScreenRegistryTests
{
    private const string Room = "Phòng họp 1";
    private static readonly TimeSpan SilentAfter = TimeSpan.FromSeconds(30);
    private readonly ManualTimeProvider _clock = new(TestBoards.Morning);
    private readonly ManualTimeProvider _pace = new();
    private readonly ScreenNames _names = new();
    private readonly PairedNames _paired = new();
    private readonly ScreenRegistry _screens;

    public ScreenRegistryTests() => _screens = Registry();

    [Fact]
    public async Task NamedScreen_ThatReports_IsListedWithWhatItShows()
    {
        await HearAsync("c1", Room);
        var screen = Assert.Single(await _screens.ListAsync());
        Assert.Equal((Room, false, "map", 7L, "10.0.0.8"), (screen.Named!.Name, screen.IsSilent, screen.Seen!.Report.Scene, screen.Seen.Report.Version, screen.Seen.Address));
    }

    [Fact]
    public async Task NamedScreen_ThatIsHeardNoMore_IsSilentAfterThirtySeconds_WhetherItsConnectionEndedOrNot()
    {
        await HearAsync("c1", Room);
        await HearAsync("c2", "sanh");
        _screens.Left("c2");
        _pace.Advance(TimeSpan.FromSeconds(29.9));
        Assert.All(await _screens.ListAsync(), screen => Assert.False(screen.IsSilent));
        _pace.Advance(TimeSpan.FromSeconds(0.1));
        Assert.All(await _screens.ListAsync(), screen => Assert.True(screen.IsSilent && screen.Seen is not null));
        await HearAsync("c1", Room);
        Assert.Equal([false, true], (await _screens.ListAsync()).Select(screen => screen.IsSilent));
    }

    [Fact]
    public async Task NamedScreen_AfterARestartOfTheProgram_IsStillExpected()
    {
        await HearAsync("c1", Room);
        var restarted = Registry();
        Assert.False(Assert.Single(await restarted.ListAsync()).IsSilent);
        _pace.Advance(SilentAfter);
        var screen = Assert.Single(await restarted.ListAsync());
        Assert.Equal((true, true), (screen.IsSilent, screen.Seen is null));
    }

    [Fact]
    public async Task UnnamedScreen_IsListedWhileItReports_AndMissedByNobody()
    {
        await HearAsync("c1", null);
        Assert.Null(Assert.Single(await _screens.ListAsync()).Named);
        _pace.Advance(SilentAfter);
        Assert.Empty(await _screens.ListAsync());
    }

    [Fact]
    public async Task TwoScreensOfOneName_AreBothListed()
    {
        await HearAsync("c1", Room);
        await HearAsync("c2", Room);
        Assert.Equal([Room, Room], (await _screens.ListAsync()).Select(screen => screen.Named!.Name));
    }

    [Fact]
    public async Task ForgottenScreen_IsGone_AndBackWithItsNextReport()
    {
        await HearAsync("c1", Room);
        await _screens.ForgetAsync(Room);
        Assert.Empty(await _names.ListAsync());
        await HearAsync("c1", Room);
        Assert.Equal(Room, Assert.Single(await _screens.ListAsync()).Named!.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<script>")]
    [InlineData("a/b")]
    [InlineData("mot cai ten dai hon bon muoi chu cai la qua dai")]
    public async Task NameThatIsNotAllowed_IsNoName(string name)
    {
        await HearAsync("c1", name);
        Assert.Null(Assert.Single(await _screens.ListAsync()).Named);
    }

    [Fact]
    public async Task MoreNamesThanThereIsRoomFor_AreListedWithoutTheirName()
    {
        foreach (var i in Enumerable.Range(0, _names.Room + 2)) await HearAsync($"c{i}", $"s{i}");
        Assert.Equal((_names.Room, 2), ((await _names.ListAsync()).Count, (await _screens.ListAsync()).Count(screen => screen.Named is null)));
    }

    [Fact]
    public async Task Report_OfAConnectionThatWatchesNothing_IsIgnored()
    {
        await _screens.HearAsync("c9", Report(Room));
        Assert.Empty(await _screens.ListAsync());
    }

    [Fact]
    public async Task Report_OfAnySize_IsCut()
    {
        _screens.Watches("c1", "a", IPAddress.Loopback, null);
        var huge = Report(Room) with { Scene = new string('x', 10_000), Failing = [.. Enumerable.Repeat(new string('y', 500), 500)] };
        await _screens.HearAsync("c1", huge);
        var report = Assert.Single(await _screens.ListAsync()).Seen!.Report;
        Assert.Equal((40, 16, 40), (report.Scene.Length, report.Failing!.Length, report.Failing[0].Length));
    }

    [Fact]
    public async Task PairedScreen_IsListedByItsName_WhateverItSays_AndWhetherItIsHeardOrNot()
    {
        _paired.Add(Room);
        _screens.Expect(Room);
        Assert.False(Assert.Single(await _screens.ListAsync()).IsSilent);
        _screens.Watches("c1", "quan-thu", IPAddress.Parse("10.0.0.8"), Room);
        await _screens.HearAsync("c1", Report("something else"));
        var screen = Assert.Single(await _screens.ListAsync());
        Assert.Equal((Room, false, true), (screen.Named!.Name, screen.IsSilent, screen.Token is not null));
        _pace.Advance(SilentAfter);
        screen = Assert.Single(await _screens.ListAsync());
        Assert.Equal((Room, true), (screen.Named!.Name, screen.IsSilent));
        Assert.Empty(await _names.ListAsync());
    }

    [Fact]
    public async Task PairedScreen_OfALongRunningProgram_IsExpectedBeforeItIsSilent()
    {
        _pace.Advance(TimeSpan.FromDays(1));
        _paired.Add(Room);
        _screens.Expect(Room);
        Assert.False(Assert.Single(await _screens.ListAsync()).IsSilent);
        _pace.Advance(SilentAfter);
        Assert.True(Assert.Single(await _screens.ListAsync()).IsSilent);
    }

    [Fact]
    public async Task NameOfAPairedScreen_IsNobodyElses()
    {
        _paired.Add(Room);
        await HearAsync("c1", Room);
        Assert.Equal([(Room, true), ((string?)null, false)], (await _screens.ListAsync()).Select(screen => (screen.Named?.Name, screen.Seen is null)));
    }

    [Fact]
    public async Task ScreenOfAnotherHost_IsListedWithWhatItShows_AndSilentOnlyWhenNoHostHearsIt()
    {
        var other = Registry();
        await HearAsync("c1", Room);
        await HearAsync("c2", null);
        await _screens.ListAsync();
        var screens = await other.ListAsync();
        Assert.Equal([Room, null], screens.Select(screen => screen.Named?.Name));
        Assert.All(screens, screen => Assert.Equal(("quan-thu", "10.0.0.8", "map", "trend"), (screen.Seen!.Area, screen.Seen.Address, screen.Seen.Report.Scene, screen.Seen.Report.Failing![0])));

        _pace.Advance(SilentAfter);
        await _screens.ListAsync();
        var silent = Assert.Single(await other.ListAsync());
        Assert.Equal((Room, true, true), (silent.Named!.Name, silent.IsSilent, silent.Seen is not null));

        other.Watches("c9", "quan-thu", IPAddress.Loopback, null);
        await other.HearAsync("c9", Report(Room)); // it has moved to the other host
        await other.ListAsync();
        Assert.False(Assert.Single(await _screens.ListAsync()).IsSilent);
    }

    [Fact]
    public async Task SilentScreen_IsAReasonToBeDegraded_ByItsName()
    {
        var reason = new SilentScreenReason(new Lazy<ScreenRegistry>(_screens), new DashboardSettings { Version = "1", Engine = "Embedded", Pace = _pace });
        await HearAsync("c1", Room);
        await HearAsync("c2", null);
        Assert.Empty(await reason.LookAsync(TestContext.Current.CancellationToken));
        _pace.Advance(SilentAfter);
        var note = Assert.Single(await reason.LookAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("screen-silent", false), (note.Id, note.IsDown));
        Assert.Contains(Room, note.Words, StringComparison.Ordinal);
    }

    private ScreenRegistry Registry() => new(
        _names, _paired, new BoardFeeds(new FeedBench().Context), new DashboardSettings { Version = "1", Engine = "Embedded", Pace = _pace }, _clock, NullLogger<ScreenRegistry>.Instance);

    private Task HearAsync(string connection, string? name)
    {
        _screens.Watches(connection, "quan-thu", IPAddress.Parse("10.0.0.8"), null);
        return _screens.HearAsync(connection, Report(name));
    }

    private static ScreenReport Report(string? name) => new(name, "map", "b1", 7, 1, null, ["trend"], null);
}
