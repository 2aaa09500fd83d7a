namespace CchcLive.Domain.Organisation;

/// <summary>A fact of a unit that holds only on some days.</summary>
public interface IDatedFact
{
    /// <summary>The days on which it holds.</summary>
    Validity Validity { get; }
}

/// <summary>What a unit is called (D§5.4: names are reused, so a name never identifies a unit).</summary>
/// <param name="Text">The full name, in Vietnamese for Vietnamese units.</param>
/// <param name="Short">The name where space is short, or null to use the full one.</param>
/// <param name="Validity">The days on which it holds.</param>
public sealed record UnitName(string Text, string? Short, Validity Validity) : IDatedFact;

/// <summary>A unit's code in somebody's register (D§5.4: codes are reused with another meaning, so the days belong to the key).</summary>
/// <param name="System">The register: <c>gso</c>, <c>egov</c>, <c>tt10-2016</c> …</param>
/// <param name="Code">The code there.</param>
/// <param name="Validity">The days on which it holds.</param>
public sealed record UnitCode(string System, string Code, Validity Validity) : IDatedFact;

/// <summary>To which unit a unit belongs.</summary>
/// <param name="Id">The parent's id.</param>
/// <param name="Validity">The days on which it holds.</param>
public sealed record ParentLink(string Id, Validity Validity) : IDatedFact;

/// <summary>Who leads a unit, by an internal id only: the data holds no names (D§7.2).</summary>
/// <param name="Title">The office: Chủ tịch UBND phường, Trưởng phòng …</param>
/// <param name="OfficerId">The officer's internal id, or null while it is not known.</param>
/// <param name="Validity">The days of the term.</param>
public sealed record UnitHead(string Title, string? OfficerId, Validity Validity) : IDatedFact;

/// <summary>Who carries on what a unit did (D§5.3: many to many, whole or in part).</summary>
/// <param name="UnitId">The successor's id, or null while it is no unit of this chart.</param>
/// <param name="Name">The successor's name, as the legal document gives it.</param>
/// <param name="From">The first day.</param>
/// <param name="Whole">True if all of the unit goes there; false if a part does.</param>
/// <param name="Note">What the document says of the part, or null.</param>
/// <param name="LegalDoc">The document.</param>
public sealed record Successor(string? UnitId, string Name, DateOnly From, bool Whole, string? Note, string LegalDoc);
