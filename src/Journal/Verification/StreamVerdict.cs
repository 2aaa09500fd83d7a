namespace CchcLive.Journal.Verification;

/// <summary>What verification found in one stream.</summary>
/// <param name="Stream">The stream's name.</param>
/// <param name="Segments">Segments read before the first fault, or all.</param>
/// <param name="Events">Events in those segments.</param>
/// <param name="Fault">What is wrong; null if the stream is clean.</param>
/// <param name="FirstSeq">First event of the bad segment or gap; null if the stream is clean.</param>
/// <param name="Detail">What is wrong, in words; empty if the stream is clean.</param>
public sealed record StreamVerdict(string Stream, long Segments, long Events, SegmentFault? Fault = null, long? FirstSeq = null, string Detail = "")
{
    /// <summary>True if nothing is wrong.</summary>
    public bool IsClean => Fault is null;
}
