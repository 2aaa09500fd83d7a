using System.Text;
using CchcLive.Domain.Catalogues;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal;
using CchcLive.TestSupport;
using static CchcLive.Grains.Tests.Catalogues.CatalogueWorld;

namespace CchcLive.Grains.Tests.Catalogues;

public sealed class CatalogueRegistryTests(PostgresServer postgres)
{
    private static readonly Cause[] Ships = [new("a", "A"), new("b", "B")];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatShips_IsTakenInOnce_ByTwoProcessesToo_AndLaterOnlyWhatIsEnteredChangesIt(bool onPostgres)
    {
        if (onPostgres) Assert.SkipWhen(PostgresServer.MissingReason is not null, PostgresServer.MissingReason ?? "");
        await using var world = await OpenAsync(onPostgres ? await postgres.CreateDatabaseAsync() : null);
        var (one, two) = (await world.StartAsync(Ships), await world.StartAsync(Ships));
        await Task.WhenAll(one.AdoptAsync(), two.AdoptAsync());
        Assert.Equal((1, 1), (one.Position, two.Position));
        await ChangedAsync(two, CatalogueChange.Of(new Cause("b", "B2")));

        var next = await world.StartAsync(new Cause("c", "C"));
        await next.AdoptAsync();
        Assert.Equal(["A", "B2"], next.Current.Causes.Select(cause => cause.Name));
        await one.CatchUpAsync();
        Assert.Equal((2, "B2"), (one.Position, one.Current.CauseOf("b")?.Name));
    }

    [Fact]
    public async Task AChange_OverAPositionThatHasMovedOn_ChangesNothing()
    {
        await using var world = await OpenAsync();
        var (one, two) = (await world.StartAsync(), await world.StartAsync());
        await ChangedAsync(one, CatalogueChange.Of(new Cause("a", "A")));
        Assert.Equal(0, two.Position); // it has not heard yet
        Assert.Null(await two.ChangeAsync(CatalogueChange.Of(new Cause("a", "of two")), Note, 0, Tester));
        Assert.Equal((1, "A"), (two.Position, two.Current.CauseOf("a")?.Name));
    }

    [Fact]
    public async Task AChangeThatMakesNoSense_OrChangesNothing_IsNotJournaled()
    {
        await using var world = await OpenAsync();
        var registry = await world.StartAsync();
        await ChangedAsync(registry, CatalogueChange.Of(new Cause("a", "A")));
        await Assert.ThrowsAsync<CatalogueException>(() => registry.ChangeAsync(CatalogueChange.Of(new Cause("a", "")), Note, 1, Tester));
        Assert.Null(await registry.ChangeAsync(CatalogueChange.Of(new Cause("a", "A")), Note, 1, Tester));
        Assert.Equal(1, registry.Position);
        Assert.Single(await world.AuditedAsync());
    }

    [Fact]
    public async Task TheHistory_SaysWhoChangedWhat_FromWhatToWhat_AndEveryStateIsFoundAgain()
    {
        await using var world = await OpenAsync();
        var registry = await world.StartAsync(Ships);
        await registry.AdoptAsync();
        var adopted = world.Clock.GetUtcNow();
        world.Clock.Advance(TimeSpan.FromHours(1));
        await ChangedAsync(registry, new CatalogueChange([new Cause("b", "B2")], [new RemovedItem(CatalogueKind.Causes, "a")]));

        foreach (var known in new[] { registry, await world.StartAsync() })
        {
            var last = known.History[^1];
            Assert.Equal((2, Note, adopted.AddHours(1)), (last.Position, last.Entry.Note, last.At));
            Assert.Equal([("a", "A", null), ("b", "B", "B2")], last.Differences.Select(one => (one.Key, (one.Before as Cause)?.Name, (one.After as Cause)?.Name)));
            Assert.Equal([0, 2, 1], (await Task.WhenAll(new[] { 0, 1, 2 }.Select(position => known.AsOfPositionAsync(position)))).Select(set => set.Causes.Count()));
            Assert.Equal("B", (await known.AsOfPositionAsync(1)).CauseOf("b")?.Name);
            Assert.Equal([0, 1, 2], new[] { adopted.AddTicks(-10), adopted, adopted.AddDays(1) }.Select(known.PositionAt));
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => known.AsOfPositionAsync(3));
        }
    }

    [Fact]
    public async Task APositionThatAnotherProcessReached_IsFoundHere()
    {
        await using var world = await OpenAsync();
        var (one, two) = (await world.StartAsync(), await world.StartAsync());
        await ChangedAsync(one, CatalogueChange.Of(new Cause("a", "A")));
        Assert.Equal("A", (await two.AsOfPositionAsync(1)).CauseOf("a")?.Name);
    }

    [Theory]
    [InlineData(Failing.BeforeCommit, 0)]
    [InlineData(Failing.AfterCommit, 1)]
    public async Task AnUnknownOutcome_IsReadBeforeTheNextChange(object failing, long stored)
    {
        await using var world = await OpenAsync();
        var registry = await world.StartAsync();
        world.Store.Commits = (Failing)failing;
        await Assert.ThrowsAnyAsync<JournalException>(() => registry.ChangeAsync(CatalogueChange.Of(new Cause("a", "A")), Note, 0, Tester));
        world.Store.Commits = Failing.Never;
        await registry.CatchUpAsync();
        Assert.Equal(stored, registry.Position);
        await ChangedAsync(registry, CatalogueChange.Of(new Cause("b", "B")));
        Assert.Equal(stored + 1, (await world.StartAsync()).Position);
    }

    [Fact]
    public async Task TheAudit_NamesWhatWasChanged_AndOfOfficersOnlyHowMany()
    {
        await using var world = await OpenAsync();
        var registry = await world.StartAsync();
        await ChangedAsync(registry, CatalogueChange.Of(new Cause("a", "A"), new Officer("cb-77", "Nguyễn Văn A", "Chuyên viên", "unit-a")));
        var entry = Assert.Single(await world.AuditedAsync());
        Assert.Equal(("tester", CatalogueAudit.Changed, "causes, officers", "#1: +a; +1 ~0 -0", "10.0.0.1"), (entry.Actor, entry.Action, entry.Target, entry.Detail, entry.Address));
    }

    [Fact]
    public async Task TheStreamOfAnotherJournal_IsPutIn_Once_OverWhatShippedHere()
    {
        await using var there = await OpenAsync();
        var old = await there.StartAsync(Ships);
        await old.AdoptAsync();
        await ChangedAsync(old, CatalogueChange.Of(new Cause("c", "C")));
        var entries = old.History.Select(record => CatalogueEntry.Parse(record.Entry.ToJson())).ToList();

        await using var here = await OpenAsync();
        var registry = await here.StartAsync(new Cause("newer", "Newer"));
        await registry.AdoptAsync();
        for (var times = 0; times < 2; times++)
        {
            await registry.RestoreAsync(entries, Tester);
            Assert.Equal((3, 3), (registry.Position, registry.Current.Causes.Count()));
        }

        Assert.Equal([CatalogueAudit.Restored], (await here.AuditedAsync()).Select(entry => entry.Action));
        await Assert.ThrowsAsync<FormatException>(() => registry.RestoreAsync([.. entries.Skip(1)], Tester));
        Assert.Equal("B", (await here.StartAsync()).Current.CauseOf("b")?.Name);
    }

    [Fact]
    public async Task EveryBody_IsJson_ThatAnExportGivesLineByLine()
    {
        await using var world = await OpenAsync();
        await ChangedAsync(await world.StartAsync(), CatalogueChange.Of(new Cause("a", "A")));
        await foreach (var segment in world.Store.ReadAsync(CatalogueRegistry.Stream))
            Assert.Equal("""{"by":"lan","reason":"Rà soát","document":"CV 88/UBND","put":{"causes":[{"code":"a","name":"A"}]},"remove":{}}""", Encoding.UTF8.GetString(segment.Body.Span));
    }

    private static async Task ChangedAsync(CatalogueRegistry registry, CatalogueChange change) => Assert.NotNull(await registry.ChangeAsync(change, Note, registry.Position, Tester));
}
