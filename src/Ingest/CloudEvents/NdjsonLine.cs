namespace CchcLive.Ingest.CloudEvents;

/// <summary>One line of a stream that is not blank.</summary>
/// <param name="Number">The line's number in the stream, from 1; blank lines are counted but not given.</param>
/// <param name="Reading">What the line holds.</param>
public sealed record NdjsonLine(long Number, EventReading Reading);
