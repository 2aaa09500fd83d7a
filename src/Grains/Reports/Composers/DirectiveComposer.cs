using CchcLive.Domain.Directives;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Directives;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>Where an area stands against the targets of the directives over a period (D§1 row 58).</summary>
internal sealed class DirectiveComposer(DirectiveQueries directives) : IReportComposer
{
    /// <inheritdoc />
    public string Kind => "chi-tieu";

    /// <inheritdoc />
    public string Name => "Thực hiện chỉ tiêu";

    /// <inheritdoc />
    public IReadOnlyList<ReportPeriodKind> Periods { get; } = [ReportPeriodKind.Month, ReportPeriodKind.Quarter, ReportPeriodKind.HalfYear, ReportPeriodKind.NineMonths, ReportPeriodKind.Year];

    /// <inheritdoc />
    public async Task<ReportDocument> ComposeAsync(ReportOrder order, CancellationToken cancellation)
    {
        var board = await directives.ReadAsync(new DirectiveQuery(order.Area)
        {
            Rule = order.Rule.Id, AsOf = order.JudgedAt, KnownAt = order.KnownAt, Days = (order.Period.From, order.Period.To), Catalogues = order.Catalogues, WithTrend = false,
        });
        var (inForce, others) = (board.InForce.ToList(), board.Others.ToList());
        var (met, judged) = (inForce.Count(one => one.Whole.Verdict == Verdict.Met), inForce.Count(one => one.Whole.Verdict != Verdict.NoData));
        return order.Document(
            "Kết quả thực hiện chỉ tiêu của các văn bản chỉ đạo",
            [
                new ReportSection(
                    "con-hieu-luc", "Chỉ tiêu còn hiệu lực", [inForce.Count == 0 ? "Không có chỉ tiêu nào còn hiệu lực." : $"Đạt {met} trên {judged} chỉ tiêu có dữ liệu; {inForce.Count - judged} chỉ tiêu chưa có dữ liệu."],
                    DirectiveTables.Targets(inForce)),
                new ReportSection("het-hieu-luc", "Chỉ tiêu hết hiệu lực, để đối chiếu", [], DirectiveTables.Targets(others)),
                new ReportSection("linh-vuc", "Lĩnh vực chưa đạt", ["Chỉ tiêu “từng lĩnh vực” chỉ đạt khi mọi lĩnh vực có hồ sơ đều đạt."], DirectiveTables.Parts(inForce, standing => standing.Fields, "Lĩnh vực", key => key.Length == 0 ? "Chưa phân loại" : key)),
                new ReportSection("don-vi", "Đơn vị chưa đạt", [], DirectiveTables.Parts(inForce, standing => standing.Units, "Đơn vị", order.NameOf)),
            ]);
    }
}
