using CchcLive.Domain.Dossiers;

namespace CchcLive.Domain.Publications;

/// <summary>A person in the list of individuals (D§7.3), for the steps that he or she was late in, never for what came late.</summary>
public sealed record IndividualLine
{
    /// <summary>Họ tên.</summary>
    public required string OfficerName { get; init; }

    /// <summary>Chức vụ.</summary>
    public required string Position { get; init; }

    /// <summary>The unit's id.</summary>
    public required string UnitId { get; init; }

    /// <summary>Its name on the tree's date.</summary>
    public required string UnitName { get; init; }

    /// <summary>Steps that ended late in the period, or were late at its end; those excluded by decision are not among them.</summary>
    public required int StepsLate { get; init; }

    /// <summary>The working days late of those steps together.</summary>
    public required int WorkingDaysLate { get; init; }

    /// <summary>What was decided: not justified if that was said of one of them at least.</summary>
    public required Verdict Verdict { get; init; }
}
