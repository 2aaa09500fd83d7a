namespace CchcLive.Journal;

/// <summary>The database failed or could not be reached. Trying again later is right; a writer first reads the stream again if <see cref="OutcomeUnknown"/>.</summary>
public sealed class JournalUnavailableException : JournalException
{
    /// <summary>An outage of the journal's database.</summary>
    /// <param name="message">Which database, and what it said.</param>
    /// <param name="outcomeUnknown">See <see cref="OutcomeUnknown"/>.</param>
    /// <param name="inner">The database driver's error.</param>
    public JournalUnavailableException(string message, bool outcomeUnknown, Exception? inner = null) : base(message, inner) =>
        OutcomeUnknown = outcomeUnknown;

    /// <summary>True if the failure came while committing, so that the data may or may not be stored; false if nothing was stored.</summary>
    public bool OutcomeUnknown { get; }
}
