namespace CchcLive.Journal.Verification;

/// <summary>What is wrong at the first bad place of a stream.</summary>
public enum SegmentFault
{
    /// <summary>Events are missing or numbered twice: a segment does not begin one above the end of the one before it.</summary>
    Sequence,

    /// <summary>A segment's hash is not the one its successor, or the stream's head, recorded: one of the two was altered or swapped.</summary>
    Hash,

    /// <summary>The stream's head names events that no segment holds: the end was lost.</summary>
    MissingEnd,

    /// <summary>Segments exist but the stream's head is not there, or it is behind them.</summary>
    Head,
}
