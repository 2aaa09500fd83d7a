using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Orleans.Providers;
using Orleans.Runtime.Hosting;
using Orleans.Storage;

namespace CchcLive.Engines.Tests.Support;

/// <summary>A storage of our own, as the product has one; it can be made to fail, and others can change its records.</summary>
public sealed class OwnStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<string, (int Version, string Body)> _records = new(StringComparer.Ordinal);

    /// <summary>Thrown by every read from now on.</summary>
    public Exception? ReadFailure { get; set; }

    /// <summary>Thrown by every write from now on.</summary>
    public Exception? WriteFailure { get; set; }

    /// <summary>Reads so far.</summary>
    public int Reads { get; private set; }

    /// <summary>Registers it under the name "own" and as the default.</summary>
    public void AddTo(ISiloBuilder silo)
    {
        silo.Services.AddGrainStorage("own", (_, _) => this);
        silo.Services.AddGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (_, _) => this);
    }

    /// <summary>Another writer changes the record.</summary>
    public void ChangeBehindTheBack(string stateName, GrainId grain, object state) =>
        _records.AddOrUpdate($"{stateName}|{grain}", _ => (1, JsonSerializer.Serialize(state)), (_, record) => (record.Version + 1, JsonSerializer.Serialize(state)));

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Reads++;
        if (ReadFailure is not null)
            throw ReadFailure;
        grainState.RecordExists = _records.TryGetValue($"{stateName}|{grainId}", out var record);
        grainState.ETag = grainState.RecordExists ? Text(record.Version) : null;
        grainState.State = grainState.RecordExists ? JsonSerializer.Deserialize<T>(record.Body) : Activator.CreateInstance<T>();
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (WriteFailure is not null)
            throw WriteFailure;
        var next = Check(stateName, grainId, grainState.ETag) + 1;
        _records[$"{stateName}|{grainId}"] = (next, JsonSerializer.Serialize(grainState.State));
        grainState.ETag = Text(next);
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Check(stateName, grainId, grainState.ETag);
        _records.TryRemove($"{stateName}|{grainId}", out _);
        grainState.State = Activator.CreateInstance<T>();
        grainState.ETag = null;
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }

    private static string Text(int version) => version.ToString(CultureInfo.InvariantCulture);

    private int Check(string stateName, GrainId grainId, string? current)
    {
        var stored = _records.TryGetValue($"{stateName}|{grainId}", out var record) ? record.Version : 0;
        return (current ?? "0") == Text(stored) ? stored : throw new InconsistentStateException("Changed by another writer.", Text(stored), current);
    }
}
