namespace CchcLive.Journal.Snapshots;

/// <summary>A snapshot was not what the writer believed: another activation wrote or cleared it. Nothing was changed.</summary>
public sealed class SnapshotConflictException : JournalException
{
    /// <summary>A refused write or clear.</summary>
    public SnapshotConflictException(string name, string key, string? expectedETag)
        : base($"The snapshot {name} of {key} was not changed: {(expectedETag is null ? "one exists already" : "it no longer has the etag " + expectedETag)}. Another activation wrote it; read it again.")
    {
        Name = name;
        Key = key;
        ExpectedETag = expectedETag;
    }

    /// <summary>The state's name.</summary>
    public string Name { get; }

    /// <summary>The grain's key.</summary>
    public string Key { get; }

    /// <summary>The etag the writer named; null if it believed that there was none.</summary>
    public string? ExpectedETag { get; }
}
