using CchcLive.Dashboard.Charts;
using CchcLive.Dashboard.Dossiers;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Targets;
using CchcLive.Grains.Queries;
using Microsoft.AspNetCore.Antiforgery;

namespace CchcLive.Dashboard.Units;

/// <summary>A unit's page: everything on it, read for one request.</summary>
public sealed record UnitView
{
    /// <summary>The unit.</summary>
    public required string Id { get; init; }

    /// <summary>Its name on the tree's date.</summary>
    public required string Name { get; init; }

    /// <summary>The areas it belongs to, the widest first: ids and names.</summary>
    public required IReadOnlyList<(string Id, string Name)> Areas { get; init; }

    /// <summary>The units that belong to it: ids and names; none of a unit that has a board row only.</summary>
    public required IReadOnlyList<(string Id, string Name)> Children { get; init; }

    /// <summary>Its live figures; null for a unit that stands on no board.</summary>
    public required UnitFigures? Figures { get; init; }

    /// <summary>By what on-time shares are judged.</summary>
    public required OnTimeTargets Targets { get; init; }

    /// <summary>The rule that figures are counted by.</summary>
    public required CountingRule Rule { get; init; }

    /// <summary>The moment that the page tells of.</summary>
    public required PageMoment Moment { get; init; }

    /// <summary>Writes times in the unit's zone.</summary>
    public required Times Times { get; init; }

    /// <summary>The program's time in the unit's zone.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The date of the moment there.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The date whose org tree is shown.</summary>
    public required DateOnly TreeDate { get; init; }

    /// <summary>The period that is split.</summary>
    public required UnitPeriod Period { get; init; }

    /// <summary>The figures of the period, one number per <see cref="Measure"/>.</summary>
    public required long[] Total { get; init; }

    /// <summary>This month beside the month before.</summary>
    public required PeriodComparison Comparison { get; init; }

    /// <summary>The figures of the period by field, procedure, channel, officer and step.</summary>
    public required IReadOnlyList<SplitView> Splits { get; init; }

    /// <summary>What will be late soon.</summary>
    public required UnitRisks Risks { get; init; }

    /// <summary>How many open dossiers are late.</summary>
    public required int LateCount { get; init; }

    /// <summary>Those that are late the longest.</summary>
    public required IReadOnlyList<LineView> Late { get; init; }

    /// <summary>The last thirty days.</summary>
    public required ChartData Days { get; init; }

    /// <summary>Today beside yesterday; null where the page does not tell of now.</summary>
    public required ChartData? Hours { get; init; }

    /// <summary>Lets a reminder be sent; null where the page does not tell of now.</summary>
    public required AntiforgeryTokenSet? Token { get; init; }

    /// <summary>The rule, and the role in which a unit counts.</summary>
    public string Definition => $"{Rule.Name}, {Texts.DefinitionRole}";

    /// <summary>The list behind a figure of the period.</summary>
    public string Url(string measure) => Moment.AddTo(ListQuestion.Url(Id, measure, Period.From, Period.To));
}

/// <summary>What will be late soon if nothing is done.</summary>
/// <param name="Today">How many before the next working day opens.</param>
/// <param name="Tomorrow">How many on the working day after.</param>
/// <param name="Lines">The most urgent of them.</param>
public sealed record UnitRisks(long Today, long Tomorrow, IReadOnlyList<LineView> Lines);
