using System.Text;
using CchcLive.Domain.Events;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Sources;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal;
using CchcLive.Journal.Verification;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Sources;

public sealed class SourceJournalTests
{
    private const string Feed = "nguồn/một cửa";

    private static readonly long[] Sound = [10, 4, 5, 1, 7, 2, 4, 1, 3, 2, 1];

    [Theory]
    [InlineData("mot-cua", "source/mot-cua")]
    [InlineData("một/cửa", "source/m%E1%BB%99t%2Fc%E1%BB%ADa")]
    public void AStream_IsNamedForItsSource(string source, string stream)
    {
        Assert.Equal((stream, stream + "/totals"), (SourceStreams.Of(source), SourceStreams.Totals(source)));
        Assert.Equal(source, SourceStreams.SourceOf(SourceStreams.Of(source)));
        Assert.Equal(source, SourceStreams.SourceOf(SourceStreams.Totals(source)));
        Assert.Null(SourceStreams.SourceOf("shard/0"));
    }

    [Fact]
    public void ASourceWhoseNameIsTooLongForAStream_CannotDeclare()
    {
        Assert.True(SourceStreams.CanName(new string('a', 186)));
        Assert.False(SourceStreams.CanName(new string('a', 187)));
        Assert.False(SourceStreams.CanName(new string('ộ', 30)));
    }

    [Fact]
    public async Task Bodies_AreTheJsonThatIsDocumented_AndAnEqualPromiseIsWrittenOnce()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");
        var source = world.Grains.Source(Feed);
        await source.Declare(new SourceDeclaration(60, [AnLac], null));
        await source.Declare(new SourceDeclaration(60, [AnLac], null));
        await source.DeclareTotals(new TotalsDeclaration("Trần Thị B", [new TotalsRow(new DateOnly(2025, 3, 11), AnLac, "ho-tich", Sound)]));

        Assert.Equal(["""{"intervalMinutes":60,"units":["bt-p-an-lac"],"calendar":null}"""], await BodiesAsync(world, SourceStreams.Of(Feed)));
        Assert.Equal(
            ["""{"declaredBy":"Tr\u1EA7n Th\u1ECB B","rows":[{"date":"2025-03-11","unit":"bt-p-an-lac","field":"ho-tich","columns":[10,4,5,1,7,2,4,1,3,2,1]}]}"""],
            await BodiesAsync(world, SourceStreams.Totals(Feed)));
        await foreach (var verdict in JournalVerifier.VerifyAsync(world.Store)) Assert.True(verdict.IsClean, verdict.Detail);
    }

    [Fact]
    public async Task Totals_TheLastDeclarationStands_AndNoBoardMoves()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");
        var (source, tenth, eleventh) = (world.Grains.Source(Feed), new DateOnly(2025, 3, 10), new DateOnly(2025, 3, 11));
        var corrected = (long[])[.. Sound.Select(figure => figure * 2)];
        await source.DeclareTotals(new TotalsDeclaration("A", [new TotalsRow(eleventh, AnLac, null, Sound), new TotalsRow(tenth, AnLac, null, Sound), new TotalsRow(tenth, Justice, null, Sound)]));
        await source.DeclareTotals(new TotalsDeclaration("B", [new TotalsRow(eleventh, AnLac, null, corrected)]));
        await world.RestartAsync();
        await world.Grains.Source(Feed).DeclareTotals(new TotalsDeclaration("C", [new TotalsRow(eleventh, AnLac, "ho-tich", Sound)]));

        var (rows, of) = await world.Sources.TotalsAsync(Feed, tenth, eleventh, AnLac, limit: 2, null, CancellationToken.None);

        Assert.Equal(3, of);
        Assert.Equal([(tenth, "A"), (eleventh, "B")], rows.Select(row => (row.Row.Date, row.DeclaredBy)));
        Assert.Equal(corrected, rows[1].Row.Columns);
        Assert.Equal(At("2025-03-12 10:00"), rows[1].DeclaredAt);
        Assert.Empty((await world.Sources.TotalsAsync(Feed, tenth.AddDays(-9), tenth.AddDays(-1), null, 9, null, CancellationToken.None)).Rows);
        Assert.All((await world.BoardAsync()).Rows, row => Assert.All(row.Values, value => Assert.Equal(0, value)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AfterAnUnknownOutcome_SendingAgainSucceeds(bool wasCommitted)
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");
        var promise = new SourceDeclaration(60, [AnLac], null);
        world.Store.Commits = wasCommitted ? Failing.AfterCommit : Failing.BeforeCommit;
        await Assert.ThrowsAsync<JournalUnavailableException>(() => world.Grains.Source(Feed).Declare(promise));
        Assert.Null((await world.Grains.Source(Feed).Status()).Declaration);

        world.Store.Commits = Failing.Never;
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await world.Grains.Source(Feed).Declare(promise);

        Assert.Equal(60, (await world.Grains.Source(Feed).Status()).Declaration!.IntervalMinutes);
    }

    [Fact]
    public async Task Sources_AreListedWithTheirOrphansAndAge()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");
        await world.SendAllAsync([Completed("A-1", "2025-03-10 09:00"), Event(Verb.Assigned, "A-2", "2025-03-11 09:00"), Received("A-3", AnLac, "2025-03-12 09:00")]);
        await world.Grains.Source(Feed).Declare(new SourceDeclaration(60, [AnLac], null));
        await world.RestartAsync();

        var sources = await world.Sources.ListAsync();

        Assert.Equal(["mot-cua", Feed], sources.Select(source => source.Source));
        Assert.Equal((3, 2, At("2025-03-10 09:00").UtcTicks, At("2025-03-12 09:00").UtcTicks), (sources[0].Events, sources[0].Orphans, sources[0].OldestOrphanAt, sources[0].LastEventAt));
        Assert.Equal((0, 0, 60), (sources[1].Orphans, sources[1].OldestOrphanAt, sources[1].Status!.Declaration!.IntervalMinutes));

        await world.SendAsync(Received("A-1", AnLac, "2025-03-09 09:00"));
        Assert.Equal((1, At("2025-03-11 09:00").UtcTicks), ((await world.Sources.ListAsync())[0].Orphans, (await world.Sources.ListAsync())[0].OldestOrphanAt));
    }

    [Fact]
    public async Task NoMoreSourcesAreTakenUp_ThanTheSettingAllows()
    {
        await using var world = await World.StartAsync(settings: new GrainSettings { Shards = 1, MaxSources = 2 });

        Assert.True(world.SourceDirectory.TryAdd("a"));
        Assert.True(world.SourceDirectory.TryAdd("b"));
        Assert.False(world.SourceDirectory.TryAdd("c"));
        Assert.True(world.SourceDirectory.TryAdd("a"));
        Assert.Equal(["a", "b"], world.SourceDirectory.Sources);
    }

    private static async Task<List<string>> BodiesAsync(World world, string stream)
    {
        var bodies = new List<string>();
        await foreach (var segment in world.Store.ReadAsync(stream)) bodies.Add(Encoding.UTF8.GetString(segment.Body.Span));
        return bodies;
    }
}
