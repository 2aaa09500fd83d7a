namespace CchcLive.Grains.Access;

/// <summary>
/// Counts tries to sign in, by the name that was tried, whether there is such an account or not: so a lock tells nothing. A try counts before its password is looked
/// at, or many at once would all be looked at. In memory only; thread-safe.
/// </summary>
public sealed class Lockouts(TimeProvider time)
{
    /// <summary>So many tries in a row may fail.</summary>
    public const int MostTries = 5;

    /// <summary>For so long a name is then locked.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private const int MostNames = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (int Tries, DateTimeOffset Last)> _tries = new(StringComparer.Ordinal);

    /// <summary>Begins a try; false if the name is locked.</summary>
    public bool TryBegin(string name)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_tries.Count >= MostNames && !_tries.ContainsKey(name)) Forget(now);
            var (tries, last) = _tries.GetValueOrDefault(name);
            if (now - last >= LockedFor) tries = 0;
            if (tries >= MostTries) return false;
            _tries[name] = (tries + 1, now);
            return true;
        }
    }

    /// <summary>True if the name has no try left: the one that was just begun was the last.</summary>
    public bool IsExhausted(string name)
    {
        lock (_gate) return _tries.GetValueOrDefault(name).Tries >= MostTries;
    }

    /// <summary>Forgets the tries of a name: one was right, or somebody who may has set a new password.</summary>
    public void Clear(string name)
    {
        lock (_gate) _tries.Remove(name);
    }

    /// <summary>Makes room: those whose lock is over, or else the oldest tenth.</summary>
    private void Forget(DateTimeOffset now)
    {
        foreach (var (name, _) in _tries.Where(pair => now - pair.Value.Last >= LockedFor).ToList()) _tries.Remove(name);
        if (_tries.Count < MostNames) return;
        foreach (var (name, _) in _tries.OrderBy(pair => pair.Value.Last).Take(MostNames / 10).ToList()) _tries.Remove(name);
    }
}
