using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Retention;

/// <summary>When the archive is read, and that reading it while dossiers leave and come back counts each once.</summary>
public sealed class ArchiveReadTests
{
    [Fact]
    public async Task QuestionsAfterTheHorizon_AndNewDossiers_DoNotTouchTheArchive()
    {
        await using var world = await Retired.WorldAsync();
        await world.SendAllAsync(Retired.Lives());
        await world.BeginDayAsync("2025-03-13");
        var calls = world.Store.ArchiveCalls;

        await world.Boards.CountAsync(Retired.All with { From = new DateOnly(2024, 12, 13) });
        await world.Boards.CountAsync(Retired.All with { From = new DateOnly(2025, 1, 1), To = new DateOnly(2025, 1, 31) });
        await world.Boards.ListAsync(Retired.All with { From = new DateOnly(2025, 1, 1) }, Measure.ProcessedLate);
        await world.Boards.ListAsync(Retired.All, Measure.OpenLate);
        await world.Boards.ListAsync(Retired.All with { AsOf = At("2025-02-01 08:00") }, Measure.Open);
        await world.Boards.FindAsync(Code(30), null);
        Assert.Null(await world.Boards.FindAsync("never-heard-of", null));
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00"));
        await world.SendAsync(Completed(Code(30), "2025-03-12 09:00"));
        await world.SettledAsync();
        Assert.Equal(calls, world.Store.ArchiveCalls);

        await world.Boards.CountAsync(Retired.All with { From = new DateOnly(2024, 10, 12) });
        await world.Boards.ListAsync(Retired.All with { AsOf = At("2024-10-09 08:00") }, Measure.Open);
        await world.Boards.FindAsync(Code(0), null);
        Assert.Equal(calls + 2 + 2 + 1, world.Store.ArchiveCalls); // two shards, two shards, one
    }

    [Fact]
    public async Task WhileDossiersLeaveAndComeBack_EveryScanCountsEachOnce()
    {
        await using var world = await Retired.WorldAsync(snapshotEvery: 1);
        await world.SendAllAsync(Retired.Lives());
        var returned = Retired.Lives().Where(e => e.Verb == Verb.Returned).ToList();
        var random = new Random(7);
        var (most, least) = (0, int.MaxValue);
        for (var day = 0; day < 40; day++)
        {
            var scans = Enumerable.Range(0, 3).Select(_ => world.Boards.CountAsync(Retired.All)).ToList();
            var late = random.GetItems(returned.Take(Retired.Leaving).ToArray(), 3).Select(e => world.SendAsync(e)).ToList();
            world.Clock.Advance(TimeSpan.FromHours(12));
            scans.Add(world.Boards.CountAsync(Retired.All));
            await Task.WhenAll(late);
            await world.SendAsync(Received($"A-{day}", Justice, "2025-03-12 09:00"));
            scans.Add(world.Boards.CountAsync(Retired.All));
            foreach (var board in await Task.WhenAll(scans)) Assert.Equal(returned.Count, board.Total[(int)Measure.Returned]);
            var retired = await world.RetiredAsync();
            (most, least) = (Math.Max(most, retired), Math.Min(least, retired));
        }

        Assert.True(most > least, "Nothing left or came back.");
        Assert.Empty(await world.RecountAsync());
    }
}
