namespace CchcLive.Domain.Calendars;

/// <summary>A public day off.</summary>
/// <param name="Date">The day. It may also be a weekly rest day, which changes nothing.</param>
/// <param name="Kind">Why it is off.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Source">The document that says so.</param>
/// <param name="NeedsConfirmation">True for an expected day ("dự kiến"), or one whose document was not seen.</param>
public sealed record DayOff(DateOnly Date, DayOffKind Kind, string Name, string Source, bool NeedsConfirmation);
