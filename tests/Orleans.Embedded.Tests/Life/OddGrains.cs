using System.Collections.Concurrent;

namespace CchcLive.Engines.Tests.Life;

public interface IUnbuildableGrain : IGrainWithStringKey
{
    Task Nothing();
}

public sealed class UnbuildableGrain : Grain, IUnbuildableGrain
{
    public UnbuildableGrain() => throw new NotSupportedException("as the test wants it");

    public Task Nothing() => Task.CompletedTask;
}

public interface INeedyGrain : IGrainWithStringKey
{
    Task Nothing();
}

/// <summary>A service that no host registers.</summary>
public sealed class MissingService;

public sealed class NeedyGrain(MissingService missing) : Grain, INeedyGrain
{
    public Task Nothing() => Task.FromResult(missing);
}

public interface IRestlessGrain : IGrainWithStringKey
{
    Task Take(int number);
}

/// <summary>Deactivates itself every 500 calls.</summary>
public sealed class RestlessGrain : Grain, IRestlessGrain
{
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<int>> All = new(StringComparer.Ordinal);
    private int _taken;

    public static IEnumerable<int> Taken(string key) => All[key];

    public Task Take(int number)
    {
        All.GetOrAdd(this.GetPrimaryKeyString(), _ => []).Enqueue(number);
        if (++_taken == 500)
            DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
