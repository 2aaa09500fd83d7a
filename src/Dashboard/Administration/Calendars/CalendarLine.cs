using CchcLive.Dashboard.Text;
using CchcLive.Domain.Calendars;

namespace CchcLive.Dashboard.Administration.Calendars;

/// <summary>An entry of a year's table, as it is read.</summary>
/// <param name="First">Its first day, by which it is ordered.</param>
/// <param name="When">Its days, in words.</param>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Source">The document that says so.</param>
/// <param name="IsExpected">True while it is expected only.</param>
public sealed record CalendarLine(DateOnly First, string When, string Kind, string Name, string Source, bool IsExpected)
{
    /// <summary>The entries of a year, in the order of their days.</summary>
    public static IReadOnlyList<CalendarLine> Of(YearDefinition year) =>
    [
        .. ((CalendarLine[])
        [
            .. year.DaysOff.Select(off => new CalendarLine(off.Date, CalendarWords.Date(off.Date), Words.Of($"DayOffKind_{off.Kind}"), off.Name, off.Source, off.NeedsConfirmation)),
            .. year.Swaps.Select(swap => new CalendarLine(
                swap.Off, Words.Fill(Texts.CalendarSwapDays, CalendarWords.Date(swap.Off), CalendarWords.Date(swap.Working)), Texts.CalendarSwap, swap.Name, swap.Source, swap.NeedsConfirmation)),
            .. year.HalfDays.Select(half => new CalendarLine(
                half.Date, $"{CalendarWords.Date(half.Date)}: {CalendarWords.Hours(half.Hours)}", Texts.CalendarOtherHours, half.Name, half.Source, half.NeedsConfirmation)),
            .. year.Closures.Select(closure => new CalendarLine(
                closure.From, $"{CalendarWords.Date(closure.From)} – {CalendarWords.Date(closure.To)}", Texts.CalendarClosed, closure.Name, closure.Source, closure.NeedsConfirmation)),
        ]).OrderBy(line => line.First),
    ];
}
