using CchcLive.Dashboard.Wall;

namespace CchcLive.Dashboard.Tests.Wall;

/// <summary>What a screen has no room for is counted.</summary>
public class FitTests
{
    [Fact]
    public void Tiles_WhenThereAreTooMany_TheLastOneCountsTheRest()
    {
        var fit = Fit.Cells(54, 36, 16, 168);
        Assert.Equal([("wide", 115), ("square", 133), ("tall", 153)], fit.Rest(168));
        Assert.Equal(53, fit.Most);
    }

    [Fact]
    public void Item_IsShownOnTheShapesThatHaveRoomForIt()
    {
        var fit = new Fit(3, 2, 1);
        Assert.Equal([null, "wide square", "wide", ""], Enumerable.Range(0, 4).Select(fit.Of));
    }

    [Fact]
    public void EverythingThatFits_IsShown() => Assert.Empty(Fit.Cells(25, 28, 25, 25).Rest(25));
}
