using CchcLive.Grains.Messages;
using Orleans.Utilities;

namespace CchcLive.Grains.Areas;

/// <content>Who is told that the board has changed. Their subscriptions expire by the machine's time: the program's clock may be a simulated one.</content>
internal sealed partial class AreaGrain
{
    private readonly ObserverManager<IAreaObserver> _observers = new(settings.ObserverExpiry, log);
    private bool _isNoticed;

    /// <inheritdoc />
    public Task<AreaBoard?> Board(string? knownLayout, long knownVersion)
    {
        _isNoticed = false;
        return Task.FromResult(knownLayout == Layout && knownVersion == _version ? null : (AreaBoard?)Compose());
    }

    /// <inheritdoc />
    public Task Subscribe(IAreaObserver observer)
    {
        _observers.Subscribe(observer, observer);
        return _isNoticed ? observer.Changed(Area) : Task.CompletedTask;
    }

    private void Notify()
    {
        if (_isNoticed) return;
        _isNoticed = true;
        _ = _observers.Notify(observer => observer.Changed(Area));
    }
}
