using System.Collections.Concurrent;
using CchcLive.Grains.Messages;
using CchcLive.Journal;

namespace CchcLive.Grains.Sources;

/// <summary>The sources this process knows: those of the events held, those that declared something, those heard since. Bounded. Thread-safe.</summary>
public sealed class SourceDirectory(IJournalStore store, IGrainFactory grains, GrainSettings settings)
{
    private readonly Lock _adding = new();
    private readonly ConcurrentDictionary<string, bool> _sources = new(StringComparer.Ordinal);

    /// <summary>Their ids, sorted.</summary>
    public IReadOnlyList<string> Sources => [.. _sources.Keys.Order(StringComparer.Ordinal)];

    /// <summary>True if a source is known.</summary>
    public bool Knows(string source) => _sources.ContainsKey(source);

    /// <summary>Takes up a source; false if it is new and there are <see cref="GrainSettings.MaxSources"/> already.</summary>
    public bool TryAdd(string source)
    {
        if (_sources.ContainsKey(source)) return true;
        lock (_adding)
        {
            if (_sources.Count < settings.MaxSources) _sources.TryAdd(source, true);
        }

        return _sources.ContainsKey(source);
    }

    /// <summary>Finds the sources of the data and activates those that declared something, so that their units hear of them.</summary>
    internal async Task LoadAsync(IEnumerable<ShardStatus> shards, CancellationToken cancellation)
    {
        string[] declared = [.. (await store.HeadsAsync(cancellation)).Select(head => SourceStreams.SourceOf(head.Stream)).OfType<string>().Distinct(StringComparer.Ordinal)];
        foreach (var source in shards.SelectMany(shard => shard.Sources).Select(total => total.Source).Concat(declared)) _sources.TryAdd(source, true);
        await Task.WhenAll(declared.Select(source => grains.Source(source).Status()));
    }
}
