using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Sources;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>How far the figures of a report can be believed: what is missing, what waits, which units are silent.</summary>
internal sealed class DataQuality(IGrainFactory grains, SourceQueries sources, GrainSettings settings)
{
    private const int Named = 5;

    /// <summary>The section.</summary>
    /// <param name="order">The report.</param>
    /// <param name="figures">The figures of its period.</param>
    public async Task<ReportSection> SectionAsync(ReportOrder order, Figures figures)
    {
        var states = await Task.WhenAll(order.Units.Select(unit => StateAsync(order, unit)));
        var silent = order.Units.Where((_, index) => states[index] == FeedState.Silent).ToList();
        var held = await sources.ListAsync();
        var waiting = held.Sum(source => source.Quarantine.Sum(count => count.Open));
        var names = silent.Count == 0 ? "Không có đơn vị mất tín hiệu." : $"Mất tín hiệu: {string.Join("; ", silent.Take(Named).Select(order.NameOf))}{(silent.Count > Named ? $" và {silent.Count - Named} đơn vị khác" : "")}.";
        return new ReportSection(
            "quality",
            "Chất lượng dữ liệu",
            [$"{names} Bản ghi chờ xử lý, hồ sơ thiếu sự kiện tiếp nhận và tín hiệu là của toàn hệ thống lúc lập báo cáo."],
            new ReportTable(
                [new("name", "Nội dung", ReportColumnKind.Text), new("count", "Số lượng", ReportColumnKind.Count), new("indicator", "Mã chỉ số", ReportColumnKind.Text)],
                [
                    Of(figures, Measure.OpenUnknown, "Đang giải quyết, chưa rõ hạn"),
                    Of(figures, Measure.ProcessedUnknown, "Đã giải quyết, chưa rõ hạn"),
                    new ReportRow("untracked", [ReportCell.OfText("Chuỗi trạng thái chưa trọn vẹn hoặc mâu thuẫn"), ReportCell.OfCount(figures[Measure.ToHandle] - figures[Fact.Tracked]), ReportCell.OfText(KeyOf("status-tracked"))]),
                    Live("silent", "Đơn vị mất tín hiệu", silent.Count, "units-in"),
                    Live("quarantine", "Bản ghi lỗi chờ xử lý", waiting, "quarantined"),
                    Live("orphans", "Hồ sơ thiếu sự kiện tiếp nhận", held.Sum(source => source.Orphans), "orphans"),
                ]));
    }

    private async Task<FeedState> StateAsync(ReportOrder order, string unit) =>
        Freshness.Of(await grains.Unit(unit).Child(), order.CutOffAt.UtcTicks, settings.SilentAfter, order.Reference.CalendarOf(unit) ?? order.Calendar);

    private static ReportRow Of(Figures figures, Measure measure, string name)
    {
        var indicator = IndicatorRegistry.Shipped.Of(measure);
        return new ReportRow(indicator.Id, [ReportCell.OfText(name), ReportCell.OfCount(figures[measure]), ReportCell.OfText(indicator.Key)]);
    }

    private static ReportRow Live(string key, string name, long count, string indicator) => new(key, [ReportCell.OfText(name), ReportCell.OfCount(count), ReportCell.OfText(KeyOf(indicator))]);

    private static string? KeyOf(string id) => IndicatorRegistry.Shipped.Find(id)?.Key;
}
