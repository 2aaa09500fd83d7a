namespace CchcLive.Journal;

/// <summary>Another process owns the journal's database.</summary>
public sealed class JournalOwnedException : JournalException
{
    /// <summary>A refused ownership.</summary>
    /// <param name="description">Which database.</param>
    /// <param name="cluster">The cluster for which it was asked; null for a process alone.</param>
    public JournalOwnedException(string description, string? cluster = null)
        : base(cluster is null
            ? $"Another process owns the journal ({description}). Stop it first, or let it do the work."
            : $"The journal ({description}) belongs to another cluster than \"{cluster}\", or to a process that works alone. Stop that first, or name its cluster.")
    {
    }
}
