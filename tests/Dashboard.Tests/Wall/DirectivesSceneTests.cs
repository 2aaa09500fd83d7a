using CchcLive.Dashboard.Tests.Support;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Directives;
using CchcLive.Domain.Indicators;
using static CchcLive.Dashboard.Tests.Support.TestBoards;

namespace CchcLive.Dashboard.Tests.Wall;

/// <summary>The targets on the wall: how many are met, and which are in danger.</summary>
public class DirectivesSceneTests
{
    private const string Scene = $"/wall/{AreaId}/scenes/directives";
    private static readonly TargetDays Days = new(new(2025, 3, 1), new(2025, 3, 31), new(2025, 3, 12), 8, 13);

    [Fact]
    public async Task TargetsInForce_AreCounted_ThoseThatAreOverAreLeftOut()
    {
        await using var host = await DashboardHost.StartAsync();
        host.Facts.Directives.AddRange(
        [
            Standing("met", "satisfied", 0.8m, Part(85, Verdict.Met, Outlook.OnTrack)), Standing("missed", "satisfied", 0.9m, Part(85, Verdict.Missed, Outlook.AtRisk)),
            Standing("none", "rated", 0.4m, Part(0, Verdict.NoData, Outlook.Unknown)), Standing("over", "on-time", 0.98m, Part(10, Verdict.Missed, Outlook.OutOfReach)) with { IsInForce = false },
        ]);
        var scene = await host.PageAsync(Scene);
        Assert.Contains("<b data-met>1</b>/2 <span>chỉ tiêu đang đạt</span>", scene, StringComparison.Ordinal);
        Assert.DoesNotContain("data-target=\"over\"", scene, StringComparison.Ordinal);
        Assert.True(scene.IndexOf("data-target=\"missed\"", StringComparison.Ordinal) < scene.IndexOf("data-target=\"met\"", StringComparison.Ordinal));
        Assert.Contains("<b>85,0 %</b>", scene, StringComparison.Ordinal);
        Assert.Contains("Có nguy cơ", scene, StringComparison.Ordinal);
        Assert.Contains("data-indicator=\"satisfied@1\"", scene, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereNoneIsInForce_ThoseThatWereAreShown_AndItIsSaid()
    {
        await using var host = await DashboardHost.StartAsync();
        host.Facts.Directives.Add(Standing("over", "on-time", 0.98m, Part(97, Verdict.Missed, Outlook.OutOfReach)) with { IsInForce = false });
        var scene = await host.PageAsync(Scene);
        Assert.Contains("đã hết hiệu lực, để đối chiếu", scene, StringComparison.Ordinal);
        Assert.Contains("data-target=\"over\"", scene, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATargetAboutEachField_SaysHowManyFieldsMeetIt_NotTheShareOfAll()
    {
        await using var host = await DashboardHost.StartAsync();
        var fields = new[] { Part(97, Verdict.Missed, Outlook.AtRisk), Part(100, Verdict.Met, Outlook.OnTrack), Part(0, Verdict.NoData, Outlook.Unknown) };
        host.Facts.Directives.Add(Standing("each", "on-time", 0.98m, Part(99, Verdict.Missed, Outlook.AtRisk), TargetAssessment.EachField) with { Fields = fields });
        var scene = await host.PageAsync(Scene);
        Assert.Contains("<b>1/2</b>", scene, StringComparison.Ordinal);
        Assert.Contains("Tỷ lệ đúng hạn, từng lĩnh vực", scene, StringComparison.Ordinal);
    }

    private static TargetStanding Standing(string id, string indicator, decimal value, PartStanding whole, string? field = null) =>
        new(new Target(id, indicator, TargetOperator.Gt, value, "KH 1", Field: field), IndicatorRegistry.Shipped.Find(indicator), Days, whole) { IsInForce = true };

    private static PartStanding Part(long of100, Verdict verdict, Outlook outlook) =>
        new("x", verdict == Verdict.NoData ? IndicatorValue.Of(0, 0) : IndicatorValue.Of(of100, 100), of100 / 100m, verdict, new Projection(outlook, of100 / 100m, 1, 0));
}
