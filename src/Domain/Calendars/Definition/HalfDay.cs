namespace CchcLive.Domain.Calendars;

/// <summary>A working day with other hours than usual. It still counts as one working day; its close is its own.</summary>
/// <param name="Date">The day.</param>
/// <param name="Hours">The shifts worked, at least one.</param>
/// <param name="Name">Why.</param>
/// <param name="Source">The document that says so.</param>
/// <param name="NeedsConfirmation">True while it is expected only.</param>
public sealed record HalfDay(DateOnly Date, IReadOnlyList<Shift> Hours, string Name, string Source, bool NeedsConfirmation);
