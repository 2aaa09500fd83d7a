using System.Collections;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Utilities;

/// <summary>The subscribers of a grain, each known by its own reference.</summary>
/// <param name="expiration">A subscriber that has not renewed for so long is dropped.</param>
/// <param name="log">Where dropped subscribers are noted.</param>
public class ObserverManager<TObserver>(TimeSpan expiration, ILogger log) : ObserverManager<IAddressable, TObserver>(expiration, log);

/// <summary>The subscribers of a grain. Not thread-safe: it belongs to one grain.</summary>
public class ObserverManager<TIdentity, TObserver> : IEnumerable<TObserver>
    where TIdentity : notnull
{
    private readonly Dictionary<TIdentity, (TObserver Observer, DateTime LastSeen)> _observers = [];
    private readonly ILogger _log;

    /// <summary>An empty set of subscribers.</summary>
    /// <param name="expiration">A subscriber that has not renewed for so long is dropped.</param>
    /// <param name="log">Where dropped subscribers are noted.</param>
    public ObserverManager(TimeSpan expiration, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(log);
        ExpirationDuration = expiration;
        _log = log;
#pragma warning disable RS0030 // the default of the real class; a grain sets its own clock
        GetDateTime = static () => DateTime.UtcNow;
#pragma warning restore RS0030
    }

    /// <summary>The clock by which subscribers expire.</summary>
    public Func<DateTime> GetDateTime { get; set; }

    /// <summary>A subscriber that has not renewed for so long is dropped by the next notification.</summary>
    public TimeSpan ExpirationDuration { get; set; }

    /// <summary>Subscribers, those expired but not yet dropped included.</summary>
    public int Count => _observers.Count;

    /// <summary>A copy of the subscribers.</summary>
    public IReadOnlyDictionary<TIdentity, TObserver> Observers => _observers.ToDictionary(pair => pair.Key, pair => pair.Value.Observer);

    /// <summary>Drops all subscribers.</summary>
    public void Clear() => _observers.Clear();

    /// <summary>Adds a subscriber, or renews it.</summary>
    public void Subscribe(TIdentity id, TObserver observer) => _observers[id] = (observer, GetDateTime());

    /// <summary>Drops a subscriber, if it is there.</summary>
    public void Unsubscribe(TIdentity id) => _observers.Remove(id);

    /// <summary>Calls the subscribers one after another, awaiting each; those that fail are dropped.</summary>
    public async Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null)
    {
        ArgumentNullException.ThrowIfNull(notification);
        foreach (var (id, observer) in Due(predicate))
        {
            try
            {
                await notification(observer);
            }
            catch (Exception failure)
            {
                Drop(id, failure);
            }
        }
    }

    /// <summary>Calls the subscribers without waiting; those whose call throws are dropped.</summary>
    public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null)
    {
        ArgumentNullException.ThrowIfNull(notification);
        foreach (var (id, observer) in Due(predicate))
        {
            try
            {
                notification(observer);
            }
            catch (Exception failure)
            {
                Drop(id, failure);
            }
        }
    }

    /// <summary>Drops the subscribers that have not renewed in time.</summary>
    public void ClearExpired()
    {
        var now = GetDateTime();
        foreach (var (id, entry) in _observers.ToArray())
        {
            if (entry.LastSeen + ExpirationDuration < now)
                Drop(id, null);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<TObserver> GetEnumerator() => _observers.Values.Select(entry => entry.Observer).ToList().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<(TIdentity Id, TObserver Observer)> Due(Func<TObserver, bool>? predicate)
    {
        ClearExpired();
        return [.. _observers.Where(pair => predicate?.Invoke(pair.Value.Observer) ?? true).Select(pair => (pair.Key, pair.Value.Observer))];
    }

    private void Drop(TIdentity id, Exception? failure)
    {
        _observers.Remove(id);
        _log.LogDebug(failure, "Observer {Observer} is dropped ({Count} left).", id, _observers.Count);
    }
}
