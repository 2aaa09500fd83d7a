namespace CchcLive.Domain.Dossiers;

/// <summary>Who had a dossier from an instant on.</summary>
/// <param name="From">The instant (UTC ticks).</param>
/// <param name="Unit">The unit that handled it.</param>
/// <param name="Officer">The officer's internal id.</param>
/// <param name="Step">The step.</param>
public sealed record Holding(long From, string? Unit, string? Officer, string? Step)
{
    /// <summary>When the step is due by its own source (UTC ticks); 0 if nobody said.</summary>
    public long DueAt { get; init; }
}
