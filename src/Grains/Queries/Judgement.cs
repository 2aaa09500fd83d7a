namespace CchcLive.Grains.Queries;

/// <summary>When dossiers are judged, and up to when events count (UTC ticks).</summary>
/// <param name="At">The instant of judgement.</param>
/// <param name="OccurredBy">Only events up to this instant count; <see cref="long.MaxValue"/> for all that is known.</param>
internal readonly record struct Judgement(long At, long OccurredBy)
{
    /// <summary>
    /// Judged at an instant, or at the last one that anything is known of. There all that is known counts, as in the live figures: a source's
    /// clock may run ahead of ours.
    /// </summary>
    /// <param name="wanted">The instant (UTC ticks).</param>
    /// <param name="now">The present, or the past instant at which things are known (UTC ticks).</param>
    public static Judgement Of(long wanted, long now) => wanted < now ? new(wanted, wanted) : new(now, long.MaxValue);
}
