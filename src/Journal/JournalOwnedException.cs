namespace CchcLive.Journal;

/// <summary>Another process owns the journal's database.</summary>
public sealed class JournalOwnedException : JournalException
{
    /// <summary>A refused ownership.</summary>
    public JournalOwnedException(string description)
        : base($"Another process owns the journal ({description}). Stop it first, or let it do the work.")
    {
    }
}
