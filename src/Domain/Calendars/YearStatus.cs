namespace CchcLive.Domain.Calendars;

/// <summary>What a calendar knows about one year.</summary>
public enum YearStatus
{
    /// <summary>There is no table. Nothing that needs working days of this year can be computed; it never means "no holidays".</summary>
    Missing = 0,

    /// <summary>A table of expected days ("dự kiến"); the announcement may still move them.</summary>
    Provisional = 1,

    /// <summary>A table that follows the official announcement.</summary>
    Confirmed = 2,
}
