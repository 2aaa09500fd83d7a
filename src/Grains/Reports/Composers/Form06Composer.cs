using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reports;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Frozen;
using CchcLive.Grains.Indicators;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>Form 06: what was to be handled, was handled and is open, by field and by unit (D§3.8), under the unit that handles.</summary>
internal sealed class Form06Composer(IndicatorQueries figures) : IReportComposer
{
    private const string All = "*";

    /// <inheritdoc />
    public string Kind => "mau-06";

    /// <inheritdoc />
    public string Name => "Mẫu 06: tình hình giải quyết TTHC";

    /// <inheritdoc />
    public IReadOnlyList<ReportPeriodKind> Periods { get; } = [ReportPeriodKind.Month, ReportPeriodKind.Quarter, ReportPeriodKind.HalfYear, ReportPeriodKind.NineMonths, ReportPeriodKind.Year];

    /// <inheritdoc />
    public async Task<ReportDocument> ComposeAsync(ReportOrder order, CancellationToken cancellation)
    {
        var area = await figures.CountAsync(order.Query(Dimension.Field));
        var units = new List<(string Unit, IndicatorBoard Board)>();
        foreach (var unit in order.Units)
        {
            cancellation.ThrowIfCancellationRequested();
            units.Add((unit, await figures.CountAsync(order.Query(Dimension.Field) with { Id = unit })));
        }

        var byField = new ReportSection("linh-vuc", "Theo lĩnh vực", [], Form06Table.Table.Of("Lĩnh vực", [.. Fields("", area), Total(area.Total, Figures.Sum(area.Rows.Select(row => row.Value)))]));
        var byUnit = new ReportSection("don-vi", "Theo đơn vị và lĩnh vực", [], Form06Table.Table.Of("Đơn vị, lĩnh vực",
        [
            .. units.SelectMany(one => Fields($"{one.Unit}|", one.Board).Prepend(Form06Table.Table.Row($"{one.Unit}|{All}", order.NameOf(one.Unit), one.Board.Total, isTotal: true))),
            Total(area.Total, Figures.Sum(units.Select(one => one.Board.Total))),
        ]));
        var broken = byField.Table!.Rows.Concat(byUnit.Table!.Rows).Count(row => row.Flag is not null);
        return order.Document("Tình hình, kết quả giải quyết thủ tục hành chính (mẫu 06)", [new ReportSection("ghi-chu", "Cách tính", [.. Words(order, broken)]), byField, byUnit]);
    }

    private static IEnumerable<ReportRow> Fields(string prefix, IndicatorBoard board) =>
        board.Rows.OrderBy(row => row.Key.Length == 0).Select(row => Form06Table.Table.Row(prefix + row.Key, FieldWords.Of(row.Key), row.Value));

    /// <summary>The area's total: if its parts are not it, that is said.</summary>
    private static ReportRow Total(Figures total, Figures sum)
    {
        var row = Form06Table.Table.Total(total);
        string[] flags = [.. new[] { row.Flag, Form06Table.Differing(total, sum) }.OfType<string>()];
        return row with { Flag = flags.Length == 0 ? null : string.Join("; ", flags) };
    }

    private static IEnumerable<string> Words(ReportOrder order, int broken)
    {
        if (broken > 0) yield return $"Có {broken} dòng không khớp đẳng thức của biểu; ghi ở dòng đó, không tự cân lại. Chưa nên dùng số liệu trước khi tìm ra nguyên nhân.";
        yield return PeriodWords.Of(order);
        yield return "Đẳng thức của mỗi dòng: (3) = (4) + (5) + (6); (7) = (8) + (9) + (10) + (U); (11) = (12) + (13) + (V); (3) = (7) + (11). Cột (U), (V) do chương trình thêm: chưa rõ hạn thì không tính là đúng hạn.";
        yield return order.Rule.NegativeEndCountsAs switch
        {
            NegativeEnd.OnDay => "Hồ sơ trả lại, xin rút, dừng giải quyết: cột (9).",
            NegativeEnd.ByDue => "Hồ sơ trả lại, xin rút, dừng giải quyết: theo hạn, ở cột (8), (9) hoặc (10).",
            _ => "Hồ sơ trả lại, xin rút, dừng giải quyết: không tính.",
        };
        yield return order.Rule.WaitingCountsAs == Waiting.WithinTime
            ? "Hồ sơ chờ bổ sung từ khi còn hạn: đang giải quyết, trong hạn, cột (12)."
            : "Hồ sơ chờ bổ sung: không tính trong lúc chờ.";
        yield return "Mỗi hồ sơ tính một lần, cho đơn vị giải quyết vào lúc xét.";
    }
}
