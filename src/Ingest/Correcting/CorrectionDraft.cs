namespace CchcLive.Ingest.Correcting;

/// <summary>What somebody wants corrected.</summary>
/// <param name="Source">The source of the event; null for the only event with that id.</param>
/// <param name="EventId">The event's id.</param>
/// <param name="Field">The field's JSON name.</param>
/// <param name="Value">The new value as text; null or empty: the field is taken away.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record CorrectionDraft(string? Source, string? EventId, string? Field, string? Value, string? Reason);
