using System.Globalization;
using CchcLive.Domain.Publications;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>The first paragraph of a report: its exact days, and when its figures are judged (D§3.8).</summary>
internal static class PeriodWords
{
    /// <summary>The paragraph.</summary>
    public static string Of(ReportOrder order)
    {
        var (period, days) = (order.Period, order.Period.Days == PeriodKind.Reporting ? " (kỳ báo cáo 15–14)" : "");
        var isEarly = order.JudgedAt.UtcTicks < period.LastTick(order.Calendar);
        var judged = string.Create(CultureInfo.InvariantCulture, $"Số liệu xét tại {order.JudgedAt:HH:mm} ngày {order.JudgedAt:dd/MM/yyyy}");
        return string.Create(CultureInfo.InvariantCulture, $"Kỳ từ {period.From:dd/MM/yyyy} đến {period.To:dd/MM/yyyy}{days}. {judged}{(isEarly ? ", trước khi kỳ kết thúc" : "")}; quy tắc “{order.Rule.Name}”.");
    }
}
