using CchcLive.Domain.Calendars;
using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Simulation;

/// <summary>
/// A district at work, entirely invented: what happened before an instant, and what will. The same parameters, seed and working days give the same
/// events always; <see cref="History"/> and <see cref="From"/> of one start fit together without gap or overlap.
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
        _zone = TimeZoneInfo.FindSystemTimeZoneById(parameters.Zone);
        _isWorkingDay = calendar is null ? IsWeekday : day => calendar.TryIsWorkingDay(day, out var working) && working;
        _staff = new Staff(parameters.Units);
    }

    /// <summary>
    /// Everything that happened before the start, in the order of time: all of the last <see cref="DistrictParameters.CompleteWeeks"/> weeks, and of the
    /// weeks before them the dossiers that were still open then.
    /// </summary>
    public IEnumerable<DossierEvent> History(DateTimeOffset start)
    {
        var past = Known(start, out _).SelectMany(story => story.TakeWhile(e => e.Time.UtcTicks < start.UtcTicks)).ToList();
        past.Sort(EventOrder.Instance);
        return past;
    }

    /// <summary>Everything that happens from the start on, in the order of time, made as it is asked for; it has no end.</summary>
    /// <exception cref="InvalidOperationException">While it is read: the calendar knows no further working days.</exception>
    public IEnumerable<DossierEvent> From(DateTimeOffset start)
    {
        var future = new PriorityQueue<DossierEvent, DossierEvent>(EventOrder.Instance);
        var known = Known(start, out var stories);
        foreach (var story in known) Plan(story);
        for (var day = DayOf(start).AddDays(1); ; day = day.AddDays(1))
        {
            var midnight = stories.Clock.Instant(day, TimeOnly.MinValue).UtcTicks;
            while (future.TryPeek(out var next, out _) && next.Time.UtcTicks < midnight) yield return future.Dequeue();
            foreach (var story in stories.Of(day)) Plan(story);
        }

        void Plan(List<DossierEvent> story)
        {
            foreach (var e in story)
            {
                if (e.Time.UtcTicks >= start.UtcTicks) future.Enqueue(e, e);
            }
        }
    }

    private List<List<DossierEvent>> Known(DateTimeOffset start, out StoriesOfDay stories)
    {
        var today = DayOf(start);
        var first = today.AddDays(-7 * _district.HistoryWeeks);
        stories = new StoriesOfDay(_district, _seed, _staff, new OfficeClock(_district.Shifts, _zone, _isWorkingDay, first));
        var complete = stories.Clock.Instant(today.AddDays(-7 * _district.CompleteWeeks), TimeOnly.MinValue).UtcTicks;
        var known = new List<List<DossierEvent>>();
        for (var day = first; day <= today; day = day.AddDays(1))
        {
            known.AddRange(stories.Of(day).Where(story => EndOf(story) >= complete));
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
