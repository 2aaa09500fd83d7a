using System.Net;
using CchcLive.Dashboard.Tests.Support;
using CchcLive.Domain.Targets;
using CchcLive.Grains.Messages;
using static CchcLive.Dashboard.Tests.Support.TestBoards;

namespace CchcLive.Dashboard.Tests.Wall;

/// <summary>What the room is told at once.</summary>
public class AlertTests
{
    private const string Alert = $"/wall/{AreaId}/scenes/alert";

    [Fact]
    public async Task NothingWrong_HasNothingToShow()
    {
        await using var host = await DashboardHost.StartAsync();
        host.Source.Set(Of(2, "a.1", Unit("p1", "Phường An Lạc", FeedState.Live, Morning.UtcTicks), Unit("p2", "Phường Tân Tạo", FeedState.OffHours, Morning.UtcTicks)));
        using var answer = await host.Client.GetAsync(Alert, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task SilentUnit_IsNamed_WithTheTimeItWasLastHeard()
    {
        await using var host = await DashboardHost.StartAsync();
        var scene = await host.PageAsync(Alert);
        Assert.Contains("data-alert-id=\"silent:p2\"", scene, StringComparison.Ordinal);
        Assert.Contains("Phường Tân Tạo (mất tín hiệu từ 09:12)", scene, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AreaWithoutAnySignal_IsToldAsOne()
    {
        await using var host = await DashboardHost.StartAsync();
        host.Source.Set(Of(2, "a.1", Unit("p1", "Phường An Lạc", FeedState.Silent, Morning.AddHours(-1).UtcTicks)));
        Assert.Contains("data-alert-id=\"no-data\"", await host.PageAsync(Alert), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAuditThatFoundDifferences_IsTold()
    {
        await using var host = await DashboardHost.StartAsync();
        host.Source.Set(Of(2, "a.1", Unit("p1", "Phường An Lạc", FeedState.Live, Morning.UtcTicks)));
        host.Facts.IsAuditAlarm = true;
        Assert.Contains("data-alert-id=\"audit\"", await host.PageAsync(Alert), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 7, false)] // two more are not ten
    [InlineData(40, 50, true)] // ten more, and a quarter of what was
    [InlineData(100, 115, false)] // fifteen more, but not a fifth of what was
    [InlineData(0, 10, true)]
    public async Task LateDossiersThatJumpedSinceTheClose_AreTold(long then, long now, bool told)
    {
        await using var host = await DashboardHost.StartAsync();
        var board = Of(2, "a.1", Unit("p1", "Phường An Lạc", FeedState.Live, Morning.UtcTicks, ("now.openLate", now)));
        host.Source.Set(board with { LastClose = new CloseMark(new DateOnly(2025, 3, 11), Unit("p1", "", FeedState.Live, null, ("now.openLate", then)).Values) });
        Assert.Equal(told, (await host.PageAsync(Alert)).Contains("data-alert-id=\"jump:2025-03-11\"", StringComparison.Ordinal));
        Assert.Equal(told, new AlertThresholds(10, 0.2).IsJump(then, now));
    }
}
