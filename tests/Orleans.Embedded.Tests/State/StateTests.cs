using CchcLive.Engines.Tests.Support;
using Orleans.Storage;

namespace CchcLive.Engines.Tests.State;

/// <summary>Stored state, over a storage of our own.</summary>
public sealed class StateTests(StateTests.StoringHost host) : IClassFixture<StateTests.StoringHost>, IDisposable
{
    private readonly IStateGrain _grain = host.Grain<IStateGrain>();

    private Script Script => Script.Of(_grain);

    public void Dispose() => host.Storage.ReadFailure = host.Storage.WriteFailure = null;

    [Fact]
    public async Task NewState_IsAnInstanceWithoutARecord() =>
        Assert.Equal(new LedgerView(0, Exists: false, Etag: null, Second: 0), await _grain.View());

    [Fact]
    public async Task State_IsReadOncePerStateBeforeActivation()
    {
        await _grain.Set(5, write: true);
        await LeaveAsync();
        var reads = host.Storage.Reads;
        await _grain.View();
        await _grain.View();
        Assert.Equal(reads + 2, host.Storage.Reads);
        Assert.Equal("activated:0 ApplicationRequested activated:5", Script.Trace);
    }

    [Fact]
    public async Task WrittenStates_AreKeptApart()
    {
        await _grain.Set(5, write: true);
        await _grain.SetSecond(6);
        await LeaveAsync();
        Assert.Equal(new LedgerView(5, Exists: true, Etag: "1", Second: 6), await _grain.View());
    }

    [Fact]
    public async Task UnwrittenChange_IsLostByDeactivation()
    {
        await _grain.Set(5, write: false);
        await LeaveAsync();
        Assert.Equal(0, (await _grain.View()).Total);
    }

    [Fact]
    public async Task Read_ThrowsUnsavedChangesAway()
    {
        await _grain.Set(5, write: true);
        await _grain.Set(6, write: false);
        await _grain.Reread();
        Assert.Equal(5, (await _grain.View()).Total);
    }

    [Fact]
    public async Task Clear_GivesAFreshInstanceWithoutARecord()
    {
        await _grain.Set(5, write: true);
        await _grain.Clear();
        Assert.Equal(new LedgerView(0, Exists: false, Etag: null, Second: 0), await _grain.View());
    }

    [Fact]
    public async Task ConflictThatTheGrainLetsThrough_ReachesTheCallerAndDeactivates()
    {
        await _grain.Set(5, write: true);
        host.Storage.ChangeBehindTheBack("ledger", _grain.GetGrainId(), new Ledger { Total = 50 });
        var conflict = await Assert.ThrowsAsync<InconsistentStateException>(() => _grain.Set(6, write: true));
        Assert.Equal(("2", "1"), (conflict.StoredEtag, conflict.CurrentEtag));
        Assert.Equal(50, (await _grain.View()).Total);
        Assert.Equal("activated:0 ApplicationError activated:50", Script.Trace);
    }

    [Fact]
    public async Task ConflictThatTheGrainCatches_LeavesItActiveWithItsUnsavedState()
    {
        await _grain.Set(5, write: true);
        host.Storage.ChangeBehindTheBack("ledger", _grain.GetGrainId(), new Ledger { Total = 50 });
        Assert.False(await _grain.TrySet(6));
        Assert.Equal(new LedgerView(6, Exists: true, Etag: "1", Second: 0), await _grain.View());
    }

    [Fact]
    public async Task ConflictOfACallee_DoesNotDeactivateTheCaller()
    {
        var caller = host.Grain<IStateGrain>();
        await _grain.Set(5, write: true);
        host.Storage.ChangeBehindTheBack("ledger", _grain.GetGrainId(), new Ledger { Total = 50 });
        await Assert.ThrowsAsync<InconsistentStateException>(() => caller.SetOther(_grain.GetPrimaryKeyString(), 6));
        await caller.View();
        await _grain.View();
        Assert.Equal("activated:0", Script.Of(caller).Trace);
        Assert.Equal("activated:0 ApplicationError activated:50", Script.Trace);
    }

    [Fact]
    public async Task WriteThatFails_IsWrappedAndTheUnsavedValueStays()
    {
        await _grain.Set(5, write: true);
        host.Storage.WriteFailure = new IOException("disk full");
        var failure = await Assert.ThrowsAsync<OrleansException>(() => _grain.Set(6, write: true));
        Assert.Same(host.Storage.WriteFailure, failure.InnerException);
        Assert.Equal(6, (await _grain.View()).Total);
        Assert.Equal("activated:0", Script.Trace);
    }

    [Fact]
    public async Task ReadThatFails_FailsTheActivation_AndTheNextCallTriesAgain()
    {
        host.Storage.ReadFailure = new IOException("no disk");
        var failure = await Assert.ThrowsAsync<OrleansException>(_grain.View);
        Assert.Same(host.Storage.ReadFailure, failure.InnerException);
        host.Storage.ReadFailure = null;
        Assert.Equal(0, (await _grain.View()).Total);
    }

    [Fact]
    public async Task StorageThatIsNotRegistered_FailsTheFirstCall() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Grain<IUnstoredGrain>().Nothing());

    [Fact]
    public async Task StateOfWhichNoInstanceCanBeMade_FailsTheActivation() =>
        await Assert.ThrowsAsync<OrleansException>(() => host.Grain<IArrayStateGrain>().Nothing());

    [Fact]
    public async Task WriteInDeactivationAtHostStop_ReachesTheStorage()
    {
        var storage = new OwnStorage();
        await using (var first = await EngineHost.StartNewAsync(storage.AddTo))
            await first.Grain<IStateGrain>("s:1").Set(99, write: false);
        await using var second = await EngineHost.StartNewAsync(storage.AddTo);
        Assert.Equal(100, (await second.Grain<IStateGrain>("s:1").View()).Total);
    }

    [Fact]
    public async Task MemoryStorage_KeepsStateAcrossActivations()
    {
        await using var memory = await EngineHost.StartNewAsync(silo => silo.AddMemoryGrainStorageAsDefault().AddMemoryGrainStorage("own"));
        var grain = memory.Grain<IStateGrain>();
        await grain.Set(5, write: true);
        await grain.Leave();
        await Script.Of(grain).Reached("ApplicationRequested");
        var view = await grain.View();
        Assert.Equal((5, true), (view.Total, view.Exists));
        await grain.Clear();
        Assert.False((await grain.View()).Exists);
    }

    private async Task LeaveAsync()
    {
        await _grain.Leave();
        await Script.Reached("ApplicationRequested");
    }

    public sealed class StoringHost : EngineHost
    {
        public OwnStorage Storage { get; } = new();

        protected override void Configure(ISiloBuilder silo) => Storage.AddTo(silo);
    }
}
