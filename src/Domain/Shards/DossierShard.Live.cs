using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;

namespace CchcLive.Domain.Shards;

/// <content>The live cells: moved by events and by the clock alone.</content>
public sealed partial class DossierShard
{
    private readonly DeadlineBuckets _buckets = new();
    private LiveCells _cells = new();
    private LivePeriod[] _periods;

    /// <summary>The next instant at which the clock alone changes a counter (UTC ticks); at the latest the next midnight of a zone in use.</summary>
    public long NextDeadline => Math.Min(_buckets.Next, _periods.Min(period => period.TomorrowFrom));

    /// <summary>
    /// Follows the clock: dossiers fall due soon and overdue, a day and a month begin. Instants that were missed are made up. A clock that
    /// goes back is ignored until it has caught up.
    /// </summary>
    /// <param name="now">The present instant in UTC ticks.</param>
    public void AdvanceTo(long now)
    {
        if (now <= Now) return;
        Now = now;
        if (_periods.Any(period => period.TomorrowFrom <= now))
        {
            _periods = Periods(_rules, now);
            for (var row = 0; row < Count; row++) Recount(row);
        }

        while (_buckets.TryTake(now, out var rows))
        {
            foreach (var row in rows)
            {
                Recount(row);
                Schedule(row);
            }
        }
    }

    /// <summary>The units whose live counters changed since the last call.</summary>
    public IReadOnlyList<string> TakeChangedUnits()
    {
        var changed = _cells.Changed.Where(unit => unit >= 0).Select(unit => _names[unit]).ToArray();
        _cells.Changed.Clear();
        return changed;
    }

    /// <summary>The live counters of a unit, by role; empty if it has none.</summary>
    public IReadOnlyList<UnitCount> CountsOf(string unit) => _names.Find(unit) is >= 0 and var number ? [.. CountsOf(number)] : [];

    /// <summary>The live counters of every unit that has any.</summary>
    public IReadOnlyList<UnitCount> AllCounts() =>
        [.. _cells.All.Select(pair => pair.Key.Unit).Where(unit => unit >= 0).Distinct().SelectMany(CountsOf)];

    private IEnumerable<UnitCount> CountsOf(int unit) =>
        from role in Enum.GetValues<UnitRole>()
        let cells = _cells.Of(unit, role)
        where cells is not null
        select new UnitCount(_names[unit], role, cells.LastEventAt, [.. cells.Today], [.. cells.Month], Named(cells.MonthByField), Named(cells.MonthByChannel));

    /// <summary>Rows by name; a row that has fallen back to zero is left out, so that what is told does not depend on what once was.</summary>
    private Dictionary<string, int[]> Named(Dictionary<int, int[]> rows)
    {
        var named = new Dictionary<string, int[]>(rows.Count, StringComparer.Ordinal);
        foreach (var (key, row) in rows)
        {
            if (row.AsSpan().ContainsAnyExcept(0)) named.Add(NameOf(key) ?? "", [.. row]);
        }

        return named;
    }

    private void Refold(int row, List<DossierEvent> events)
    {
        _conduct.Remove(row);
        var before = _rows[row];
        var counted = _counted[row];
        Hold(row, DossierFold.Fold(events[0].Code, events, _rules));
        if (row < _lookedTo) Doubt(row, events);
        Orphans += (_rows[row].Has(DossierFlags.Orphan) ? 1 : 0) - (before.Has(DossierFlags.Orphan) ? 1 : 0);
        _counted[row] = Judge(_rows[row]);
        _cells.Move(before, counted, _rows[row], _counted[row]);
        Schedule(row);
    }

    /// <summary>Judges a dossier that no event has changed; most count as they did.</summary>
    private void Recount(int row)
    {
        var (counted, counts) = (_counted[row], Judge(_rows[row]));
        if (counts == counted) return;
        _counted[row] = counts;
        _cells.Move(_rows[row], counted, _rows[row], counts);
    }

    /// <summary>Counts a dossier that no cell knows yet.</summary>
    private void CountRow(int row)
    {
        _counted[row] = Judge(_rows[row]);
        _cells.Add(_rows[row], _counted[row]);
        Schedule(row);
    }

    private LiveCount Judge(in PackedDossier d)
    {
        var (calendar, period) = (CalendarOf(d), _periods[d.Calendar]);
        return new LiveCount(Contribution.Of(d, _live, calendar, period.TodayFrom, Now), Contribution.Of(d, _live, calendar, period.MonthFrom, Now));
    }

    private void Schedule(int row)
    {
        ref readonly var d = ref _rows[row];
        var deadline = Contribution.NextChange(d, _live, CalendarOf(d), Now);
        if (deadline == _deadlines[row]) return;
        _deadlines[row] = deadline;
        _buckets.Add(deadline, row);
    }

    private static LivePeriod[] Periods(FoldRules rules, long now) => [.. rules.Calendars.Select(calendar => LivePeriod.At(calendar, now))];
}
