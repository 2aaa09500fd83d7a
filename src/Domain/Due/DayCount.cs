namespace CchcLive.Domain.Due;

/// <summary>How a term of working days is counted (D§3.2; a switch of D§3.10).</summary>
public enum DayCount
{
    /// <summary>Mode A: the local date of receipt is not counted; due at the close of the last day (Bộ luật Dân sự 2015 Điều 147).</summary>
    ExcludeFirstDay = 0,

    /// <summary>Mode B: every day adds 8 working hours to the time of receipt; after hours, to the next opening.</summary>
    AddHours = 1,
}
