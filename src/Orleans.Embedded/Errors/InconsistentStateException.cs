using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>A record was changed by another writer. Left unhandled it also deactivates the grain, so that the next call reads anew.</summary>
[GenerateSerializer]
public class InconsistentStateException : OrleansException
{
    /// <summary>A conflict without words.</summary>
    public InconsistentStateException()
    {
    }

    /// <summary>A conflict in words.</summary>
    public InconsistentStateException(string message)
        : base(message)
    {
    }

    /// <summary>A conflict with its cause.</summary>
    public InconsistentStateException(string message, Exception? innerException)
        : base(message, innerException!)
    {
    }

    /// <summary>A conflict between two versions.</summary>
    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag)
        : this(errorMsg, storedEtag, currentEtag, null)
    {
    }

    /// <summary>A conflict between two versions, with its cause.</summary>
    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException)
        : base(errorMsg, storageException!)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    /// <summary>A conflict between two versions, in the words of its cause.</summary>
    public InconsistentStateException(string? storedEtag, string? currentEtag, Exception storageException)
        : this(storageException?.Message ?? "", storedEtag, currentEtag, storageException)
    {
    }

    /// <summary>The version in the storage.</summary>
    public string? StoredEtag { get; }

    /// <summary>The version in memory.</summary>
    public string? CurrentEtag { get; }

    /// <summary>True until the activation where the conflict happened has reacted to it; callers further up do not.</summary>
    internal bool IsUnhandled { get; set; } = true;
}
