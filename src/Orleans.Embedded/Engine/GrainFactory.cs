using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>Makes references to the grains and observers of one silo.</summary>
internal class GrainFactory(Silo silo) : IGrainFactory
{
    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(primaryKey);
        var grainClass = silo.Classes.Of(typeof(TGrainInterface), grainClassNamePrefix);
        var target = new GrainTarget(silo, GrainId.Create(grainClass.GrainType, primaryKey), grainClass);
        return (TGrainInterface)GrainReferenceProxy.To(target, typeof(TGrainInterface));
    }

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        ArgumentNullException.ThrowIfNull(obj);
        if (Activation.Current is { } activation)
            throw new InvalidOperationException($"{activation.GrainId} may not make observer references; make them outside grains.");
        if (obj is GrainReferenceProxy)
            throw new ArgumentException("Already a reference.", nameof(obj));
        return (TGrainObserverInterface)GrainReferenceProxy.To(new ObserverTarget(silo, obj), typeof(TGrainObserverInterface));
    }

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        if (obj is not GrainReferenceProxy { Target: ObserverTarget observer } || !observer.Delete())
            throw new ArgumentException("Not a reference made by CreateObjectReference, or already deleted.", nameof(obj));
    }
}

/// <summary>The factory as the host's code knows it.</summary>
internal sealed class ClusterClient(Silo silo) : GrainFactory(silo), IClusterClient
{
    private readonly Silo _silo = silo;

    public IServiceProvider ServiceProvider => _silo.Services;
}
