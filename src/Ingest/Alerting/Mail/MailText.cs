using System.Globalization;
using System.Text;
using CchcLive.Domain.Alerts;
using CchcLive.Domain.Catalogues;

namespace CchcLive.Ingest.Alerting.Mail;

/// <summary>A message as a mail, for people. Places, rules and counts only.</summary>
internal static class MailText
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The subject.</summary>
    public static string Subject(AlertMessage message, bool isSimulated)
    {
        var what = message.IsTest ? "thử kênh cảnh báo"
            : message.Morning is { } morning ? $"{Count(morning.Units.Sum(unit => unit.Dossiers))} hồ sơ sẽ trễ nếu không xong trong ngày {Day(morning.Date)}"
            : message.Lines.Count(line => line.Kind != AlertLineKind.Cleared) is > 0 and var lasting ? $"{Count(lasting)} cảnh báo"
            : $"{Count(message.Lines.Count)} cảnh báo đã hết";
        return $"[CCHC{(isSimulated ? " · MÔ PHỎNG" : "")}] {message.AreaName}: {what}";
    }

    /// <summary>The text.</summary>
    /// <param name="message">The message.</param>
    /// <param name="zone">The zone of its times.</param>
    /// <param name="isSimulated">True if the data is not real.</param>
    public static string Body(AlertMessage message, TimeZoneInfo zone, bool isSimulated)
    {
        var text = new StringBuilder();
        if (isSimulated) text.AppendLine("DỮ LIỆU MÔ PHỎNG").AppendLine();
        if (message.IsTest) text.AppendLine("Đây là tin thử kênh cảnh báo. Không phải làm gì.");
        foreach (var severity in message.Lines.GroupBy(Heading, StringComparer.Ordinal)) Lines(text, severity.Key, severity, zone);
        if (message.Morning is { } morning) Morning(text, morning);
        text.AppendLine().AppendLine(Vietnamese, $"{message.AreaName}, lúc {Time(message.At, zone)}. Mã tin: {message.Id}. Chi tiết và ghi nhận: trang “Cảnh báo” của chương trình.");
        return text.ToString();
    }

    private static string Heading(AlertLine line) => line.Kind == AlertLineKind.Cleared ? "Đã hết" : line.Severity switch
    {
        AlertSeverity.Critical => "Cần xử lý ngay",
        AlertSeverity.Warning => "Cần xử lý trong ngày",
        _ => "Để biết",
    };

    private static void Lines(StringBuilder text, string heading, IEnumerable<AlertLine> lines, TimeZoneInfo zone)
    {
        text.AppendLine(heading.ToUpper(Vietnamese));
        foreach (var line in lines)
        {
            text.Append(Vietnamese, $"- {line.PlaceName}: {line.Name}");
            if (line.Kind != AlertLineKind.Cleared) text.Append(Vietnamese, $" ({Value(line)}, từ {Time(line.Since, zone)}{Said(line.Kind)})");
            text.AppendLine();
        }

        text.AppendLine();
    }

    private static void Morning(StringBuilder text, MorningDigest morning)
    {
        text.AppendLine(Vietnamese, $"Sẽ trễ vào đầu giờ ngày làm việc tiếp theo nếu không xong trong ngày {Day(morning.Date)}:");
        foreach (var unit in morning.Units) text.AppendLine(Vietnamese, $"- {unit.Name}: {Count(unit.Dossiers)} hồ sơ");
        if (morning.Units.Count == 0) text.AppendLine("- không có hồ sơ nào");
        if (morning.Before is { } before)
            text.AppendLine().AppendLine(Vietnamese, $"Lần trước: kịp {Count(before.Saved)}/{Count(before.Of)} hồ sơ ({Count(before.Ended)} xong đúng hạn, {Count(before.Waiting)} đang chờ hoặc được dời hạn hợp lệ); trễ {Count(before.Late)}.");
    }

    private static string Said(AlertLineKind kind) => kind switch { AlertLineKind.Worsened => "; xấu đi rõ rệt", AlertLineKind.Reminder => "; nhắc lại", _ => "" };

    private static string Value(AlertLine line) => line.Measure.IsShare() ? (line.Value * 100).ToString("0.#", Vietnamese) + " %" : line.Value.ToString("#,0", Vietnamese);

    private static string Count(int count) => count.ToString("#,0", Vietnamese);

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
