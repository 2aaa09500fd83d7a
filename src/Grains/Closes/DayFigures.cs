using CchcLive.Domain.Calendars;
using CchcLive.Domain.Counting;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Closes;

/// <summary>A day, counted over all shards, by handling unit.</summary>
internal sealed class DayFigures(int shards)
{
    private readonly Dictionary<string, UnitDayCount> _units = new(StringComparer.Ordinal);

    /// <summary>The last event of each shard's stream that is counted, by shard number.</summary>
    public long[] Positions { get; } = new long[shards];

    /// <summary>The question for a day in the zone of a calendar.</summary>
    public static DayRequest Request(WorkingCalendar calendar, DateOnly date, CountingRule rule) => new(
        rule.Id, calendar.StartOfDay(date), calendar.StartOfDay(new DateOnly(date.Year, date.Month, 1)), calendar.EndOfDay(date) - 1);

    /// <summary>Takes what a shard counted.</summary>
    public void Add(DayCount part)
    {
        Positions[part.Shard] = part.LastSeq;
        Add(part.Units);
    }

    /// <summary>Takes what a shard counted, wherever its stream stood.</summary>
    public void Add(UnitDayCount[] units)
    {
        foreach (var unit in units) _units[unit.Unit] = _units.TryGetValue(unit.Unit, out var known) ? Sum(unit.Unit, [known, unit]) : unit;
    }

    /// <summary>The figures of some units together.</summary>
    public UnitDayCount Of(string id, IEnumerable<string> leaves) => Sum(id, [.. leaves.Select(leaf => _units.GetValueOrDefault(leaf)).OfType<UnitDayCount>()]);

    private static UnitDayCount Sum(string id, UnitDayCount[] parts)
    {
        var (today, month) = (new long[MeasureSet.Size], new long[MeasureSet.Size]);
        foreach (var part in parts)
        {
            for (var i = 0; i < MeasureSet.Size; i++)
            {
                today[i] += part.Today[i];
                month[i] += part.Month[i];
            }
        }

        return new UnitDayCount(id, parts.Select(part => part.LastEventAt).DefaultIfEmpty().Max(), today, month);
    }
}
