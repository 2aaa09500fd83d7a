using CchcLive.Grains.Queries;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>With which part of the period before a report's figures are compared: all of it once the report's period is over, else as much of it as has gone by.</summary>
internal static class PeriodBefore
{
    /// <summary>The question over that part, split like the report's own.</summary>
    /// <param name="order">The report.</param>
    /// <param name="query">A question over the report's period.</param>
    public static BoardQuery Of(ReportOrder order, BoardQuery query)
    {
        var before = order.Period.Previous();
        return query with { From = before.From, To = before.To, AsOf = TimeZoneInfo.ConvertTime(new DateTimeOffset(InstantOf(order), TimeSpan.Zero), order.Calendar.Zone) };
    }

    /// <summary>What is compared, in words.</summary>
    public static string Words(ReportOrder order)
    {
        var (before, at) = (order.Period.Previous(), order.Calendar.LocalDate(InstantOf(order)));
        return IsOver(order)
            ? $"So với cả kỳ trước ({ReportNumbers.Day(before.From)}–{ReportNumbers.Day(before.To)})."
            : $"Kỳ báo cáo chưa hết: so với cùng phần của kỳ trước ({ReportNumbers.Day(before.From)}–{ReportNumbers.Day(at)}).";
    }

    private static bool IsOver(ReportOrder order) => order.JudgedAt.UtcTicks >= order.Period.LastTick(order.Calendar);

    /// <summary>A calendar month is compared by working days, as on the boards; other periods by the days since their first.</summary>
    private static long InstantOf(ReportOrder order)
    {
        var (before, at) = (order.Period.Previous(), order.JudgedAt.UtcTicks);
        var last = before.LastTick(order.Calendar);
        if (IsOver(order)) return last;
        if (order.Period is { Kind: Domain.Reports.ReportPeriodKind.Month, Days: Domain.Publications.PeriodKind.Calendar } && MonthBefore.Of(order.Calendar, at) is { } part) return part.At;
        return Math.Min(last, before.FirstTick(order.Calendar) + Math.Max(0, at - order.Period.FirstTick(order.Calendar)));
    }
}
