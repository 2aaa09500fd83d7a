using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Events;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Reports;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Reports;

/// <summary>Satisfaction, supplements and repeat-late of March 2025, of dossiers few enough to count by hand.</summary>
public sealed class ComposerTests
{
    [Fact]
    public async Task Satisfaction_IsShownWithItsNumber_AndNotWhereTooFewRated()
    {
        await using var world = await StartedAsync();

        var report = await ComposeAsync(world, "hai-long");

        Assert.Equal(["Phòng Tư pháp", "1", "1", "1/1", "1", "1", "1/1", "0"], Row(report, "don-vi", Justice)); // D-1, rated 5 of 5
        Assert.Equal(["Phường An Lạc", "3", "1", "1/3", "1", "0", "–", "1"], Row(report, "don-vi", AnLac)); // of three handed over one was rated: no share
        Assert.Equal(["Tổng số", "4", "2", "2/4", "2", "1", "1/2", "1"], Row(report, "don-vi", "*"));
        Assert.Equal(["Tỷ lệ hài lòng", "trên 80 %", "1/2", "Không đạt", "còn hiệu lực", "KH 1"], Row(report, "chi-tieu", "hl"));
        Assert.Equal(["Hài lòng theo khảo sát", "85/100", "BC 2"], Row(report, "khao-sat", "survey-satisfied"));
        Assert.Equal("satisfied@1", Column(report, "don-vi", "satisfied").Indicator);
    }

    [Fact]
    public async Task Supplements_ListsWhatWasAskedTwice_AndWhatWasAskedTooLate_WithWhoseFault()
    {
        await using var world = await StartedAsync();

        var report = await ComposeAsync(world, "bo-sung");

        Assert.Equal(["D-5"], Keys(report, "nhieu-lan"));
        Assert.Equal(["D-5", "Phòng Tư pháp", "–", "2025-03-03", "1", "1", "người nộp"], Row(report, "nhieu-lan", "D-5"));
        Assert.Equal(["D-5"], Keys(report, "ngoai-han"));
        Assert.Equal(["Tổng số", "8", "1", "1", "0", "1", "1/8", "1", "1", "0", "0"], Row(report, "don-vi", "*"));
    }

    [Fact]
    public async Task RepeatLate_NamesWhoeverWasLateThreeTimes_OfficersByTheirId()
    {
        await using var world = await StartedAsync();

        var report = await ComposeAsync(world, "tre-nhieu-lan");

        // D-6 to D-8 were due on Friday 07/03; on Wednesday 12/03 at 10:00 they are late by 10/03, 11/03 and 12/03
        Assert.Equal(["Chi nhánh Văn phòng đăng ký đất đai quận Bình Tân", "3", "3", "9", "3"], Row(report, "don-vi", Land));
        Assert.Equal([Land], Keys(report, "don-vi"));
        Assert.Equal(["cb-7", "3", "3", "9", "3"], Row(report, "can-bo", "cb-7"));
        Assert.Empty(Keys(report, "thu-tuc"));
    }

    private static async Task<World> StartedAsync()
    {
        var world = await World.StartAsync();
        await world.SendAllAsync(
        [
            .. HandedOver("D-1", Justice), Rated("D-1", "5"),
            .. HandedOver("D-2", AnLac), Rated("D-2", "1"), .. HandedOver("D-3", AnLac), .. HandedOver("D-4", AnLac),
            Received("D-5", Justice, "2025-03-03 08:00", "2025-04-03 17:00"), Event(Verb.SupplementRequested, "D-5", "2025-03-07 08:00", Name(FieldId.CausedBy, "applicant")),
            Event(Verb.Refused, "D-5", "2025-03-10 08:00"),
            .. Enumerable.Range(6, 3).Select(n => Received($"D-{n}", Land, "2025-03-03 08:00", "2025-03-07 17:00", Name(FieldId.OfficerId, "cb-7"))),
        ]);
        return world;
    }

    private static DossierEvent[] HandedOver(string code, string unit) =>
        [Received(code, unit, "2025-03-03 08:00", "2025-03-05 17:00"), Completed(code, "2025-03-04 08:00"), Event(Verb.Returned, code, "2025-03-04 09:00")];

    private static DossierEvent Rated(string code, string score) => Event(Verb.Rated, code, "2025-03-04 10:00", Name(FieldId.Score, score), Name(FieldId.Scale, "5"));

    private static async Task<ReportDocument> ComposeAsync(World world, string kind)
    {
        var now = At("2025-03-12 10:00");
        var period = ReportPeriod.Of(new DateOnly(2025, 3, 12), ReportPeriodKind.Month, PeriodKind.Calendar);
        var catalogues = CatalogueSet.Empty.With(CatalogueChange.Of(
            new Target("hl", "satisfied", TargetOperator.Gt, 0.8m, "KH 1", Shipped.District), new ImportedFigure("ks", "survey-satisfied", Shipped.District, period.From, period.To, 85, 100, Document: "BC 2")));
        var composer = world.Services<IReportComposer>().Single(one => one.Kind == kind);
        var report = await composer.ComposeAsync(
            new ReportOrder
            {
                Kind = kind, Area = Shipped.District, Period = period, Issue = 0, CutOffAt = now, JudgedAt = now, Positions = [], Reference = world.Registry.Current, Catalogues = catalogues, IsSimulated = true,
            },
            TestContext.Current.CancellationToken);
        Assert.Equal((kind, "bao-cao-06", 1), (report.Kind, report.Basis.RuleId, report.Basis.RuleVersion));
        return report;
    }

    private static ReportTable Table(ReportDocument report, string section) => report.Sections.Single(one => one.Id == section).Table!;

    private static ReportColumn Column(ReportDocument report, string section, string key) => Table(report, section).Columns.Single(column => column.Key == key);

    private static string[] Keys(ReportDocument report, string section) => [.. Table(report, section).Rows.Select(row => row.Key)];

    private static string[] Row(ReportDocument report, string section, string key) => [.. Table(report, section).Rows.Single(row => row.Key == key).Cells.Select(Text)];

    private static string Text(ReportCell cell) => cell.Kind switch
    {
        ReportCellKind.Text => cell.Text!,
        ReportCellKind.Count => $"{cell.Count}",
        ReportCellKind.Share => $"{cell.Count}/{cell.Of}",
        ReportCellKind.Number => $"{cell.Number}",
        ReportCellKind.Date => $"{cell.Date:yyyy-MM-dd}",
        _ => "–",
    };
}
