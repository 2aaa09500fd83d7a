using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Directives;
using CchcLive.Domain.Events;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Reports;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Access;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Directives;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Reports;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Directives;

/// <summary>Targets over a district whose dossiers are told here and counted by hand.</summary>
public sealed class DirectiveTests
{
    private static readonly Target[] Targets =
    [
        new("moi-linh-vuc", "on-time", TargetOperator.Gt, 0.98m, "KH 1, II", Shipped.District, Field: "*", Period: TargetPeriod.Year, From: new(2025, 1, 1)),
        new("cu", "on-time", TargetOperator.Gt, 0.5m, "KH 0", Shipped.District, Period: TargetPeriod.Year, From: new(2019, 1, 1), Until: new(2020, 12, 31)),
        new("giai-trinh", "explained", TargetOperator.Eq, 1, "KH 2"),
        new("noi-khac", "on-time", TargetOperator.Gt, 0.98m, "KH 3", "huyen-can-gio"),
        new("cua-mot-don-vi", "on-time", TargetOperator.Gt, 0.98m, "KH 4", Justice),
        new("tang", "online-and-post-growth", TargetOperator.Ge, 0.1m, "KH 5", Shipped.District, Period: TargetPeriod.Year, Reading: GrowthReading.Points, ReadingBy: "lan"),
    ];

    [Fact]
    public async Task Standings_AreWhatTheStoriesSay_AndTheListsBehindThemHaveAsMany()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");
        await TellAsync(world);
        var board = await world.Service<DirectiveQueries>().ReadAsync(Shipped.District);
        Assert.Equal(["moi-linh-vuc", "giai-trinh", "tang", "cu"], board.Standings.Select(one => one.Target.Id));
        Assert.Equal(["cu"], board.Others.Select(one => one.Target.Id));

        // Justice: 12 of 12 in time in Hộ tịch. Land: 11 of 12 in Đất đai. An Lạc: 2 of 3 in Hộ tịch, on few dossiers.
        var fields = board.Standings[0];
        Assert.Equal((25L, 27L, Verdict.Missed), (fields.Whole.Actual.Numerator, fields.Whole.Actual.Denominator!.Value, fields.Whole.Verdict));
        Assert.Equal(["Đất đai 11/12 Missed", "Hộ tịch 14/15 Missed"], fields.Fields.Select(Text));
        Assert.Equal([$"{Land} 11/12 Missed"], TargetStanding.Below(fields.Units).Select(Text));
        Assert.Equal([$"{AnLac} 2/3 Missed"], TargetStanding.BelowOnFew(fields.Units).Select(Text));
        Assert.Equal(Verdict.Met, fields.Units.Single(unit => unit.Key == Justice).Verdict);
        Assert.Equal(Outlook.AtRisk, board.Standings[1].Whole.Projection.Outlook); // late and not explained: it can still be

        foreach (var unit in fields.Units.Where(unit => unit.Verdict == Verdict.Missed))
        {
            var list = await world.Boards.ListAsync(new BoardQuery(unit.Key, fields.Days.From, fields.Days.Through, null, ReferenceData.DefaultRule, UnitRole.Handling, Dimension.None), Measure.ProcessedLate);
            Assert.Equal(unit.Actual.Denominator - unit.Actual.Numerator, list.Count);
        }

        Assert.Equal(Verdict.Met, board.Standings[3].Whole.Verdict); // over since 2020, and still measured
        Assert.Equal(Verdict.NoData, board.Standings[2].Whole.Verdict); // nothing is known of 2024
        Assert.Equal((12, new DateOnly(2025, 3, 1), 27L), (fields.Trend.Count, fields.Trend[^1].Month, fields.Trend.Sum(point => point.Actual.Denominator)));
    }

    [Fact]
    public async Task AUnit_StandsUnderItsOwnTargets_AndThoseOfWhatItBelongsTo_AsKnownThen()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");
        await TellAsync(world);
        var read = world.Service<DirectiveQueries>();
        Assert.Equal(["cua-mot-don-vi", "moi-linh-vuc", "giai-trinh", "tang", "cu"], (await read.ReadAsync(Justice)).Standings.Select(one => one.Target.Id));

        var before = At("2025-03-12 10:00");
        world.JumpTo("2025-03-13 10:00");
        await PutAsync(world, new Target("them", "satisfied", TargetOperator.Gt, 0.8m, "KH 6"));
        Assert.Contains("them", (await read.ReadAsync(Justice)).Standings.Select(one => one.Target.Id));
        Assert.DoesNotContain("them", (await read.ReadAsync(Justice, knownAt: before)).Standings.Select(one => one.Target.Id));

        var chosen = await read.ReadAsync(new DirectiveQuery(Shipped.District) { Days = (new(2025, 2, 1), new(2025, 2, 28)), WithTrend = false });
        Assert.All(chosen.Standings, one => Assert.Equal((Verdict.NoData, true), (one.Whole.Verdict, one.Days.IsOver)));
        Assert.All(chosen.Standings, one => Assert.Empty(one.Trend));
    }

    [Fact]
    public async Task TheReport_MeasuresItsOwnPeriod_ByTheCataloguesOfItsOrder()
    {
        await using var world = await World.StartAsync("2025-04-02 10:00");
        await TellAsync(world);
        var report = await ReportAsync(world);
        var targets = report.Sections[0].Table!;
        Assert.Equal(["moi-linh-vuc", "giai-trinh", "tang"], targets.Rows.Select(row => row.Key));
        Assert.Equal((ReportCell.OfShare(25, 27), "chưa đạt", ReportCell.OfCount(2)), (targets.Rows[0].Cells[2], targets.Rows[0].Cells[3].Text, targets.Rows[0].Cells[6]));
        Assert.Equal(["moi-linh-vuc|Đất đai", "moi-linh-vuc|Hộ tịch"], report.Sections[2].Table!.Rows.Select(row => row.Key).Where(key => key.StartsWith("moi", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Satisfaction_IsNeitherShownNorJudged_WhereTooFewRated()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");
        await PutAsync(world, new Target("hl", "satisfied", TargetOperator.Gt, 0.8m, "KH 7", Shipped.District));
        await world.SendAllAsync([.. HandedOver(1, Justice, score: "5"), .. HandedOver(2, AnLac, score: "5"), .. HandedOver(3, AnLac), .. HandedOver(4, AnLac), .. HandedOver(5, Land), .. HandedOver(6, Land)]);

        // of six handed over two are rated, both of them well; of An Lạc's three one
        var standing = Assert.Single((await world.Service<DirectiveQueries>().ReadAsync(Shipped.District)).Standings);
        Assert.Equal((default, null, Verdict.NoData, Outlook.Unknown), (standing.Whole.Actual, standing.Whole.Measured, standing.Whole.Verdict, standing.Whole.Projection.Outlook));
        Assert.Equal([$"{Justice} 1/1 Met"], standing.Units.Where(unit => unit.Verdict != Verdict.NoData).Select(Text));
        Assert.Equal($"{AnLac} 0/ NoData", Text(standing.Units.Single(unit => unit.Key == AnLac)));
        Assert.Equal((default, Verdict.NoData), (standing.Trend[^1].Actual, standing.Trend[^1].Verdict));

        var row = Assert.Single((await ReportAsync(world)).Sections[0].Table!.Rows);
        Assert.Equal((ReportCell.Nothing, "chưa có dữ liệu"), (row.Cells[2], row.Cells[3].Text));
    }

    [Fact]
    public async Task TheTrendOfAGrowth_ComparesEachMonth_WithThatOfTheYearBefore_AsFarAsItHasGone()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");
        await PutAsync(world, Targets[^1]);
        await world.SendAllAsync(
        [
            // February: 1 of 4 online in both years, those of 2024 on its last day; March: 2 of 4 after 1 of 4, and eight more online after the 12th of that year
            .. Filed(0, 4, "2024-02-29", online: 1), .. Filed(10, 4, "2025-02-05", online: 1),
            .. Filed(20, 4, "2024-03-05", online: 1), .. Filed(30, 8, "2024-03-20", online: 8), .. Filed(40, 4, "2025-03-05", online: 2),
        ]);

        var standing = Assert.Single((await world.Service<DirectiveQueries>().ReadAsync(Shipped.District)).Standings);
        Assert.Equal(["02 1/4 Missed", "03 2/4 Met"], standing.Trend.TakeLast(2).Select(point => $"{point.Month:MM} {point.Actual.Numerator}/{point.Actual.Denominator} {point.Verdict}"));
        Assert.All(standing.Trend.SkipLast(2), point => Assert.Equal(Verdict.NoData, point.Verdict));
    }

    private static string Text(PartStanding part) => $"{part.Key} {part.Actual.Numerator}/{part.Actual.Denominator} {part.Verdict}";

    private static async Task TellAsync(World world)
    {
        await PutAsync(world, Targets);
        await world.SendAsync([.. Life(0, 12, Justice, "Hộ tịch", late: 0), .. Life(20, 12, Land, "Đất đai", late: 1), .. Life(40, 3, AnLac, "Hộ tịch", late: 1)]);
    }

    /// <summary>The report on March 2025.</summary>
    private static async Task<ReportDocument> ReportAsync(World world)
    {
        var composer = world.Service<IEnumerable<IReportComposer>>().Single(one => one.Kind == "chi-tieu");
        var order = new ReportOrder
        {
            Kind = composer.Kind, Area = Shipped.District, Period = ReportPeriod.Of(new(2025, 3, 10), ReportPeriodKind.Month, PeriodKind.Calendar), Issue = 0, CutOffAt = At("2025-04-02 10:00"),
            JudgedAt = At("2025-03-31 23:59"), Positions = [], Reference = await world.Boards.ReferenceAsync(null), Catalogues = world.Service<CatalogueRegistry>().Current, IsSimulated = false,
        };
        return await composer.ComposeAsync(order, TestContext.Current.CancellationToken);
    }

    /// <summary>Received on 03/03, handed over on 04/03, and rated then if there is a score.</summary>
    private static DossierEvent[] HandedOver(int number, string unit, string? score = null) =>
    [
        Received(Code(number), unit, "2025-03-03 08:30", "2025-03-05 17:00"), Completed(Code(number), "2025-03-04 08:00"), Event(Verb.Returned, Code(number), "2025-03-04 09:00"),
        .. score is null ? [] : (DossierEvent[])[Event(Verb.Rated, Code(number), "2025-03-04 10:00", Name(FieldId.Score, score), Name(FieldId.Scale, "5"))],
    ];

    /// <summary>Received on a day, the first ones online, the others at the desk.</summary>
    private static IEnumerable<DossierEvent> Filed(int first, int count, string day, int online) => Enumerable.Range(first, count).Select(number =>
        Received(Code(number), Justice, $"{day} 08:30", null, Name(FieldId.ChannelIn, number < first + online ? "online" : "direct")));

    /// <summary>Received on 03/03, due on 05/03, ended on 04/03, the late ones on 07/03.</summary>
    private static IEnumerable<DossierEvent> Life(int first, int count, string unit, string field, int late) => Enumerable.Range(first, count).SelectMany(number => (DossierEvent[])
    [
        Received(Code(number), unit, "2025-03-03 08:30", "2025-03-05 17:00", Name(FieldId.FieldCode, field)), Completed(Code(number), number < first + late ? "2025-03-07 09:00" : "2025-03-04 09:00"),
    ]);

    private static async Task PutAsync(World world, params Target[] targets)
    {
        var catalogues = world.Service<CatalogueRegistry>();
        await catalogues.ChangeAsync(CatalogueChange.Of(targets), new CatalogueNote("lan", "Thử", "KH"), catalogues.Position, new Doer("lan", "10.0.0.1"), TestContext.Current.CancellationToken);
    }
}
