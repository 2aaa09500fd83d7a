using CchcLive.Dashboard.Public.LookUp;
using CchcLive.TestSupport;

namespace CchcLive.Dashboard.Tests.Public;

public sealed class EvenPaceTests
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ManualTimeProvider _clock = new();

    [Theory]
    [InlineData(0)]
    [InlineData(399)]
    public async Task Answer_LeavesOnTheBeat_WheneverBeforeItTheWorkWasDone(int milliseconds)
    {
        var work = new TaskCompletionSource<string>();
        var answer = new EvenPace(_clock, Beat).KeepAsync(() => work.Task);
        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
        work.SetResult("stage");
        _clock.Advance(TimeSpan.FromMilliseconds(399 - milliseconds));
        Assert.False(answer.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("stage", await answer.WaitAsync(Patience));
    }

    [Fact]
    public async Task WorkLongerThanABeat_IsAnsweredOnALaterOne()
    {
        var work = new TaskCompletionSource<string>();
        var answer = new EvenPace(_clock, Beat).KeepAsync(() => work.Task);
        _clock.Advance(3 * Beat);
        Assert.False(answer.IsCompleted);
        work.SetResult("stage");
        _clock.Advance(Beat);
        Assert.Equal("stage", await answer.WaitAsync(Patience));
    }

    [Fact]
    public async Task Failure_LeavesOnTheBeatToo()
    {
        var answer = new EvenPace(_clock, Beat).KeepAsync(() => Task.FromException<int>(new InvalidOperationException("no shard")));
        Assert.False(answer.IsCompleted);
        _clock.Advance(Beat);
        await Assert.ThrowsAsync<InvalidOperationException>(() => answer.WaitAsync(Patience));
    }
}
