using System.Globalization;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Directives;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reports;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Indicators;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>Satisfaction, by quarter (D§1 rows 36–40): how many rated, how many of them are satisfied, beside every target for it and the survey that was entered.</summary>
internal sealed class SatisfactionComposer(IndicatorQueries indicators, IndicatorRegistry registry) : IReportComposer
{
    private const string SurveyId = "survey-satisfied";

    public string Kind => "hai-long";

    public string Name => "Mức độ hài lòng";

    public IReadOnlyList<ReportPeriodKind> Periods => [ReportPeriodKind.Quarter, ReportPeriodKind.Month, ReportPeriodKind.Year];

    public async Task<ReportDocument> ComposeAsync(ReportOrder order, CancellationToken cancellation)
    {
        var units = await indicators.CountAsync(order.Query(Dimension.Unit));
        var fields = await indicators.CountAsync(order.Query(Dimension.Field));
        var table = IndicatorTable.By(["returned", "rated-returned", "rated", "rated-count", "satisfied-count", "satisfied", "dissatisfied"], order.Rule);
        return order.Document("Báo cáo mức độ hài lòng về giải quyết thủ tục hành chính",
        [
            new ReportSection("don-vi", "Theo đơn vị", [Coverage, Limits], table.Of("Đơn vị", units, order)),
            new ReportSection("linh-vuc", "Theo lĩnh vực", [], table.Of("Lĩnh vực", fields, order)),
            Targets(order, units),
            Survey(order),
        ]);
    }

    private static string Coverage => $"Tỷ lệ hài lòng chỉ nêu khi có ít nhất {(int)(Ratings.LeastCoverage * 100)} % hồ sơ đã trả kết quả được đánh giá; dưới mức ấy ghi “–”. Cột “Có đánh giá” là số hồ sơ mà tỷ lệ được tính trên đó.";

    private static string Limits => $"Hài lòng: đánh giá từ {Ratings.SatisfiedFrom} % thang điểm trở lên; không hài lòng: từ {Ratings.DissatisfiedUpTo} % trở xuống. Các ngưỡng này là quy ước, không có văn bản.";

    private ReportSection Targets(ReportOrder order, IndicatorBoard units)
    {
        var targets = order.Catalogues.Targets.Where(target => target.Indicator is "satisfied" or "rated" && TargetScope.Applies(target, order.Reference.Org, order.Area, order.TreeDate)).ToList();
        var rows = targets.Select(target =>
        {
            var indicator = registry.Find(target.Indicator)!;
            var values = Judged(target, order, units).Select(figures => Ratings.ShownOf(indicator, figures).Value).OfType<decimal>().ToList();
            return new ReportRow(target.Id,
            [
                ReportCell.OfText(indicator.Name), ReportCell.OfText(Demand(target)), IndicatorRows.Cell(indicator, units.Total),
                ReportCell.OfText(values.Count == 0 ? null : values.TrueForAll(target.IsMetBy) ? "Đạt" : "Không đạt"), ReportCell.OfText(InForce(target, order.Period.To)), ReportCell.OfText(target.Document),
            ]);
        });
        string[] words = targets.Count == 0
            ? ["Không có chỉ tiêu nào cho địa bàn này."]
            : ["Các văn bản có chỉ tiêu khác nhau cho cùng một chỉ số: mỗi chỉ tiêu đứng riêng, kèm văn bản. Chỉ tiêu hết hiệu lực được nêu để so sánh."];
        return new ReportSection("chi-tieu", "So với chỉ tiêu", words, targets.Count == 0 ? null : new ReportTable(
        [
            new ReportColumn("chi-so", "Chỉ số", ReportColumnKind.Text), new ReportColumn("chi-tieu", "Chỉ tiêu", ReportColumnKind.Text), new ReportColumn("thuc-te", "Thực tế", ReportColumnKind.Share),
            new ReportColumn("ket-qua", "Kết quả", ReportColumnKind.Text), new ReportColumn("hieu-luc", "Hiệu lực", ReportColumnKind.Text), new ReportColumn("van-ban", "Văn bản", ReportColumnKind.Text),
        ], [.. rows]));
    }

    /// <summary>What a target is demanded of: the area, or each of its units of the target's level.</summary>
    private static IEnumerable<Figures> Judged(Target target, ReportOrder order, IndicatorBoard units)
    {
        var org = order.Reference.Org;
        if (TargetScope.IsOfLevel(target, org, order.Area)) return [units.Total];
        return org.ChildrenOf(order.Area, order.TreeDate).Where(child => child.Kind == target.Level).Select(child => Figures.Sum(order.Reference.LeavesOf(child.Id, order.TreeDate).Select(units.Of)));
    }

    private ReportSection Survey(ReportOrder order)
    {
        var indicator = registry.Find(SurveyId)!;
        if (order.Catalogues.FigureOf(SurveyId, order.Area, order.Period.From, order.Period.To) is not { } figure)
            return new ReportSection("khao-sat", "Khảo sát (nhập)", ["Chưa nhập kết quả khảo sát của kỳ này."]);
        var cell = figure is { Numerator: { } numerator, Denominator: { } denominator } ? ReportCell.OfShare(numerator, denominator) : ReportCell.OfNumber(figure.Value);
        return new ReportSection("khao-sat", "Khảo sát (nhập)", ["Số liệu nhập, không tính từ hồ sơ."], new ReportTable(
            [new ReportColumn("chi-so", "Chỉ số", ReportColumnKind.Text), new ReportColumn("gia-tri", "Giá trị", ReportColumnKind.Share, indicator.Key), new ReportColumn("van-ban", "Văn bản", ReportColumnKind.Text)],
            [new ReportRow(SurveyId, [ReportCell.OfText(indicator.Name), cell, ReportCell.OfText(figure.Document)])]));
    }

    private static string Demand(Target target)
    {
        var value = (target.Value * 100).ToString("0.##", CultureInfo.GetCultureInfo("vi-VN"));
        return target.Operator switch
        {
            TargetOperator.Gt => $"trên {value} %",
            TargetOperator.Ge => $"từ {value} %",
            TargetOperator.Lt => $"dưới {value} %",
            TargetOperator.Le => $"không quá {value} %",
            _ => $"{value} %",
        };
    }

    private static string InForce(Target target, DateOnly day) =>
        (target.From is null || target.From <= day) && (target.Until is null || target.Until >= day) ? "còn hiệu lực" : string.Create(CultureInfo.InvariantCulture, $"{target.From:dd/MM/yyyy} – {target.Until:dd/MM/yyyy}");
}
