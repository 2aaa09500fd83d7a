using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reports;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Reports.Composers;
using CchcLive.Grains.Tests.Publications;
using CchcLive.Grains.Tests.Support;
using RandomHistories = CchcLive.Domain.Tests.Histories.RandomHistories;
using RandomUnits = CchcLive.Domain.Tests.Histories.World;

namespace CchcLive.Grains.Tests.Reports;

/// <summary>Form 06: its identities hold on whatever comes, and are shown where they do not.</summary>
public sealed class Form06ReportTests
{
    private static readonly string[] Periods = ["2026-10", "2026-11-15", "2026-Q4-15", "2026-Q4", "2026-H1", "2026-9M-15", "2026-Y", "2026-Y-15"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task TheIdentities_HoldOnEveryRowAndTotal_OnRandomData_UnderBothSystemsOfDays(int seed)
    {
        await using var world = await Months.WorldAsync("2026-11-25 09:00", org: RandomUnits.Org);
        var histories = new RandomHistories(seed);
        await world.SendAllAsync(histories.Resent(histories.Dossiers(200)));
        var rows = 0;
        foreach (var period in Periods)
        {
            var report = await world.Desk().PreviewAsync(RandomUnits.Area, "mau-06", ReportWorlds.Period(period));
            var (fields, units) = (Table(report, "linh-vuc"), Table(report, "don-vi"));
            foreach (var row in fields.Rows.Concat(units.Rows))
            {
                var c = Cells(row);
                Assert.Null(row.Flag);
                Assert.Equal((c[0], c[4], c[9], c[0]), (c[1] + c[2] + c[3], c[5] + c[6] + c[7] + c[8], c[10] + c[11] + c[12], c[4] + c[9]));
                rows++;
            }

            Assert.Equal(Sum(fields.Rows.Where(row => row.Key != "*")), Cells(fields.Rows[^1]));
            Assert.Equal(Cells(fields.Rows[^1]), Cells(units.Rows[^1]));
            Assert.Equal(Sum(units.Rows.Where(row => row.Key.EndsWith("|*", StringComparison.Ordinal))), Cells(units.Rows[^1]));
            Assert.Equal(Sum(units.Rows.Where(row => !row.IsTotal)), Cells(units.Rows[^1]));
            var (from, to) = (ReportWorlds.Period(period).From, ReportWorlds.Period(period).To);
            var board = await world.Boards.CountAsync(new BoardQuery(RandomUnits.Area, from, to, null, "bao-cao-06", UnitRole.Handling, Dimension.None));
            Assert.Equal(board.Total[(int)Measure.ToHandle], Cells(fields.Rows[^1])[0]);
        }

        Assert.True(rows > 100, $"Only {rows} rows.");
    }

    [Fact]
    public void ABrokenIdentity_IsShownOnItsRow_AndNotBalanced()
    {
        var figures = Figures.None;
        (figures.Measures[(int)Measure.ToHandle], figures.Measures[(int)Measure.ReceivedOnline], figures.Measures[(int)Measure.Processed], figures.Measures[(int)Measure.ProcessedEarly]) = (7, 5, 7, 7);
        var row = Form06Table.Table.Row("ho-tich", "Hộ tịch", figures);
        Assert.Equal("3 = 4 + 5 + 6: 7 ≠ 5", row.Flag);
        Assert.Equal([7, 5, 0, 0, 7, 7, 0, 0, 0, 0, 0, 0, 0], Cells(row));
        figures.Measures[(int)Measure.CarriedIn] = 2;
        Assert.Null(Form06Table.Table.Row("ho-tich", "Hộ tịch", figures).Flag);
        Assert.Equal("Tổng số (3): 7 ≠ tổng các dòng 14; Trong kỳ, trực tuyến (4): 5 ≠ tổng các dòng 10", Form06Table.Differing(figures, figures + figures)!.Split("; Từ")[0]);
        Assert.Null(Form06Table.Differing(figures, figures));
    }

    [Fact]
    public async Task BeforeThePeriodEnds_ItIsJudgedAtTheCutOff_AndSaysSo()
    {
        var line = new ReportSchedule
        {
            Kind = "mau-06", Areas = [Shipped.District], Period = ReportPeriodKind.Quarter, Days = Domain.Publications.PeriodKind.Reporting,
            CutOff = new ReportDay { Dates = new Dictionary<int, string> { [1] = "02-24" } }, At = new TimeOnly(6, 30), Due = new ReportDay { Dates = new Dictionary<int, string> { [1] = "02-26" } },
        };
        await using var world = await ReportWorlds.WorldAsync("2025-04-20 09:00", new ScriptedComposer(), line);
        await world.SendAllAsync(Months.Lives());
        var report = await world.Desk().PreviewAsync(Shipped.District, "mau-06", ReportWorlds.Period("2025-Q1-15"));
        Assert.Equal((Told.At("2025-02-24 06:30"), new DateOnly(2025, 2, 26)), (report.Basis.JudgedAt, report.Basis.DueOn));
        Assert.True(report.Basis.IsBeforeEndOf(report.Period));
        Assert.Contains("trước khi kỳ kết thúc", report.Sections[0].Words[0], StringComparison.Ordinal);
        // received by then: H-1001 and H-1004; H-1004 ended on 14/02, late; H-1001 is open and in time
        Assert.Equal([2, 0, 2, 0, 1, 0, 0, 1, 0, 1, 1, 0, 0], Cells(Table(report, "linh-vuc").Rows[^1]));
        Assert.Equal(["ho-tich"], Table(report, "linh-vuc").Rows.Where(row => row.Cells[10].Count > 0 && !row.IsTotal).Select(row => row.Key));
    }

    [Fact]
    public void EveryColumn_IsAnIndicatorWithItsVersion() =>
        Assert.All(Form06Table.Table.Of("Lĩnh vực", []).Columns.Skip(1), column => Assert.NotNull(IndicatorRegistry.Shipped.Find(column.Indicator!.Split('@')[0])));

    private static ReportTable Table(ReportDocument report, string section) => report.Sections.Single(one => one.Id == section).Table!;

    private static long[] Cells(ReportRow row) => [.. row.Cells.Skip(1).Select(cell => cell.Count)];

    private static long[] Sum(IEnumerable<ReportRow> rows) => rows.Select(Cells).Aggregate(new long[13], (sum, cells) => [.. sum.Zip(cells, (x, y) => x + y)]);
}
