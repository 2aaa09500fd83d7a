using CchcLive.Domain.Reconciliation;

namespace CchcLive.Grains.Reconciliation;

/// <summary>How states, causes and standings are called in documents.</summary>
internal static class ReconciliationWords
{
    /// <summary>A state.</summary>
    public static string Of(CountedState state) => state switch
    {
        CountedState.Open => "Đang giải quyết",
        CountedState.OpenLate => "Đang giải quyết, quá hạn",
        CountedState.WaitingCollect => "Chờ trả kết quả",
        CountedState.Processed => "Đã giải quyết",
        _ => "Đã giải quyết, quá hạn",
    };

    /// <summary>Where the fault lies.</summary>
    public static string Of(DifferenceCause cause) => cause switch
    {
        DifferenceCause.NotEntered => "Chưa cập nhật phần mềm",
        DifferenceCause.NotSynced => "Đồng bộ chậm hoặc thiếu",
        DifferenceCause.WrongState => "Trạng thái sai ở hệ thống nguồn",
        DifferenceCause.UnknownDue => "Chưa rõ hạn trả",
        DifferenceCause.Duplicate => "Trùng hồ sơ",
        DifferenceCause.Miscounted => "Đếm hoặc khai nhầm",
        _ => "Khác",
    };

    /// <summary>Whether a difference is explained.</summary>
    public static string Of(ExplanationStanding standing) => standing switch
    {
        ExplanationStanding.Filed => "đã giải trình, chờ xem",
        ExplanationStanding.Accepted => "giải trình được chấp nhận",
        ExplanationStanding.Returned => "giải trình bị trả lại",
        ExplanationStanding.Outdated => "số đã đổi sau khi giải trình",
        _ => "chưa giải trình",
    };
}
