using CchcLive.Dashboard.Map;
using CchcLive.Dashboard.Map.Metrics;
using CchcLive.Domain.Targets;

namespace CchcLive.Dashboard.Tests.Map;

public class MapMetricTests
{
    private static readonly MapMetrics Metrics = new(new OnTimeTargets(0.98, 0.95, 10));

    [Theory]
    [InlineData(0, "band-0")]
    [InlineData(1, "band-1")]
    [InlineData(3, "band-1")]
    [InlineData(4, "band-2")]
    [InlineData(9, "band-2")]
    [InlineData(10, "band-3")]
    public void LateDossiers_HaveTheBandOfTheLegend(long late, string band) => Assert.Equal(band, MapMetrics.Late.BandOf(late, 0));

    /// <summary>D§8.2: above 98 strictly, 95 to 98, below; too few are not judged.</summary>
    [Theory]
    [InlineData(981, 1000, "band-0")]
    [InlineData(980, 1000, "band-1")]
    [InlineData(950, 1000, "band-1")]
    [InlineData(949, 1000, "band-3")]
    [InlineData(10, 10, "band-0")]
    [InlineData(9, 9, "few")]
    [InlineData(0, 0, "few")]
    public void Share_IsJudgedAgainstItsTarget(long part, long whole, string band) => Assert.Equal(band, Metrics.Find("onTime")!.BandOf(part, whole));

    [Fact]
    public void Mark_TellsTheScriptColumnsAndLimits()
    {
        Assert.Equal("now.openLate 1 4 10", MapMetrics.Late.Mark);
        Assert.Equal("month.onTime/month.judged 980 950 10", Metrics.Find("onTime")!.Mark);
    }

    [Fact]
    public void UnknownMetric_IsNone_AndNoneIsTheUsual() => Assert.Equal((null, MapMetrics.Late), (Metrics.Find("766"), Metrics.Find(null)));

    [Theory]
    [InlineData("binh tan", "Phường Bình Tân", true)]
    [InlineData("ĐÔNG", "Phường Bình Trị Đông", true)]
    [InlineData(" dong ", "Phường Bình Trị Đông", true)]
    [InlineData("Bình", "Phường Bình Tân", true)] // decomposed letters
    [InlineData("", "Phường Bình Tân", true)]
    [InlineData("binh tri", "Phường Bình Tân", false)]
    public void Search_IgnoresMarksAndCase(string search, string name, bool found) => Assert.Equal(found, MapSearch.Finds(search, name));
}
