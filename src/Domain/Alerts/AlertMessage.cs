using CchcLive.Domain.Catalogues;

namespace CchcLive.Domain.Alerts;

/// <summary>What a channel is told. It names places, rules and counts: no dossier, no officer, no applicant.</summary>
/// <param name="Id">Its id: the same at each try, so that whoever gets it twice knows.</param>
/// <param name="Channel">The channel's name.</param>
/// <param name="Area">The area.</param>
/// <param name="AreaName">What people call it.</param>
/// <param name="At">When it was made.</param>
/// <param name="Lines">The alerts, the worst first.</param>
public sealed record AlertMessage(string Id, string Channel, string Area, string AreaName, DateTimeOffset At, IReadOnlyList<AlertLine> Lines)
{
    /// <summary>What goes late at the opening of the next working day; null if it is not about that.</summary>
    public MorningDigest? Morning { get; init; }

    /// <summary>True if it only tries the channel.</summary>
    public bool IsTest { get; init; }
}

/// <summary>An alert in a message.</summary>
/// <param name="Kind">What is said of it.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Name">The rule's name.</param>
/// <param name="Place">The unit or area.</param>
/// <param name="PlaceName">What people call it.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Measure">What is watched.</param>
/// <param name="Value">The value at which it was raised, or raised again.</param>
/// <param name="Since">When it was raised.</param>
public sealed record AlertLine(
    AlertLineKind Kind, string Rule, string Name, string Place, string PlaceName, AlertSeverity Severity, AlertMeasure Measure, decimal Value, DateTimeOffset Since);

/// <summary>What is said of an alert.</summary>
public enum AlertLineKind
{
    /// <summary>It was raised.</summary>
    Raised,

    /// <summary>It has become clearly worse than when somebody acknowledged it.</summary>
    Worsened,

    /// <summary>It lasts, and nobody has acknowledged it.</summary>
    Reminder,

    /// <summary>It is over.</summary>
    Cleared,
}

/// <summary>The morning notices of an area in figures.</summary>
/// <param name="Date">The day on which something can still be done.</param>
/// <param name="Units">How many dossiers go late at the next opening, by unit; those with none are left out.</param>
/// <param name="Before">What became of the notices before; null if there were none.</param>
public sealed record MorningDigest(DateOnly Date, IReadOnlyList<MorningCount> Units, MorningOutcome? Before);

/// <summary>How many dossiers of a unit go late.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Dossiers">How many.</param>
public sealed record MorningCount(string Unit, string Name, int Dossiers);
