using CchcLive.Domain.Calendars;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Due;
using CchcLive.Grains.Messages;

namespace CchcLive.Ingest.Explaining;

/// <summary>When a dossier can be explained, apologised for and judged (D§3.3, NĐ 61/2018 Đ19.9).</summary>
internal static class LatenessRules
{
    /// <summary>Why a dossier cannot be explained; null if it can: it is late, whether open or ended.</summary>
    /// <param name="line">The dossier.</param>
    /// <param name="unit">The unit that must answer for it; null if it does not matter.</param>
    public static ExplainingFault? ToExplain(DossierLine line, string? unit) =>
        NotCounted(line)
        ?? (line.LateAt == 0 ? State("not-late", "Hồ sơ không quá hạn nên không phải giải trình.") : null)
        ?? (unit is not null && !Responsible(line).Contains(unit, StringComparer.Ordinal) ? State("other-unit", "Hồ sơ của đơn vị khác: mỗi lần chỉ giải trình chung cho hồ sơ của một đơn vị.") : null);

    /// <summary>Why a dossier's explanation cannot be judged; null if it can.</summary>
    public static ExplainingFault? ToReview(DossierLine line) =>
        NotCounted(line) ?? (line.ExplainedAt == 0 ? State("not-explained", "Hồ sơ chưa có giải trình nên chưa có gì để kết luận.") : null);

    /// <summary>Why nobody can apologise for a dossier; null if one can: it is open, or it ended late and the apology was sent before.</summary>
    public static ExplainingFault? ToApologise(DossierLine line, TimeZoneInfo zone)
    {
        if (NotCounted(line) is { } fault) return fault;
        if (line.Apology == ApologyState.Complete)
            return State("second-reappointment", $"Hồ sơ đã được xin lỗi và hẹn lại một lần (đến {Text(line.DuePromised, zone)}). Theo khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP, việc hẹn lại ngày trả kết quả được thực hiện không quá một lần.");
        if (line.DueLawful == 0) return State("due-unknown", "Hồ sơ chưa rõ hạn trả nên chưa có hạn nào để hẹn lại; hãy bổ sung hạn trả ở phần mềm một cửa.");
        return line.End != EndKind.None && line.LateAt == 0 ? State("not-late", "Hồ sơ đã kết thúc trong hạn nên không phải xin lỗi.") : null;
    }

    /// <summary>What is wrong with the dates of an apology.</summary>
    /// <param name="line">The dossier.</param>
    /// <param name="draft">The apology.</param>
    /// <param name="calendar">The calendar of the unit that handles it.</param>
    /// <param name="now">The present (UTC ticks).</param>
    public static IEnumerable<ExplainingFault> Dates(DossierLine line, ApologyDraft draft, WorkingCalendar calendar, long now)
    {
        var sent = draft.SentAt?.FirstTicks(calendar.Zone) ?? now;
        if (sent > now) yield return DraftText.Fault("sentAt", "sent-ahead", "Thời điểm gửi chưa đến.");
        else if (sent < line.ReceivedAt) yield return DraftText.Fault("sentAt", "sent-before-receipt", $"Gửi trước khi tiếp nhận hồ sơ ({Text(line.ReceivedAt, calendar.Zone)}).");
        else if (line.End != EndKind.None && sent > line.EndAt)
            yield return DraftText.Fault("sentAt", "sent-after-end", $"Hồ sơ đã kết thúc ngày {Text(line.EndAt, calendar.Zone)}: chỉ ghi được thư xin lỗi đã gửi trước đó, hãy ghi đúng thời điểm gửi.");
        if (draft.NextDueAt is not { } next)
        {
            yield return DraftText.Fault("nextDueAt", "missing-field", "Hãy chọn ngày, giờ hẹn trả tiếp theo: thư xin lỗi phải có đủ ba nội dung (xin lỗi, lý do, ngày hẹn tiếp theo).");
            yield break;
        }

        var at = next.LastTicks(calendar.Zone);
        if (at <= line.DueLawful) yield return DraftText.Fault("nextDueAt", "not-later", $"Ngày hẹn tiếp theo phải sau ngày hẹn cũ ({Text(line.DueLawful, calendar.Zone)}).");
        else if (at <= sent) yield return DraftText.Fault("nextDueAt", "not-ahead", "Ngày hẹn tiếp theo phải sau thời điểm gửi thư xin lỗi.");
        else if (Apologies.TryIsWorkingMoment(calendar, at, out var isWorking) && !isWorking)
            yield return DraftText.Fault("nextDueAt", "not-working", "Ngày hẹn tiếp theo phải trong giờ làm việc; ngày, giờ đã chọn là lúc cơ quan nghỉ.");
    }

    /// <summary>The units that answer for a dossier: the one that handles it and the one that had it when it became late.</summary>
    public static IEnumerable<string> Responsible(DossierLine line) => new[] { line.HandlingUnit, line.LateUnit }.OfType<string>().Distinct(StringComparer.Ordinal);

    private static ExplainingFault? NotCounted(DossierLine line) =>
        line.IsRemoved ? State("removed", "Hồ sơ đã gộp hoặc hủy, không còn trong số liệu.")
        : !line.HasHeader ? State("not-received", "Hồ sơ chưa có thông tin tiếp nhận.")
        : null;

    private static ExplainingFault State(string rule, string message) => new(FaultKind.State, rule, null, message);

    private static string Text(long ticks, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(ticks, TimeSpan.Zero), zone).ToString("dd/MM/yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
