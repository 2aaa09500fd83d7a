namespace CchcLive.Domain.Organisation.Changes;

/// <summary>Why an act cannot be done.</summary>
/// <param name="Field">What has to be filled in otherwise: <c>id</c>, <c>kind</c>, <c>name</c>, <c>from</c>, <c>to</c>, <c>parent</c>, <c>code</c>, <c>successors</c>, <c>children</c>, <c>title</c>, <c>officer</c>, <c>unit</c>.</param>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="About">The unit, code or days that it breaks it with; "" for none.</param>
public sealed record OrgActFault(string Field, OrgActRule Rule, string About);

/// <summary>What must hold of an act.</summary>
public enum OrgActRule
{
    /// <summary>There is no such unit.</summary>
    UnknownUnit,

    /// <summary>The unit must exist on the day and on the day before.</summary>
    UnitNotThen,

    /// <summary>An id has the form of <see cref="UnitIds"/>.</summary>
    BadId,

    /// <summary>An id is never reused.</summary>
    IdTaken,

    /// <summary>Something must be filled in.</summary>
    Missing,

    /// <summary>The last day lies before the first.</summary>
    EndsBeforeItBegins,

    /// <summary>The parent must exist as long as the unit belongs to it.</summary>
    ParentNotThen,

    /// <summary>A unit cannot belong to itself, or to what belongs to it.</summary>
    ParentInside,

    /// <summary>It is so already.</summary>
    Unchanged,

    /// <summary>Something is already known for that day or later, and what was said is not unsaid.</summary>
    AlreadyPlanned,

    /// <summary>The code belongs to another unit on that day.</summary>
    CodeTaken,

    /// <summary>Units still belong to it: they must go somewhere.</summary>
    ChildrenLeft,

    /// <summary>A unit that belongs to it cannot be moved.</summary>
    ChildCannotMove,

    /// <summary>A successor must exist on the day, and be another unit, named once.</summary>
    BadSuccessor,
}
