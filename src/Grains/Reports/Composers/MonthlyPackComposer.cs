using CchcLive.Domain.Indicators;
using CchcLive.Domain.LateBoards;
using CchcLive.Domain.Reports;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Frozen;
using CchcLive.Grains.Indicators;
using CchcLive.Grains.Queries;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>Báo cáo tháng: the monthly pack to the chair (D§1 row 55): what it comes to, by unit, by field against the target, what was late and why, supplements, channels, satisfaction, and how far the figures can be believed.</summary>
internal sealed class MonthlyPackComposer(IndicatorQueries indicators, BoardQueries boards, DataQuality quality) : IReportComposer
{
    private static readonly string Late = IndicatorRegistry.Shipped.Find("late")!.Key;
    private static readonly string[] Headline = ["to-handle", "received", "processed", "on-time", "processed-late", "open", "open-late", "open-unknown", "mean-working-days", "mean-days-late"];
    private static readonly string[] OfUnits = ["to-handle", "received", "processed", "on-time", "processed-late", "open", "open-late", "late-unexplained", "late-no-apology"];
    private static readonly string[] OfFields = ["to-handle", "processed", "on-time", "processed-late", "open-late"];
    private static readonly string[] Handling = ["late", "explained", "late-unexplained", "generic-reason", "apologised", "no-notice", "late-notice"];
    private static readonly string[] Supplements = ["supplements-asked", "supplement-twice", "supplement-late", "supplement-or-return-twice", "supplement-or-return-twice-share", "returns"];
    private static readonly string[] Channels = ["received", "online", "online-level-4", "post-in", "online-and-post", "returned", "post-out"];
    private static readonly string[] Satisfaction = ["returned", "rated", "rated-count", "satisfied", "dissatisfied"];

    /// <inheritdoc />
    public string Kind => "thang";

    /// <inheritdoc />
    public string Name => "Báo cáo tháng trình Chủ tịch";

    /// <inheritdoc />
    public IReadOnlyList<ReportPeriodKind> Periods { get; } = [ReportPeriodKind.Month];

    /// <inheritdoc />
    public async Task<ReportDocument> ComposeAsync(ReportOrder order, CancellationToken cancellation)
    {
        var query = order.Query(Dimension.Unit);
        var units = await indicators.CountAsync(query);
        var before = await indicators.CountAsync(PeriodBefore.Of(order, query) with { By = Dimension.None });
        var fields = await indicators.CountAsync(order.Query(Dimension.Field));
        var late = await boards.LateBoardAsync(new LateBoardQuery(order.Query(Dimension.None), new LateFilter()) { Take = 0 });
        cancellation.ThrowIfCancellationRequested();
        return order.Document(
            "Báo cáo tháng về giải quyết thủ tục hành chính",
            [
                Rows("headline", "Số liệu chung", Headline, PeriodBefore.Words(order)),
                new ReportSection("units", "Theo cơ quan, đơn vị", [], IndicatorTable.By(OfUnits, order.Rule).Of("Cơ quan, đơn vị", units, order)),
                FieldSection(order, fields),
                Causes(order, late),
                Rows("handling", "Giải trình, xin lỗi đối với hồ sơ trễ hạn", Handling),
                Rows("supplements", "Bổ sung, trả hồ sơ", Supplements),
                Rows("channels", "Kênh tiếp nhận và trả kết quả", Channels),
                Rows("satisfaction", "Đánh giá của người nộp", Satisfaction, "Tỷ lệ hài lòng chỉ tính trên hồ sơ có đánh giá; luôn đọc cùng tỷ lệ tham gia."),
                await quality.SectionAsync(order, units.Total),
            ]);

        ReportSection Rows(string id, string title, string[] ids, params string[] words) => new(id, title, words, IndicatorRows.Of(ids, order.Rule, units.Total, before.Total));
    }

    /// <summary>Every field by itself against the target: a unit passes only if every field does, and 98,00 % is not above 98 % (D§1 row 1).</summary>
    private static ReportSection FieldSection(ReportOrder order, IndicatorBoard fields)
    {
        var (target, onTime) = (FieldTarget.Of(order), IndicatorRegistry.Shipped.OnTime(order.Rule));
        var table = IndicatorTable.By(OfFields, order.Rule);
        var rows = fields.Rows.Select(row => (row.Key, row.Value, Measured: onTime.ValueOf(row.Value).Value)).ToList();
        var (met, judged) = (rows.Count(row => row.Measured is { } share && target.IsMetBy(share)), rows.Count(row => row.Measured is not null));
        return new ReportSection(
            "fields",
            "Theo lĩnh vực, so với chỉ tiêu đúng hạn",
            [
                $"{target.Words}. Đạt: {ReportNumbers.Count(met)} trong {ReportNumbers.Count(judged)} lĩnh vực có hồ sơ đã giải quyết, rõ hạn; {(met == judged && judged > 0 ? "địa bàn đạt" : "địa bàn chỉ đạt khi mọi lĩnh vực đều đạt")}.",
            ],
            table.Of(
                "Lĩnh vực",
                [
                    table.Total(fields.Total),
                    .. rows.OrderBy(row => row.Measured ?? 2).ThenBy(row => row.Key, StringComparer.Ordinal)
                        .Select(row => table.Row(row.Key.Length == 0 ? "-" : row.Key, FieldWords.Of(row.Key), row.Value) with { Flag = row.Measured is { } share && !target.IsMetBy(share) ? "Chưa đạt" : null }),
                ]));
    }

    private static ReportSection Causes(ReportOrder order, LateBoard late)
    {
        var all = late.Figures.States.Sum();
        var (open, ended) = (late.Figures.States.ElementAtOrDefault((int)LateState.Open), late.Figures.States.ElementAtOrDefault((int)LateState.Ended));
        return new ReportSection(
            "causes",
            "Nguyên nhân trễ hạn",
            [$"Trễ hạn {ReportNumbers.Count(all)} hồ sơ: đã giải quyết {ReportNumbers.Count(ended)}, đang giải quyết {ReportNumbers.Count(open)}. Nguyên nhân do người giải trình nêu."],
            new ReportTable(
                [new("name", "Nguyên nhân", ReportColumnKind.Text), new("dossiers", "Số hồ sơ", ReportColumnKind.Count, Late), new("share", "Tỷ trọng", ReportColumnKind.Share, Late)],
                [
                    .. late.Figures.Causes.OrderByDescending(cause => cause.Dossiers).ThenBy(cause => cause.Key, StringComparer.Ordinal)
                        .Select(cause => new ReportRow(cause.Key.Length == 0 ? "-" : cause.Key, [ReportCell.OfText(CauseName(order, cause.Key)), ReportCell.OfCount(cause.Dossiers), ReportCell.OfShare(cause.Dossiers, all)])),
                ]));
    }

    private static string CauseName(ReportOrder order, string code) => code.Length == 0 ? "Chưa rõ nguyên nhân" : order.Catalogues.CauseOf(code) is { } cause ? cause.Name : code;
}
