namespace CchcLive.Journal;

/// <summary>Something the journal refuses or cannot do; the derived types say what.</summary>
public abstract class JournalException : Exception
{
    /// <summary>An error with words for the person who reads it.</summary>
    protected JournalException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
