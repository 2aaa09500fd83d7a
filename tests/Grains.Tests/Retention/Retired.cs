using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Projection;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Retention;

/// <summary>Worlds that keep three months, dossiers that are older, and what is asked of both.</summary>
internal static class Retired
{
    /// <summary>Nothing leaves.</summary>
    public const int Ever = 1200;

    /// <summary>How many of <see cref="Lives"/> leave in March 2025.</summary>
    public const int Leaving = 20;

    /// <summary>Everything that is known.</summary>
    public static readonly BoardQuery All = new(Shipped.District, null, null, null, ReferenceData.DefaultRule, UnitRole.Handling, Dimension.Unit);

    public static Task<World> WorldAsync(int months = 3, string? database = null, int snapshotEvery = 1000, bool withTable = false) =>
        World.StartAsync(settings: new GrainSettings { Shards = 2, RetentionMonths = months, SnapshotEvery = snapshotEvery, Projection = new ProjectionSettings { IsOn = withTable } }, database: database);

    /// <summary>20 dossiers handed over in October, 5 completed then and never handed over, 5 handed over in January, 5 open, an orphan.</summary>
    public static List<DossierEvent> Lives() =>
    [
        .. Enumerable.Range(0, 20).SelectMany(i => Life(i, "2024-10", isReturned: true)),
        .. Enumerable.Range(20, 5).SelectMany(i => Life(i, "2024-10", isReturned: false)),
        .. Enumerable.Range(25, 5).SelectMany(i => Life(i, "2025-01", isReturned: true)),
        .. Enumerable.Range(30, 5).Select(i => Received(Code(i), Justice, "2024-10-01 08:00", "2024-10-10 17:00")),
        Completed(Code(35), "2024-10-05 08:00"),
    ];

    /// <summary>Lets a day begin and waits until so many have left memory.</summary>
    public static async Task BeginDayAsync(this World world, string day, int retired = Leaving)
    {
        world.JumpTo($"{day} 00:00");
        await world.RetiresAsync(retired);
    }

    /// <summary>Waits, while time passes, until so many are out of memory.</summary>
    public static async Task RetiresAsync(this World world, int expected)
    {
        var seen = 0;
        await Wait.UntilAsync(
            async () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(1));
                return (seen = await world.RetiredAsync()) == expected;
            },
            () => $"{seen} are retired, not {expected}.");
    }

    public static async Task<int> RetiredAsync(this World world) => (await world.Boards.StatusAsync(recount: false)).Sum(shard => shard.Retired);

    /// <summary>What is known, and what a world answers to questions of many kinds, as text.</summary>
    public static async Task<string> AnswersAsync(this World world)
    {
        var text = new List<string>();
        var status = await world.Boards.StatusAsync(recount: false);
        text.Add($"{status.Sum(shard => shard.Dossiers)} dossiers, {status.Sum(shard => shard.Events)} events, {status.Sum(shard => shard.Orphans)} orphans, {status.SelectMany(shard => shard.Sources).Sum(source => source.Events)} of sources");
        foreach (var query in Queries())
        {
            text.AddRange((await world.Boards.CountAsync(query)).Rows.Select(row => $"{row.Key}: {string.Join(' ', row.Value)}"));
            foreach (var measure in (Measure[])[Measure.ProcessedLate, Measure.OpenLate, Measure.Returned, Measure.WaitingCollect])
                text.Add($"{measure}: {string.Join(' ', (await world.Boards.ListAsync(query, measure)).Select(line => line.Code))}");
        }

        foreach (var step in (TimeSpan[])[TimeSpan.FromDays(1), TimeSpan.FromHours(100)])
        {
            var flow = await world.Flow.CountAsync(new FlowQuery(Shipped.District, At("2024-10-03 00:00"), At("2025-03-12 00:00"), step, ReferenceData.DefaultRule, UnitRole.Handling, null));
            text.AddRange(((long[][])[flow.Received, flow.Processed, flow.ProcessedLate, flow.Open, flow.OpenLate]).Select(row => string.Join(' ', row)));
        }

        for (var i = 0; i < 36; i++)
        {
            var (file, then) = (await world.Boards.FindAsync(Code(i), null), await world.Boards.FindAsync(Code(i), At("2024-10-05 00:00")));
            text.Add($"{file?.Line.ReceivedAt} {file?.Line.EndAt} {file?.Line.ReturnedAt} {file?.Line.WorkingDaysLate} {Convert.ToHexString(file?.Events ?? [])} {then?.Line.End}");
        }

        return string.Join('\n', text);
    }

    private static IEnumerable<BoardQuery> Queries() =>
        from split in (Dimension[])[Dimension.Unit, Dimension.Field]
        from query in (BoardQuery[])
        [
            All, All with { From = new DateOnly(2024, 10, 1), To = new DateOnly(2024, 10, 31) }, All with { From = new DateOnly(2024, 10, 12) },
            All with { AsOf = At("2024-10-09 12:00") }, All with { From = new DateOnly(2025, 1, 1) }, All with { From = new DateOnly(2025, 1, 1), AsOf = At("2024-10-09 12:00") },
        ]
        select query with { By = split };

    private static IEnumerable<DossierEvent> Life(int i, string month, bool isReturned)
    {
        yield return Received(Code(i), i % 2 == 0 ? Justice : Land, $"{month}-01 08:00", $"{month}-10 17:00", Name(FieldId.FieldCode, i % 3 == 0 ? "dat-dai" : "ho-tich"));
        yield return Completed(Code(i), $"{month}-{8 + i % 6:00} 10:00");
        if (isReturned) yield return Event(Verb.Returned, Code(i), $"{month}-15 09:00");
    }
}
