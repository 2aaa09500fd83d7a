namespace CchcLive.Ingest.CloudEvents;

/// <summary>What reading a single event or a batch gave. With a <see cref="Failure"/> there are no events.</summary>
/// <param name="Events">One reading per event, in the order of the request.</param>
/// <param name="Failure">Why the request as a whole cannot be read; null if it can.</param>
public sealed record RequestReading(IReadOnlyList<EventReading> Events, JsonFailure? Failure);
