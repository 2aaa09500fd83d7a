using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reconciliation;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Reconciliation;
using CchcLive.Grains.Reports;
using CchcLive.Grains.Reports.Composers;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Reconciliation.CountsWorld;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Reconciliation;

/// <summary>The frozen report of 6, 9 and 12 months.</summary>
public sealed class ReconciliationComposerTests
{
    [Fact]
    public async Task TheReport_HasWhatDiffersWhatWasResolvedAndWhoIsSilent_AsOfThePeriodsEnd()
    {
        await using var world = await CountsWorld.StartAsync();
        await world.DeclareAsync(Figure(CountedState.OpenLate, 9, 1), Figure(CountedState.OpenLate, 10, 2), Figure(CountedState.Open, 11, 1));
        await world.Service<CountsDesk>().ExplainAsync(Late with { State = CountedState.Open }, 3, DifferenceCause.NotEntered, "Nhập trước 20/3.", Clerk);

        var report = await ComposeAsync(world, knownAt: null);

        Assert.Equal(["Đang giải quyết", "1", "1", "1", "0", "4", "1", "3"], Row(report, "tong-hop", "open"));
        Assert.Equal(["Phường An Lạc", "Mọi lĩnh vực", "Đang giải quyết", "open@1", "", "đơn vị", "2025-03-11", "4", "1", "3", "2025-03-11", "1", "đã giải trình, chờ xem", "Chưa cập nhật phần mềm", "Nhập trước 20/3."], Row(report, "chenh-lech", $"{AnLac}/*/open"));
        Assert.Equal(["2", "2025-03-09", "2025-03-10"], Row(report, "da-het", $"{AnLac}/*/openLate|2025-03-09")[^3..]);
        Assert.DoesNotContain(Table(report, "chua-khai").Rows, row => row.Key == AnLac);
        Assert.Contains(Table(report, "chua-khai").Rows, row => row.Key == Justice);
    }

    [Fact]
    public async Task WhatCameAfterTheCutOff_IsNotInIt()
    {
        await using var world = await CountsWorld.StartAsync();
        await world.DeclareAsync(Figure(CountedState.OpenLate, 11, 1));
        var cutOff = world.Clock.GetUtcNow();
        var before = ReportJson.Write(await ComposeAsync(world, cutOff));
        world.JumpTo("2025-03-12 11:00");
        await world.DeclareAsync(Figure(CountedState.OpenLate, 11, 2));
        await world.SendAsync(Completed("L-1", "2025-03-10 15:00"));

        Assert.Equal(before, ReportJson.Write(await ComposeAsync(world, cutOff)));
        Assert.NotEqual(before, ReportJson.Write(await ComposeAsync(world, world.Clock.GetUtcNow())));
    }

    private static async Task<ReportDocument> ComposeAsync(World world, DateTimeOffset? knownAt) => await new ReconciliationComposer(world.Service<ReconciliationQueries>()).ComposeAsync(
        new ReportOrder
        {
            Kind = "doi-soat", Area = "quan-binh-tan", Period = new ReportPeriod(2025, 1, ReportPeriodKind.HalfYear, PeriodKind.Calendar), Issue = 1, CutOffAt = At("2025-03-12 10:00"),
            JudgedAt = At("2025-03-12 10:00"), KnownAt = knownAt, Positions = [], Reference = world.Registry.Current, Catalogues = CatalogueSet.Empty, IsSimulated = false,
        },
        CancellationToken.None);

    private static ReportTable Table(ReportDocument report, string section) => report.Sections.Single(one => one.Id == section).Table!;

    private static string[] Row(ReportDocument report, string section, string key) => [.. Table(report, section).Rows.Single(row => row.Key == key).Cells.Select(cell => cell.Kind switch
    {
        ReportCellKind.Text => cell.Text!,
        ReportCellKind.Count => cell.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ReportCellKind.Date => cell.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => "",
    })];
}
