using CchcLive.Domain.Publications;

namespace CchcLive.Dashboard.Public.Months;

/// <summary>A month in a list of months: the area as a whole.</summary>
/// <param name="AreaName">What the area was called.</param>
/// <param name="Total">Its figures, all fields together.</param>
/// <param name="Definition">Name of the counting rule that they were counted by.</param>
public sealed record MonthSummary(string AreaName, UnitLine Total, string Definition)
{
    /// <summary>That of a document.</summary>
    public static MonthSummary Of(PublicationDocument document) => new(document.AreaName, document.Totals[0], $"{document.Basis.RuleName} ({document.Basis.RuleVersion})");
}
