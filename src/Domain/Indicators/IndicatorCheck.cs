using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Indicators;

/// <summary>What must hold of the registry, beside that every formula can be read.</summary>
internal static class IndicatorCheck
{
    /// <summary>What does not hold, in words; empty when all is well.</summary>
    public static IEnumerable<string> Faults(IReadOnlyList<Indicator> all)
    {
        foreach (var same in all.GroupBy(one => one.Id, StringComparer.Ordinal).Where(group => group.Count() > 1)) yield return $"There are {same.Count()} indicators {same.Key}.";
        foreach (var one in all)
        {
            if (FaultOf(one) is { } fault) yield return $"Indicator {one.Id}: {fault}";
        }

        foreach (var measure in Enum.GetValues<Measure>().Where(measure => !all.Any(one => Counts(one, Formula.NameOf(measure))))) yield return $"No indicator counts the measure {Formula.NameOf(measure)}.";
        foreach (var fact in Enum.GetValues<Fact>().Where(fact => !all.Any(one => Counts(one, Formula.NameOf(fact))))) yield return $"No indicator counts the fact {Formula.NameOf(fact)}.";
    }

    /// <summary>True if the indicator is the count of one measure or fact.</summary>
    public static bool Counts(Indicator one, string name) => one.Kind == IndicatorKind.Count && one.Numerator?.Text == name;

    private static string? FaultOf(Indicator one) => one switch
    {
        { Id.Length: 0 } => "it has no id.",
        { Version: < 1 } => "its version must be 1 or more.",
        { Kind: IndicatorKind.Imported or IndicatorKind.Question, Numerator: not null } or { Kind: IndicatorKind.Imported or IndicatorKind.Question, Denominator: not null } => "what is imported, or has a question of its own, has no formula.",
        { Kind: not (IndicatorKind.Imported or IndicatorKind.Question), Numerator: null } => "it has no numerator.",
        { Kind: IndicatorKind.Count, Denominator: not null } => "a count has no denominator.",
        { Kind: IndicatorKind.Share or IndicatorKind.Mean, Denominator: null } => "it has no denominator.",
        { Kind: IndicatorKind.Distinct, Of: null } => "it does not say what is counted once.",
        { Kind: not IndicatorKind.Distinct, Of: not null } => "only a distinct indicator says what is counted once.",
        { IsOfAll: true, Denominator: null } => "without a denominator there is no “all”.",
        _ => null,
    };
}
