using System.Collections.Frozen;
using static CchcLive.Domain.Events.FieldId;

namespace CchcLive.Domain.Events;

/// <summary>
/// The contract of dossier events (D§4.1–4.3) as one table: which verbs exist, which fields each takes, how each is written.
/// Parsing, storing, exporting, the CSV mapping and the documentation all read it, so that they cannot disagree.
/// Nothing here can hold an applicant's name, address or number (D§7): what is not in the table is removed before anything is stored.
/// </summary>
public static class EventContract
{
    /// <summary>What a CloudEvents type begins with.</summary>
    public const string TypePrefix = "vn.cchc.dossier.";

    /// <summary>The greatest length of a free text, in characters.</summary>
    public const int MaxTextLength = 2000;

    /// <summary>The greatest length of a name (unit, officer, procedure …), a source or an event id, in characters.</summary>
    public const int MaxNameLength = 200;

    private static readonly FieldId[] Header =
    [
        ProcedureCode, ProcedureVersion, ProcedureLevel, FieldCode, Kind, SupportingUnitId, ReceivingUnitId, HandlingUnitId, ReturningUnitId,
        TerritoryUnitId, ChannelIn, ChannelOut, SubmittedAt, DueAt, LegalDuration, DurationUnit, SupplementPolicy, FeeAmount, LinkedGroupId,
        ExternalCodes, ResultElectronic, ComponentsDigitised, ReusedData, FromPersonalStore, VneidVerified,
    ];

    /// <summary>Every field, by id.</summary>
    public static FrozenDictionary<FieldId, FieldSpec> Fields { get; } = AllFields().ToFrozenDictionary(spec => spec.Id);

    /// <summary>Every field, by JSON name.</summary>
    public static FrozenDictionary<string, FieldSpec> FieldsByName { get; } = Fields.Values.ToFrozenDictionary(spec => spec.Name, StringComparer.Ordinal);

    /// <summary>Every verb.</summary>
    public static FrozenDictionary<Verb, VerbSpec> Verbs { get; } = AllVerbs().ToFrozenDictionary(spec => spec.Verb);

    /// <summary>Every verb, by its kebab-case name.</summary>
    public static FrozenDictionary<string, VerbSpec> VerbsByName { get; } = Verbs.Values.ToFrozenDictionary(spec => spec.Name, StringComparer.Ordinal);

    private static readonly FieldSpec?[] FieldTable = [.. Enumerable.Range(0, 256).Select(id => Fields.GetValueOrDefault((FieldId)id))];
    private static readonly VerbSpec?[] VerbTable = [.. Enumerable.Range(0, 256).Select(id => Verbs.GetValueOrDefault((Verb)id))];

    /// <summary>What the contract says of a field; null if it has no such field. Asked for every field of every event, hence a table.</summary>
    public static FieldSpec? Find(FieldId field) => FieldTable[(byte)field];

    /// <summary>What the contract says of a verb; null if it has no such verb.</summary>
    public static VerbSpec? Find(Verb verb) => VerbTable[(byte)verb];

    /// <summary>When the event took effect: its moment field if present, else its time.</summary>
    public static Moment EffectiveMoment(DossierEvent e) =>
        Find(e.Verb)!.Moment is { } field && e.Fields.TryGet(field, out var value) ? value.Moment : e.Time;

    /// <summary>
    /// When an event occurred, as far as "by then" is asked (UTC ticks): its effective moment, if a source that writes things down afterwards
    /// gives one before the event's time. So an end of October that is entered in November belongs to October in every report.
    /// </summary>
    public static long OccurredAt(DossierEvent e, TimeZoneInfo zone) => Math.Min(e.Time.UtcTicks, EffectiveMoment(e).FirstTicks(zone));

    private static IEnumerable<FieldSpec> AllFields() =>
    [
        Name(UnitId, "đơn vị của bước"), Name(OfficerId, "cán bộ của bước, mã nội bộ"),
        Name(ProcedureCode, "mã thủ tục hành chính"), Name(ProcedureVersion, "phiên bản thủ tục"), Name(ProcedureLevel, "mức độ trực tuyến của thủ tục"),
        Name(FieldCode, "lĩnh vực"), Name(Kind, "loại hồ sơ", "citizen", "business", "internal"),
        Name(SupportingUnitId, "nơi hỗ trợ nộp"), Name(ReceivingUnitId, "nơi tiếp nhận"), Name(HandlingUnitId, "đơn vị giải quyết"),
        Name(ReturningUnitId, "nơi trả kết quả"), Name(TerritoryUnitId, "địa bàn"),
        Name(ChannelIn, "kênh nộp: direct, online, post hoặc mã khác"), Name(ChannelOut, "kênh trả: direct, online, post hoặc mã khác"),
        Instant(SubmittedAt, "thời điểm nộp"), Instant(ReceivedAt, "thời điểm tiếp nhận"), Instant(DueAt, "hạn trả kết quả"),
        Whole(LegalDuration, "thời hạn theo quy định"), Name(DurationUnit, "đơn vị của thời hạn", "workingDay", "workingHour", "day"),
        Name(FieldId.SupplementPolicy, "cách tính lại hạn sau bổ sung", "restart", "pause", "shift", "none"), Whole(FeeAmount, "phí, lệ phí (đồng)"),
        Name(LinkedGroupId, "nhóm liên thông"), new(ExternalCodes, FieldKind.Names, "mã hồ sơ ở hệ thống khác", []),
        Flag(ResultElectronic, "có kết quả điện tử"), Flag(ComponentsDigitised, "thành phần được số hóa"), Flag(ReusedData, "tái sử dụng dữ liệu"),
        Flag(FromPersonalStore, "lấy từ kho dữ liệu cá nhân"), Flag(VneidVerified, "tài khoản VNeID"),
        Name(StepId, "bước xử lý"), Instant(StepDueAt, "hạn của bước"), Name(FromUnitId, "đơn vị chuyển đi"), Name(ToUnitId, "đơn vị nhận"),
        Name(ConsultedUnitId, "đơn vị được lấy ý kiến"), Instant(ConsultDueAt, "hạn trả lời"), Instant(AnsweredAt, "thời điểm trả lời"), Instant(At, "thời điểm hẹn hoặc ghi nhận"),
        Whole(RequestNo, "lần yêu cầu"), Name(ReasonCode, "mã lý do"), Text(ReasonText, "lý do"), Name(CausedBy, "nguyên nhân từ", "applicant", "authority", "law"),
        Flag(ViaOneStop, "qua bộ phận một cửa"), Name(NoticeNo, "số văn bản thông báo"), Instant(ApplicantDeadline, "hạn bổ sung của người nộp"),
        Instant(CompleteAt, "thời điểm bổ sung đủ"), Instant(NewDueAt, "hạn trả mới do nguồn tính"), Instant(ClosedAt, "thời điểm đóng hồ sơ"),
        Whole(Amount, "số tiền (đồng)"), Instant(PaidAt, "thời điểm nộp tiền"), Flag(PaidOnline, "nộp trực tuyến"),
        Text(ApologyText, "nội dung xin lỗi"), Instant(NextDueAt, "ngày hẹn trả tiếp theo"), Name(SignerId, "người ký, mã nội bộ"), Name(Channel, "kênh thông báo"),
        Instant(SentAt, "thời điểm gửi"), Name(Verdict, "kết luận", "justified", "not-justified"), Name(ByHead, "người kết luận, mã nội bộ"), Name(By, "người thực hiện, mã nội bộ"),
        Instant(CompletedAt, "thời điểm xử lý xong"), Name(ResultType, "loại kết quả"), Instant(ReturnedAt, "thời điểm trả kết quả"), Instant(EndedAt, "thời điểm kết thúc"),
        Text(LegalBasis, "căn cứ"), Name(ApprovedBy, "người duyệt, mã nội bộ"), Instant(RequestedAt, "thời điểm yêu cầu"),
        new(Score, FieldKind.Decimal, "điểm đánh giá", []), new(Scale, FieldKind.Decimal, "thang điểm", []), Instant(RatedAt, "thời điểm đánh giá"),
        new(Aspects, FieldKind.Names, "mặt đánh giá", []), Name(State, "trạng thái đồng bộ"), Name(FormNo, "số mẫu"),
        Name(CorrectsEventId, "mã sự kiện được điều chỉnh"), Name(CorrectsSource, "nguồn của sự kiện được điều chỉnh"), Instant(Time, "thời điểm xảy ra (chỉ trong set)"),
        Instant(EffectiveDate, "ngày hiệu lực"), Text(LegalDoc, "văn bản"), Name(IntoCode, "mã hồ sơ gộp vào"),
    ];

    private static IEnumerable<VerbSpec> AllVerbs() =>
    [
        new(Verb.Submitted, "Nộp hồ sơ", SubmittedAt, [], Header),
        new(Verb.IntakeRejected, "Không tiếp nhận", EndedAt, [], [ReasonCode, ReasonText, FormNo, .. Header]),
        new(Verb.Received, "Tiếp nhận", ReceivedAt, [], Header),
        new(Verb.Assigned, "Phân công xử lý", null, [], [StepId, StepDueAt]),
        new(Verb.Transferred, "Chuyển xử lý", null, [ToUnitId], [FromUnitId, StepId, StepDueAt]),
        new(Verb.OwnershipMoved, "Chuyển theo sắp xếp đơn vị", null, [ToUnitId], [FromUnitId, EffectiveDate, LegalDoc]),
        new(Verb.ConsultationRequested, "Lấy ý kiến", null, [ConsultedUnitId], [StepId, ConsultDueAt]),
        new(Verb.ConsultationAnswered, "Có ý kiến", AnsweredAt, [], [ConsultedUnitId, StepId]),
        new(Verb.InspectionScheduled, "Hẹn kiểm tra thực địa", null, [], [At, StepId]),
        new(Verb.SupplementRequested, "Yêu cầu bổ sung", RequestedAt, [], [RequestNo, ReasonCode, ReasonText, CausedBy, ViaOneStop, NoticeNo, ApplicantDeadline]),
        new(Verb.SupplementReceived, "Đã bổ sung đủ", CompleteAt, [], [NewDueAt]),
        new(Verb.PaymentRequested, "Yêu cầu nghĩa vụ tài chính", RequestedAt, [], [Amount, NoticeNo]),
        new(Verb.PaymentFulfilled, "Hoàn thành nghĩa vụ tài chính", PaidAt, [], [PaidOnline, Amount, NewDueAt]),
        new(Verb.LatenessForecast, "Dự kiến quá hạn", null, [], [StepId, ReasonCode, ReasonText]),
        new(Verb.ApologyIssued, "Xin lỗi và hẹn lại", SentAt, [], [ApologyText, ReasonCode, ReasonText, NextDueAt, SignerId, Channel]),
        new(Verb.ExplanationFiled, "Báo cáo giải trình", null, [], [ReasonCode, ReasonText]),
        new(Verb.ExplanationReviewed, "Kết luận giải trình", null, [Verdict], [ByHead, ReasonText]),
        new(Verb.ReminderSent, "Đôn đốc", null, [], [ToUnitId, By]),
        new(Verb.WithdrawalRequested, "Xin rút hồ sơ", RequestedAt, [], [ReasonText]),
        new(Verb.Reopened, "Mở lại", null, [], [ReasonText, ApprovedBy, NewDueAt]),
        new(Verb.SupplementExpired, "Hết hạn bổ sung", ClosedAt, [], [NoticeNo]),
        new(Verb.Completed, "Đã xử lý xong", CompletedAt, [], [ResultType, ResultElectronic]),
        new(Verb.Refused, "Từ chối giải quyết", EndedAt, [], [ReasonCode, ReasonText, LegalBasis, NoticeNo]),
        new(Verb.Withdrawn, "Đã rút hồ sơ", EndedAt, [], [ReasonText]),
        new(Verb.Stopped, "Dừng giải quyết", EndedAt, [], [ReasonCode, ReasonText, NoticeNo]),
        new(Verb.Returned, "Đã trả kết quả", ReturnedAt, [], [ChannelOut]),
        new(Verb.Rated, "Đánh giá", RatedAt, [Score], [Scale, Aspects]),
        new(Verb.Synced, "Đồng bộ Cổng DVCQG", At, [], [State]),
        new(Verb.Corrected, "Điều chỉnh dữ liệu", null, [CorrectsEventId], [CorrectsSource, ReasonText, By, ApprovedBy]),
        new(Verb.Merged, "Gộp trùng", null, [IntoCode], [ReasonText, By]),
        new(Verb.Voided, "Hủy (nhập sai)", null, [], [ReasonText, By, ApprovedBy]),
    ];

    private static FieldSpec Name(FieldId id, string meaning, params string[] allowed) => new(id, FieldKind.Name, meaning, allowed);

    private static FieldSpec Text(FieldId id, string meaning) => new(id, FieldKind.Text, meaning, []);

    private static FieldSpec Instant(FieldId id, string meaning) => new(id, FieldKind.Moment, meaning, []);

    private static FieldSpec Whole(FieldId id, string meaning) => new(id, FieldKind.Integer, meaning, []);

    private static FieldSpec Flag(FieldId id, string meaning) => new(id, FieldKind.Flag, meaning, []);
}
