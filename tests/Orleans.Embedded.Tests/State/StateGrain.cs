using CchcLive.Engines.Tests.Support;
using Orleans.Storage;

namespace CchcLive.Engines.Tests.State;

[GenerateSerializer]
public sealed class Ledger
{
    [Id(0)]
    public int Total { get; set; }

    [Id(1)]
    public byte[] Packed { get; set; } = [];
}

/// <summary>What a test sees of a grain's state.</summary>
[GenerateSerializer, Immutable]
public sealed record LedgerView([property: Id(0)] int Total, [property: Id(1)] bool Exists, [property: Id(2)] string? Etag, [property: Id(3)] int Second);

public interface IStateGrain : IGrainWithStringKey
{
    Task<LedgerView> View();

    Task Set(int total, bool write);

    Task SetSecond(int total);

    /// <summary>Writes, and goes on if another writer was there.</summary>
    Task<bool> TrySet(int total);

    Task Reread();

    Task Clear();

    Task Leave();

    /// <summary>Calls another grain's <see cref="Set"/> and lets its failure through.</summary>
    Task SetOther(string other, int total);
}

public sealed class StateGrain(
    [PersistentState("ledger")] IPersistentState<Ledger> ledger,
    [PersistentState("second", "own")] IPersistentState<Ledger> second) : Grain, IStateGrain
{
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Script.Of(this).Add($"activated:{ledger.State.Total}");
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (reason.ReasonCode == DeactivationReasonCode.ShuttingDown && ledger.State.Total == 99)
        {
            ledger.State.Total = 100;
            await ledger.WriteStateAsync(cancellationToken);
        }

        Script.Of(this).Add(reason.ReasonCode.ToString());
    }

    public Task<LedgerView> View() => Task.FromResult(new LedgerView(ledger.State.Total, ledger.RecordExists, ledger.Etag, second.State.Total));

    public Task Set(int total, bool write)
    {
        ledger.State.Total = total;
        return write ? ledger.WriteStateAsync() : Task.CompletedTask;
    }

    public Task SetSecond(int total)
    {
        second.State.Total = total;
        return second.WriteStateAsync();
    }

    public async Task<bool> TrySet(int total)
    {
        try
        {
            await Set(total, write: true);
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }

    public Task Reread() => ledger.ReadStateAsync();

    public Task Clear() => ledger.ClearStateAsync();

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task SetOther(string other, int total) => GrainFactory.GetGrain<IStateGrain>(other).Set(total, write: true);
}

public interface IUnstoredGrain : IGrainWithStringKey
{
    Task Nothing();
}

/// <summary>Asks for a storage that no host registers.</summary>
public sealed class UnstoredGrain([PersistentState("unstored", "nowhere")] IPersistentState<Ledger> state) : Grain, IUnstoredGrain
{
    public Task Nothing() => Task.FromResult(state.Etag);
}

public interface IArrayStateGrain : IGrainWithStringKey
{
    Task Nothing();
}

/// <summary>Asks for a state of which no instance can be made.</summary>
public sealed class ArrayStateGrain([PersistentState("array")] IPersistentState<byte[]> state) : Grain, IArrayStateGrain
{
    public Task Nothing() => Task.FromResult(state.Etag);
}
