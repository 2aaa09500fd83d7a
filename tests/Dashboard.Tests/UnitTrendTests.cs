using CchcLive.Dashboard.Charts;
using CchcLive.Dashboard.Units;
using CchcLive.Grains.Queries;

namespace CchcLive.Dashboard.Tests;

public sealed class UnitTrendTests
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    [Fact]
    public void Days_HaveAPointForEachEnd_InTheUnitsOwnDates()
    {
        var chart = UnitTrend.OfDays(Flow(["2025-03-11T23:59:59.9999999+07:00", "2025-03-12T08:00:00+07:00"], [3, 4]), Vietnam);
        Assert.Equal(["2025-03-11", "2025-03-12"], chart.X);
        Assert.Equal([3, 4], chart.Series.Single(series => series.Tone == ChartTone.Late).Values);
    }

    [Fact]
    public void Today_StandsBesideTheSameTimeOfYesterday_AndHasNothingAfterNow()
    {
        var flow = Flow(["2025-03-11T07:29:59.9999999+07:00", "2025-03-11T07:59:59.9999999+07:00", "2025-03-11T23:59:59.9999999+07:00", "2025-03-12T07:29:59.9999999+07:00", "2025-03-12T07:41:00+07:00"], [1, 2, 3, 4, 5]);
        var chart = UnitTrend.OfToday(flow, Vietnam, new DateOnly(2025, 3, 12));
        Assert.Equal(48, chart.X.Count);
        Assert.Equal((1, 4), At("2025-03-12T07:30"));
        Assert.Equal((2, 5), At("2025-03-12T08:00"));
        Assert.Equal((null, null), At("2025-03-12T08:30"));
        Assert.Equal((3, null), At("2025-03-12T23:59"));

        (double? Yesterday, double? Today) At(string point)
        {
            var at = chart.X.ToList().IndexOf(point);
            return (chart.Series[0].Values[at], chart.Series[1].Values[at]);
        }
    }

    [Fact]
    public void Json_CannotEndItsScriptElement() =>
        Assert.DoesNotContain("</script>", new ChartData([], [new ChartSeries("</script><b>", ChartTone.Late, ChartShape.Line, [])]).ToJson(), StringComparison.Ordinal);

    private static FlowSeries Flow(string[] ends, long[] late)
    {
        long[] ticks = [.. ends.Select(end => DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture).UtcTicks)];
        long[] none = new long[ends.Length];
        return new FlowSeries(ticks, none, none, none, none, late);
    }
}
