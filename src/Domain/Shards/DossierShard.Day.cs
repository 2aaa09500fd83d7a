using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Shards;

/// <content>A day that ended, and any instant, counted as the live cells counted it then.</content>
public sealed partial class DossierShard
{
    /// <summary>
    /// Counts every handling unit's day and month, by what occurred up to an instant and judged at it. Equal to the live cells of that instant
    /// if no event of before came later.
    /// </summary>
    /// <param name="rule">The rule to count by.</param>
    /// <param name="todayFrom">The first instant of the day (UTC ticks).</param>
    /// <param name="monthFrom">The first instant of its month (UTC ticks).</param>
    /// <param name="at">The last instant of the day (UTC ticks).</param>
    /// <returns>The counts by unit; a unit without dossiers by then is not among them.</returns>
    public Dictionary<string, UnitDay> CountDay(CountingRule rule, long todayFrom, long monthFrom, long at) => CountUnits(rule, (todayFrom, monthFrom, at), at, calendarsOf: long.MaxValue);

    /// <summary>
    /// Counts every handling unit's day and month up to an instant, by the calendars that were in force at it: a live board of that instant, as
    /// scans over the day and over the month would count it.
    /// </summary>
    /// <param name="rule">The rule to count by.</param>
    /// <param name="todayFrom">The first instant of the instant's day (UTC ticks).</param>
    /// <param name="monthFrom">The first instant of its month (UTC ticks).</param>
    /// <param name="at">The instant at which dossiers are judged (UTC ticks).</param>
    /// <param name="occurredBy">Only events up to this instant count; <see cref="long.MaxValue"/> for all.</param>
    /// <returns>The counts by unit; a unit without dossiers by then is not among them.</returns>
    public Dictionary<string, UnitDay> CountMoment(CountingRule rule, long todayFrom, long monthFrom, long at, long occurredBy) =>
        CountUnits(rule, (todayFrom, monthFrom, at), occurredBy, calendarsOf: occurredBy);

    private Dictionary<string, UnitDay> CountUnits(CountingRule rule, (long TodayFrom, long MonthFrom, long At) period, long occurredBy, long calendarsOf)
    {
        var units = new Dictionary<int, UnitDay>();
        var knownBy = Minute.Of(occurredBy);
        for (var row = 0; row < Count; row++)
        {
            if (_rows[row].FirstOccurred > knownBy) continue;
            var isOtherwise = _rows[row].LastEventAt > occurredBy || CalendarOf(_rows[row]).InForceFrom > calendarsOf;
            var d = isOtherwise ? _packer.Pack(Fold(row, occurredBy)) : _rows[row];
            if (d.Handling < 0) continue;
            var calendar = CalendarOf(d);
            var (today, month) = (Contribution.Of(d, rule, calendar, period.TodayFrom, period.At), Contribution.Of(d, rule, calendar, period.MonthFrom, period.At));
            if (today.Bits == 0 && month.Bits == 0 && !d.Has(DossierFlags.HasHeader)) continue;
            if (!units.TryGetValue(d.Handling, out var unit)) units.Add(d.Handling, unit = new UnitDay());
            today.AddTo(unit.Today.AsSpan());
            month.AddTo(unit.Month.AsSpan());
            unit.LastEventAt = Math.Max(unit.LastEventAt, Math.Min(d.LastEventAt, occurredBy));
        }

        return units.ToDictionary(pair => _names[pair.Key], pair => pair.Value, StringComparer.Ordinal);
    }
}
