using CchcLive.Domain.Closes;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;

namespace CchcLive.Domain.Tests.Reports;

/// <summary>A report with everything that one may hold.</summary>
internal static class SampleReport
{
    public static readonly ReportColumn Name = new("field", "Lĩnh vực", ReportColumnKind.Text);
    public static readonly ReportColumn Count = new("c7", "Đã giải quyết", ReportColumnKind.Count, "processed@1", "Kết quả");
    public static readonly ReportColumn Share = new("rate", "Đúng hạn", ReportColumnKind.Share, "on-time@1", "Kết quả");
    public static readonly ReportColumn Number = new("mean", "Ngày làm việc", ReportColumnKind.Number, "working-days@1");
    public static readonly ReportColumn Last = new("last", "Gần nhất", ReportColumnKind.Date);
    public static readonly ReportColumn Change = new("change", "So kỳ trước", ReportColumnKind.Change);

    public static ReportDocument Told() => new()
    {
        Kind = "mau-06",
        Area = "quan-binh-tan",
        AreaName = "Quận Bình Tân",
        Period = new ReportPeriod(2025, 1, ReportPeriodKind.Quarter, PeriodKind.Reporting),
        Issue = 2,
        Reason = "Bổ sung số liệu gửi chậm.",
        Title = "Tình hình, kết quả giải quyết thủ tục hành chính",
        Basis = new ReportBasis
        {
            CutOffAt = At(2025, 2, 21, 9),
            JudgedAt = At(2025, 2, 21, 7),
            ScheduledAt = At(2025, 2, 21, 7),
            DueOn = new DateOnly(2025, 2, 26),
            Positions = [12, 0, 345],
            RuleId = "bao-cao-06",
            RuleVersion = 1,
            RuleName = "Báo cáo mẫu 06",
            Calendars = [new CalendarInForce("vn-hanh-chinh", 3)],
            OrgPosition = 4,
            CataloguePosition = 5,
            TreeDate = new DateOnly(2025, 2, 21),
        },
        Simulated = true,
        Sections =
        [
            new ReportSection("words", "Nhận xét", ["Một đoạn.", "Hai đoạn."]),
            new ReportSection("figures", "Số liệu", [], new ReportTable(
                [Name, Count, Share, Number, Last, Change],
                [
                    new ReportRow("ho-tich", [ReportCell.OfText("Hộ tịch"), ReportCell.OfCount(5), ReportCell.OfShare(3, 4), ReportCell.OfNumber(2.50m), ReportCell.OfDate(new DateOnly(2025, 2, 20)), ReportCell.OfCount(-1)]),
                    new ReportRow("", [ReportCell.OfText("Chưa ghi lĩnh vực"), ReportCell.OfCount(0), ReportCell.OfShare(0, 0), ReportCell.Nothing, ReportCell.Nothing, ReportCell.OfNumber(0.5m)]),
                    new ReportRow("*", [ReportCell.OfText("Tổng số"), ReportCell.OfCount(5), ReportCell.OfShare(3, 4), ReportCell.OfNumber(100m), ReportCell.Nothing, ReportCell.Nothing], IsTotal: true, Flag: "3 = 7 + 11: 6 ≠ 5"),
                ])),
        ],
    };

    private static DateTimeOffset At(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, TimeSpan.FromHours(7));
}
