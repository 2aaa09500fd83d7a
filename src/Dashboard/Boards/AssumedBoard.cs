using CchcLive.Domain.Counting;

namespace CchcLive.Grains.Messages;

/// <summary>The period a column counts over.</summary>
public enum BoardWindow
{
    /// <summary>The situation at this moment.</summary>
    Now,
    /// <summary>Since midnight in the area's zone.</summary>
    Today,
    /// <summary>Since the first of the month in the area's zone.</summary>
    Month,
}

/// <summary>A column of every board.</summary>
/// <param name="Id">Its stable name, as the screens know it.</param>
/// <param name="Window">The period.</param>
/// <param name="Measure">What is counted; null for the two numbers of the on-time share, which follow the counting rule.</param>
public sealed record BoardColumn(string Id, BoardWindow Window, Measure? Measure);

/// <summary>The columns of a board, in the order of <see cref="BoardRow.Values"/>.</summary>
public static class BoardColumns
{
    /// <summary>All columns.</summary>
    public static IReadOnlyList<BoardColumn> All { get; } =
    [
        new("open", BoardWindow.Now, Measure.Open),
        new("open-late", BoardWindow.Now, Measure.OpenLate),
        new("due-soon", BoardWindow.Now, Measure.DueSoon),
        new("open-within", BoardWindow.Now, Measure.OpenWithin),
        new("open-unknown", BoardWindow.Now, Measure.OpenUnknown),
        new("waiting-applicant", BoardWindow.Now, Measure.WaitingApplicant),
        new("waiting-finance", BoardWindow.Now, Measure.WaitingFinance),
        new("received", BoardWindow.Today, Measure.Received),
        new("processed", BoardWindow.Today, Measure.Processed),
        new("processed-late", BoardWindow.Today, Measure.ProcessedLate),
        new("returned", BoardWindow.Today, Measure.Returned),
        new("month-on-time", BoardWindow.Month, null),
        new("month-of", BoardWindow.Month, null),
    ];
}

/// <summary>One unit's line of a board.</summary>
public sealed record BoardRow
{
    /// <summary>The unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>Its name on the day of the board.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of unit: ward, office, …</summary>
    public required string Kind { get; init; }

    /// <summary>Newest event known of it, UTC ticks; null when none ever came.</summary>
    public long? DataAt { get; init; }

    /// <summary>State of its feed: <c>live</c>, <c>silent</c>, <c>none</c> or <c>off-hours</c>.</summary>
    public required string State { get; init; }

    /// <summary>One number per column.</summary>
    public required long[] Values { get; init; }
}

/// <summary>An area's live board at one version.</summary>
public sealed record AreaBoard
{
    /// <summary>The area.</summary>
    public required string AreaId { get; init; }

    /// <summary>Its name on the day of the board.</summary>
    public required string Name { get; init; }

    /// <summary>Grows with every change, also when only a data time or a state moved.</summary>
    public required long Version { get; init; }

    /// <summary>Changes when rows or columns change.</summary>
    public required string Layout { get; init; }

    /// <summary>The counting rule.</summary>
    public required string RuleId { get; init; }

    /// <summary>The instant that lateness was judged at, UTC ticks.</summary>
    public required long At { get; init; }

    /// <summary>Newest event known, UTC ticks; null when none ever came.</summary>
    public long? DataAt { get; init; }

    /// <summary>Units whose figures are in.</summary>
    public required int UnitsIn { get; init; }

    /// <summary>Units of the area.</summary>
    public required int UnitsOf { get; init; }

    /// <summary>The units, in the order shown.</summary>
    public required BoardRow[] Rows { get; init; }

    /// <summary>The area's own line, one number per column.</summary>
    public required long[] Total { get; init; }
}
