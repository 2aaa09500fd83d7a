using CchcLive.Domain.Calendars;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reports;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Indicators;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>Supplements (D§1 rows 16–18): who was asked twice or refused twice, who was asked too late, and through whose fault. Dossiers by code, nobody by name.</summary>
internal sealed class SupplementComposer(IndicatorQueries indicators, BoardQueries boards) : IReportComposer
{
    /// <summary>A list of more is cut, and says so: the report is a paper.</summary>
    private const int Most = 500;

    public string Kind => "bo-sung";

    public string Name => "Bổ sung, trả hồ sơ";

    public IReadOnlyList<ReportPeriodKind> Periods => [ReportPeriodKind.Month, ReportPeriodKind.Quarter, ReportPeriodKind.HalfYear, ReportPeriodKind.NineMonths, ReportPeriodKind.Year];

    public async Task<ReportDocument> ComposeAsync(ReportOrder order, CancellationToken cancellation)
    {
        var query = order.Query(Dimension.Unit);
        var units = await indicators.CountAsync(query);
        var procedures = await indicators.CountAsync(query with { By = Dimension.Procedure });
        var often = await indicators.PageAsync(query, 0, Most, Fact.SupplementOrReturnTwice);
        var late = await boards.PageAsync(query, 0, Most, Measure.SupplementLate);
        var table = IndicatorTable.By(
        [
            "to-handle", "supplements-asked", "returns", "supplement-twice", "supplement-or-return-twice", "supplement-or-return-twice-share", "late-supplement-request",
            "supplement-by-applicant", "supplement-by-authority", "supplement-by-law",
        ], order.Rule);
        return order.Document("Báo cáo yêu cầu bổ sung, trả hồ sơ",
        [
            new ReportSection("don-vi", "Theo đơn vị", ["Bổ sung ngoài thời gian: lần đầu yêu cầu sau hơn 3 ngày làm việc từ khi tiếp nhận. Nguyên nhân theo hệ thống nguồn; một hồ sơ có thể có nhiều nguyên nhân, hoặc không ghi."], table.Of("Đơn vị", units, order)),
            new ReportSection("thu-tuc", "Theo thủ tục", [], table.Of("Thủ tục", procedures, order)),
            List("nhieu-lan", "Hồ sơ bị yêu cầu bổ sung, trả từ hai lần", often, order),
            List("ngoai-han", "Hồ sơ bị yêu cầu bổ sung ngoài thời gian quy định", late, order),
        ]);
    }

    private static ReportSection List(string id, string title, DossierPage page, ReportOrder order)
    {
        string[] words = page.Count > page.Lines.Count ? [$"{page.Count} hồ sơ; danh sách nêu {page.Lines.Count} hồ sơ đầu, theo hạn trả."] : [$"{page.Count} hồ sơ."];
        return new ReportSection(id, title, words, new ReportTable(
        [
            new ReportColumn("ma", "Mã hồ sơ", ReportColumnKind.Text), new ReportColumn("don-vi", "Đơn vị", ReportColumnKind.Text), new ReportColumn("thu-tuc", "Thủ tục", ReportColumnKind.Text),
            new ReportColumn("tiep-nhan", "Ngày tiếp nhận", ReportColumnKind.Date), new ReportColumn("bo-sung", "Số lần bổ sung", ReportColumnKind.Count), new ReportColumn("tra", "Số lần trả", ReportColumnKind.Count),
            new ReportColumn("nguyen-nhan", "Nguyên nhân từ", ReportColumnKind.Text),
        ], [.. page.Lines.Select(line => Row(line, order))]));
    }

    private static ReportRow Row(DossierLine line, ReportOrder order) => new(line.Code,
    [
        ReportCell.OfText(line.Code), ReportCell.OfText(line.HandlingUnit is { } unit ? order.NameOf(unit) : null), ReportCell.OfText(line.Procedure), ReportCell.OfDate(Day(line.ReceivedAt, order.Calendar)),
        ReportCell.OfCount(line.SupplementRequests), ReportCell.OfCount(line.Returns), ReportCell.OfText(Fault(line.Traits)),
    ]);

    private static DateOnly? Day(long ticks, WorkingCalendar calendar) => ticks == 0 ? null : calendar.LocalDate(ticks);

    private static string? Fault(Traits traits)
    {
        var faults = string.Join(", ", new[] { (TraitFlags.SupplementByApplicant, "người nộp"), (TraitFlags.SupplementByAuthority, "cơ quan"), (TraitFlags.SupplementByLaw, "quy định") }
            .Where(fault => traits.Has(fault.Item1)).Select(fault => fault.Item2));
        return faults.Length == 0 ? null : faults;
    }
}
