using CchcLive.Domain.Due;
using CchcLive.Domain.Tests.Calendars;
using FsCheck;
using FsCheck.Fluent;

namespace CchcLive.Domain.Tests.Due;

public class DueProperties
{
    private static readonly Gen<TermUnit> Unit = Gen.Elements(Enum.GetValues<TermUnit>());
    private static readonly Gen<DayCount> Mode = Gen.Elements(Enum.GetValues<DayCount>());

    private static readonly Gen<(RandomCalendar Office, SupplementPolicy Policy, SupplementCase Case)> Supplement =
        from office in RandomCalendar.Any
        from policy in Gen.Elements(Enum.GetValues<SupplementPolicy>())
        from received in RandomCalendar.Instant
        from term in Gen.Choose(1, 30)
        from unit in Unit
        from mode in Mode
        from asked in Gen.Choose(0, 20 * 24 * 60)
        from waited in Gen.Choose(0, 20 * 24 * 60)
        let requested = received + asked * TimeSpan.TicksPerMinute
        let due = DueDates.TryDue(office.Calendar, received, term, unit, mode, out var d) ? d : 0
        select (office, policy, new SupplementCase(received, due, term, unit, mode, requested, requested + waited * TimeSpan.TicksPerMinute));

    [Fact]
    public void A_due_instant_lies_on_a_working_day_within_its_hours() => PropertyCheck.Holds(
        from office in RandomCalendar.Any
        from received in RandomCalendar.Instant
        from term in Gen.Choose(0, 60)
        from unit in Unit
        from mode in Mode
        select (Office: office, Received: received, Term: term, Unit: unit, Mode: mode),
        c => DueDates.TryDue(c.Office.Calendar, c.Received, c.Term, c.Unit, c.Mode, out var due) && due >= c.Received && IsWithinHours(c.Office, due));

    [Fact]
    public void A_later_receipt_or_a_longer_term_is_never_due_earlier() => PropertyCheck.Holds(
        from office in RandomCalendar.Any
        from a in RandomCalendar.Instant
        from b in RandomCalendar.Instant
        from term in Gen.Choose(1, 60)
        from more in Gen.Choose(0, 10)
        from unit in Unit
        from mode in Mode
        select (office.Calendar, Early: Math.Min(a, b), Late: Math.Max(a, b), Term: term, More: more, Unit: unit, Mode: mode),
        c => DueDates.TryDue(c.Calendar, c.Early, c.Term, c.Unit, c.Mode, out var first)
            && DueDates.TryDue(c.Calendar, c.Late, c.Term, c.Unit, c.Mode, out var second)
            && DueDates.TryDue(c.Calendar, c.Early, c.Term + c.More, c.Unit, c.Mode, out var longer)
            && first <= second && first <= longer);

    [Fact]
    public void A_supplement_never_brings_a_computed_due_date_forward() => PropertyCheck.Holds(
        Supplement,
        c => DueDates.TryAfterSupplement(c.Office.Calendar, c.Policy, c.Case, out var due) && due >= c.Case.DueTicks && IsWithinHours(c.Office, due));

    [Fact]
    public void A_pause_leaves_as_much_as_there_was() => PropertyCheck.Holds(
        Supplement.Where(c => c.Case.RequestedTicks <= c.Case.DueTicks && c.Case is { Mode: DayCount.AddHours, Unit: not TermUnit.Day }),
        c => DueDates.TryAfterSupplement(c.Office.Calendar, SupplementPolicy.Pause, c.Case, out var due)
            && c.Office.CountTime(c.Case.CompletedTicks, due) == c.Office.CountTime(c.Case.RequestedTicks, c.Case.DueTicks));

    [Fact]
    public void A_pause_and_a_wait_of_the_same_length_agree() => PropertyCheck.Holds(
        Supplement.Where(c => c.Case.RequestedTicks < c.Case.DueTicks && c.Case is { Mode: DayCount.AddHours, Unit: not TermUnit.Day }),
        c => DueDates.TryAfterSupplement(c.Office.Calendar, SupplementPolicy.Pause, c.Case, out var paused)
            && DueDates.TryAfterWait(c.Office.Calendar, c.Case.DueTicks, c.Case.RequestedTicks, c.Case.CompletedTicks, out var waited)
            && paused == waited);

    [Fact]
    public void Late_by_day_and_a_working_day_late_are_the_same() => PropertyCheck.Holds(
        from office in RandomCalendar.Any
        from due in RandomCalendar.Instant
        from minutes in Gen.Choose(-1_000, 20_000)
        select (office.Calendar, Due: due, End: due + minutes * TimeSpan.TicksPerMinute),
        c => Lateness.TryWorkingDaysLate(c.Calendar, c.Due, c.End, out var days) && days > 0 == c.End >= Lateness.LateFromDay(c.Calendar, c.Due));

    [Fact]
    public void Soon_then_due_then_late() => PropertyCheck.Holds(
        from office in RandomCalendar.Any
        from due in RandomCalendar.Instant
        from days in Gen.Choose(0, 10)
        select (office.Calendar, Due: due, Days: days),
        c => Lateness.TrySoonFrom(c.Calendar, c.Due, c.Days, out var soon)
            && soon <= c.Due && c.Due < Lateness.LateFromInstant(c.Due) && c.Due < Lateness.LateFromDay(c.Calendar, c.Due));

    private static bool IsWithinHours(RandomCalendar office, long ticks) =>
        office.Calendar.TryOpeningOf(office.Calendar.LocalDate(ticks), out var opening)
        && office.Calendar.TryCloseOf(office.Calendar.LocalDate(ticks), out var close)
        && opening <= ticks && ticks <= close;
}
