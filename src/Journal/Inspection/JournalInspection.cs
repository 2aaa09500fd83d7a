namespace CchcLive.Journal.Inspection;

/// <summary>What a look at a journal's database from outside has found. Nothing in it was changed.</summary>
public sealed record JournalInspection
{
    /// <summary>Which database, for people; never a password.</summary>
    public required string Description { get; init; }

    /// <summary>Its schema version; 0 if there is no journal in it yet.</summary>
    public int Schema { get; init; }

    /// <summary>The newest schema version that this program knows.</summary>
    public required int KnownSchema { get; init; }

    /// <summary>How long the middle one of some small transactions took, made durable; null without a journal to try it on.</summary>
    public TimeSpan? Commit { get; init; }

    /// <summary>Its size in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>What the database says of itself, by name: its version, and what decides whether a commit survives a power cut.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }
}
