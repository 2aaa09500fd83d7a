using CchcLive.Domain;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Directives;
using CchcLive.Domain.Indicators;

namespace CchcLive.Ingest.Http.Directives;

/// <summary>Where an area stands against one target.</summary>
public sealed record StandingAnswer
{
    /// <summary>The target, as the catalogue has it.</summary>
    public required Target Target { get; init; }

    /// <summary>The indicator with its version; null for one that the program does not know.</summary>
    public required string? Indicator { get; init; }

    /// <summary>Whether the target holds on the last day measured; else it is there for comparison only.</summary>
    public required bool InForce { get; init; }

    /// <summary>The first day measured.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The period's last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The last day that has begun.</summary>
    public required DateOnly Through { get; init; }

    /// <summary>The area as a whole.</summary>
    public required PartAnswer Whole { get; init; }

    /// <summary>Of a target of growth: the figure of the same days a year before.</summary>
    public required IndicatorValue? Before { get; init; }

    /// <summary>Of a target of growth: how it is read, <c>points</c> or <c>relative</c>.</summary>
    public required string? Reading { get; init; }

    /// <summary>The document of a figure that was entered; null for one that is counted.</summary>
    public required string? ImportedFrom { get; init; }

    /// <summary>Every field that has dossiers, those that miss the target first.</summary>
    public required IReadOnlyList<PartAnswer> Fields { get; init; }

    /// <summary>Every unit of whom it is demanded, in the same order.</summary>
    public required IReadOnlyList<PartAnswer> Units { get; init; }

    /// <summary>The last twelve months, the oldest first.</summary>
    public required IReadOnlyList<TrendAnswer> Trend { get; init; }

    /// <summary>The answer for a standing.</summary>
    public static StandingAnswer Of(TargetStanding standing, Func<string, string> nameOf) => new()
    {
        Target = standing.Target,
        Indicator = standing.Indicator?.Key,
        InForce = standing.IsInForce,
        From = standing.Days.From,
        To = standing.Days.To,
        Through = standing.Days.Through,
        Whole = PartAnswer.Of(standing.Whole, nameOf),
        Before = standing.Before,
        Reading = Growth.IsDemandedBy(standing.Target) ? Casing.Camel(Growth.ReadingOf(standing.Target)) : null,
        ImportedFrom = standing.ImportedFrom,
        Fields = [.. standing.Fields.Select(field => PartAnswer.Of(field, name => name))],
        Units = [.. standing.Units.Select(unit => PartAnswer.Of(unit, nameOf))],
        Trend = [.. standing.Trend.Select(point => new TrendAnswer(point.Month, point.Actual, Casing.Camel(point.Verdict), point.Failing))],
    };
}

/// <summary>A month of a trend.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Actual">The figure.</param>
/// <param name="Verdict"><c>met</c>, <c>missed</c> or <c>noData</c>.</param>
/// <param name="Failing">Of a target about each field: how many miss it.</param>
public sealed record TrendAnswer(DateOnly Month, IndicatorValue Actual, string Verdict, int Failing);

/// <summary>Where an area, a unit or a field stands.</summary>
/// <param name="Key">The unit's id or the field's name; empty for dossiers without one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Actual">The figure.</param>
/// <param name="Measured">What is compared with the target; null without data.</param>
/// <param name="Verdict"><c>met</c>, <c>missed</c> or <c>noData</c>.</param>
/// <param name="Few">True if it rests on few dossiers.</param>
/// <param name="Outlook"><c>unknown</c>, <c>secured</c>, <c>onTrack</c>, <c>atRisk</c> or <c>outOfReach</c>.</param>
/// <param name="Pace">At the period's end, if things go on as so far.</param>
/// <param name="Best">At the best.</param>
/// <param name="Worst">At the worst.</param>
/// <param name="Failing">Of a target about each field: the fields that miss it.</param>
public sealed record PartAnswer(
    string Key, string Name, IndicatorValue Actual, decimal? Measured, string Verdict, bool Few, string Outlook, decimal? Pace, decimal? Best, decimal? Worst, IReadOnlyList<string> Failing)
{
    /// <summary>The answer for a part.</summary>
    public static PartAnswer Of(PartStanding part, Func<string, string> nameOf) => new(
        part.Key, part.Key.Length == 0 ? "Chưa phân loại" : nameOf(part.Key), part.Actual, part.Measured, Casing.Camel(part.Verdict), part.IsSmall, Casing.Camel(part.Projection.Outlook),
        part.Projection.Pace, part.Projection.Best, part.Projection.Worst, [.. part.Failing.Select(field => field.Key)]);
}
