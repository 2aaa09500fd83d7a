using System.Collections.Concurrent;
using System.Text.Json;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded;

/// <summary>Keeps records in memory as JSON, so that nobody shares objects with the store. Gone with the host.</summary>
internal sealed class MemoryGrainStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<(string State, GrainId Grain), (string Etag, byte[] Body)> _records = new();

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var found = _records.TryGetValue((stateName, grainId), out var record);
        var state = found ? JsonSerializer.Deserialize<T>(record.Body) : default;
        grainState.ETag = found ? record.Etag : null;
        grainState.RecordExists = state is not null;
        grainState.State = state ?? PersistentState<T>.NewState();
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (_records)
        {
            CheckEtag(stateName, grainId, grainState.ETag);
            grainState.ETag = Guid.NewGuid().ToString("N");
            _records[(stateName, grainId)] = (grainState.ETag, JsonSerializer.SerializeToUtf8Bytes(grainState.State));
        }

        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (_records)
        {
            CheckEtag(stateName, grainId, grainState.ETag);
            _records.TryRemove((stateName, grainId), out _);
        }

        grainState.ETag = null;
        grainState.RecordExists = false;
        grainState.State = PersistentState<T>.NewState();
        return Task.CompletedTask;
    }

    private void CheckEtag(string stateName, GrainId grainId, string? current)
    {
        var stored = _records.TryGetValue((stateName, grainId), out var record) ? record.Etag : null;
        if (stored != current)
            throw new InconsistentStateException($"State \"{stateName}\" of {grainId} was changed by another writer.", stored, current);
    }
}
