using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Directives;

/// <summary>Where a part of an area stands against a target: one of its units, or one field.</summary>
/// <param name="Key">The unit's id or the field's name; "" for dossiers without one.</param>
/// <param name="Actual">The figure; of a target about each field, that of all fields together.</param>
/// <param name="Measured">What is compared with the target: the figure's value, or its growth; null without data.</param>
/// <param name="Verdict">Whether it is met; of a target about each field, by every field that has dossiers.</param>
/// <param name="Projection">What can still become of it.</param>
public sealed record PartStanding(string Key, IndicatorValue Actual, decimal? Measured, Verdict Verdict, Projection Projection)
{
    /// <summary>True if it rests on so few dossiers that it is shown apart.</summary>
    public bool IsSmall { get; init; }

    /// <summary>Of a target about each field: those that miss it, the worst first.</summary>
    public IReadOnlyList<PartStanding> Failing { get; init; } = [];

    /// <summary>Judges a figure that is no sum of dossiers, entered or of different things: nothing is projected.</summary>
    public static PartStanding Given(Target target, string key, IndicatorValue value) => new(
        key, value, value.Value, value.Value is { } measured ? target.IsMetBy(measured) ? Verdict.Met : Verdict.Missed : Verdict.NoData, Projection.None);
}
