using CchcLive.Domain.Closes;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;
using CchcLive.Publishing.Official;
using CchcLive.Publishing.Reports;

namespace CchcLive.Publishing.Tests.Support;

/// <summary>Reports to write: a brief as full as it gets, and form 06 of a whole district.</summary>
internal static class SampleReports
{
    private static readonly string[] Units = ["Ủy ban nhân dân phường An Lạc", "Ủy ban nhân dân phường Bình Hưng Hòa B", "Phòng Quản lý đô thị"];

    internal static ReportDocument Brief => Of("tuan", new ReportPeriod(2025, 11, ReportPeriodKind.Week, PeriodKind.Calendar), "Báo cáo nhanh tuần phục vụ lãnh đạo",
        new ReportSection("changes", "Thay đổi so với tuần trước", ["Quá hạn đang giải quyết tăng 12 hồ sơ."], Figures()),
        new ReportSection("worst", "Ba đơn vị tỷ lệ đúng hạn thấp nhất", [], Ranking("u", 3)),
        new ReportSection("best", "Ba đơn vị tỷ lệ đúng hạn cao nhất", ["Phường An Lạc: 4 tháng liền không có hồ sơ trễ."], Ranking("b", 3)),
        new ReportSection("risk", "Sắp quá hạn nếu không xử lý", ["Hôm nay 5, ngày làm việc tiếp theo 12."]),
        new ReportSection("late", "Trễ hạn chưa giải trình, chưa xin lỗi", ["Chưa giải trình 7 trong 40 hồ sơ trễ; chưa xin lỗi 3."]),
        new ReportSection("quality", "Chất lượng dữ liệu", ["Đơn vị mất tín hiệu: Phòng Quản lý đô thị. Chờ xử lý 14 bản ghi lỗi. Chưa rõ hạn 2 hồ sơ."]));

    internal static ReportDocument Form06(int lines) => Of("mau-06", new ReportPeriod(2025, 1, ReportPeriodKind.Quarter, PeriodKind.Reporting), "Tình hình, kết quả giải quyết thủ tục hành chính (mẫu 06)",
        new ReportSection("figures", "Số liệu theo lĩnh vực", [], new ReportTable(
            [
                new("field", "Lĩnh vực", ReportColumnKind.Text),
                .. Columns("Nhận giải quyết", "toHandle", "Tổng số (3)", "receivedOnline", "Trực tuyến (4)", "receivedOther", "Trực tiếp, bưu chính (5)", "carriedIn", "Kỳ trước (6)"),
                .. Columns("Đã giải quyết", "processed", "Tổng số (7)", "processedEarly", "Trước hạn (8)", "processedOnDay", "Đúng hạn (9)", "processedLate", "Quá hạn (10)", "processedUnknown", "Chưa rõ hạn (U)"),
                .. Columns("Đang giải quyết", "open", "Tổng số (11)", "openWithin", "Trong hạn (12)", "openLate", "Quá hạn (13)", "openUnknown", "Chưa rõ hạn (V)"),
            ],
            [Row("*", "Tổng số", isTotal: true), .. Enumerable.Range(0, lines).Select(index => Row($"f{index}", $"=Lĩnh vực {index + 1}, quản lý chất lượng công trình xây dựng"))])));

    internal static OfficialText Text(ReportDocument report) => ReportText.Of(report, new ReportLayout(Documents.Head, CanonicalJson.Hash(ReportJson.Write(report))));

    private static ReportDocument Of(string kind, ReportPeriod period, string title, params ReportSection[] sections) => new()
    {
        Kind = kind, Area = "quan-binh-tan", AreaName = "Quận Bình Tân", Period = period, Issue = 2, Reason = "Bổ sung số liệu gửi chậm", Title = title, Simulated = true, Sections = sections,
        Basis = new ReportBasis
        {
            CutOffAt = new DateTimeOffset(2025, 3, 16, 7, 0, 0, TimeSpan.FromHours(7)), JudgedAt = new DateTimeOffset(2025, 3, 14, 23, 59, 59, TimeSpan.FromHours(7)), Positions = [12, 40], RuleId = "bao-cao-06", RuleVersion = 1,
            RuleName = "Báo cáo 06", Calendars = [new CalendarInForce("vn", 7)], OrgPosition = 3, CataloguePosition = 5, TreeDate = new DateOnly(2025, 3, 14),
        },
    };

    private static ReportTable Figures() => new(
        [new("name", "Chỉ số", ReportColumnKind.Text), new("now", "Tuần này", ReportColumnKind.Count), new("before", "Tuần trước", ReportColumnKind.Count), new("change", "Tăng, giảm", ReportColumnKind.Change)],
        [.. Enumerable.Range(0, 8).Select(index => new ReportRow($"r{index}", [ReportCell.OfText($"Chỉ số thứ {index}"), ReportCell.OfCount(1234 + index), ReportCell.OfCount(1240), ReportCell.OfCount(index - 6)]))]);

    private static ReportTable Ranking(string prefix, int rows) => new(
        [new("unit", "Cơ quan, đơn vị", ReportColumnKind.Text), new("rate", "Tỷ lệ đúng hạn", ReportColumnKind.Share, "on-time@1"), new("mean", "Ngày làm việc", ReportColumnKind.Number, "working-days@2"), new("last", "Trễ gần nhất", ReportColumnKind.Date)],
        [.. Enumerable.Range(0, rows).Select(index => new ReportRow($"{prefix}{index}", [ReportCell.OfText(Units[index]), ReportCell.OfShare(80 + index, 81 + index), ReportCell.OfNumber(2.5m), ReportCell.Nothing], Flag: index == 2 ? "số hồ sơ ít" : null))]);

    private static IEnumerable<ReportColumn> Columns(string group, params string[] keysAndTitles) =>
        keysAndTitles.Chunk(2).Select(pair => new ReportColumn(pair[0], pair[1], ReportColumnKind.Count, $"{pair[0]}@1", group));

    private static ReportRow Row(string key, string name, bool isTotal = false) => new(key, [ReportCell.OfText(name), .. Enumerable.Range(0, 13).Select(index => ReportCell.OfCount((index * 137) + 1020))], isTotal);
}
