using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reports;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>
/// Who is late again and again (D§1 rows 10–11): units, procedures and officers with several late dossiers in a window that ends with the period. Each dossier counts
/// for whoever had it when it became late. Officers are there by their internal id, for use inside.
/// </summary>
internal sealed class RepeatLateComposer(BoardQueries boards, IndicatorRegistry registry) : IReportComposer
{
    /// <summary>The window: so many months up to the period's last day. No document says what "thường xuyên" means.</summary>
    private const int Months = 3;

    /// <summary>From so many late dossiers in the window on.</summary>
    private const int Often = 3;

    public string Kind => "tre-nhieu-lan";

    public string Name => "Trễ hạn nhiều lần";

    public IReadOnlyList<ReportPeriodKind> Periods => [ReportPeriodKind.Month, ReportPeriodKind.Quarter];

    public async Task<ReportDocument> ComposeAsync(ReportOrder order, CancellationToken cancellation)
    {
        var from = order.Period.To.AddDays(1).AddMonths(-Months);
        var late = await boards.ListAsync(order.Query(Dimension.Unit) with { From = from }, Measure.OpenLate, Measure.ProcessedLate);
        string[] words =
        [
            $"Từ {from:dd/MM/yyyy} đến {order.Period.To:dd/MM/yyyy} ({Months} tháng): từ {Often} hồ sơ quá hạn trở lên, đã kết thúc trong thời gian ấy hoặc chưa kết thúc. Mỗi hồ sơ tính cho nơi, người giữ nó khi quá hạn. “Thường xuyên” không có trong văn bản: số tháng và số hồ sơ là thiết lập.",
        ];
        return order.Document("Danh sách trễ hạn nhiều lần",
        [
            Section("don-vi", "Đơn vị", words, late, line => line.LateUnit ?? line.HandlingUnit, order.NameOf),
            Section("thu-tuc", "Thủ tục", [], late, line => line.Procedure, procedure => procedure),
            Section("can-bo", "Cán bộ (mã nội bộ)", ["Chỉ dùng trong cơ quan. Công khai danh sách cá nhân phải theo quy định riêng và được duyệt."], late, line => line.LateOfficer ?? line.Officer, officer => officer),
        ]);
    }

    private ReportSection Section(string id, string title, IReadOnlyList<string> words, IReadOnlyList<DossierLine> late, Func<DossierLine, string?> key, Func<string, string> name)
    {
        var rows = late.Where(line => key(line) is not null).GroupBy(line => key(line)!, StringComparer.Ordinal).Where(own => own.Count() >= Often)
            .OrderByDescending(own => own.Count()).ThenBy(own => own.Key, StringComparer.Ordinal).Select(own => new ReportRow(own.Key,
            [
                ReportCell.OfText(name(own.Key)), ReportCell.OfCount(own.Count()), ReportCell.OfCount(own.Count(line => line.EndAt == 0)),
                ReportCell.OfCount(own.Sum(line => line.WorkingDaysLate ?? line.CalendarDaysLate)), ReportCell.OfCount(own.Max(line => line.WorkingDaysLate ?? line.CalendarDaysLate)),
            ]));
        return new ReportSection(id, title, words, new ReportTable(
        [
            new ReportColumn("ten", title, ReportColumnKind.Text), new ReportColumn("qua-han", "Hồ sơ quá hạn", ReportColumnKind.Count, registry.Find("late")!.Key), new ReportColumn("ton", "Chưa kết thúc", ReportColumnKind.Count, registry.Of(Measure.OpenLate).Key),
            new ReportColumn("ngay-tre", "Tổng số ngày trễ", ReportColumnKind.Count, registry.Of(Fact.WorkingDaysLate).Key), new ReportColumn("lau-nhat", "Lâu nhất (ngày)", ReportColumnKind.Count),
        ], [.. rows]));
    }
}
