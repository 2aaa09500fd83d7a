namespace CchcLive.Domain.Publications;

/// <summary>The lists of a document. Which of them a difference is in.</summary>
public enum PublicationList
{
    /// <summary>The area as a whole.</summary>
    Totals,
    /// <summary>Agencies and units.</summary>
    Units,
    /// <summary>The figures of the area as a whole.</summary>
    FigureTotals,
    /// <summary>The figures of the units.</summary>
    Figures,
    /// <summary>Late dossiers.</summary>
    Dossiers,
    /// <summary>Dossiers that wait for a supplement.</summary>
    Supplements,
    /// <summary>Persons.</summary>
    Individuals,
    /// <summary>Causes.</summary>
    Causes,
}

/// <summary>What happened to a line.</summary>
public enum DifferenceKind
{
    /// <summary>The newer document has it, the older has not.</summary>
    Added,
    /// <summary>The older document has it, the newer has not.</summary>
    Removed,
    /// <summary>Both have it, with other content.</summary>
    Changed,
}

/// <summary>One member of a line that is not what it was.</summary>
/// <param name="Name">The member's name in JSON, as <c>endedOn</c>.</param>
/// <param name="Before">What it was, as in JSON without quotes; null for nothing.</param>
/// <param name="After">What it is; null for nothing.</param>
public sealed record MemberDifference(string Name, string? Before, string? After);

/// <summary>A line in which two versions differ.</summary>
/// <param name="List">The list.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Key">Which line: a dossier's code; otherwise unit, field, cause or person, joined by <c>|</c>.</param>
/// <param name="Name">The line in words: the code, or the names of unit, field and cause.</param>
/// <param name="Members">What differs in a changed line; of one added or removed all that it says.</param>
public sealed record LineDifference(PublicationList List, DifferenceKind Kind, string Key, string Name, IReadOnlyList<MemberDifference> Members);
