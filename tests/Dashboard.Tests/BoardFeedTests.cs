using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Push;
using CchcLive.Dashboard.Tests.Support;
using static CchcLive.Dashboard.Tests.Support.TestBoards;

namespace CchcLive.Dashboard.Tests;

public class BoardFeedTests
{
    private readonly FeedBench _bench = new();

    [Fact]
    public async Task Open_UnknownArea_GivesNoFeed() => Assert.Null(await BoardFeed.OpenAsync(_bench.Context, "no-such-area"));

    [Fact]
    public async Task Change_OnQuietBoard_IsPushedAtOnce()
    {
        await using var feed = await _bench.OpenAsync();
        _bench.Source.Set(_bench.Source.Board.With(0, "now.openLate", 8));
        var (_, delta) = Assert.Single(_bench.Audience.Deltas);
        var late = ScreenColumns.PlaceOf("now.openLate");
        Assert.Equal((1, 2), (delta.From, delta.To));
        Assert.Equal([0, late, 8, 3, late, 8], delta.Changes);
    }

    [Fact]
    public async Task Changes_AtThousandASecond_ArePushedAtMostTenTimesASecond_AndAddUp()
    {
        await using var feed = await _bench.OpenAsync();
        var screen = BoardCells.Flatten(_bench.Source.Board, Area.Rule);
        var random = new Random(7);
        for (var i = 0; i < 10_000; i++)
        {
            _bench.Source.Set(_bench.Source.Board.With(random.Next(2), "today.received", random.Next(1_000)));
            _bench.Advance(1);
        }

        _bench.Advance(100);
        var deltas = _bench.Audience.Deltas;
        Assert.InRange(deltas.Count, 95, 101);
        Assert.All(deltas.Zip(deltas.Skip(1)), pair => Assert.Equal(pair.First.Delta.To, pair.Second.Delta.From));
        foreach (var (_, delta) in deltas)
        {
            for (var i = 0; i < delta.Changes.Length; i += 3) screen[(delta.Changes[i] * BoardCells.Stride) + delta.Changes[i + 1]] = delta.Changes[i + 2];
        }

        Assert.Equal(BoardCells.Flatten(_bench.Source.Board, Area.Rule), screen);
    }

    [Fact]
    public async Task Change_ThatNoScreenCanSee_IsNotPushed()
    {
        await using var feed = await _bench.OpenAsync();
        _bench.Source.Set(_bench.Source.Board with { Version = 2 });
        Assert.Empty(_bench.Audience.Deltas);
        _bench.Advance(100);
        _bench.Source.Set(_bench.Source.Board.With(0, "now.open", 5));
        Assert.Equal((1, 3), (_bench.Audience.Deltas[0].Delta.From, _bench.Audience.Deltas[0].Delta.To));
    }

    [Fact]
    public async Task DataTime_ThatMovesAlone_IsPushed()
    {
        await using var feed = await _bench.OpenAsync();
        _bench.Source.Set(_bench.Source.Board with { Version = 2, DataAt = Morning.AddSeconds(1).UtcTicks });
        var delta = Assert.Single(_bench.Audience.Deltas).Delta;
        Assert.Empty(delta.Changes);
        Assert.Equal(Morning.AddSeconds(1).ToUnixTimeMilliseconds(), delta.DataAt);
    }

    [Fact]
    public async Task NewLayout_TellsScreensToAskAgain()
    {
        await using var feed = await _bench.OpenAsync();
        _bench.Source.Set(Three(version: 1, layout: "b.1"));
        Assert.Equal((1, 0), (_bench.Audience.Resets, _bench.Audience.Deltas.Count));
        Assert.Contains("\"layout\":\"b.1\"", System.Text.Encoding.UTF8.GetString(feed.Snapshot().Json), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Snapshot_ForTwoHundredScreens_IsWrittenOnce_AndAgainAfterAPush()
    {
        await using var feed = await _bench.OpenAsync();
        var first = feed.Snapshot();
        Assert.All(Enumerable.Range(0, 200), _ => Assert.Same(first, feed.Snapshot()));
        _bench.Source.Set(_bench.Source.Board.With(0, "now.open", 5));
        Assert.NotSame(first, feed.Snapshot());
    }

    [Fact]
    public async Task Snapshot_WhileAChangeWaits_IsTheBoardThatTheNextDeltaContinues()
    {
        await using var feed = await _bench.OpenAsync();
        _bench.Source.Set(_bench.Source.Board.With(0, "now.open", 5));
        _bench.Source.Set(_bench.Source.Board.With(0, "now.open", 6));
        Assert.Equal(2, feed.Snapshot().Version);
        _bench.Advance(100);
        Assert.Equal(2, _bench.Audience.Deltas[^1].Delta.From);
    }

    [Fact]
    public async Task Feeds_AskedByManyAtOnce_AreOpenedOnce()
    {
        await using var feeds = new BoardFeeds(_bench.Context);
        var opened = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => feeds.OpenAsync(AreaId)));
        Assert.All(opened, feed => Assert.Same(opened[0], feed));
        Assert.Equal(1, _bench.Source.Reads);
    }

    [Fact]
    public async Task Feeds_ThatFailedToOpen_AreTriedAgain()
    {
        await using var feeds = new BoardFeeds(_bench.Context);
        _bench.Source.Obstacle = Task.FromException(new TimeoutException());
        await Assert.ThrowsAsync<TimeoutException>(() => feeds.OpenAsync(AreaId));
        _bench.Source.Obstacle = Task.CompletedTask;
        Assert.NotNull(await feeds.OpenAsync(AreaId));
    }
}
