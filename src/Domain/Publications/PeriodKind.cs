namespace CchcLive.Domain.Publications;

/// <summary>Which days a monthly publication covers (D§3.8).</summary>
public enum PeriodKind : byte
{
    /// <summary>The calendar month.</summary>
    Calendar = 0,
    /// <summary>The reporting month: the 15th of the month before to the 14th.</summary>
    Reporting = 1,
}
