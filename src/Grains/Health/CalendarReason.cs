using CchcLive.Domain.Calendars;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Health;

/// <summary>A calendar that units use lacks this year, or, from 1 November on, the next one, or has it as expected only: working days cannot be computed, or may still move (D§6).</summary>
internal sealed class CalendarReason(OrgRegistry registry, TimeProvider time) : IHealthReason
{
    private const int MonthOfNextYear = 11;

    /// <inheritdoc />
    public Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation)
    {
        var reference = registry.Current;
        var used = reference.Org.Units.Select(unit => reference.CalendarOf(unit.Id)!).DistinctBy(calendar => calendar.Id, StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyList<HealthNote>>([.. used.SelectMany(Notes)]);
    }

    private IEnumerable<HealthNote> Notes(WorkingCalendar calendar)
    {
        var today = calendar.LocalDate(time.GetUtcNow().UtcTicks);
        int[] years = today.Month >= MonthOfNextYear ? [today.Year, today.Year + 1] : [today.Year];
        foreach (var year in years)
        {
            switch (calendar.Status(year))
            {
                case YearStatus.Missing:
                    yield return new HealthNote($"calendar-missing:{calendar.Id}:{year}", $"Calendar {calendar.Id} has no table of {year}: due dates that need its working days show \"–\". Enter it: cchc calendar add.");
                    break;
                case YearStatus.Provisional:
                    yield return new HealthNote($"calendar-provisional:{calendar.Id}:{year}", $"Calendar {calendar.Id} has {year} as expected only. Enter the announced days: cchc calendar add.");
                    break;
                default:
                    break;
            }
        }
    }
}
