using System.Text;
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
    public async Task RepeatLate_NamesUnitsThatWereLateThreeTimes_AndCountsOfficersWithoutSayingWho()
    {
        await using var world = await StartedAsync();

        var report = await ComposeAsync(world, "tre-nhieu-lan");

        // D-6 to D-8 were due on Friday 07/03; on Wednesday 12/03 at 10:00 they are late by 10/03, 11/03 and 12/03
        Assert.Equal(["Chi nhánh Văn phòng đăng ký đất đai quận Bình Tân", "3", "3", "9", "3"], Row(report, "don-vi", Land));
        Assert.Equal([Land], Keys(report, "don-vi"));
        Assert.Equal(["Chi nhánh Văn phòng đăng ký đất đai quận Bình Tân", "1", "3"], Row(report, "can-bo", Land));
        Assert.DoesNotContain("cb-7", Encoding.UTF8.GetString(ReportJson.Write(report)), StringComparison.Ordinal);
        Assert.Empty(Keys(report, "thu-tuc"));
    }

    [Fact]
    public async Task Targets_AreThoseOfTheDirectivesPage_OfWhatAUnitBelongsToAndOfItsLevel()
    {
        await using var world = await StartedAsync();
        Target[] targets =
        [
            new("phuong", "satisfied", TargetOperator.Ge, 0.5m, "KH 3", Level: "ward"), new("phong", "rated", TargetOperator.Ge, 0.4m, "KH 4", Level: "agency"),
            new("tham-gia", "rated", TargetOperator.Ge, 0.4m, "KH 4", Level: "ward"), new("so", "rated", TargetOperator.Ge, 0.4m, "KH 5", Level: "department"),
            new("quan", "on-time", TargetOperator.Gt, 0.9m, "KH 6", Shipped.District, Field: "*"), new("moi-phuong", "on-time", TargetOperator.Ge, 1, "KH 7", Level: "ward", Field: "*"),
        ];

        var justice = await ComposeAsync(world, "hai-long", Justice, targets);
        Assert.Equal(["hl", "phong"], Keys(justice, "chi-tieu"));
        Assert.Equal("Đạt", Row(justice, "chi-tieu", "hl")[3]);

        var district = await ComposeAsync(world, "hai-long", Shipped.District, targets);
        Assert.Equal(["hl", "phong", "phuong", "tham-gia"], Keys(district, "chi-tieu"));
        Assert.Equal(["Đạt", "Không đạt"], new[] { "phong", "tham-gia" }.Select(id => Row(district, "chi-tieu", id)[3])); // 2 of 4 rated in all, 1 of 3 in An Lạc
        Assert.Equal(ReportCell.OfText(null), Table(district, "chi-tieu").Rows.Single(row => row.Key == "phuong").Cells[3]); // no other ward has data, and of An Lạc too few rated

        Assert.StartsWith("Chỉ tiêu từng lĩnh vực: trên 90 % (KH 6).", Words(await ComposeAsync(world, "thang", Justice, targets)), StringComparison.Ordinal);
        Assert.StartsWith("Chỉ tiêu từng lĩnh vực: trên 90 % (KH 6).", Words(await ComposeAsync(world, "thang", Shipped.District, targets)), StringComparison.Ordinal);
        Assert.StartsWith("Chỉ tiêu từng lĩnh vực: từ 100 % (KH 7).", Words(await ComposeAsync(world, "thang", AnLac, targets)), StringComparison.Ordinal);

        static string Words(ReportDocument report) => Assert.Single(report.Sections.Single(one => one.Id == "fields").Words);
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

    private static async Task<ReportDocument> ComposeAsync(World world, string kind, string area = Shipped.District, params Target[] more)
    {
        var now = At("2025-03-12 10:00");
        var period = ReportPeriod.Of(new DateOnly(2025, 3, 12), ReportPeriodKind.Month, PeriodKind.Calendar);
        var catalogues = CatalogueSet.Empty.With(CatalogueChange.Of(
            new Target("hl", "satisfied", TargetOperator.Gt, 0.8m, "KH 1", Shipped.District), new ImportedFigure("ks", "survey-satisfied", Shipped.District, period.From, period.To, 85, 100, Document: "BC 2"))).With(CatalogueChange.Of(more));
        var composer = world.Services<IReportComposer>().Single(one => one.Kind == kind);
        var report = await composer.ComposeAsync(
            new ReportOrder
            {
                Kind = kind, Area = area, Period = period, Issue = 0, CutOffAt = now, JudgedAt = now, Positions = [], Reference = world.Registry.Current, Catalogues = catalogues, IsSimulated = true,
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
