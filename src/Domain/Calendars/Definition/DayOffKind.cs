namespace CchcLive.Domain.Calendars;

/// <summary>Why a day is off. It explains the entry to a reader; the engine treats all kinds alike.</summary>
public enum DayOffKind
{
    /// <summary>The same solar date every year (1/1, 30/4, 1/5, 2/9, 24/11).</summary>
    Fixed = 0,

    /// <summary>A lunar date (Tết, Giỗ Tổ), resolved in the year's table, never by formula.</summary>
    Lunar = 1,

    /// <summary>In place of a holiday that falls on a weekly rest day (BLLĐ 2019 Điều 111.3).</summary>
    Substitute = 2,

    /// <summary>Decided for this one year.</summary>
    OneOff = 3,
}
