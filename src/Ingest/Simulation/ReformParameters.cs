namespace CchcLive.Ingest.Simulation;

/// <summary>A day on which units give way to others, as on 01/07/2025 (D§5.3): open dossiers move, new ones go to the new units.</summary>
public sealed record ReformParameters
{
    /// <summary>The first day of the new units.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The document by which it happens.</summary>
    public required string LegalDoc { get; init; }

    /// <summary>Of each territory that ends, who carries on and with what share of its dossiers.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Successors { get; init; }
}
