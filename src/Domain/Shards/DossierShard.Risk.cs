using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Shards;

/// <content>What will be late if nothing is done.</content>
public sealed partial class DossierShard
{
    /// <summary>
    /// The dossiers that are open and in time at the query's instant of judgement, whose clock runs, and that can be ended in time only today or on the next
    /// working day of their calendar.
    /// </summary>
    /// <param name="query">The query; its dimension and the beginning of its period do not matter.</param>
    /// <param name="day">The day whose dossiers are listed; null for both.</param>
    /// <param name="most">At most so many are listed: those that will be late first, then those due first, then by code.</param>
    public RiskCounts Risk(ScanQuery query, RiskDay? day, int most)
    {
        RiskDays[] days = [.. _rules.Calendars.Select(calendar => RiskDays.At(calendar, query.At))];
        var units = new Dictionary<(int Unit, RiskDay Day), long>();
        var urgent = new FirstRows(most, CodeOf);
        var asked = new Asked(this, query);
        while (asked.Next())
        {
            ref readonly var d = ref asked.Dossier;
            var lateAt = RiskDays.LateAt(d, query.Rule, CalendarOf(d), query.At);
            if (lateAt == 0 || days[d.Calendar].Of(lateAt) is var last && last == RiskDay.Later) continue;
            var key = (UnitOf(d, query.Role), last);
            units[key] = units.GetValueOrDefault(key) + 1;
            if (day is null || day == last) urgent.Offer(asked.Row, lateAt, d.DueLawful);
        }

        return new RiskCounts(units.ToDictionary(pair => (NameOf(pair.Key.Unit) ?? "", pair.Key.Day), pair => pair.Value), [.. urgent.Take().Select(row => Fold(row, query.OccurredBy, isTraced: true))]);
    }
}
