using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Directives;

/// <summary>Where an area stands against one target of one document.</summary>
/// <param name="Target">The target.</param>
/// <param name="Indicator">What is measured; null for an indicator that the program does not know.</param>
/// <param name="Days">Over which days.</param>
/// <param name="Whole">The area as a whole: figure, verdict, what can still become of it.</param>
public sealed record TargetStanding(Target Target, Indicator? Indicator, TargetDays Days, PartStanding Whole)
{
    /// <summary>True if the target holds on the last day measured; else it is shown for comparison only.</summary>
    public required bool IsInForce { get; init; }

    /// <summary>Of a target of growth: the figure of the same days a year before; null for none.</summary>
    public IndicatorValue? Before { get; init; }

    /// <summary>The document that an imported figure is taken from; null for one that is counted.</summary>
    public string? ImportedFrom { get; init; }

    /// <summary>Every field that has dossiers, those that miss the target first, the worst of them first.</summary>
    public IReadOnlyList<PartStanding> Fields { get; init; } = [];

    /// <summary>Every unit of whom it is demanded, in the same order; those without data last.</summary>
    public IReadOnlyList<PartStanding> Units { get; init; } = [];

    /// <summary>The last months, the oldest first; empty if they were not asked for.</summary>
    public IReadOnlyList<TrendPoint> Trend { get; init; } = [];

    /// <summary>True if it is about each field for itself.</summary>
    public bool IsByField => Target.Field == TargetAssessment.EachField;

    /// <summary>The parts that miss the target on dossiers enough, the worst first.</summary>
    public static IEnumerable<PartStanding> Below(IEnumerable<PartStanding> parts) => parts.Where(part => part is { Verdict: Verdict.Missed, IsSmall: false });

    /// <summary>The parts that miss it on few dossiers: to be listed apart.</summary>
    public static IEnumerable<PartStanding> BelowOnFew(IEnumerable<PartStanding> parts) => parts.Where(part => part is { Verdict: Verdict.Missed, IsSmall: true });
}
