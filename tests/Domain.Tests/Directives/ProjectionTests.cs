using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Directives;

namespace CchcLive.Domain.Tests.Directives;

/// <summary>What can still become of a target, counted by hand.</summary>
public sealed class ProjectionTests
{
    private static readonly Target Above98 = new("a", "on-time", TargetOperator.Gt, 0.98m, "KH 1");
    private static readonly Target None = new("n", "late-notice", TargetOperator.Eq, 0, "KH 1");

    /// <summary>Ten of twenty working days have passed: as many dossiers as so far are still to come.</summary>
    [Theory]
    [InlineData(95, 0, Outlook.OutOfReach, "0.95", "0.975", "0.475")] // (95 + 100) / 200 at the best
    [InlineData(97, 0, Outlook.AtRisk, "0.97", "0.985", "0.485")]
    [InlineData(99, 0, Outlook.OnTrack, "0.99", "0.995", "0.495")]
    [InlineData(99, 3, Outlook.OutOfReach, "0.97515", "0.98", "0.495")] // three open ones are late: 99 + 97 of 200 at the best, which is not above 98 %
    [InlineData(99, 2, Outlook.OnTrack, "0.9801", "0.985", "0.495")] // 99 + 98 × 0.99 of 200, if things go on
    public void AShare_HalfWay(int part, int doomed, Outlook outlook, string pace, string best, string worst)
    {
        var projection = Of(Above98, new Course(part, 100, 10, 10) { Doomed = doomed });
        Assert.Equal((outlook, Number(pace), Number(best), Number(worst)), (projection.Outlook, projection.Pace, projection.Best, projection.Worst));
    }

    [Fact]
    public void MoreLateOnesThanThePaceBrings_AllCome()
    {
        var projection = Of(Above98, new Course(10, 10, 19, 1) { Doomed = 5 });
        Assert.Equal((10m / 15, 10m / 15, 10m / 15, Outlook.OutOfReach), (projection.Pace, projection.Best, projection.Worst, projection.Outlook));
    }

    [Fact]
    public void OnTheLastDay_ItIsWhatItIs()
    {
        Assert.Equal(Outlook.Secured, Of(Above98, new Course(99, 100, 20, 0)).Outlook);
        Assert.Equal(Outlook.OutOfReach, Of(Above98, new Course(98, 100, 20, 0)).Outlook);
    }

    [Fact]
    public void WhatCanStillBeMadeGood_IsNeverOutOfReach()
    {
        var all = Above98 with { Operator = TargetOperator.Eq, Value = 1 };
        Assert.Equal(Outlook.OutOfReach, Of(all, new Course(9, 10, 10, 10)).Outlook);
        var open = Of(all, new Course(9, 10, 10, 10) { CanBeMadeGood = true });
        Assert.Equal((Outlook.AtRisk, 1m), (open.Outlook, open.Best));
    }

    [Fact]
    public void ACountThatShouldBeNought_IsOutOfReachWithTheFirst()
    {
        var lower = new Course(0, null, 10, 10) { IsHigherBetter = false, IsShare = false };
        Assert.Equal(Outlook.OnTrack, Of(None, lower).Outlook);
        var three = Of(None, lower with { Part = 3 });
        Assert.Equal((Outlook.OutOfReach, 6m, 3m), (three.Outlook, three.Pace, three.Best));
        Assert.Equal(Outlook.AtRisk, Of(None, lower with { Part = 3, CanBeMadeGood = true }).Outlook);
    }

    [Fact]
    public void WhenEverythingElseMayFail_AndItIsMetAllTheSame_ItIsSecured() =>
        Assert.Equal(Outlook.Secured, Of(Above98 with { Operator = TargetOperator.Ge, Value = 0.4m }, new Course(90, 100, 10, 10)).Outlook);

    [Fact]
    public void BeforeAnythingWasMeasured_NothingIsSaid()
    {
        Assert.Equal(Projection.None, Of(Above98, new Course(0, 0, 10, 10)));
        Assert.Equal(Projection.None, Of(Above98, new Course(0, 10, 0, 20)));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Projection Of(Target target, Course course) => Projection.Of(course, (part, whole) => (part / whole, target.IsMetByFraction(part, whole)));
}
