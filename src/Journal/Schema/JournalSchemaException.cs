namespace CchcLive.Journal.Schema;

/// <summary>The database was made by a newer program than this one. Nothing was changed.</summary>
public sealed class JournalSchemaException : JournalException
{
    /// <summary>A refusal to open.</summary>
    /// <param name="description">Which database.</param>
    /// <param name="found">Its schema version.</param>
    /// <param name="known">The newest version this program knows.</param>
    public JournalSchemaException(string description, int found, int known)
        : base($"The journal ({description}) has schema version {found}; this program knows versions up to {known}. Start the newer program, or restore a backup from before it.")
    {
        Found = found;
        Known = known;
    }

    /// <summary>The database's schema version.</summary>
    public int Found { get; }

    /// <summary>The newest version this program knows.</summary>
    public int Known { get; }
}
