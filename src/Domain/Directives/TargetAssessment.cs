using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Directives;

/// <summary>Judges what was counted by one target.</summary>
/// <param name="target">The target.</param>
/// <param name="days">Over which days.</param>
/// <param name="indicator">What is measured; where it may not be shown (<see cref="Ratings.Hides"/>) there is no data.</param>
/// <param name="traits">What kind of figure it is.</param>
/// <param name="minimumCount">A figure of fewer dossiers rests on few, at least 1.</param>
public sealed class TargetAssessment(Target target, TargetDays days, Indicator indicator, FigureTraits traits, int minimumCount)
{
    /// <summary>The field of a target about each field for itself.</summary>
    public const string EachField = "*";

    private readonly bool _isGrowth = Growth.IsDemandedBy(target);

    /// <summary>Judges a unit, or the whole area.</summary>
    /// <param name="key">Its id.</param>
    /// <param name="now">What was counted of it over the days.</param>
    /// <param name="before">What was counted of it over the same days of the year before; for growth only.</param>
    public PartStanding Judge(string key, CountedCells now, CountedCells before)
    {
        if (target.Field is { } field && field != EachField) return One(key, now.OfField(field), before.OfField(field));
        var whole = One(key, now.Total, before.Total);
        if (target.Field is null) return whole;
        var fields = Fields(now, before).Where(one => one.Verdict != Verdict.NoData).ToList();
        var failing = fields.Where(one => one.Verdict == Verdict.Missed).ToList();
        return whole with
        {
            Verdict = fields.Count == 0 ? Verdict.NoData : failing.Count == 0 ? Verdict.Met : Verdict.Missed,
            Projection = whole.Projection with { Outlook = fields.Select(one => one.Projection.Outlook).DefaultIfEmpty(Outlook.Unknown).Max() },
            IsSmall = failing.Count > 0 ? failing.TrueForAll(one => one.IsSmall) : whole.IsSmall,
            Failing = failing,
        };
    }

    /// <summary>Judges each field by itself, those that miss the target first.</summary>
    public IReadOnlyList<PartStanding> Fields(CountedCells now, CountedCells before) =>
        target.Field is { } field && field != EachField ? [] : WorstFirst(target, now.ByField.Select(one => One(one.Key, one.Value, before.ByField.GetValueOrDefault(one.Key) ?? Figures.None)));

    /// <summary>Those that miss the target first, the worst of them first; those without data last.</summary>
    public static IReadOnlyList<PartStanding> WorstFirst(Target target, IEnumerable<PartStanding> parts) =>
    [
        .. parts.OrderBy(part => part.Verdict switch { Verdict.Missed => 0, Verdict.Met => 1, _ => 2 }).ThenBy(part => part.IsSmall).ThenByDescending(part => part.Failing.Count)
            .ThenBy(part => IsHigherBetter(target) ? part.Measured : -part.Measured).ThenByDescending(part => part.Actual.Denominator ?? part.Actual.Numerator).ThenBy(part => part.Key, StringComparer.Ordinal),
    ];

    /// <summary>True if a higher value is a better one; a target of exactly 0 wants none.</summary>
    private static bool IsHigherBetter(Target target) => target.Operator is TargetOperator.Gt or TargetOperator.Ge || (target.Operator == TargetOperator.Eq && target.Value > 0);

    /// <summary>A count of 0 where there was nothing to count is no data.</summary>
    private static bool IsNothing(Figures figures) => figures[Measure.ToHandle] == 0 && figures[Fact.InternalToHandle] == 0;

    private PartStanding One(string key, Figures now, Figures before)
    {
        var (actual, then) = (Ratings.ShownOf(indicator, now), Ratings.ShownOf(indicator, before));
        var measured = Measured(actual.Numerator, actual.Denominator ?? (traits.HasDenominator ? 0 : 1));
        var course = new Course(actual.Numerator, traits.HasDenominator ? actual.Denominator ?? 0 : null, days.Passed, days.Left)
        {
            Doomed = traits.Doomed?.Invoke(now) ?? 0, IsHigherBetter = IsHigherBetter(target), CanBeMadeGood = traits.CanBeMadeGood, IsShare = traits.IsShare,
        };
        return new PartStanding(key, actual, measured?.Value, measured switch { null => Verdict.NoData, { IsMet: true } => Verdict.Met, _ => Verdict.Missed }, Projection.Of(course, Measured))
        {
            IsSmall = actual.Denominator is { } of && of > 0 && of < minimumCount,
        };

        (decimal Value, bool IsMet)? Measured(decimal part, decimal whole)
        {
            if (whole == 0 || (!traits.HasDenominator && IsNothing(now))) return null;
            var compared = _isGrowth ? Growth.Of(Growth.ReadingOf(target), (part, whole), (then.Numerator, then.Denominator ?? 0)) : (part, whole);
            return compared is { } fraction ? (fraction.Part / fraction.Whole, target.IsMetByFraction(fraction.Part, fraction.Whole)) : null;
        }
    }
}
