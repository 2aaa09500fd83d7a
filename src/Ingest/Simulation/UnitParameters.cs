namespace CchcLive.Ingest.Simulation;

/// <summary>One simulated unit; all figures invented.</summary>
public sealed record UnitParameters
{
    /// <summary>Its id in the org chart.</summary>
    public required string Id { get; init; }

    /// <summary>The group that procedures name, e.g. <c>ward</c>.</summary>
    public required string Group { get; init; }

    /// <summary>The first day on which it takes dossiers, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it takes dossiers, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Its share of its group's dossiers, relative.</summary>
    public double Share { get; init; } = 1;

    /// <summary>How many officers it has; they get invented ids.</summary>
    public required int Officers { get; init; }

    /// <summary>True if the one-stop desk receives for it.</summary>
    public bool UsesDesk { get; init; }

    /// <summary>The chance that it finishes a dossier late.</summary>
    public required double Late { get; init; }

    /// <summary>Mean working days it is late by, when late.</summary>
    public required double LateDays { get; init; }

    /// <summary>The chance that it apologises for a late dossier.</summary>
    public required double Apology { get; init; }

    /// <summary>The chance that it explains a late dossier.</summary>
    public required double Explanation { get; init; }

    /// <summary>True if it takes dossiers on the day.</summary>
    internal bool Works(DateOnly on) => (From ?? DateOnly.MinValue) <= on && on <= (To ?? DateOnly.MaxValue);
}
