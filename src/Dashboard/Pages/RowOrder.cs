using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Parts;

namespace CchcLive.Dashboard.Pages;

/// <summary>Sorts the lines of a table by one of its columns, so that who reads from the top reads what matters first.</summary>
internal static class RowOrder
{
    /// <summary>The month's on-time share: the lowest is the worst.</summary>
    public const string Rate = "rate";

    /// <summary>Whether lines can be sorted by it.</summary>
    public static bool Knows(string? sort) => sort == Rate || TableColumns.Now.Concat(TableColumns.Today).Contains(sort, StringComparer.Ordinal);

    /// <summary>The largest figure first, of shares the lowest; lines without a figure last; equal ones in the order they had.</summary>
    /// <param name="rows">The lines, in the order of the org tree.</param>
    /// <param name="sort">A column that is known.</param>
    public static IReadOnlyList<RowView> Sorted(IEnumerable<RowView> rows, string sort) =>
        sort == Rate ? [.. rows.OrderBy(row => Share(row) ?? double.MaxValue)] : [.. rows.OrderByDescending(row => row.Value(sort) ?? -1)];

    private static double? Share(RowView row) => row.Value(ScreenColumns.RateWhole) is > 0 and var whole ? (double?)row.Value(ScreenColumns.RatePart) / whole : null;
}
