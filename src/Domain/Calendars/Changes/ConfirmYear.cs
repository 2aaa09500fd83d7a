namespace CchcLive.Domain.Calendars.Changes;

/// <summary>The table of a year is no longer provisional.</summary>
/// <param name="Year">The year.</param>
/// <param name="Source">The document that it follows.</param>
/// <param name="EveryDay">True if this goes for every day that was only expected too; false if those stay expected.</param>
public sealed record ConfirmYear(int Year, string Source, bool EveryDay) : CalendarEdit(Source)
{
    /// <inheritdoc />
    public override IEnumerable<CalendarEditFault> Faults(CalendarDefinition calendar)
    {
        if (calendar.Years.FirstOrDefault(table => table.Year == Year) is not { } year) yield return Fault("year", CalendarEditRule.UnknownYear);
        else if (year.Status == YearStatus.Confirmed && !(EveryDay && HasExpected(year))) yield return Fault("year", CalendarEditRule.Unchanged);
    }

    private protected override CalendarDefinition Changed(CalendarDefinition calendar) => WithYear(calendar, Year, year =>
    {
        var confirmed = year with { Status = YearStatus.Confirmed, Source = Source };
        return !EveryDay ? confirmed : confirmed with
        {
            DaysOff = [.. year.DaysOff.Select(off => off with { NeedsConfirmation = false })],
            Swaps = [.. year.Swaps.Select(swap => swap with { NeedsConfirmation = false })],
            HalfDays = [.. year.HalfDays.Select(half => half with { NeedsConfirmation = false })],
            Closures = [.. year.Closures.Select(closure => closure with { NeedsConfirmation = false })],
        };
    });

    private static bool HasExpected(YearDefinition year) => year.DaysOff.Any(off => off.NeedsConfirmation) || year.Swaps.Any(swap => swap.NeedsConfirmation)
        || year.HalfDays.Any(half => half.NeedsConfirmation) || year.Closures.Any(closure => closure.NeedsConfirmation);
}
