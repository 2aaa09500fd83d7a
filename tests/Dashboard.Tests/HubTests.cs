using System.Text;
using System.Text.Json;
using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Push;
using CchcLive.Dashboard.Tests.Support;
using CchcLive.Grains.Messages;
using static CchcLive.Dashboard.Tests.Support.TestBoards;

namespace CchcLive.Dashboard.Tests;

public class HubTests
{
    [Fact]
    public async Task Watch_AnswersWithTheBoard_InTheShapeTheScreensKnow()
    {
        await using var host = await DashboardHost.StartAsync();
        using var screen = await RawScreen.ConnectAsync(host.Address);
        using var answer = JsonDocument.Parse(await screen.WatchAsync(AreaId));
        var reply = answer.RootElement.GetProperty("result");
        var board = reply.GetProperty("board");
        Assert.Equal(Morning.ToUnixTimeMilliseconds(), reply.GetProperty("s").GetInt64());
        Assert.Equal(["v", "layout", "build", "name", "zone", "tree", "speed", "d", "close", "cols", "rows", "cells"], board.EnumerateObject().Select(field => field.Name));
        Assert.Equal(["id", "name", "kind"], board.GetProperty("rows")[0].EnumerateObject().Select(field => field.Name));
        Assert.Equal(board.GetProperty("cells").GetArrayLength(), 4 * (board.GetProperty("cols").GetArrayLength() + 2));
        Assert.Equal(("Asia/Ho_Chi_Minh", 1), (board.GetProperty("zone").GetString(), board.GetProperty("v").GetInt64()));
    }

    [Fact]
    public async Task Watch_UnknownArea_IsRefusedWithAReason()
    {
        await using var host = await DashboardHost.StartAsync();
        using var screen = await RawScreen.ConnectAsync(host.Address);
        Assert.Contains("unknown-area", await screen.WatchAsync("x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_WhileTheSourceIsSilent_IsRefused_SoThatNoOldBoardLooksLive()
    {
        await using var host = await DashboardHost.StartAsync();
        using var screen = await RawScreen.ConnectAsync(host.Address);
        await screen.WatchAsync(AreaId);
        host.Source.Obstacle = Task.FromException(new TimeoutException());
        host.Pace.Advance(BoardFeed.DoubtAfter);
        Assert.Contains("no-news", await screen.WatchAsync(AreaId), StringComparison.Ordinal);
        host.Source.Obstacle = Task.CompletedTask;
        host.Pace.Advance(BoardFeed.BeatInterval);
        Assert.Contains("\"board\"", await screen.WatchAsync(AreaId), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_ReachAWatchingScreen_InTheirPinnedForm()
    {
        await using var host = await DashboardHost.StartAsync();
        using var screen = await RawScreen.ConnectAsync(host.Address);
        await screen.WatchAsync(AreaId);
        host.Source.Set(host.Source.Board.With(1, "now.open", 11));
        Assert.Equal("""{"type":1,"target":"delta","arguments":[{"f":1,"t":2,"d":1741747267000,"c":[1,0,11,3,0,1245]}]}""", await screen.NextAsync("delta"));
        host.Pace.Advance(BoardFeed.BeatInterval);
        Assert.Equal("""{"type":1,"target":"beat","arguments":[2,1741747267]}""", await screen.NextAsync("beat"));
        host.Source.Set(Three(layout: "b.1"));
        Assert.Equal("""{"type":1,"target":"reset","arguments":[]}""", await screen.NextAsync("reset"));
    }

    [Fact]
    public async Task Beat_OnTheWire_IsAtMostSixtyBytes()
    {
        await using var host = await DashboardHost.StartAsync();
        host.Source.Set(Three(version: 9_999_999));
        using var screen = await RawScreen.ConnectAsync(host.Address);
        await screen.WatchAsync(AreaId);
        host.Pace.Advance(BoardFeed.BeatInterval);
        Assert.InRange(WireSize(await screen.NextAsync("beat")), 1, 60);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(200)]
    public async Task Delta_OnTheWire_IsAtMostFortyBytesPerChangedCounter(int dossiers)
    {
        await using var host = await DashboardHost.StartAsync();
        host.Source.Set(Twenty());
        using var screen = await RawScreen.ConnectAsync(host.Address);
        await screen.WatchAsync(AreaId);
        var random = new Random(3);
        long bytes = 0;
        long counters = 0;
        for (var push = 0; push < 50; push++)
        {
            host.Source.LosesNotices = true;
            for (var i = 0; i < dossiers; i++) host.Source.Set(AfterOneReceipt(host.Source.Board, random.Next(20)));
            host.Source.LosesNotices = false;
            host.Source.Set(host.Source.Board with { Version = host.Source.Board.Version + 1 });
            var message = await screen.NextAsync("delta");
            bytes += WireSize(message);
            using var delta = JsonDocument.Parse(message);
            counters += delta.RootElement.GetProperty("arguments")[0].GetProperty("c").GetArrayLength() / 3;
            host.Pace.Advance(BoardFeed.PushInterval);
        }

        Assert.InRange((double)bytes / counters, 1, 40);
    }

    /// <summary>With the end mark, which is part of the message.</summary>
    private static int WireSize(string message) => Encoding.UTF8.GetByteCount(message) + 1;

    private static AreaBoard Twenty() => Of(
        1_000_000, "a.1", [.. Enumerable.Range(0, 20).Select(i => Unit($"p{i}", $"Phường {i}", FeedState.Live, Morning.UtcTicks, ("now.open", 5_000 + i)))]);

    /// <summary>What one dossier received at the desk moves.</summary>
    private static AreaBoard AfterOneReceipt(AreaBoard board, int row)
    {
        foreach (var column in (string[])["now.open", "now.openWithin", "today.received", "month.toHandle", "month.received", "month.receivedOther", "month.open", "month.openWithin"])
        {
            board = board.With(row, column, board.Rows[row].Values[ScreenColumns.PlaceOf(column)] + 1);
        }

        return board with { DataAt = board.DataAt + (TimeSpan.TicksPerMillisecond * 137) };
    }
}
