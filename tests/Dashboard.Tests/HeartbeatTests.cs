using CchcLive.Dashboard.Tests.Support;

namespace CchcLive.Dashboard.Tests;

public class HeartbeatTests
{
    private readonly FeedBench _bench = new();

    [Fact]
    public async Task Beat_ComesEveryFiveSeconds_WithVersionAndServerTime()
    {
        await using var feed = await _bench.OpenAsync();
        _bench.Advance(4_999);
        Assert.Empty(_bench.Audience.Beats);
        _bench.Advance(1);
        _bench.Clock.Advance(TimeSpan.FromSeconds(5));
        _bench.Advance(5_000);
        Assert.Equal([(1, TestBoards.Morning.ToUnixTimeSeconds()), (1, TestBoards.Morning.AddSeconds(5).ToUnixTimeSeconds())], _bench.Audience.Beats);
    }

    [Fact]
    public async Task Beat_WhileTheSourceHangs_DoesNotCome_AndComesAgainAfterwards()
    {
        await using var feed = await _bench.OpenAsync();
        var hang = new TaskCompletionSource();
        _bench.Source.Obstacle = hang.Task;
        _bench.Advance(60_000);
        Assert.Empty(_bench.Audience.Beats);
        _bench.Source.Obstacle = Task.CompletedTask;
        hang.SetResult();
        await Eventually.Holds(() => _bench.Audience.Beats.Count == 1);
        _bench.Advance(5_000);
        Assert.Equal(2, _bench.Audience.Beats.Count);
    }

    [Fact]
    public async Task Beat_WhileTheSourceFails_DoesNotCome_AndComesAgainAfterwards()
    {
        await using var feed = await _bench.OpenAsync();
        _bench.Source.Obstacle = Task.FromException(new TimeoutException());
        _bench.Advance(20_000);
        Assert.Empty(_bench.Audience.Beats);
        _bench.Source.Obstacle = Task.CompletedTask;
        _bench.Advance(5_000);
        Assert.Single(_bench.Audience.Beats);
    }

    [Fact]
    public async Task Board_WhileTheSourceHangs_IsNotHandedOutAsCurrent()
    {
        await using var feed = await _bench.OpenAsync();
        var hang = new TaskCompletionSource();
        _bench.Source.Obstacle = hang.Task;
        _bench.Advance(12_400);
        Assert.True(feed.IsCurrent);
        _bench.Advance(100);
        Assert.False(feed.IsCurrent);
        _bench.Source.Obstacle = Task.CompletedTask;
        hang.SetResult();
        await Eventually.Holds(() => feed.IsCurrent);
    }

    [Fact]
    public async Task Beat_MakesUpForALostNotice()
    {
        await using var feed = await _bench.OpenAsync();
        _bench.Source.LosesNotices = true;
        _bench.Source.Set(_bench.Source.Board.With(0, "now.open", 5));
        Assert.Empty(_bench.Audience.Deltas);
        _bench.Advance(5_000);
        Assert.Equal(2, Assert.Single(_bench.Audience.Deltas).Delta.To);
    }

    [Fact]
    public async Task Push_ToScreensThatAreSlowOrBroken_HoldsNothingBack()
    {
        await using var feed = await _bench.OpenAsync();
        _bench.Audience.Sending = new TaskCompletionSource().Task;
        for (var i = 1; i <= 5; i++)
        {
            _bench.Source.Set(_bench.Source.Board.With(0, "now.open", i));
            _bench.Advance(100);
        }

        _bench.Audience.Sending = Task.FromException(new IOException("gone"));
        _bench.Advance(5_000);
        Assert.Equal((5, 1), (_bench.Audience.Deltas.Count, _bench.Audience.Beats.Count));
    }
}
