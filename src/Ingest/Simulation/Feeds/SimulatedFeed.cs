using CchcLive.Domain;
using CchcLive.Domain.Calendars;

namespace CchcLive.Ingest.Simulation.Feeds;

/// <summary>
/// Years of a district's or a city's feed, line by line in the order in which a server would receive them. Only dossiers at work are in memory,
/// however long the feed is; the next day is made while the last one is read.
/// </summary>
public sealed class SimulatedFeed
{
    private readonly DistrictParameters _district;
    private readonly ulong _seed;
    private readonly DateOnly _from;
    private readonly DateOnly _until;
    private readonly StoriesOfDay _stories;
    private readonly FeedDays _days;
    private readonly Dictionary<DateOnly, int> _arrivals;
    private readonly Dictionary<int, List<FeedLine>> _waiting = [];

    /// <summary>Creates a feed.</summary>
    /// <param name="parameters">What the area is like.</param>
    /// <param name="seed">Which of its possible lives.</param>
    /// <param name="calendar">Which days it works; on days it does not know, Monday to Friday.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The first day that is not told of.</param>
    /// <param name="dossiers">How many dossiers arrive, exactly.</param>
    /// <exception cref="FormatException">There is no working day between the two.</exception>
    public SimulatedFeed(DistrictParameters parameters, ulong seed, WorkingCalendar calendar, DateOnly from, DateOnly until, int dossiers)
    {
        (_district, _seed, _from, _until) = (parameters, seed, from, until);
        var zone = Zones.Find(parameters.Zone);
        var clock = new OfficeClock(parameters.Shifts, zone, day => calendar.TryIsWorkingDay(day, out var working) ? working : IsWeekday(day), from);
        _stories = new StoriesOfDay(parameters, seed, new Staff(parameters.Units), clock);
        _days = new FeedDays(parameters, seed, _stories, clock.Instant(until, TimeOnly.MinValue).UtcTicks);
        _arrivals = Spread(dossiers);
    }

    /// <summary>What has been read so far.</summary>
    public FeedCount Count { get; } = new();

    /// <summary>The lines. They can be read once.</summary>
    public IEnumerable<FeedLine> Lines()
    {
        var making = Task.Run(() => Make(_from));
        for (var day = _from; day < _until; day = day.AddDays(1))
        {
            foreach (var line in making.GetAwaiter().GetResult()) Keep(line);
            var next = day.AddDays(1);
            if (next < _until) making = Task.Run(() => Make(next));
            foreach (var line in Sorted(day))
            {
                Count.Add(line.Planted);
                yield return line;
            }
        }
    }

    private List<FeedLine> Make(DateOnly day) => [.. _days.Of(day, _arrivals.GetValueOrDefault(day)).SelectMany(story => story.Lines)];

    private void Keep(FeedLine line)
    {
        var day = DayOf(line);
        if (!_waiting.TryGetValue(day, out var lines)) _waiting.Add(day, lines = []);
        lines.Add(line);
    }

    private List<FeedLine> Sorted(DateOnly day)
    {
        if (!_waiting.Remove(day.DayNumber, out var lines)) return [];
        var order = new (long Arrival, int Place)[lines.Count];
        for (var i = 0; i < order.Length; i++) order[i] = (lines[i].Arrival, i);
        Array.Sort(order);
        return [.. order.Select(next => lines[next.Place])];
    }

    private static int DayOf(FeedLine line) => (int)((line.Arrival + line.Event.Time.OffsetMinutes * TimeSpan.TicksPerMinute) / TimeSpan.TicksPerDay);

    private Dictionary<DateOnly, int> Spread(int dossiers)
    {
        var weights = new List<(DateOnly Day, double Weight)>();
        for (var day = _from; day < _until; day = day.AddDays(1))
        {
            if (_stories.Weight(day) is > 0 and var weight) weights.Add((day, weight * Dice.For(_seed, day.DayNumber, long.MinValue).Between(0.9, 1.1)));
        }

        if (weights.Count == 0) throw new FormatException($"There is no working day from {_from:yyyy-MM-dd} to before {_until:yyyy-MM-dd}.");
        var total = weights.Sum(day => day.Weight);
        var (spread, upTo, given) = (new Dictionary<DateOnly, int>(), 0.0, 0);
        foreach (var (day, weight) in weights)
        {
            upTo += weight;
            var next = (int)Math.Round(upTo / total * dossiers);
            spread[day] = next - given;
            given = next;
        }

        return spread;
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
