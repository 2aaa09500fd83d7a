namespace CchcLive.Publishing.Tables;

/// <summary>What a cell of a list holds.</summary>
public enum CellKind
{
    /// <summary>Nothing.</summary>
    Empty,
    /// <summary>Words.</summary>
    Words,
    /// <summary>A count.</summary>
    Number,
    /// <summary>A share in per cent.</summary>
    Percent,
    /// <summary>A day.</summary>
    Date,
    /// <summary>A count that is too small to be shown: "&lt; 3".</summary>
    LessThan,
    /// <summary>A number that is no count, with two decimals.</summary>
    Decimal,
    /// <summary>How much more or less a count is, with its sign.</summary>
    Change,
}
