using CchcLive.Dashboard.Dossiers;
using CchcLive.Domain;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Directives;
using CchcLive.Domain.Shards;

namespace CchcLive.Dashboard.Directives;

/// <summary>From a target that is missed to the dossiers that miss it: exactly as many as the denominator has more than the numerator, or as the count says.</summary>
internal static class StandingLinks
{
    private static readonly Dictionary<string, Measure> Against = new(StringComparer.Ordinal)
    {
        ["on-time"] = Measure.ProcessedLate, ["explained"] = Measure.LateUnexplained, ["apologised"] = Measure.LateNoApology, ["no-notice"] = Measure.LateNoApology,
        ["late-notice"] = Measure.LateApologyAfterDue, ["late-supplement-request"] = Measure.SupplementLate,
    };

    /// <summary>Where the dossiers of an area or unit that miss a target are listed; null if no list has them.</summary>
    /// <param name="standing">The target.</param>
    /// <param name="unit">The area or unit.</param>
    /// <param name="field">Only those of this field; null for all that the target is about.</param>
    public static string? Url(TargetStanding standing, string unit, string? field = null)
    {
        if (standing.Indicator is not { } indicator || !Against.TryGetValue(indicator.Id, out var measure)) return null;
        var only = field ?? (standing.IsByField ? null : standing.Target.Field);
        return ListQuestion.Url(unit, Casing.Camel(measure), standing.Days.From, standing.Days.Through, only is null ? null : new DossierFilter(Dimension.Field, only));
    }

    /// <summary>How many dossiers that list has.</summary>
    public static long CountOf(PartStanding part) => part.Actual.Denominator is { } whole ? whole - part.Actual.Numerator : part.Actual.Numerator;
}
