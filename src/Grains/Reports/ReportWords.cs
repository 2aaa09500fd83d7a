namespace CchcLive.Grains.Reports;

/// <summary>What a person is told who wanted a report.</summary>
internal static class ReportWords
{
    public const string RaceLost = "Người khác vừa phát hành báo cáo này nên lần phát hành của bạn chưa được ghi. Hãy tải lại trang, xem bản mới rồi làm lại nếu vẫn cần.";
    public const string NoReason = "Báo cáo của kỳ này đã phát hành. Muốn phát hành lại phải ghi lý do.";
    public const string NoArea = "Không có địa bàn này, hoặc trong kỳ nó không có đơn vị nào.";
    public const string NotBegun = "Kỳ này chưa bắt đầu nên chưa có số liệu.";
    public const string Scheduled = "Phát hành theo lịch.";
    public const string TakesTooLong = "The report took too long to make.";

    public static string NoKind(string kind) => $"Chương trình không có loại báo cáo “{kind}”.";

    public static string WrongPeriod(string name) => $"Báo cáo “{name}” không lập cho loại kỳ này.";
}
