using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>The engine of one host: the activations by identity, the outstanding calls, the clock of grain timers.</summary>
internal sealed class Silo : IDisposable
{
    private readonly ConcurrentDictionary<GrainId, Activation> _activations = new();
    private readonly Lazy<GrainClasses> _classes = new(GrainClasses.Discover);
    private volatile Phase _phase;
    private Timer? _collector;

    public Silo(
        IServiceProvider services,
        IOptions<SiloMessagingOptions> messaging,
        IOptions<GrainCollectionOptions> collection,
        ILogger<Silo> log)
    {
        Services = services;
        Collection = collection.Value;
        ResponseTimeout = (long)messaging.Value.ResponseTimeout.TotalMilliseconds;
        Log = log;
        GrainClock = services.GetRequiredKeyedService<TimeProvider>(TimeProviderNames.Grains);
        Factory = new GrainFactory(this);
    }

    private enum Phase
    {
        Starting,
        Active,
        Stopping,
        Stopped,
    }

    public IServiceProvider Services { get; }

    public GrainCollectionOptions Collection { get; }

    /// <summary>In milliseconds.</summary>
    public long ResponseTimeout { get; }

    public ILogger Log { get; }

    public TimeProvider GrainClock { get; }

    public GrainFactory Factory { get; }

    public OutstandingCalls Calls { get; } = new();

    public GrainClasses Classes => _classes.Value;

    /// <summary>Refuses what Orleans would refuse: options that contradict each other, grain classes and messages that cannot work.</summary>
    /// <exception cref="OrleansConfigurationException">In words for the developer.</exception>
    public void Validate()
    {
        if (Collection.CollectionAge <= Collection.CollectionQuantum)
            throw new OrleansConfigurationException($"GrainCollectionOptions: CollectionAge ({Collection.CollectionAge}) must be greater than CollectionQuantum ({Collection.CollectionQuantum}).");
        MessageRules.Check(Classes.Interfaces);
    }

    /// <summary>From now on grains can be called.</summary>
    public void Open()
    {
        _phase = Phase.Active;
        var age = (long)Collection.CollectionAge.TotalMilliseconds;
        _collector = new Timer(_ => Collect(age), null, Collection.CollectionQuantum, Collection.CollectionQuantum);
    }

    /// <summary>Lets running calls end and deactivates every grain, or gives up waiting when the token fires.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        _phase = Phase.Stopping;
        if (_collector is not null)
            await _collector.DisposeAsync();
        while (!_activations.IsEmpty && !cancellationToken.IsCancellationRequested)
        {
            var activations = _activations.Values.ToArray();
            foreach (var activation in activations)
                activation.Deactivate(new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The host stops."), cancellationToken);
            await Task.WhenAll(activations.Select(activation => activation.Deactivated)).WaitAsync(cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _phase = Phase.Stopped;
    }

    /// <summary>The activation to call, made if need be; null with the reason when there can be none now.</summary>
    public Activation? Find(GrainTarget target, out Exception? failure)
    {
        failure = null;
        if (_phase == Phase.Active)
            return _activations.GetOrAdd(target.Id, static (_, target) => new Activation(target), target);
        if (_phase == Phase.Stopping && _activations.TryGetValue(target.Id, out var activation) && !activation.IsEnding)
            return activation;
        failure = _phase switch
        {
            Phase.Starting => new OrleansException($"{target.Id} cannot be called: no active silo yet."),
            Phase.Stopping => new OrleansException($"{target.Id} cannot be called: the silo is stopping."),
            _ => new SiloUnavailableException($"{target.Id} cannot be called: the silo has stopped."),
        };
        return null;
    }

    public void Forget(Activation activation) => _activations.TryRemove(KeyValuePair.Create(activation.GrainId, activation));

    public void Dispose()
    {
        _collector?.Dispose();
        Calls.Dispose();
    }

    private void Collect(long age)
    {
        var now = Environment.TickCount64;
        foreach (var (_, activation) in _activations)
            activation.CollectIfIdle(now, age);
    }
}
