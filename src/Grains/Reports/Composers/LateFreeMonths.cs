using CchcLive.Domain.Counting;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>For how many calendar months running a unit had work and no late dossier, ended or open: what leaders praise.</summary>
internal static class LateFreeMonths
{
    private const int Most = 12;

    /// <summary>The whole months before the day of judgement, by unit; units without one are left out.</summary>
    /// <param name="boards">Counts.</param>
    /// <param name="order">The report.</param>
    /// <param name="units">The units.</param>
    public static async Task<IReadOnlyDictionary<string, int>> OfAsync(BoardQueries boards, ReportOrder order, IEnumerable<string> units)
    {
        var streaks = new Dictionary<string, int>(StringComparer.Ordinal);
        var running = units.ToHashSet(StringComparer.Ordinal);
        var month = ReportPeriod.Of(order.Calendar.LocalDate(order.JudgedAt.UtcTicks), ReportPeriodKind.Month, PeriodKind.Calendar);
        if (order.JudgedAt.UtcTicks < month.LastTick(order.Calendar)) month = month.Previous();
        for (var back = 0; back < Most && running.Count > 0; back++, month = month.Previous())
        {
            var rows = (await boards.CountAsync(order.Query(Dimension.Unit) with { From = month.From, To = month.To, AsOf = null })).Rows.ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal);
            running.RemoveWhere(unit => !rows.TryGetValue(unit, out var row) || row[(int)Measure.ToHandle] == 0 || row[(int)Measure.ProcessedLate] + row[(int)Measure.OpenLate] > 0);
            foreach (var unit in running) streaks[unit] = back + 1;
        }

        return streaks;
    }
}
