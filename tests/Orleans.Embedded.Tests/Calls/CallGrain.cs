using Orleans.Concurrency;

namespace CchcLive.Engines.Tests.Calls;

/// <summary>A message as all of ours are.</summary>
[GenerateSerializer, Immutable]
public sealed record Parcel([property: Id(0)] string Name, [property: Id(1)] byte[] Body);

/// <summary>A failure with a field of its own.</summary>
[GenerateSerializer]
public sealed class ParcelException(string message, int weight) : Exception(message)
{
    [Id(0)]
    public int Weight { get; } = weight;
}

public interface ICallGrain : IGrainWithStringKey
{
    Task<Parcel> Echo(Parcel parcel);

    ValueTask<int> Length([Immutable] byte[] body);

    ValueTask Nothing();

    Task Throw(string how);

    [AlwaysInterleave]
    Task<int> Instance();

    /// <summary>Waits at a gate of its script.</summary>
    Task Hold(string gate);

    [ResponseTimeout("00:00:00.200")]
    Task HoldBriefly(string gate);

    /// <summary>Waits at a gate, or until cancelled if <paramref name="obey"/>.</summary>
    Task HoldOr(string gate, bool obey, CancellationToken cancellationToken);

    Task<bool> CanBeCancelled(CancellationToken cancellationToken);

    /// <summary>Passes its token on to another grain.</summary>
    Task PassOn(string other, string gate, CancellationToken cancellationToken);

    [OneWay]
    Task HoldOneWay(string gate);

    void Shout(string line);

    Task<string> Context(string key);

    Task<string> ContextOf(string other, string key);

    Task<int?> Ambient();
}
