using CchcLive.Domain.Integrity;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Integrity;

/// <summary>Which suspicious changes are asked for.</summary>
/// <param name="Place">The area or unit.</param>
/// <param name="From">The first day on which they were told.</param>
/// <param name="To">The last such day.</param>
/// <param name="Rule">Only of this rule; null for all.</param>
/// <param name="Unit">Only of this unit of the place; null for all.</param>
public sealed record IntegrityQuery(string Place, DateOnly From, DateOnly To, IntegrityRule? Rule = null, string? Unit = null);

/// <summary>The suspicious changes of a place.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Lines">The findings, the newest first; at most <see cref="IntegrityQueries.MostListed"/>.</param>
/// <param name="Counts">All findings of place and period, by rule and unit, whatever rule and unit were asked for.</param>
public sealed record IntegrityBoard(IntegrityQuery Query, IReadOnlyList<FindingLine> Lines, IReadOnlyList<FindingCount> Counts)
{
    /// <summary>How many there are of the rule and unit that were asked for.</summary>
    public int Count => CountOf(Query.Rule, Query.Unit);

    /// <summary>How many there are of a rule and a unit; null for all.</summary>
    public int CountOf(IntegrityRule? rule, string? unit) => Counts.Where(count => (rule ?? count.Rule) == count.Rule && (unit ?? count.Unit) == count.Unit).Sum(count => count.Findings);
}
