namespace CchcLive.Domain.Indicators;

/// <summary>
/// What else a dossier counts as over a period, beside the measures of <see cref="Counting.Measure"/>: 0 or 1 in each, or a number where said.
/// <see cref="FactContribution"/> is the only place that decides. The numbers travel between grains of one version; nothing stores them.
/// </summary>
public enum Fact : byte
{
    /// <summary>Tiếp nhận qua bưu chính: received in the period, filed by post.</summary>
    ReceivedPost = 0,
    /// <summary>Tiếp nhận trực tiếp: received in the period at the desk, or by no channel that the source names.</summary>
    ReceivedDirect = 1,
    /// <summary>Tiếp nhận của doanh nghiệp: received in the period, of kind <c>business</c>.</summary>
    ReceivedBusiness = 2,
    /// <summary>Tiếp nhận của thủ tục toàn trình: received in the period, its procedure is offered online from end to end.</summary>
    ReceivedLevelFull = 3,
    /// <summary>Tiếp nhận của thủ tục một phần.</summary>
    ReceivedLevelPartial = 4,
    /// <summary>Tiếp nhận trực tuyến toàn trình: <see cref="ReceivedLevelFull"/> and filed online.</summary>
    ReceivedOnlineFull = 5,
    /// <summary>Tiếp nhận trực tuyến một phần.</summary>
    ReceivedOnlinePartial = 6,
    /// <summary>Đã đồng bộ Cổng DVCQG: received in the period and synchronised by the instant of judgement.</summary>
    Synced = 7,
    /// <summary>Có thành phần được số hóa, of those received in the period.</summary>
    Digitised = 8,
    /// <summary>Tái sử dụng dữ liệu, of those received in the period.</summary>
    Reused = 9,
    /// <summary>Lấy từ kho dữ liệu, of those received in the period.</summary>
    FromStore = 10,
    /// <summary>Tài khoản VNeID, of those received in the period.</summary>
    Vneid = 11,
    /// <summary>Có phí hoặc nghĩa vụ tài chính, of those received in the period.</summary>
    WithFee = 12,
    /// <summary>Thanh toán trực tuyến: part of <see cref="WithFee"/>.</summary>
    PaidOnline = 13,
    /// <summary>Theo dõi được trạng thái: of those to handle, the chain of states is whole.</summary>
    Tracked = 14,
    /// <summary>Trả qua bưu chính: handed over in the period by post.</summary>
    ReturnedPost = 15,
    /// <summary>Có kết quả điện tử: completed in the period, with an electronic result.</summary>
    ElectronicResult = 16,
    /// <summary>Hài lòng: of those to handle, rated at <see cref="Ratings.SatisfiedFrom"/> per cent or more.</summary>
    Satisfied = 17,
    /// <summary>Không hài lòng: of those to handle, rated at <see cref="Ratings.DissatisfiedUpTo"/> per cent or less.</summary>
    Dissatisfied = 18,
    /// <summary>Đã trả và có đánh giá: handed over in the period and rated.</summary>
    RatedReturned = 19,
    /// <summary>Bổ sung, trả hồ sơ từ hai lần: of those to handle, supplement requests and refusals together are two or more (D§1 row 17).</summary>
    SupplementOrReturnTwice = 20,
    /// <summary>Số lần yêu cầu bổ sung, a number: of those to handle.</summary>
    SupplementsAsked = 21,
    /// <summary>Số lần trả hồ sơ, a number: refusals, of those to handle.</summary>
    Returns = 22,
    /// <summary>Bổ sung do người nộp: of those to handle, a supplement was asked for because of the applicant.</summary>
    SupplementByApplicant = 23,
    /// <summary>Bổ sung do cơ quan.</summary>
    SupplementByAuthority = 24,
    /// <summary>Bổ sung do quy định.</summary>
    SupplementByLaw = 25,
    /// <summary>Quá hạn, lý do chung chung: late, with an explanation that says nothing (D§1 row 5).</summary>
    LateGenericReason = 26,
    /// <summary>Quá hạn không có lý do chính đáng: late, with an explanation that was reviewed and not accepted (D§1 row 8).</summary>
    LateReviewedUnjustified = 27,
    /// <summary>Trực tuyến quá hạn: filed online and late, ended or open.</summary>
    OnlineOverdue = 28,
    /// <summary>Quá hạn, biết số ngày: late, and the working days by which can be told.</summary>
    LateTimed = 29,
    /// <summary>Số ngày làm việc trễ, a number: of <see cref="LateTimed"/>.</summary>
    WorkingDaysLate = 30,
    /// <summary>Đã giải quyết, đo được thời gian: completed in the period with a due date, and the working days can be told.</summary>
    Timed = 31,
    /// <summary>Số ngày làm việc đã dùng, a number: of <see cref="Timed"/>, from the day of receipt to that of the end, waits included.</summary>
    WorkingDaysTaken = 32,
    /// <summary>Số ngày làm việc được phép, a number: of <see cref="Timed"/>, from the day of receipt to the lawful due date, which waits have moved.</summary>
    WorkingDaysAllowed = 33,
    /// <summary>Nội bộ phải giải quyết: what <see cref="Counting.Measure.ToHandle"/> counts, of internal procedures, which are in no measure.</summary>
    InternalToHandle = 34,
    /// <summary>Nội bộ theo dõi được: … whose chain of states is whole.</summary>
    InternalTracked = 35,
    /// <summary>Nội bộ quá hạn: … late, ended or open.</summary>
    InternalLate = 36,
}
