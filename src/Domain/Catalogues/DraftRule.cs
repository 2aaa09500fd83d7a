namespace CchcLive.Domain.Catalogues;

/// <summary>When a month's draft is made: at the opening of a working day, for the last period that is over then.</summary>
/// <param name="On">Which day.</param>
/// <param name="Day">With <see cref="DraftDay.DayOfMonth"/> the day, 1 to 28; else null.</param>
public sealed record DraftRule(DraftDay On, int? Day = null);

/// <summary>On which day of a month a draft is made. Where it is no working day, on the next one.</summary>
public enum DraftDay
{
    /// <summary>The first working day of the month's last calendar week, Monday to Sunday (“tuần cuối hàng tháng”, D§1 row 52).</summary>
    LastWeek,

    /// <summary>The first working day after the period's end.</summary>
    AfterPeriod,

    /// <summary>A day of the month.</summary>
    DayOfMonth,
}
