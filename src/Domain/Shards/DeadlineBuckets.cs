namespace CchcLive.Domain.Shards;

/// <summary>
/// Which dossiers the clock alone will change, by instant. An entry may be out of date when its instant comes: the dossier is then judged
/// again, which changes nothing.
/// </summary>
internal sealed class DeadlineBuckets
{
    private readonly SortedDictionary<long, List<int>> _buckets = [];

    /// <summary>The earliest instant in UTC ticks, or <see cref="long.MaxValue"/>.</summary>
    public long Next
    {
        get
        {
            foreach (var bucket in _buckets) return bucket.Key;
            return long.MaxValue;
        }
    }

    /// <summary>Notes that a row changes at an instant.</summary>
    public void Add(long at, int row)
    {
        if (at == long.MaxValue) return;
        if (!_buckets.TryGetValue(at, out var rows)) _buckets.Add(at, rows = []);
        rows.Add(row);
    }

    /// <summary>Takes out the rows of the earliest instant if it has come by <paramref name="now"/>.</summary>
    public bool TryTake(long now, out List<int> rows)
    {
        foreach (var bucket in _buckets)
        {
            if (bucket.Key > now) break;
            _buckets.Remove(bucket.Key);
            rows = bucket.Value;
            return true;
        }

        rows = [];
        return false;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => _buckets.Clear();
}
