using System.Collections.Concurrent;

namespace CchcLive.Grains.Shards;

/// <summary>The shards that are active in this process. Thread-safe.</summary>
public sealed class LocalShards
{
    private readonly ConcurrentDictionary<int, Guid> _active = new();

    /// <summary>Their numbers, in order.</summary>
    public IReadOnlyList<int> Numbers => [.. _active.Keys.Order()];

    /// <summary>An activation begins.</summary>
    internal void Add(int shard, Guid activation) => _active[shard] = activation;

    /// <summary>An activation has ended; another one of the same shard may have begun here since.</summary>
    internal void Remove(int shard, Guid activation) => _active.TryRemove(KeyValuePair.Create(shard, activation));
}
