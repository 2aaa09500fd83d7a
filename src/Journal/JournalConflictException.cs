namespace CchcLive.Journal;

/// <summary>
/// An append did not begin where its stream ends: another owner wrote the stream, or the append left a gap or names a wrong predecessor.
/// Nothing of it was stored; the other appends of its group were. The owner of the stream must read it again before writing.
/// </summary>
public sealed class JournalConflictException : JournalException
{
    /// <summary>A lost race, or an append out of sequence.</summary>
    public JournalConflictException(string stream, long firstSeq)
        : base($"The segment of stream {stream} from event {firstSeq} was not written: the stream does not end just before it, or its last hash is another. Somebody else wrote the stream; read it again.")
    {
        Stream = stream;
        FirstSeq = firstSeq;
    }

    /// <summary>The stream's name.</summary>
    public string Stream { get; }

    /// <summary>Where the refused append began.</summary>
    public long FirstSeq { get; }
}
