using CchcLive.Grains.Health;

namespace CchcLive.Grains.Audits;

/// <summary>The journal is not whole, or figures are not what it says: told until a later round is clean or an operator has taken note.</summary>
internal sealed class AuditReason(AuditJournal journal) : IHealthReason
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation)
    {
        await journal.CatchUpAsync(cancellation);
        return journal.Current.IsAlarm ? [.. journal.Current.Open.SelectMany(Notes).DistinctBy(note => note.Id, StringComparer.Ordinal)] : HealthNote.None;
    }

    /// <summary>The first thing that a round found, in words; empty if it found nothing.</summary>
    internal static string First(AuditRun run) => run.StreamFaults.Concat(run.Differences.Select(difference => difference.ToString())).Concat(run.RecountFaults).FirstOrDefault() ?? "";

    private static IEnumerable<HealthNote> Notes(AuditRun run)
    {
        var at = run.EndedAt.ToUniversalTime().ToString("yyyy-MM-dd HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture);
        if (run.StreamFaults.Count > 0)
            yield return new HealthNote("audit-journal", $"The audit of {at} found {run.StreamFaults.Count} streams of the journal broken: {run.StreamFaults[0]}. Compare with the last backup (cchc verify), then take note: /admin/audits.");
        if (run.Differences.Count > 0)
            yield return new HealthNote("audit-figures", $"The audit of {at} counted {run.Differences.Count} figures otherwise than they are held: {run.Differences[0]}. Restart the program, audit again (/admin/audits), and keep the logs.");
        if (run.RecountFaults.Count > 0)
            yield return new HealthNote("audit-recount", $"The audit of {at} found {run.RecountFaults.Count} differences in a recount: {run.RecountFaults[0]} Restart the program, audit again (/admin/audits), and keep the logs.");
    }
}
