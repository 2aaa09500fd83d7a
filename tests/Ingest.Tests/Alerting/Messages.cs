using CchcLive.Domain.Alerts;
using CchcLive.Domain.Catalogues;

namespace CchcLive.Ingest.Tests.Alerting;

/// <summary>Messages to send.</summary>
internal static class Messages
{
    public static DateTimeOffset At { get; } = new(2025, 3, 12, 1, 0, 0, TimeSpan.Zero);

    public static AlertMessage Late { get; } = new(
        "quan-a/7/truc-ban", "truc-ban", "quan-a", "Quận A", At,
        [
            new AlertLine(AlertLineKind.Raised, "ty-le", "Tỷ lệ đúng hạn thấp", "ward-1", "Phường 1", AlertSeverity.Critical, AlertMeasure.OnTimeMonth, 0.945m, At),
            new AlertLine(AlertLineKind.Reminder, "qua-han", "Nhiều hồ sơ quá hạn", "ward-2", "Phường 2", AlertSeverity.Warning, AlertMeasure.OpenLate, 1200, At),
            new AlertLine(AlertLineKind.Cleared, "qua-han", "Nhiều hồ sơ quá hạn", "ward-3", "Phường 3", AlertSeverity.Warning, AlertMeasure.OpenLate, 12, At),
        ]);

    public static AlertMessage Morning { get; } = new AlertMessage("quan-a/8/thu", "thu", "quan-a", "Quận A", At, []) with
    {
        Morning = new MorningDigest(new DateOnly(2025, 3, 12), [new MorningCount("ward-1", "Phường 1", 3)], new MorningOutcome(Ended: 2, Waiting: 1, Late: 1, Gone: 5)),
    };
}
