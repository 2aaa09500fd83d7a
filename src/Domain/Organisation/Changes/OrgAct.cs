namespace CchcLive.Domain.Organisation.Changes;

/// <summary>
/// One change of the organisation from a day on, as somebody decided it. It says nothing that <see cref="OrgChart.With"/> could not be told as a file: it closes a
/// fact that was open and adds the next one, so that no earlier day changes.
/// </summary>
/// <param name="UnitId">The unit that is changed.</param>
/// <param name="From">The first day on which things are otherwise; <see cref="DateOnly.MinValue"/> for what has been so since ever.</param>
public abstract record OrgAct(string UnitId, DateOnly From)
{
    /// <summary>What is done, as a stable word: <c>add</c>, <c>rename</c>, <c>move</c>, <c>end</c>, <c>head</c>.</summary>
    public abstract string Verb { get; }

    /// <summary>The day before: the last one on which things are as they were.</summary>
    public DateOnly LastBefore => From == DateOnly.MinValue ? From : From.AddDays(-1);

    /// <summary>Why it cannot be done, each reason by the field that has to be filled in otherwise; none if it can.</summary>
    public abstract IEnumerable<OrgActFault> Faults(OrgChart org);

    /// <summary>What has to be added to the chart so that the act is done: the changed units, and those they name.</summary>
    /// <param name="org">The chart, about which <see cref="Faults"/> has nothing to say.</param>
    /// <param name="document">The document by which it is done.</param>
    /// <exception cref="OrgChartException">The result would contradict itself.</exception>
    public OrgChart Over(OrgChart org, string document)
    {
        var changed = Changed(org, document).ToList();
        return OrgChartPart.Of(org.With(changed), changed.Select(unit => unit.Id));
    }

    /// <summary>The changed units, whole.</summary>
    private protected abstract IEnumerable<OrgUnit> Changed(OrgChart org, string document);

    private protected OrgUnit Known(OrgChart org) => org.Find(UnitId) ?? throw new InvalidOperationException($"There is no unit {UnitId}.");

    private protected static OrgActFault Fault(string field, OrgActRule rule, string about = "") => new(field, rule, about);

    /// <summary>Why a unit cannot be changed from the day: it does not exist then.</summary>
    private protected IEnumerable<OrgActFault> NotThen(OrgChart org)
    {
        if (org.Find(UnitId) is not { } unit) yield return Fault("unit", OrgActRule.UnknownUnit, UnitId);
        else if (!unit.Exists.Covers(From) || !unit.Exists.Covers(LastBefore)) yield return Fault("from", OrgActRule.UnitNotThen, unit.Exists.ToString());
    }

    /// <summary>The fact of a day closed on the day before this act, and the next one added.</summary>
    private protected IReadOnlyList<T> Replaced<T>(IReadOnlyList<T> facts, T? next, Func<T, Validity, T> dated) where T : class, IDatedFact =>
        [.. facts.Select(fact => fact.Validity.Covers(From) ? dated(fact, fact.Validity with { To = LastBefore }) : fact), .. next is null ? (T[])[] : [next]];

    /// <summary>True if a fact that holds on the day can be followed by another: it began before, is open, and none comes later.</summary>
    private protected bool CanFollow<T>(IReadOnlyList<T> facts) where T : IDatedFact =>
        facts.All(fact => fact.Validity.Covers(From) ? fact.Validity.First < From && fact.Validity.To is null : fact.Validity.Last < From);
}
