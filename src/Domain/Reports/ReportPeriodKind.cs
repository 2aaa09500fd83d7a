namespace CchcLive.Domain.Reports;

/// <summary>How long a report's period is (D§1.8, D§3.8).</summary>
public enum ReportPeriodKind : byte
{
    /// <summary>Monday to Sunday, by ISO 8601; has calendar days only.</summary>
    Week = 0,
    /// <summary>A month.</summary>
    Month = 1,
    /// <summary>A quarter.</summary>
    Quarter = 2,
    /// <summary>Six months: the first or the second half of a year.</summary>
    HalfYear = 3,
    /// <summary>The first nine months of a year.</summary>
    NineMonths = 4,
    /// <summary>A year.</summary>
    Year = 5,
}
