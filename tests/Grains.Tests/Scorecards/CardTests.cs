using System.Globalization;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Events;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;
using CchcLive.Domain.Scorecards;
using CchcLive.Grains.Access;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Reports;
using CchcLive.Grains.Scorecards;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Scorecards;

/// <summary>The 766 card of a unit, worked out by hand from four dossiers and three entered figures.</summary>
public sealed class CardTests
{
    private static readonly CardQuery March = new(Justice, new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31));

    [Fact]
    public async Task EachComponent_IsCounted_Entered_OrWithoutData()
    {
        await using var world = await StartedAsync();

        var read = await world.Service<CardQueries>().ReadAsync(March);

        Assert.Equal(
            [
                "1.1 NoData / –", "1.2 NoData / –", "1.3 NoData / –",
                "1.4 Computed 2/5 2.4", // the reporting system has 5 where 4 were received here
                "2.1 Computed 2/4 10", // one in time, one within; one late, one asked twice for a supplement
                "2.2 Computed 6/1 –", // from the 3rd to the 11th there are six working days
                "3.1 NoData / –", "3.3 Computed 0/4 –", "3.4 NoData / –", "3.5 NoData 0/0 –", "3.6 NoData 0/0 –",
                "4.1 Computed 1/1 6", "4.2 Computed 2/4 2.5", "4.x NoData / –", "4.3 Computed 0/4 0", "4.4 Computed 0/4 0", "4.5a NoData / –", "4.5b Computed 0/4 0",
                "5.1 NoData / –", "5.2 Imported 9/10 5.4", "5.3 NoData / –", "5.4 Computed 2/4 3.33",
            ],
            read.Card.Components.Select(Told));
        Assert.Equal((29.63m, 56m, 52.91m), (read.Card.Total, read.Card.CoveredMax, read.Card.Score!.Value));
        Assert.Equal((80m, -27.09m, null), (read.Card.PortalScore!.Value, read.Card.Difference!.Value, read.Card.Band));
        Assert.Equal((4, true, "on-time-766@1"), (read.Dossiers, read.IsSmall, read.Card.Components.Single(one => one.Component.Code == "2.1").IndicatorKey));
        Assert.Equal(["status-tracked 4/4 True", "synced 2/4 False", "procedures-on-system 2/2 True"], read.Coverage.Select(line => $"{line.Indicator.Id} {line.Value.Numerator}/{line.Value.Denominator} {line.IsMet}"));
    }

    [Fact]
    public async Task WhatIsEnteredForAUnit_IsNotTheAreas_NorKnownBefore()
    {
        await using var world = await StartedAsync();
        var cards = world.Service<CardQueries>();

        var before = await cards.ReadAsync(March with { KnownAt = At("2025-03-12 10:30") });
        var board = await cards.ReadUnitsAsync(March with { Place = Shipped.District });

        Assert.Equal(["1.4 Computed 2/4 3", "5.2 NoData / –"], before.Card.Components.Where(one => one.Component.Code is "1.4" or "5.2").Select(Told));
        Assert.Equal(["1.4 Computed 2/4 3", "5.2 NoData / –"], board.Area.Card.Components.Where(one => one.Component.Code is "1.4" or "5.2").Select(Told));
        Assert.Equal(world.Registry.Current.LeavesOf(Shipped.District, board.Area.TreeDate), board.Units.Select(unit => unit.Query.Place));
        Assert.Equal(board.Area.Dossiers, board.Units.Sum(unit => unit.Dossiers));
        Assert.All(board.Ranked, ranked => Assert.Null(ranked.Rank)); // nobody has ten dossiers
        Assert.Null(board.Units.First(unit => unit.Query.Place == AnLac).Card.Score);
    }

    [Fact]
    public async Task AMonthsReport_FreezesTheCards_AndTheLiveOneNamesIt()
    {
        await using var world = await StartedAsync();
        var period = ReportPeriod.Of(March.From, ReportPeriodKind.Month, PeriodKind.Calendar);
        var issues = world.Service<CardIssues>();
        Assert.Null(await issues.LastAsync(Shipped.District, Justice, March.From, default));

        await world.Service<ReportDesk>().IssueAsync(Shipped.District, "the-766", period, new Doer("lan", null), null, TestContext.Current.CancellationToken);
        await world.SendAsync(Event(Verb.Completed, "C", "2025-03-12 10:30", Yes(FieldId.ResultElectronic)));

        var frozen = await issues.LastAsync(Shipped.District, Justice, March.From, default);
        Assert.Equal((1, 52.91m), (frozen!.Issue.Number, frozen.Score!.Value));
        Assert.Null((await issues.LastAsync(Shipped.District, AnLac, March.From, default))!.Score);
        var report = ReportJson.Read((await world.Service<ReportDesk>().ReadAsync(Shipped.District, "the-766", period, 1, TestContext.Current.CancellationToken))!);
        Assert.Equal("766", report.Basis.RuleId);
        Assert.Equal(["diem", "thanh-phan", "diem-thanh-phan", "day-du"], report.Sections.Select(section => section.Id));
        var scores = report.Sections[0].Table!;
        Assert.Equal((Shipped.District, true, "ít hồ sơ"), (scores.Rows[^1].Key, scores.Rows[^1].IsTotal, scores.Rows.Single(row => row.Key == Justice).Flag));
        Assert.All(scores.Rows, row => Assert.Equal(scores.Columns.Count, row.Cells.Count));
        var onTime = report.Sections[1].Table!.Rows.Single(row => row.Key == "2.1");
        Assert.Equal(("tính từ hồ sơ", "on-time-766@1", 2, 4, 10m), (onTime.Cells[1].Text, onTime.Cells[2].Text, onTime.Cells[3].Count, onTime.Cells[3].Of, onTime.Cells[5].Number));
        Assert.Equal(ReportCellKind.Nothing, report.Sections[1].Table!.Rows.Single(row => row.Key == "1.1").Cells[5].Kind);
        Assert.Equal("chưa đạt 100 %", report.Sections[3].Table!.Rows.Single(row => row.Key == "synced").Flag);
    }

    private static string Told(ScoredComponent one) => string.Create(
        CultureInfo.InvariantCulture, $"{one.Component.Code} {one.Figure.Origin} {one.Figure.Numerator}/{one.Figure.Denominator} {(one.Points is { } points ? points.ToString("0.##", CultureInfo.InvariantCulture) : "–")}");

    /// <summary>On Wednesday 12/03/2025 at 11:00.</summary>
    private static async Task<World> StartedAsync()
    {
        var world = await World.StartAsync();
        await world.SendAllAsync(
        [
            Received("A", Justice, "2025-03-03 08:00", "2025-03-12 17:00", Name(FieldId.ProcedureCode, "P-1"), Yes(FieldId.ComponentsDigitised)),
            Event(Verb.Completed, "A", "2025-03-11 09:00", Yes(FieldId.ResultElectronic)),
            Event(Verb.Synced, "A", "2025-03-11 10:00"),
            Received("B", Justice, "2025-03-03 08:00", "2025-03-11 17:00", Name(FieldId.ProcedureCode, "P-1")),
            Received("C", Justice, "2025-03-03 08:00", "2025-03-14 17:00", Name(FieldId.ProcedureCode, "P-2"), Yes(FieldId.ComponentsDigitised)),
            Event(Verb.Synced, "C", "2025-03-03 10:00"),
            Received("D", Justice, "2025-03-03 08:00", "2025-03-14 17:00", Name(FieldId.ProcedureCode, "P-2")),
            Event(Verb.SupplementRequested, "D", "2025-03-04 09:00"),
            Event(Verb.SupplementReceived, "D", "2025-03-04 15:00"),
            Event(Verb.SupplementRequested, "D", "2025-03-05 09:00"),
            Event(Verb.SupplementReceived, "D", "2025-03-05 15:00"),
        ]);
        world.JumpTo("2025-03-12 11:00");
        var catalogues = world.Service<CatalogueRegistry>();
        var entered = await catalogues.ChangeAsync(
            CatalogueChange.Of(
                new ImportedFigure("1", "feedback-on-time", Justice, March.From, March.To, 9, 10, null, "BC 1"),
                new ImportedFigure("2", "national-report-received", Justice, March.From, March.To, Value: 5, Document: "BC 2"),
                new ImportedFigure("3", "766-portal", Justice, March.From, March.To, Value: 80, Document: "Cổng DVCQG")),
            new CatalogueNote("lan", "Tháng 3", "BC 1"), catalogues.Position, new Doer("lan", "127.0.0.1"));
        Assert.NotNull(entered);
        return world;
    }

    private static FieldValue Yes(FieldId field) => FieldValue.Of(field, true);
}
