namespace CchcLive.Domain.Organisation;

/// <summary>
/// A node of the organisation: an area (it has children on the day asked) or a unit (agency or ward, a leaf). Everything about it is data
/// with validity (D§5.5); <see cref="OrgChart"/> answers for a day.
/// </summary>
public sealed record OrgUnit
{
    /// <summary>Our own id, see <see cref="UnitIds"/>; never reused, whatever happens to names and codes.</summary>
    public required string Id { get; init; }

    /// <summary>What sort of unit: <c>city</c>, <c>district</c>, <c>ward</c>, <c>commune</c>, <c>office</c>, <c>agency</c>, <c>vertical</c> …; data, not a switch.</summary>
    public required string Kind { get; init; }

    /// <summary>The days on which the unit exists.</summary>
    public Validity Exists { get; init; }

    /// <summary>Its names, at least one; never two on one day.</summary>
    public required IReadOnlyList<UnitName> Names { get; init; }

    /// <summary>Its codes; never two of one register on one day.</summary>
    public IReadOnlyList<UnitCode> Codes { get; init; } = [];

    /// <summary>Its parents; never two on one day; none: a root.</summary>
    public IReadOnlyList<ParentLink> Parents { get; init; } = [];

    /// <summary>Its heads with their terms; never two on one day.</summary>
    public IReadOnlyList<UnitHead> Heads { get; init; } = [];

    /// <summary>Its IANA time zone, or null to inherit the parent's.</summary>
    public string? Zone { get; init; }

    /// <summary>Its working calendar, or null to inherit the parent's.</summary>
    public string? CalendarId { get; init; }

    /// <summary>Its place among its siblings, lower first; equal places are ordered by name. Default 0.</summary>
    public int Order { get; init; }

    /// <summary>Who carries on after it.</summary>
    public IReadOnlyList<Successor> Successors { get; init; } = [];

    /// <summary>Where the facts come from and how sure they are, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The parent on a day, or null for a root and on days when the unit does not exist.</summary>
    public string? ParentOn(DateOnly on) => Exists.Covers(on) ? Parents.FirstOrDefault(link => link.Validity.Covers(on))?.Id : null;

    /// <summary>The name on a day; on days without one, the last name before it, or else the first one: old dossiers need a label too.</summary>
    public UnitName NameOn(DateOnly on) => Near(Names, on)!;

    /// <summary>The parent on a day; on days without one, the last before it, or else the first one. Null if it never had one.</summary>
    internal string? ParentNear(DateOnly on) => Near(Parents, on)?.Id;

    private static T? Near<T>(IReadOnlyList<T> facts, DateOnly on) where T : class, IDatedFact =>
        facts.FirstOrDefault(fact => fact.Validity.Covers(on))
        ?? facts.Where(fact => fact.Validity.Last < on).MaxBy(fact => fact.Validity.Last)
        ?? facts.MinBy(fact => fact.Validity.First);
}
