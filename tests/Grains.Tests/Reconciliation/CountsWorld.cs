using CchcLive.Domain.Events;
using CchcLive.Domain.Reconciliation;
using CchcLive.Grains.Access;
using CchcLive.Grains.Reconciliation;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Reconciliation;

/// <summary>What tests of counts say.</summary>
internal static class CountsWorld
{
    public static readonly Doer Clerk = new("nguyen-van-a", null);
    public static readonly Doer Leader = new("tran-thi-b", null);
    public static readonly CountCell Late = new(AnLac, null, CountedState.OpenLate, null, null);
    private static readonly CountEvidence Evidence = new("12/BC-UBND", null, null, null, null);

    /// <summary>An Lạc on 12/3/2025: three dossiers of 3/3 that were due on 6/3, one of which ended on 10/3; one in time; one without a due date.</summary>
    public static async Task<World> StartAsync(string? database = null)
    {
        var world = await World.StartAsync("2025-03-12 10:00", database: database);
        await world.SendAllAsync(
        [
            .. new[] { "L-1", "L-2", "L-3" }.Select(code => Received(code, AnLac, "2025-03-03 08:00", "2025-03-06 17:00")),
            Completed("L-3", "2025-03-10 09:00"),
            Received("T-1", AnLac, "2025-03-03 08:00", "2025-03-28 17:00", Name(FieldId.FieldCode, "ho-tich")),
            Received("U-1", AnLac, "2025-03-03 08:00"),
        ]);
        return world;
    }

    public static CountFigure Figure(CountedState state, int day, long count, string[]? codes = null, DateOnly? from = null, string? field = null) =>
        new(March(day), field, state, from, count, codes, Evidence, null);

    public static Task DeclareAsync(this World world, params CountFigure[] figures) => world.Service<CountsDesk>().DeclareAsync(AnLac, figures, Clerk);

    public static async Task<CountDifference> CellAsync(this World world, CountCell cell, DateOnly? until = null) =>
        (await world.Service<ReconciliationQueries>().ReadAsync(cell.Unit, until)).Cells.Single(one => one.Cell == cell);

    public static DateOnly March(int day) => new(2025, 3, day);
}
