namespace CchcLive.Domain.Due;

/// <summary>What a legal term is counted in. "Ngày" and "ngày làm việc" are different units (D§3.2).</summary>
public enum TermUnit
{
    /// <summary>Ngày làm việc.</summary>
    WorkingDay = 0,

    /// <summary>Giờ làm việc. Always counted from the instant of receipt, whatever the <see cref="DayCount"/>.</summary>
    WorkingHour = 1,

    /// <summary>Ngày: calendar days. Always counted with the first day left out.</summary>
    Day = 2,
}
