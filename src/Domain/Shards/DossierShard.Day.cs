using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Shards;

/// <content>The day that ended, counted as the live cells counted it at its last instant.</content>
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
    public Dictionary<string, UnitDay> CountDay(CountingRule rule, long todayFrom, long monthFrom, long at)
    {
        var units = new Dictionary<int, UnitDay>();
        var knownBy = Minute.Of(at);
        for (var row = 0; row < Count; row++)
        {
            if (_rows[row].FirstOccurred > knownBy) continue;
            var d = _rows[row].LastEventAt > at ? _packer.Pack(Fold(row, at)) : _rows[row];
            if (d.Handling < 0) continue;
            var calendar = CalendarOf(d);
            var (today, month) = (Contribution.Of(d, rule, calendar, todayFrom, at), Contribution.Of(d, rule, calendar, monthFrom, at));
            if (today.Bits == 0 && month.Bits == 0 && !d.Has(DossierFlags.HasHeader)) continue;
            if (!units.TryGetValue(d.Handling, out var unit)) units.Add(d.Handling, unit = new UnitDay());
            today.AddTo(unit.Today.AsSpan());
            month.AddTo(unit.Month.AsSpan());
            unit.LastEventAt = Math.Max(unit.LastEventAt, Math.Min(d.LastEventAt, at));
        }

        return units.ToDictionary(pair => _names[pair.Key], pair => pair.Value, StringComparer.Ordinal);
    }
}
