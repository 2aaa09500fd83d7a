using CchcLive.Domain.Organisation;
using CchcLive.Grains.Health;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal.Quarantine;
using CchcLive.Journal.Writing;
using CchcLive.TestSupport;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Health;

/// <summary>When the program calls itself degraded.</summary>
public sealed class ReasonTests
{
    private static readonly HealthThresholds Thresholds = new(TimeSpan.FromMilliseconds(500), TimeSpan.FromDays(7));

    [Fact]
    public async Task FreshDistrict_IsWell()
    {
        await using var world = await World.StartAsync();
        foreach (var reason in (IHealthReason[])[Journal(world), new ShardsReason(world.Grains, world.Settings), new TableReason(world.Table), Calendar(world), Source(world), new QuarantineReason(world.Store, Thresholds, world.Wall)])
            Assert.Empty(await reason.LookAsync(default));
    }

    [Fact]
    public async Task FailedCommits_AreToldUntilOneSucceeds()
    {
        await using var world = await World.StartAsync();
        world.Store.Commits = Failing.BeforeCommit;
        await Assert.ThrowsAnyAsync<Exception>(() => world.SendAsync(Received(Code(1), Justice, "2025-03-12 09:00")));
        var note = Assert.Single(await Journal(world).LookAsync(default));
        Assert.Equal(("journal-failing", false), (note.Id, note.IsDown)); // the database itself answers
        Assert.Contains("as the test asked", note.Words, StringComparison.Ordinal);

        world.Store.Commits = Failing.Never;
        await world.WhileTimePassesAsync(world.Service<JournalWriter>().AppendAsync(Append.OnlyQuarantine([Input("s")])));
        Assert.Empty(await Journal(world).LookAsync(default));
    }

    [Fact]
    public async Task DatabaseThatDoesNotAnswerInTime_IsDown()
    {
        await using var world = await World.StartAsync();
        var note = Assert.Single(await Journal(world).LookAsync(new CancellationToken(canceled: true)));
        Assert.True(note.IsDown);
        Assert.Contains("does not answer", note.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SlowCommits_AreToldAfterAMinuteOfThem()
    {
        await using var world = await World.StartAsync();
        var pace = new ManualTimeProvider();
        var reason = new JournalReason(world.Store, world.Service<JournalWriter>(), new HealthThresholds(TimeSpan.Zero, TimeSpan.FromDays(7)), pace);
        await world.SendAsync(Received(Code(1), Justice, "2025-03-12 09:00"));
        Assert.Empty(await reason.LookAsync(default));
        pace.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("journal-slow", Assert.Single(await reason.LookAsync(default)).Id);
        pace.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(await reason.LookAsync(default)); // a minute without any says nothing
    }

    [Fact]
    public async Task Calendar_NextYear_IsAskedAfterFromNovemberOn()
    {
        await using var world = await World.StartAsync();
        world.JumpTo("2026-10-31 12:00");
        Assert.Empty(await Calendar(world).LookAsync(default));
        world.JumpTo("2026-11-01 00:30");
        Assert.Equal("calendar-provisional:vn-hanh-chinh:2027", Assert.Single(await Calendar(world).LookAsync(default)).Id);
        world.JumpTo("2027-11-01 00:30");
        Assert.Equal(["calendar-provisional:vn-hanh-chinh:2027", "calendar-missing:vn-hanh-chinh:2028"], (await Calendar(world).LookAsync(default)).Select(note => note.Id));
    }

    [Fact]
    public async Task Calendar_ThatNoUnitUses_IsNotMissed()
    {
        await using var world = await World.StartAsync("2030-03-12 10:00", org: OrgChart.Empty);
        Assert.Empty(await Calendar(world).LookAsync(default));
    }

    [Fact]
    public async Task Source_IsMissedInItsHours_IfItDeclaredAnInterval()
    {
        await using var world = await World.StartAsync("2025-03-12 16:30");
        await world.Grains.Source("mot-cua").Declare(new SourceDeclaration(60, [AnLac], null));
        await world.Grains.Source("mot-cua").Heartbeat();
        Assert.True(world.SourceDirectory.TryAdd("mot-cua") && world.SourceDirectory.TryAdd("never-declared"));
        world.JumpTo("2025-03-12 23:00");
        Assert.Empty(await Source(world).LookAsync(default));
        world.JumpTo("2025-03-13 08:05");
        await Wait.UntilAsync(async () => (await Source(world).LookAsync(default)).Count == 1, () => "The silent source was not told.");
        Assert.Contains("1 sources have been silent in their hours for longer than they declared: mot-cua.", (await Source(world).LookAsync(default))[0].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quarantine_IsOld_WhenItsOldestOpenInputIs()
    {
        await using var world = await World.StartAsync();
        await world.Service<JournalWriter>().AppendAsync(Append.OnlyQuarantine([Input("a")]));
        var reason = new QuarantineReason(world.Store, Thresholds, world.Wall);
        world.JumpTo("2025-03-19 09:59");
        Assert.Empty(await reason.LookAsync(default));
        world.JumpTo("2025-03-19 10:01");
        Assert.Contains("has waited for 7 days", Assert.Single(await reason.LookAsync(default)).Words, StringComparison.Ordinal);
        Assert.True(await world.Store.Quarantine.ResolveAsync(1, QuarantineState.Discarded, "test", world.Wall.GetUtcNow()));
        Assert.Empty(await reason.LookAsync(default));
    }

    private static JournalReason Journal(World world) => new(world.Store, world.Service<JournalWriter>(), Thresholds, world.Clock);

    private static CalendarReason Calendar(World world) => new(world.Registry, world.Wall);

    private static SourceReason Source(World world) => new(world.SourceDirectory, world.Grains);

    private static QuarantineEntry Input(string source) => new(source, null, null, "bad-json", null, 1, "no JSON", "no JSON");
}
