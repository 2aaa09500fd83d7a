using CchcLive.Engines.Tests.Support;

namespace CchcLive.Engines.Tests.Life;

/// <summary>How an activation begins and ends.</summary>
public sealed class ActivationTests(EngineHost host) : IClassFixture<EngineHost>
{
    [Fact]
    public async Task GetGrain_ActivatesNothing()
    {
        var grain = New("");
        Assert.Equal("", Script.Of(grain).Trace);
        await grain.Instance();
        Assert.Equal("activating activated", Script.Of(grain).Trace);
    }

    [Fact]
    public async Task CallsDuringActivation_WaitForIt()
    {
        var grain = New("slow:");
        var calls = Enumerable.Range(0, 20).Select(_ => grain.Instance()).ToArray();
        await Script.Of(grain).Reached("activating");
        Assert.DoesNotContain(calls, call => call.IsCompleted);
        Script.Of(grain).Open("activate");
        Assert.Single((await Task.WhenAll(calls)).Distinct());
    }

    [Fact]
    public async Task ActivationThatFails_FailsAllWaitingCallsWithThatFailure_AndTheNextCallTriesAgain()
    {
        var grain = New("fails:");
        var first = grain.Instance();
        await Script.Of(grain).Reached("activating");
        Task<int>[] calls = [first, grain.Instance(), grain.Instance()];
        await Task.Delay(100);
        Script.Of(grain).Open("activate");
        foreach (var call in calls)
            Assert.Same(Script.Of(grain).Failure, await Assert.ThrowsAsync<InvalidOperationException>(() => call));
        await grain.Instance();
        Assert.Equal("activating activating activated", Script.Of(grain).Trace);
    }

    [Fact]
    public async Task ConstructorThatFails_GivesInvalidOperationWithTheCauseInside()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => host.Grain<IUnbuildableGrain>().Nothing());
        Assert.IsType<NotSupportedException>(Assert.IsAssignableFrom<Exception>(failure.InnerException).GetBaseException());
    }

    [Fact]
    public async Task ServiceThatIsMissing_GivesInvalidOperation() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Grain<INeedyGrain>().Nothing());

    [Fact]
    public async Task DeactivateOnIdle_NextCallMeetsANewInstance()
    {
        var grain = New("");
        var before = await grain.Instance();
        await grain.Leave();
        Assert.NotEqual(before, await grain.Instance());
        Assert.Equal("activating activated ApplicationRequested deactivated activating activated", Script.Of(grain).Trace);
    }

    [Fact]
    public async Task DeactivateOnIdle_WaitsForInterleavedCalls_AndNewCallsWaitForTheNewInstance()
    {
        var grain = New("");
        var before = await grain.Instance();
        var hold = grain.HoldInterleaved();
        await Script.Of(grain).Reached("+hold");
        await grain.Leave();
        var plain = grain.Instance();
        var interleaved = grain.InstanceInterleaved();
        Script.Of(grain).Open("hold");
        await hold;
        Assert.NotEqual(before, await plain);
        Assert.Equal(await plain, await interleaved);
        Assert.Equal("activating activated +hold -hold ApplicationRequested deactivated activating activated", Script.Of(grain).Trace);
    }

    [Fact]
    public async Task CallsDuringDeactivation_GoToTheNewInstance()
    {
        var grain = New("slowend:");
        var before = await grain.Instance();
        await grain.Leave();
        await Script.Of(grain).Reached("ApplicationRequested");
        var call = grain.Instance();
        Script.Of(grain).Open("deactivate");
        Assert.NotEqual(before, await call);
    }

    [Fact]
    public async Task MethodThatDeactivatesAndThrows_DoesBoth()
    {
        var grain = New("");
        var before = await grain.Instance();
        Assert.Same(Script.Of(grain).Failure, await Assert.ThrowsAsync<InvalidOperationException>(grain.LeaveAndThrow));
        Assert.NotEqual(before, await grain.Instance());
    }

    [Fact]
    public async Task DeactivationThatFails_IsNobodysProblem()
    {
        var grain = New("badend:");
        var before = await grain.Instance();
        await grain.Leave();
        Assert.NotEqual(before, await grain.Instance());
    }

    [Fact]
    public async Task DeactivateOnIdleDuringEveryActivation_IsRejectedInTheEnd() =>
        await Assert.ThrowsAnyAsync<OrleansMessageRejectionException>(() => New("leaves:").Instance());

    [Fact]
    public async Task StreamOfCallsAcrossDeactivations_AllArriveOnce()
    {
        var grain = host.Grain<IRestlessGrain>();
        foreach (var batch in Enumerable.Range(0, 3_000).Chunk(400))
            await Soon.Do(Task.WhenAll(batch.Select(grain.Take).ToArray()));
        Assert.Equal(Enumerable.Range(0, 3_000), RestlessGrain.Taken(grain.GetPrimaryKeyString()).Order());
    }

    [Fact]
    public void GrainMadeByHand_IsOfNoUse()
    {
        var grain = new LifeGrain();
        Assert.ThrowsAny<Exception>(() => grain.GetPrimaryKeyString());
        Assert.ThrowsAny<Exception>(() => grain.Leave().IsCompleted);
    }

    private ILifeGrain New(string trouble) => host.Grain<ILifeGrain>($"{trouble}{Guid.NewGuid():N}");
}
