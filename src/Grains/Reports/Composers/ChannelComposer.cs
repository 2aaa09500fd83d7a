using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reports;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Frozen;
using CchcLive.Grains.Indicators;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>How dossiers come in and results go out: online, at the desk, by post (D§1 rows 22 to 28), by unit and field, under the unit that received.</summary>
internal sealed class ChannelComposer(IndicatorQueries figures) : IReportComposer
{
    private const string In = "Tiếp nhận";
    private const string Out = "Trả kết quả";
    private const string Full = "Toàn trình (mức độ 4 cũ)";
    private const string Partial = "Một phần (mức độ 3 cũ)";

    private static readonly IndicatorTable Table = new(
    [
        Count(Measure.Received, "received", "Tổng số", In),
        Count(Measure.ReceivedOnline, "online", "Trực tuyến", In),
        Share("online", "online-share", "Tỷ lệ trực tuyến", In),
        Count(Fact.ReceivedDirect, "direct", "Trực tiếp", In),
        Count(Fact.ReceivedPost, "post-in", "Bưu chính", In),
        Share("post-in", "post-in-share", "Tỷ lệ bưu chính", In),
        Count(Measure.Returned, "returned", "Tổng số", Out),
        Count(Fact.ReturnedPost, "post-out", "Bưu chính", Out),
        Share("post-out", "post-out-share", "Tỷ lệ bưu chính", Out),
        Count(Fact.ReceivedLevelFull, "full", "Tiếp nhận", Full),
        Count(Fact.ReceivedOnlineFull, "full-online", "Nộp trực tuyến", Full),
        Count(Fact.ReceivedLevelPartial, "partial", "Tiếp nhận", Partial),
        Count(Fact.ReceivedOnlinePartial, "partial-online", "Nộp trực tuyến", Partial),
    ]);

    /// <inheritdoc />
    public string Kind => "kenh";

    /// <inheritdoc />
    public string Name => "Kênh nộp và trả kết quả";

    /// <inheritdoc />
    public IReadOnlyList<ReportPeriodKind> Periods { get; } = Enum.GetValues<ReportPeriodKind>();

    /// <inheritdoc />
    public async Task<ReportDocument> ComposeAsync(ReportOrder order, CancellationToken cancellation)
    {
        var units = await figures.CountAsync(order.Query(Dimension.Unit, UnitRole.Receiving));
        var fields = await figures.CountAsync(order.Query(Dimension.Field, UnitRole.Receiving));
        return order.Document("Kết quả tiếp nhận và trả kết quả theo kênh",
        [
            new ReportSection("ghi-chu", "Cách tính",
            [
                PeriodWords.Of(order),
                "Mỗi hồ sơ tính một lần, cho nơi tiếp nhận. Trực tiếp: nộp tại bộ phận một cửa, hoặc nguồn không ghi kênh; kênh khác (điện thoại, thư điện tử, nội bộ …) chỉ có trong tổng số. "
                + "Trả kết quả: hồ sơ đã trao kết quả trong kỳ.",
                "Mức độ 4 và “toàn trình”, mức độ 3 và “một phần” được tính như nhau theo cách một số tỉnh lưu; đó không phải là quy định. Nguồn không ghi mức độ thì không có trong hai nhóm cuối.",
            ]),
            new ReportSection("don-vi", "Theo đơn vị", [], Table.Of("Đơn vị", [.. order.Units.Select(unit => Table.Row(unit, order.NameOf(unit), units.Of(unit))), Table.Total(units.Total)])),
            new ReportSection("linh-vuc", "Theo lĩnh vực", [], Table.Of("Lĩnh vực", [.. fields.Rows.OrderBy(row => row.Key.Length == 0).Select(row => Table.Row(row.Key, FieldWords.Of(row.Key), row.Value)), Table.Total(fields.Total)])),
        ]);
    }

    private static IndicatorColumn Count(Measure measure, string key, string title, string group) => new(IndicatorRegistry.Shipped.Of(measure), key, title, group);

    private static IndicatorColumn Count(Fact fact, string key, string title, string group) => new(IndicatorRegistry.Shipped.Of(fact), key, title, group);

    private static IndicatorColumn Share(string indicator, string key, string title, string group) => new(IndicatorRegistry.Shipped.Find(indicator)!, key, title, group);
}
