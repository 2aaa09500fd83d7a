using System.Net;
using CchcLive.Dashboard.Comparison;
using CchcLive.Dashboard.Tests.Support;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Targets;
using CchcLive.Grains.Queries;
using static CchcLive.Dashboard.Tests.Support.TestBoards;

namespace CchcLive.Dashboard.Tests;

/// <summary>The month beside the month before, and beside the target, as it is written.</summary>
public class ComparisonTests
{
    [Fact]
    public async Task ThePage_SaysWithWhichPartItCompares_AndTheChangeBySignAndWord()
    {
        await using var host = await DashboardHost.StartAsync();
        var before = Figures(2, 1_200, 1_000, 30, 8, 970);
        host.Source.Comparison = new PeriodComparison(Figures(3, 1_100, 1_000, 21, 8, 979), new MonthBefore(before.From, before.At, 8, IsWhole: false), before);
        var page = System.Net.WebUtility.HtmlDecode(await host.PageAsync($"/areas/{AreaId}"));
        Assert.Contains("<small>8 ngày làm việc đầu, đến 09:41 12/02/2025</small>", page, StringComparison.Ordinal);
        Assert.Matches("data-compare=\"received\">\\s*<th[^>]*>Tiếp nhận</th>\\s*<td>1.100</td>\\s*<td>1.200</td>\\s*<td><span class=\"delta\" data-direction=\"less\"><i[^>]*>▼</i> <b>−100</b> ít hơn", page);
        Assert.Matches("data-compare=\"openLate\">.*\\s*<td>8</td>\\s*<td>8</td>\\s*<td><span class=\"delta\" data-direction=\"same\">", page);
        Assert.Matches("data-compare=\"onTime\">\\s*<th[^>]*>[^<]*</th>\\s*<td>97,9 % \\(979/1.000\\)</td>\\s*<td>97,0 % \\(970/1.000\\)</td>\\s*<td>\\+0,9 điểm %</td>", page);
        Assert.Contains("Chỉ tiêu 98,0 %: thiếu 0,1 điểm %.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BeforeTheFirstWorkingDay_ThePageSaysWhyNothingIsBeside()
    {
        await using var host = await DashboardHost.StartAsync();
        var page = WebUtility.HtmlDecode(await host.PageAsync($"/areas/{AreaId}"));
        Assert.Contains("data-comparison=\"none\"", page, StringComparison.Ordinal);
        Assert.Contains("Tháng này chưa có ngày làm việc nào", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"delta\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMonthBeforeOfWhichNothingIsKnown_IsADash_AndNoZero()
    {
        await using var host = await DashboardHost.StartAsync();
        var now = Figures(3, 100, 80, 2, 5, 78);
        host.Source.Comparison = new PeriodComparison(now, new MonthBefore(new DateOnly(2025, 2, 1), Morning.AddMonths(-1).UtcTicks, 8, IsWhole: false), null);
        var page = await host.PageAsync($"/areas/{AreaId}");
        Assert.Matches("data-compare=\"received\">\\s*<th[^>]*>Tiếp nhận</th>\\s*<td>100</td>\\s*<td>–</td>\\s*<td><span class=\"delta\" data-direction=\"none\">", page);
        Assert.Contains("Hệ thống không có dữ liệu của phần tháng trước đó.", page, StringComparison.Ordinal);
        host.Source.Comparison = new PeriodComparison(null, null, null);
        Assert.DoesNotContain("data-comparison", await host.PageAsync($"/areas/{AreaId}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(979_600, 1_000_000, -1, "Chỉ tiêu 98,0 %: thiếu 0,1 điểm %.")]
    [InlineData(98, 100, 0, "Chỉ tiêu 98,0 %: vừa đạt.")]
    [InlineData(100, 100, 20, "Chỉ tiêu 98,0 %: đạt, cao hơn 2,0 điểm %.")]
    public void TheDistanceToTheTarget_IsThatOfTheShareAsWritten(long onTime, long of, long tenths, string words)
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("vi");
        var distance = new TargetDistance(new OnTimeRate(onTime, of), new OnTimeTargets());
        Assert.Equal((tenths, words, false), (distance.Tenths!.Value, distance.InWords, distance.IsFew));
    }

    [Fact]
    public void WithoutADenominator_ThereIsNoDistance()
    {
        var distance = new TargetDistance(new OnTimeRate(0, 0), new OnTimeTargets());
        Assert.Null(distance.Tenths);
        Assert.True(distance.IsFew);
    }
}
