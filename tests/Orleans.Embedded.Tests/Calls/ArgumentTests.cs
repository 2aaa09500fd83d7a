using CchcLive.Engines.Tests.Support;

namespace CchcLive.Engines.Tests.Calls;

/// <summary>What crosses a call, and how.</summary>
public sealed class ArgumentTests(EngineHost host) : IClassFixture<EngineHost>
{
    private readonly ICallGrain _grain = host.Grain<ICallGrain>();

    [Fact]
    public async Task ImmutableMessage_CrossesByReferenceBothWays()
    {
        var parcel = new Parcel("maps", [1, 2, 3]);
        Assert.Same(parcel, await _grain.Echo(parcel));
    }

    [Fact]
    public async Task ValueTasks_AnswerToo()
    {
        Assert.Equal(3, await _grain.Length([1, 2, 3]));
        await _grain.Nothing();
    }

    [Fact]
    public async Task OneWayCall_EndsAtOnceAndRunsInTurn()
    {
        await _grain.Nothing();
        var hold = _grain.Hold("first");
        await _grain.HoldOneWay("second");
        await Script.Of(_grain).Reached("+first");
        await _grain.Instance();
        Assert.Equal("+first", Script.Of(_grain).Trace);
        Script.Of(_grain).Open("first", "second");
        await hold;
        await Script.Of(_grain).Reached("-second");
    }

    [Fact]
    public async Task VoidCall_RunsAndItsFailureIsLost()
    {
        _grain.Shout("hello");
        await Script.Of(_grain).Reached("hello");
        await _grain.Nothing();
    }

    [Fact]
    public async Task RequestContext_FlowsToCalleesAndNeverBack()
    {
        RequestContext.Set("who", "clerk");
        Assert.Equal("clerk", await _grain.Context("who"));
        Assert.Equal("clerk", await _grain.ContextOf(host.Grain<ICallGrain>().GetPrimaryKeyString(), "who"));
        Assert.Equal("clerk", RequestContext.Get("who"));
        Assert.True(RequestContext.Remove("who"));
        Assert.Equal("none", await _grain.Context("who"));
        RequestContext.Clear();
        Assert.Null(RequestContext.Get("who"));
    }

    [Fact]
    public async Task AsyncLocal_DoesNotCross()
    {
        CallGrain.AmbientOfCaller.Value = 5;
        Assert.Null(await _grain.Ambient());
    }

    [Fact]
    public void GetGrain_BadKeyOrNoImplementation_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => host.Grains.GetGrain<ICallGrain>(null!));
        Assert.ThrowsAny<ArgumentException>(() => host.Grains.GetGrain<ICallGrain>(" "));
        Assert.ThrowsAny<ArgumentException>(() => host.Grains.GetGrain<INobodysGrain>("x"));
        Assert.ThrowsAny<ArgumentException>(() => host.Grains.GetGrain<ITwiceGrain>("x"));
    }

    [Fact]
    public async Task GetGrain_WithTheNameOfOneOfSeveralClasses_FindsIt()
    {
        Assert.Equal("one", await host.Grains.GetGrain<ITwiceGrain>("x", typeof(OneGrain).FullName).Name());
        Assert.Equal("other", await host.Grains.GetGrain<ITwiceGrain>("x", typeof(OtherGrain).FullName).Name());
    }

    [Fact]
    public async Task GrainType_IsTheClassNameOrTheOneGiven()
    {
        Assert.Equal("call", _grain.GetGrainId().Type.ToString());
        var one = host.Grains.GetGrain<ITwiceGrain>("x", typeof(OneGrain).FullName);
        await one.Name();
        Assert.Equal(GrainId.Create("the-one", "x"), one.GetGrainId());
        Assert.Equal("the-one/x", one.GetGrainId().ToString());
    }

    [Fact]
    public async Task PlainBaseInterface_ReachesTheGrain()
    {
        INamed named = host.Grains.GetGrain<ITwiceGrain>("y", typeof(OneGrain).FullName);
        Assert.Equal("one", await named.Name());
    }

    public interface INobodysGrain : IGrainWithStringKey
    {
        Task Nothing();
    }

    public interface INamed
    {
        Task<string> Name();
    }

    public interface ITwiceGrain : IGrainWithStringKey, INamed;

    [GrainType("the-one")]
    public sealed class OneGrain : Grain, ITwiceGrain
    {
        public Task<string> Name() => Task.FromResult("one");
    }

    public sealed class OtherGrain : Grain, ITwiceGrain
    {
        public Task<string> Name() => Task.FromResult("other");
    }
}
