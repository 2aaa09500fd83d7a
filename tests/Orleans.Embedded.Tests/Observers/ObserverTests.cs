using CchcLive.Engines.Tests.Support;

namespace CchcLive.Engines.Tests.Observers;

/// <summary>Objects of the host that grains call back.</summary>
public sealed class ObserverTests(ObserverTests.ImpatientHost host) : IClassFixture<ObserverTests.ImpatientHost>
{
    private readonly INewsGrain _grain = host.Grain<INewsGrain>();
    private readonly NewsListener _listener = new();

    [Theory]
    [InlineData("Tell", 2_000)]
    [InlineData("Push", 2_000)]
    [InlineData("Shout", 2_000)]
    public async Task Notifications_ArriveOneAtATimeAndInOrder(string way, int count)
    {
        await SubscribeAsync();
        await Soon.Do(_grain.Notify(way, 0, count));
        await _listener.Script.Reached($"heard:{count - 1}");
        Assert.Equal(Enumerable.Range(0, count), _listener.Heard);
        GC.KeepAlive(_listener);
    }

    [Fact]
    public async Task Observer_MayAnswer_AndRunsOnTheThreadPool()
    {
        var reference = host.Grains.CreateObjectReference<INewsObserver>(_listener);
        Assert.Equal(14, await _grain.Ask(reference, 7));
    }

    [Fact]
    public async Task Failure_ReachesTheNotifyingGrain()
    {
        var reference = host.Grains.CreateObjectReference<INewsObserver>(_listener);
        _listener.Failure = new NotSupportedException("as the test wants it");
        Assert.Same(_listener.Failure, await Assert.ThrowsAsync<NotSupportedException>(() => _grain.TellWithoutManager(reference)));
    }

    [Theory]
    [InlineData("Tell", 0)]
    [InlineData("Push", 1)]
    [InlineData("Shout", 1)]
    public async Task FailingObserver_IsDroppedOnlyWhereItsFailureIsHeard(string way, int left)
    {
        await SubscribeAsync();
        _listener.Failure = new NotSupportedException("as the test wants it");
        await _grain.Notify(way, 1, 1);
        await _listener.Script.Reached("heard:1");
        Assert.Equal(left, await _grain.Count());
        GC.KeepAlive(_listener);
    }

    [Fact]
    public async Task Unsubscribed_HearsNothing()
    {
        var reference = await SubscribeAsync();
        await _grain.Unsubscribe(reference);
        Assert.Equal(0, await _grain.Count());
        await _grain.Notify("Tell", 1, 1);
        Assert.Empty(_listener.Heard);
    }

    [Fact]
    public async Task ExpiredObserver_CountsUntilTheNextNotification_AndIsNotCalled()
    {
        var reference = await SubscribeAsync();
        await _grain.MoveClock(TimeSpan.FromMinutes(4));
        await _grain.Subscribe(reference);
        await _grain.MoveClock(TimeSpan.FromMinutes(4));
        await _grain.Notify("Tell", 1, 1);
        await _grain.MoveClock(TimeSpan.FromMinutes(6));
        Assert.Equal(1, await _grain.Count());
        await _grain.Notify("Tell", 2, 1);
        Assert.Equal(0, await _grain.Count());
        Assert.Equal([1], _listener.Heard);
    }

    [Fact]
    public async Task DeletedObserver_TaskCallsTimeOut_OthersReturnAtOnce()
    {
        var reference = await SubscribeAsync();
        host.Grains.DeleteObjectReference<INewsObserver>(reference);
        await _grain.Notify("Shout", 1, 3);
        await _grain.Notify("Push", 1, 3);
        Assert.Equal(1, await _grain.Count());
        await Assert.ThrowsAsync<TimeoutException>(() => _grain.TellWithoutManager(reference));
        Assert.Empty(_listener.Heard);
    }

    [Fact]
    public void CreateObjectReference_TwiceForOneObject_GivesTwoIdentities()
    {
        var first = host.Grains.CreateObjectReference<INewsObserver>(_listener);
        var second = host.Grains.CreateObjectReference<INewsObserver>(_listener);
        Assert.False(first.Equals(second));
    }

    [Fact]
    public void References_MadeOrDeletedWrongly_Throw()
    {
        var reference = host.Grains.CreateObjectReference<INewsObserver>(_listener);
        Assert.ThrowsAny<ArgumentException>(() => host.Grains.CreateObjectReference<INewsObserver>(reference));
        Assert.ThrowsAny<ArgumentException>(() => host.Grains.CreateObjectReference<INewsObserver>(null!));
        Assert.ThrowsAny<ArgumentException>(() => host.Grains.DeleteObjectReference<INewsObserver>(_listener));
        host.Grains.DeleteObjectReference<INewsObserver>(reference);
        Assert.ThrowsAny<ArgumentException>(() => host.Grains.DeleteObjectReference<INewsObserver>(reference));
    }

    [Fact]
    public async Task CreateObjectReference_InsideAGrain_Throws() =>
        Assert.Equal(nameof(InvalidOperationException), await _grain.FailureOfMakingAReference());

    private async Task<INewsObserver> SubscribeAsync()
    {
        var reference = host.Grains.CreateObjectReference<INewsObserver>(_listener);
        await _grain.Subscribe(reference);
        return reference;
    }

    public sealed class ImpatientHost : EngineHost
    {
        protected override TimeSpan ResponseTimeout => TimeSpan.FromSeconds(2);
    }
}
