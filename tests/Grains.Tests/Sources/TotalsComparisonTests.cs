using CchcLive.Domain.Events;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Sources;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Sources;

/// <summary>Declared totals beside ours: the same day, the same unit, the same field.</summary>
public sealed class TotalsComparisonTests
{
    private const string Feed = "bieu-06";
    private static readonly DateOnly Tenth = new(2025, 3, 10);
    private static readonly DateOnly Eleventh = new(2025, 3, 11);

    [Fact]
    public async Task EachRow_IsSetBesideTheSameDayUnitAndField_AndCountsWhereTheyDiffer()
    {
        await using var world = await WorldAsync();
        long[] ours = [3, 0, 2, 1, 1, 1, 0, 0, 2, 2, 0];
        await DeclareAsync(world, Row(Eleventh, AnLac, null, ours), Row(Eleventh, AnLac, "ho-tich", [2, 0, 1, 1, 1, 1, 0, 0, 1, 1, 0]), Row(Eleventh, Justice, null, [1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0]));

        var day = (await world.Service<TotalsQueries>().DayAsync(Feed, null))!;

        Assert.Equal([ours, [1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0], null], day.Rows.Select(row => row.Ours));
        Assert.Equal([0, 4, 0], day.Rows.Select(row => row.Differing));
        Assert.Equal((1, 1), (day.Differing, day.WithoutOurs));
    }

    [Fact]
    public async Task AnArea_IsTheSumOfItsUnits()
    {
        await using var world = await WorldAsync();
        await DeclareAsync(world, Row(Eleventh, "quan-binh-tan", null, new long[11]));
        Assert.Equal(3, (await world.Service<TotalsQueries>().DayAsync(Feed, Eleventh))!.Rows[0].Ours![0]);
    }

    [Fact]
    public async Task TheNewestDay_IsShown_UnlessAnotherDeclaredDayIsAskedFor()
    {
        await using var world = await WorldAsync();
        await DeclareAsync(world, Row(Eleventh, AnLac, null, new long[11]), Row(Tenth, AnLac, null, new long[11]));
        var totals = world.Service<TotalsQueries>();
        Assert.Equal((Tenth, 1L), ((await totals.DayAsync(Feed, Tenth))!.Date, (await totals.DayAsync(Feed, Tenth))!.Rows[0].Ours![0]));
        Assert.Equal(Eleventh, (await totals.DayAsync(Feed, new DateOnly(2025, 3, 9)))!.Date);
        Assert.Equal([Eleventh, Tenth], (await totals.DayAsync(Feed, null))!.Dates);
        Assert.Equal([Feed], (await totals.NewestAsync()).Keys);
        Assert.Null(await totals.DayAsync("khac", null));
    }

    /// <summary>An Lạc: a dossier of the 10th that ended on the 11th, and two of the 11th, one of them in a field.</summary>
    private static async Task<World> WorldAsync()
    {
        var world = await World.StartAsync("2025-03-12 10:00");
        await world.SendAllAsync(
        [
            Received("A-1", AnLac, "2025-03-10 08:00", "2025-03-20 17:00"),
            Completed("A-1", "2025-03-11 09:00"),
            Received("A-2", AnLac, "2025-03-11 08:00", "2025-03-20 17:00"),
            Received("A-3", AnLac, "2025-03-11 08:00", "2025-03-20 17:00", Name(FieldId.FieldCode, "ho-tich")),
        ]);
        return world;
    }

    private static Task DeclareAsync(World world, params TotalsRow[] rows) => world.Grains.Source(Feed).DeclareTotals(new TotalsDeclaration("Văn phòng", rows));

    private static TotalsRow Row(DateOnly date, string unit, string? field, long[] columns) => new(date, unit, field, columns);
}
