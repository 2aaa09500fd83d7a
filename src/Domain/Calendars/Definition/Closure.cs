namespace CchcLive.Domain.Calendars;

/// <summary>Days on which the units of this calendar are shut (flood, relocation). A closure wins over everything else.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive, in the same year.</param>
/// <param name="Name">Why.</param>
/// <param name="Source">The document that says so.</param>
/// <param name="NeedsConfirmation">True while it is expected only.</param>
public sealed record Closure(DateOnly From, DateOnly To, string Name, string Source, bool NeedsConfirmation);
