using CchcLive.Domain;
using CchcLive.Domain.Calendars;
using CchcLive.Domain.Events;
using CchcLive.Ingest.Simulation.Feeds;

namespace CchcLive.Ingest.Simulation;

/// <summary>
/// A district or city at work, entirely invented: what its feeds sent before an instant, and what they will. The same parameters, seed and working
/// days give the same lines always; <see cref="History"/> and <see cref="From"/> of one start fit together without gap or overlap.
/// </summary>
public sealed class SimulatedDistrict
{
    private readonly DistrictParameters _district;
    private readonly ulong _seed;
    private readonly TimeZoneInfo _zone;
    private readonly Func<DateOnly, bool> _isWorkingDay;
    private readonly Staff _staff;

    /// <summary>Creates a district.</summary>
    /// <param name="parameters">What it is like.</param>
    /// <param name="seed">Which of its possible lives.</param>
    /// <param name="calendar">Which days it works; absent: Monday to Friday.</param>
    public SimulatedDistrict(DistrictParameters parameters, ulong seed, WorkingCalendar? calendar = null)
    {
        _district = parameters;
        _seed = seed;
        _zone = Zones.Find(parameters.Zone);
        _isWorkingDay = calendar is null ? IsWeekday : day => calendar.TryIsWorkingDay(day, out var working) && working;
        _staff = new Staff(parameters.Units);
    }

    /// <summary>
    /// Everything that was sent before the start, in the order of sending: all of the last <see cref="DistrictParameters.CompleteWeeks"/> weeks, and of
    /// the weeks before them the dossiers that were still open then.
    /// </summary>
    public IEnumerable<FeedLine> History(DateTimeOffset start)
    {
        var past = Known(start, Days(start)).SelectMany(story => story.Where(line => line.Arrival < start.UtcTicks)).ToList();
        past.Sort(SendingOrder.Instance);
        return past;
    }

    /// <summary>Everything that is sent from the start on, in the order of sending, made as it is asked for; it has no end.</summary>
    /// <exception cref="InvalidOperationException">While it is read: the calendar knows no further working days.</exception>
    public IEnumerable<FeedLine> From(DateTimeOffset start)
    {
        var future = new PriorityQueue<FeedLine, FeedLine>(SendingOrder.Instance);
        var days = Days(start);
        foreach (var story in Known(start, days)) Plan(story);
        for (var day = DayOf(start).AddDays(1); ; day = day.AddDays(1))
        {
            var midnight = days.Clock.Instant(day, TimeOnly.MinValue).UtcTicks;
            while (future.TryPeek(out var next, out _) && next.Arrival < midnight) yield return future.Dequeue();
            foreach (var story in days.Of(day)) Plan(story.Lines);
        }

        void Plan(List<FeedLine> story)
        {
            foreach (var line in story)
            {
                if (line.Arrival >= start.UtcTicks) future.Enqueue(line, line);
            }
        }
    }

    /// <summary>The feeds of a day, by source: the units that each speaks for, and whether it is silent.</summary>
    public IReadOnlyList<SimulatedSource> SourcesOn(DateOnly day)
    {
        var silent = new SilentFeeds(_district, _seed, new OfficeClock(_district.Shifts, _zone, _isWorkingDay, day));
        return
        [
            .. _district.Units.GroupBy(unit => _district.SourceOf(_district.ReceiverFor(unit)), StringComparer.Ordinal)
                .Select(desk => new SimulatedSource(desk.Key, [.. desk.Where(unit => unit.Works(day)).Select(unit => unit.Id)], silent.IsSilent(desk.Key, day))),
        ];
    }

    private FeedDays Days(DateTimeOffset start)
    {
        var clock = new OfficeClock(_district.Shifts, _zone, _isWorkingDay, DayOf(start).AddDays(-7 * _district.HistoryWeeks));
        return new FeedDays(_district, _seed, new StoriesOfDay(_district, _seed, _staff, clock), long.MaxValue);
    }

    private List<List<FeedLine>> Known(DateTimeOffset start, FeedDays days)
    {
        var today = DayOf(start);
        var complete = days.Clock.Instant(today.AddDays(-7 * _district.CompleteWeeks), TimeOnly.MinValue).UtcTicks;
        var known = new List<List<FeedLine>>();
        for (var day = today.AddDays(-7 * _district.HistoryWeeks); day <= today; day = day.AddDays(1))
        {
            known.AddRange(days.Of(day).Where(story => EndOf(story.Events) >= complete).Select(story => story.Lines));
        }

        return known;
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime);

    private static long EndOf(List<DossierEvent> story)
    {
        var end = story.FindLast(e => e.Verb is Verb.IntakeRejected or Verb.SupplementExpired or Verb.Completed or Verb.Refused or Verb.Withdrawn or Verb.Stopped or Verb.Merged or Verb.Voided);
        return (end ?? story[^1]).Time.UtcTicks;
    }
}
