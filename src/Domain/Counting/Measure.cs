namespace CchcLive.Domain.Counting;

/// <summary>
/// What a dossier can count as under one rule, over a period and at its last instant (D§4.7). A dossier counts 0 or 1 in each. The numbers
/// are stored in snapshots. <see cref="Contribution"/> is the only place that decides; columns of form 06 are named by their number.
/// </summary>
public enum Measure : byte
{
    /// <summary>Phải giải quyết (col. 3).</summary>
    ToHandle = 0,
    /// <summary>Tiếp nhận trong kỳ.</summary>
    Received = 1,
    /// <summary>… trực tuyến (col. 4).</summary>
    ReceivedOnline = 2,
    /// <summary>… trực tiếp, bưu chính, khác (col. 5).</summary>
    ReceivedOther = 3,
    /// <summary>Kỳ trước chuyển sang (col. 6).</summary>
    CarriedIn = 4,
    /// <summary>Đã giải quyết (col. 7).</summary>
    Processed = 5,
    /// <summary>… trước hạn (col. 8).</summary>
    ProcessedEarly = 6,
    /// <summary>… đúng hạn (col. 9).</summary>
    ProcessedOnDay = 7,
    /// <summary>… quá hạn (col. 10).</summary>
    ProcessedLate = 8,
    /// <summary>… chưa rõ hạn (our column U).</summary>
    ProcessedUnknown = 9,
    /// <summary>Đang giải quyết (col. 11).</summary>
    Open = 10,
    /// <summary>… trong hạn (col. 12), those due soon and those waiting in time among them.</summary>
    OpenWithin = 11,
    /// <summary>… quá hạn (col. 13).</summary>
    OpenLate = 12,
    /// <summary>… chưa rõ hạn (our column V).</summary>
    OpenUnknown = 13,
    /// <summary>Sắp đến hạn: part of <see cref="OpenWithin"/>.</summary>
    DueSoon = 14,
    /// <summary>Chờ bổ sung: open and waiting for the applicant.</summary>
    WaitingApplicant = 15,
    /// <summary>Chờ nghĩa vụ tài chính: open and waiting for a payment.</summary>
    WaitingFinance = 16,
    /// <summary>Chờ trả kết quả: completed and not handed over.</summary>
    WaitingCollect = 17,
    /// <summary>Đã trả kết quả trong kỳ.</summary>
    Returned = 18,
    /// <summary>Không tiếp nhận trong kỳ.</summary>
    RejectedAtIntake = 19,
    /// <summary>Từ chối giải quyết: part of <see cref="Processed"/>.</summary>
    Refused = 20,
    /// <summary>Rút hồ sơ: part of <see cref="Processed"/>.</summary>
    Withdrawn = 21,
    /// <summary>Dừng giải quyết hoặc đóng vì hết hạn bổ sung: part of <see cref="Processed"/>.</summary>
    Stopped = 22,
    /// <summary>Quá hạn chưa giải trình: of those late, ended or open, without an explanation (D§1 row 3).</summary>
    LateUnexplained = 23,
    /// <summary>Quá hạn chưa xin lỗi: of those late, without a complete apology (D§1 rows 4–5).</summary>
    LateNoApology = 24,
    /// <summary>Quá hạn, xin lỗi sau hạn: of those late, with a complete apology sent after the due instant (D§1 row 5).</summary>
    LateApologyAfterDue = 25,
    /// <summary>Bổ sung từ hai lần trở lên (D§1 row 17).</summary>
    SupplementTwice = 26,
    /// <summary>Yêu cầu bổ sung ngoài thời gian quy định (D§1 row 18).</summary>
    SupplementLate = 27,
    /// <summary>Có đánh giá của người nộp.</summary>
    Rated = 28,
}
