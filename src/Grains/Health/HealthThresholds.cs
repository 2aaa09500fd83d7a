namespace CchcLive.Grains.Health;

/// <summary>From when on something is wrong.</summary>
/// <param name="SlowCommit">A journal whose commits take longer, on average over a minute, is slow.</param>
/// <param name="OldQuarantine">An input that waits longer in quarantine is old.</param>
public sealed record HealthThresholds(TimeSpan SlowCommit, TimeSpan OldQuarantine);
