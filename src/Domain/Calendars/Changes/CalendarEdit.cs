namespace CchcLive.Domain.Calendars.Changes;

/// <summary>One change of a calendar, which makes its next version.</summary>
/// <param name="Source">The document that says so.</param>
public abstract record CalendarEdit(string Source)
{
    /// <summary>Why it cannot be done, each reason by the field that has to be filled in otherwise; none if it can.</summary>
    public abstract IEnumerable<CalendarEditFault> Faults(CalendarDefinition calendar);

    /// <summary>The calendar with the change, as its next version.</summary>
    /// <param name="calendar">The calendar, about which <see cref="Faults"/> has nothing to say.</param>
    public CalendarDefinition Over(CalendarDefinition calendar) => Changed(calendar) with { Version = calendar.Version + 1 };

    private protected abstract CalendarDefinition Changed(CalendarDefinition calendar);

    private protected static CalendarEditFault Fault(string field, CalendarEditRule rule) => new(field, rule);

    /// <summary>Why a day of the calendar cannot be told otherwise than it is: its year is not known, or an entry is there already.</summary>
    private protected static IEnumerable<CalendarEditFault> NotFree(CalendarDefinition calendar, string field, DateOnly date)
    {
        if (calendar.Years.All(year => year.Year != date.Year)) yield return Fault(field, CalendarEditRule.UnknownYear);
        var isTaken = calendar.Years.Any(year => year.DaysOff.Any(off => off.Date == date) || year.HalfDays.Any(half => half.Date == date)
            || year.Swaps.Any(swap => swap.Off == date || swap.Working == date));
        if (isTaken) yield return Fault(field, CalendarEditRule.DayTaken);
    }

    private protected static CalendarDefinition WithYear(CalendarDefinition calendar, int year, Func<YearDefinition, YearDefinition> change) =>
        calendar with { Years = [.. calendar.Years.Select(table => table.Year == year ? change(table) : table)] };

    private protected static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

/// <summary>Why an edit cannot be done.</summary>
/// <param name="Field">What has to be filled in otherwise: <c>date</c>, <c>working</c>, <c>name</c>, <c>source</c>, <c>year</c>.</param>
/// <param name="Rule">The rule that it breaks.</param>
public sealed record CalendarEditFault(string Field, CalendarEditRule Rule);

/// <summary>What must hold of an edit.</summary>
public enum CalendarEditRule
{
    /// <summary>Something must be filled in.</summary>
    Missing,

    /// <summary>The calendar has no table of that year.</summary>
    UnknownYear,

    /// <summary>The table says something of that day already.</summary>
    DayTaken,

    /// <summary>Nobody works on a weekend anyway.</summary>
    IsWeekend,

    /// <summary>Only a Saturday or Sunday can be worked in place of another day.</summary>
    IsNoWeekend,

    /// <summary>Nobody works on a Saturday or Sunday that is worked already.</summary>
    WorksAlready,

    /// <summary>The two days of a pair lie at most a year apart.</summary>
    TooFar,

    /// <summary>It is so already.</summary>
    Unchanged,
}
