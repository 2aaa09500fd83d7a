namespace CchcLive.Domain.Targets;

/// <summary>By what an on-time share is judged (D§8.2). The target is met only above it, strictly; the other two are settings.</summary>
/// <param name="Target">The share that must be exceeded, above 0 and at most 1.</param>
/// <param name="Warn">From this share up to the target it is near, 0 to <paramref name="Target"/>.</param>
/// <param name="MinimumCount">A share of fewer dossiers is shown but neither judged nor ranked, at least 1.</param>
public sealed record OnTimeTargets(double Target = 0.98, double Warn = 0.95, int MinimumCount = 10)
{
    /// <summary>Judges a share.</summary>
    /// <param name="part">Its numerator.</param>
    /// <param name="whole">Its denominator.</param>
    public OnTimeStanding Judge(long part, long whole)
    {
        if (whole <= 0) return OnTimeStanding.None;
        if (whole < MinimumCount) return OnTimeStanding.Few;
        return part > (decimal)Target * whole ? OnTimeStanding.Met : part >= (decimal)Warn * whole ? OnTimeStanding.Near : OnTimeStanding.Missed;
    }
}
