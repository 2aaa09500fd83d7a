namespace Orleans.Core;

/// <summary>The stored state of a grain, without its type.</summary>
public interface IStorage
{
    /// <summary>Version of the stored record, as the storage names it.</summary>
    string? Etag { get; }

    /// <summary>Whether there is a stored record.</summary>
    bool RecordExists { get; }

    /// <summary>Removes the record.</summary>
    Task ClearStateAsync();

    /// <summary>Writes the record.</summary>
    Task WriteStateAsync();

    /// <summary>Reads the record; unsaved changes are gone.</summary>
    Task ReadStateAsync();

    /// <inheritdoc cref="ClearStateAsync()"/>
    Task ClearStateAsync(CancellationToken cancellationToken) => ClearStateAsync();

    /// <inheritdoc cref="WriteStateAsync()"/>
    Task WriteStateAsync(CancellationToken cancellationToken) => WriteStateAsync();

    /// <inheritdoc cref="ReadStateAsync()"/>
    Task ReadStateAsync(CancellationToken cancellationToken) => ReadStateAsync();
}

/// <summary>The stored state of a grain.</summary>
public interface IStorage<TState> : IStorage
{
    /// <summary>The state in memory. Throws outside the grain's scheduler.</summary>
    TState State { get; set; }
}
