using CchcLive.Domain.Publications;

namespace CchcLive.Domain.Reports;

/// <summary>What one report says otherwise than another, by section, row and column. What both say of themselves (issue, reason, basis) is no difference.</summary>
public static class ReportDifferences
{
    /// <summary>The differences: sections of the newer report in its order, then those that are gone.</summary>
    public static IReadOnlyList<ReportDifference> Between(ReportDocument older, ReportDocument newer)
    {
        var before = older.Sections.ToDictionary(section => section.Id, StringComparer.Ordinal);
        var after = newer.Sections.Select(section => section.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. newer.Sections.SelectMany(section => before.TryGetValue(section.Id, out var was) ? Of(was, section) : [Whole(section, DifferenceKind.Added)]),
            .. older.Sections.Where(section => !after.Contains(section.Id)).Select(section => Whole(section, DifferenceKind.Removed)),
        ];
    }

    private static IEnumerable<ReportDifference> Of(ReportSection older, ReportSection newer)
    {
        var (was, isNow) = (string.Join('\n', older.Words), string.Join('\n', newer.Words));
        if (was != isNow)
            yield return new ReportDifference(newer.Id, newer.Title, DifferenceKind.Changed, null, null, null, null, ReportCell.OfText(was), ReportCell.OfText(isNow));
        foreach (var difference in TableDifferences.Between(newer, older.Table ?? Empty, newer.Table ?? Empty)) yield return difference;
    }

    private static ReportTable Empty { get; } = new([], []);

    private static ReportDifference Whole(ReportSection section, DifferenceKind kind) => new(section.Id, section.Title, kind, null, null, null, null, ReportCell.Nothing, ReportCell.Nothing);
}
