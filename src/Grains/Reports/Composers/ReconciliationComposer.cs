using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reconciliation;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Reconciliation;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>
/// Software beside actual for 6, 9 and 12 months (D§1 rows 13–14): what differs at the end of the period, since when, and what was said to it; what was resolved in it; who declared nothing.
/// </summary>
internal sealed class ReconciliationComposer(ReconciliationQueries queries) : IReportComposer
{
    private const string Where = "Nơi chênh lệch";
    private const string Compared = "So sánh";

    /// <inheritdoc />
    public string Kind => "doi-soat";

    /// <inheritdoc />
    public string Name => "Đối chiếu phần mềm và thực tế";

    /// <inheritdoc />
    public IReadOnlyList<ReportPeriodKind> Periods => [ReportPeriodKind.HalfYear, ReportPeriodKind.NineMonths, ReportPeriodKind.Year];

    /// <inheritdoc />
    public async Task<ReportDocument> ComposeAsync(ReportOrder order, CancellationToken cancellation)
    {
        var board = await queries.ReadAsync(order.Area, DateOnly.FromDateTime(order.JudgedAt.DateTime), order.KnownAt, cancellation);
        return order.Document("Báo cáo đối chiếu số liệu phần mềm và hồ sơ giải quyết thực tế", [States(board), Differing(board, order), Resolved(board, order), Silent(board, order)]);
    }

    private static ReportSection States(ReconciliationBoard board)
    {
        ReportColumn[] columns =
        [
            new("state", "Trạng thái", ReportColumnKind.Text), new("declared", "Chỗ đã khai", ReportColumnKind.Count), new("differing", "Đang chênh", ReportColumnKind.Count),
            new("explained", "Đã giải trình", ReportColumnKind.Count), new("overdue", "Quá hạn giải trình", ReportColumnKind.Count),
            new("software", "Phần mềm", ReportColumnKind.Count, Group: "Đơn vị tự khai, mọi lĩnh vực"), new("actual", "Thực tế", ReportColumnKind.Count, Group: "Đơn vị tự khai, mọi lĩnh vực"),
            new("difference", "Chênh lệch", ReportColumnKind.Change, Group: "Đơn vị tự khai, mọi lĩnh vực"),
        ];
        var rows = StateSum.Of(board).Select(sum => new ReportRow(sum.State.NameOf(),
        [
            ReportCell.OfText(ReconciliationWords.Of(sum.State)), ReportCell.OfCount(sum.Declared), ReportCell.OfCount(sum.Differing), ReportCell.OfCount(sum.Explained), ReportCell.OfCount(sum.Overdue),
            sum.Difference is null ? default : ReportCell.OfCount(sum.Software), sum.Difference is null ? default : ReportCell.OfCount(sum.Actual),
            sum.Difference is { } difference ? ReportCell.OfCount(difference) : default,
        ]));
        return new ReportSection("tong-hop", "Tổng hợp theo trạng thái",
        [
            $"Chênh lệch = số trên phần mềm − số thực tế đã khai, theo lần khai mới nhất của từng chỗ. Phải giải trình trong {board.Rule.ExplainWithinDays} ngày kể từ lần khai đầu tiên có chênh lệch.",
        ], new ReportTable(columns, [.. rows]));
    }

    private static ReportSection Differing(ReconciliationBoard board, ReportOrder order)
    {
        ReportColumn[] columns =
        [
            .. Places, new("date", "Ngày khai", ReportColumnKind.Date, Group: Compared), new("software", "Phần mềm", ReportColumnKind.Count, Group: Compared), new("actual", "Thực tế", ReportColumnKind.Count, Group: Compared),
            new("difference", "Chênh lệch", ReportColumnKind.Change, Group: Compared), new("since", "Từ ngày", ReportColumnKind.Date), new("age", "Số ngày", ReportColumnKind.Count),
            new("standing", "Giải trình", ReportColumnKind.Text), new("cause", "Nguyên nhân", ReportColumnKind.Text), new("text", "Nội dung giải trình", ReportColumnKind.Text),
        ];
        var rows = board.Differing.Select(cell => new ReportRow(
            cell.Cell.Id,
            [
                .. Place(cell.Cell, order), ReportCell.OfDate(cell.Newest.Date), ReportCell.OfCount(cell.Newest.Software!.Value), ReportCell.OfCount(cell.Newest.Count),
                ReportCell.OfCount(cell.Value!.Value), ReportCell.OfDate(cell.Since), ReportCell.OfCount(cell.Age), ReportCell.OfText(ReconciliationWords.Of(cell.Standing)),
                ReportCell.OfText(cell.Explanation is { } told ? ReconciliationWords.Of(told.Cause) : null), ReportCell.OfText(cell.Explanation?.Text),
            ],
            Flag: cell.IsOverdue(board.Rule) ? "Quá hạn giải trình" : null));
        return new ReportSection("chenh-lech", "Các chỗ đang chênh lệch", [.. Unknown(board)], new ReportTable(columns, [.. rows]));
    }

    private static ReportSection Resolved(ReconciliationBoard board, ReportOrder order)
    {
        var gone = board.Cells.SelectMany(cell => cell.Spells.Where(spell => spell.GoneOn >= order.Period.From).Select(spell => (cell.Cell, Spell: spell)))
            .OrderBy(one => one.Spell.GoneOn).ThenBy(one => one.Cell.Id, StringComparer.Ordinal);
        ReportColumn[] columns = [.. Places, new("difference", "Chênh lệch cuối", ReportColumnKind.Change), new("since", "Từ ngày", ReportColumnKind.Date), new("gone", "Hết chênh ngày", ReportColumnKind.Date)];
        return new ReportSection("da-het", "Các chỗ đã hết chênh lệch trong kỳ", [], new ReportTable(columns,
        [
            .. gone.Select(one => new ReportRow(
                $"{one.Cell.Id}|{one.Spell.Since:yyyy-MM-dd}",
                [.. Place(one.Cell, order), ReportCell.OfCount(one.Spell.Difference), ReportCell.OfDate(one.Spell.Since), ReportCell.OfDate(one.Spell.GoneOn)])),
        ]));
    }

    private static ReportSection Silent(ReconciliationBoard board, ReportOrder order) => new("chua-khai", "Đơn vị chưa có số để đối chiếu", [], new ReportTable(
        [new ReportColumn("unit", "Đơn vị", ReportColumnKind.Text)], [.. board.Silent.Select(unit => new ReportRow(unit, [ReportCell.OfText(order.NameOf(unit))]))]));

    private static IEnumerable<string> Unknown(ReconciliationBoard board) => board.Differing.Count(cell => cell.MayBeUnknownDue) is > 0 and var count
        ? [$"Ở {count} chỗ, phần mềm có hồ sơ chưa rõ hạn trả nên không được tính quá hạn; đó có thể là một phần của chênh lệch."]
        : [];

    private static ReportColumn[] Places =>
    [
        new("unit", "Đơn vị", ReportColumnKind.Text, Group: Where), new("field", "Lĩnh vực", ReportColumnKind.Text, Group: Where), new("state", "Trạng thái", ReportColumnKind.Text, Group: Where),
        new("indicator", "Chỉ số", ReportColumnKind.Text, Group: Where), new("from", "Tính từ ngày", ReportColumnKind.Date, Group: Where), new("by", "Ai khai", ReportColumnKind.Text, Group: Where),
    ];

    private static ReportCell[] Place(CountCell cell, ReportOrder order) =>
    [
        ReportCell.OfText(order.NameOf(cell.Unit)), ReportCell.OfText(cell.Field ?? "Mọi lĩnh vực"), ReportCell.OfText(ReconciliationWords.Of(cell.State)),
        ReportCell.OfText(IndicatorRegistry.Shipped.Of(cell.State.MeasureOf()).Key), ReportCell.OfDate(cell.From), ReportCell.OfText(cell.Source is { } source ? $"nguồn {source}" : "đơn vị"),
    ];
}
