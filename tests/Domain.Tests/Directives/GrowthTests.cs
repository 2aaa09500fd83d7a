using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Directives;

namespace CchcLive.Domain.Tests.Directives;

/// <summary>“+10 % a year” has two readings, which differ: both by hand.</summary>
public sealed class GrowthTests
{
    private static readonly Target Ten = new("x", "online-and-post-growth", TargetOperator.Ge, 0.1m, "KH 1");

    [Theory]
    [InlineData(GrowthReading.Points, 44, 200, 40, 200, false)] // 22 % after 20 %: 2 points
    [InlineData(GrowthReading.Relative, 44, 200, 40, 200, true)] // a tenth more, exactly
    [InlineData(GrowthReading.Relative, 43, 200, 40, 200, false)]
    [InlineData(GrowthReading.Points, 30, 100, 40, 200, true)] // 30 % after 20 %
    [InlineData(GrowthReading.Points, 299, 1000, 40, 200, false)] // 29.9 %
    [InlineData(GrowthReading.Points, 10, 100, 0, 200, true)] // from nothing, in points
    public void TheReading_Decides(GrowthReading reading, int part, int whole, int partBefore, int wholeBefore, bool isMet)
    {
        var growth = Growth.Of(reading, (part, whole), (partBefore, wholeBefore))!.Value;
        Assert.Equal(isMet, Ten.IsMetByFraction(growth.Part, growth.Whole));
    }

    [Fact]
    public void WithoutTheYearBefore_OrFromNothing_ThereIsNone()
    {
        Assert.Null(Growth.Of(GrowthReading.Points, (10, 100), (0, 0)));
        Assert.Null(Growth.Of(GrowthReading.Points, (0, 0), (10, 100)));
        Assert.Null(Growth.Of(GrowthReading.Relative, (10, 100), (0, 100)));
    }

    [Fact]
    public void WhereNobodyHasChosen_ItIsInPoints()
    {
        Assert.True(Growth.IsDemandedBy(Ten));
        Assert.Equal(GrowthReading.Points, Growth.ReadingOf(Ten));
        Assert.False(Growth.IsDemandedBy(Ten with { Indicator = "online" }));
    }
}
