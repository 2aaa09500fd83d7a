namespace CchcLive.Domain.Events;

/// <summary>
/// What happened to a dossier (D§4.3). The numbers are stored in the journal and never change meaning; their order is the lifecycle
/// rank that settles ties of feeds that know only dates.
/// </summary>
public enum Verb : byte
{
    /// <summary>Nộp hồ sơ: filed, not yet accepted.</summary>
    Submitted = 10,
    /// <summary>Không tiếp nhận: refused at intake.</summary>
    IntakeRejected = 12,
    /// <summary>Tiếp nhận: accepted; the clock starts (NĐ 61/2018 Đ17.3).</summary>
    Received = 20,
    /// <summary>Phân công xử lý: given to a unit and an officer for a step.</summary>
    Assigned = 30,
    /// <summary>Chuyển xử lý: another unit handles from now on.</summary>
    Transferred = 32,
    /// <summary>Chuyển theo sắp xếp đơn vị: moved by a reorganisation.</summary>
    OwnershipMoved = 34,
    /// <summary>Lấy ý kiến: another unit is asked (NĐ 61/2018 Đ19.5).</summary>
    ConsultationRequested = 36,
    /// <summary>Có ý kiến: the consulted unit answered.</summary>
    ConsultationAnswered = 38,
    /// <summary>Hẹn kiểm tra thực địa.</summary>
    InspectionScheduled = 40,
    /// <summary>Yêu cầu bổ sung (NĐ 61/2018 Đ19.4).</summary>
    SupplementRequested = 42,
    /// <summary>Đã bổ sung đủ.</summary>
    SupplementReceived = 44,
    /// <summary>Yêu cầu thực hiện nghĩa vụ tài chính.</summary>
    PaymentRequested = 46,
    /// <summary>Hoàn thành nghĩa vụ tài chính.</summary>
    PaymentFulfilled = 48,
    /// <summary>Dự kiến quá hạn.</summary>
    LatenessForecast = 50,
    /// <summary>Xin lỗi và hẹn lại ngày trả (NĐ 61/2018 Đ19.9).</summary>
    ApologyIssued = 52,
    /// <summary>Báo cáo giải trình trễ hạn.</summary>
    ExplanationFiled = 54,
    /// <summary>Kết luận giải trình.</summary>
    ExplanationReviewed = 56,
    /// <summary>Đôn đốc.</summary>
    ReminderSent = 58,
    /// <summary>Xin rút hồ sơ.</summary>
    WithdrawalRequested = 60,
    /// <summary>Mở lại do cơ quan.</summary>
    Reopened = 62,
    /// <summary>Hết hạn bổ sung, đóng hồ sơ.</summary>
    SupplementExpired = 70,
    /// <summary>Đã xử lý xong: the decision is made, the clock ends.</summary>
    Completed = 72,
    /// <summary>Từ chối giải quyết, trả hồ sơ (NĐ 61/2018 Đ19.8).</summary>
    Refused = 74,
    /// <summary>Đã rút hồ sơ.</summary>
    Withdrawn = 76,
    /// <summary>Dừng giải quyết (TT 03/2025 Đ7).</summary>
    Stopped = 78,
    /// <summary>Đã trả kết quả: handed over.</summary>
    Returned = 80,
    /// <summary>Đánh giá của người nộp.</summary>
    Rated = 84,
    /// <summary>Đồng bộ Cổng dịch vụ công quốc gia.</summary>
    Synced = 86,
    /// <summary>Điều chỉnh dữ liệu: replaces fields of another event.</summary>
    Corrected = 90,
    /// <summary>Gộp trùng vào hồ sơ khác.</summary>
    Merged = 92,
    /// <summary>Hủy do nhập sai.</summary>
    Voided = 94,
}
