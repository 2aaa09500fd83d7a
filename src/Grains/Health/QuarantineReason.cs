using System.Globalization;
using CchcLive.Journal;

namespace CchcLive.Grains.Health;

/// <summary>Inputs wait in quarantine for too long: dossiers are missing, or not as the office sees them.</summary>
internal sealed class QuarantineReason(IJournalStore store, HealthThresholds thresholds, TimeProvider time) : IHealthReason
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation)
    {
        if (await store.Quarantine.OldestOpenAsync(cancellation) is not { } oldest || time.GetUtcNow() - oldest < thresholds.OldQuarantine) return HealthNote.None;
        var days = (int)(time.GetUtcNow() - oldest).TotalDays;
        return [new HealthNote("quarantine-old", string.Create(CultureInfo.InvariantCulture, $"The oldest input in quarantine has waited for {days} days. Correct and send again, or have the source do so: /sources, cchc quarantine list."))];
    }
}
