namespace CchcLive.Domain.Alerts;

/// <summary>
/// Since when figures without an alert have been at their limits. Kept in memory only: after a restart the time begins anew, and an alert may be raised later by as much as its rule makes it last.
/// Not thread-safe.
/// </summary>
public sealed class AlertWatch
{
    private readonly Dictionary<AlertKey, DateTimeOffset> _since = [];

    /// <summary>Since when; from now on if it was not before.</summary>
    internal DateTimeOffset Since(AlertKey key, DateTimeOffset now) => _since.TryGetValue(key, out var since) ? since : _since[key] = now;

    /// <summary>It is not, or no longer.</summary>
    internal void Forget(AlertKey key) => _since.Remove(key);

    /// <summary>Forgets all others.</summary>
    internal void Keep(IEnumerable<AlertKey> keys)
    {
        var kept = keys.ToHashSet();
        foreach (var gone in _since.Keys.Where(key => !kept.Contains(key)).ToList()) _since.Remove(gone);
    }
}
