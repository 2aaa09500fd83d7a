using CchcLive.Engines.Tests.Support;

namespace CchcLive.Engines.Tests.Calls;

/// <summary>In one process a failure reaches the caller as the very object that was thrown.</summary>
public sealed class ExceptionTests(EngineHost host) : IClassFixture<EngineHost>
{
    private readonly ICallGrain _grain = host.Grain<ICallGrain>();

    [Theory]
    [InlineData("at once")]
    [InlineData("later")]
    [InlineData("faulted task")]
    [InlineData("several")]
    public async Task Failure_ReachesTheCallerAsTheSameObject(string how)
    {
        var thrown = new ParcelException("too heavy", 40) { Data = { ["scale"] = "north" } };
        Script.Of(_grain).Failure = thrown;
        var call = _grain.Throw(how);
        var caught = await Assert.ThrowsAsync<ParcelException>(() => call);
        Assert.Same(thrown, caught);
        Assert.Equal((40, "north"), (caught.Weight, caught.Data["scale"]));
    }

    [Fact]
    public async Task MethodThatReturnsNoTask_FailsAtTheAwait()
    {
        var call = _grain.Throw("null");
        await Assert.ThrowsAsync<NullReferenceException>(() => call);
    }

    [Fact]
    public async Task CancelledTask_CancelsTheCallersTask()
    {
        var call = _grain.Throw("cancelled");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.True(call.IsCanceled);
    }

    [Fact]
    public async Task Failure_DoesNotDeactivateTheGrain()
    {
        var before = await _grain.Instance();
        await Assert.ThrowsAnyAsync<Exception>(() => _grain.Throw("later"));
        Assert.Equal(before, await _grain.Instance());
    }
}
