namespace CchcLive.Domain.Due;

/// <summary>The three ways to walk from a start to a due instant.</summary>
internal enum TermMeasure
{
    /// <summary>Working days after the start's date, due at the close.</summary>
    WorkingDays = 0,

    /// <summary>Ticks of working time.</summary>
    WorkingTime = 1,

    /// <summary>Calendar days after the start's date, then on to a working day, due at the close.</summary>
    CalendarDays = 2,
}
