namespace CchcLive.Ingest.CloudEvents;

/// <summary>Where and why a whole request is not JSON. Nothing of such a request is stored.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="BytePosition">The byte within that line, from 1.</param>
/// <param name="Message">What to do about it, in Vietnamese.</param>
public sealed record JsonFailure(long Line, long BytePosition, string Message);
