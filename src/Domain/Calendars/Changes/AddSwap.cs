namespace CchcLive.Domain.Calendars.Changes;

/// <summary>A day off and the Saturday or Sunday worked in its place are added.</summary>
/// <param name="Off">The day off.</param>
/// <param name="Working">The day worked.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Source">The document that says so.</param>
/// <param name="IsExpected">True while it is expected only.</param>
public sealed record AddSwap(DateOnly Off, DateOnly Working, string Name, string Source, bool IsExpected) : CalendarEdit(Source)
{
    /// <inheritdoc />
    public override IEnumerable<CalendarEditFault> Faults(CalendarDefinition calendar)
    {
        foreach (var fault in NotFree(calendar, "date", Off)) yield return fault;
        if (IsWeekend(Off)) yield return Fault("date", CalendarEditRule.IsWeekend);
        if (!IsWeekend(Working)) yield return Fault("working", CalendarEditRule.IsNoWeekend);
        else if (NotFree(calendar, "working", Working).Any(fault => fault.Rule == CalendarEditRule.DayTaken)) yield return Fault("working", CalendarEditRule.DayTaken);
        if (Math.Abs(Working.Year - Off.Year) > 1) yield return Fault("working", CalendarEditRule.TooFar);
        if (string.IsNullOrWhiteSpace(Name)) yield return Fault("name", CalendarEditRule.Missing);
    }

    private protected override CalendarDefinition Changed(CalendarDefinition calendar) => WithYear(
        calendar, Off.Year, year => year with { Swaps = [.. year.Swaps.Append(new SwapPair(Off, Working, Name, Source, IsExpected)).OrderBy(swap => swap.Off)] });
}
