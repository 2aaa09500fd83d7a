namespace CchcLive.Ingest.Simulation;

/// <summary>When the doors are open, local time.</summary>
/// <param name="Open">The opening.</param>
/// <param name="Close">The close, later than the opening.</param>
public sealed record Shift(TimeOnly Open, TimeOnly Close);
