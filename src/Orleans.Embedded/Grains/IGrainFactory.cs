namespace Orleans;

/// <summary>Makes references. Of the real interface only what string keys need; implement it nowhere but in the engine.</summary>
public interface IGrainFactory
{
    /// <summary>A reference to the grain with this key. Nothing is activated before the first call.</summary>
    /// <param name="primaryKey">Not empty, not white space.</param>
    /// <param name="grainClassNamePrefix">Start of the full class name, where several classes implement the interface.</param>
    /// <exception cref="ArgumentException">A bad key; no class, or several, implement the interface.</exception>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;

    /// <summary>Makes a local object callable by grains. Keep the object alive: the engine holds it weakly.</summary>
    /// <exception cref="ArgumentException">Null, or already a reference.</exception>
    /// <exception cref="InvalidOperationException">Called inside a grain.</exception>
    TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver;

    /// <summary>Ends a reference made by <see cref="CreateObjectReference{TGrainObserverInterface}"/>.</summary>
    /// <exception cref="ArgumentException">Not such a reference, or already deleted.</exception>
    void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver;
}

/// <summary>The grain factory of the host, for code outside grains.</summary>
public interface IClusterClient : IGrainFactory
{
    /// <summary>The services of the host.</summary>
    IServiceProvider ServiceProvider { get; }
}
