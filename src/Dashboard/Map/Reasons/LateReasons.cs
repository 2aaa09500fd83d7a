namespace CchcLive.Dashboard.Map.Reasons;

/// <summary>Why a unit's open dossiers are late.</summary>
/// <param name="Fields">The fields of its late dossiers with their numbers, most first; an empty name for none.</param>
/// <param name="Step">The step at which most of those of the first field stand; null if it is not known.</param>
/// <param name="Oldest">The one longest overdue; null if none is.</param>
public sealed record LateReasons(IReadOnlyList<KeyValuePair<string, int>> Fields, string? Step, Grains.Messages.DossierLine? Oldest)
{
    /// <summary>Nothing is late.</summary>
    public static LateReasons None { get; } = new([], null, null);
}
