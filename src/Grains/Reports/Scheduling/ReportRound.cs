using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Reports;

/// <summary>
/// Issues what is due, each for itself: one that fails, or never ends, is given up, told of and tried again later, and keeps none of the others from being issued. Those that failed before come last.
/// </summary>
internal sealed class ReportRound(ReportDesk desk, DueReports due, ReportFaults faults, TimeProvider time, ILogger<ReportRound> log)
{
    /// <summary>So long one report may take.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>One round.</summary>
    public async Task GoAsync(CancellationToken stop)
    {
        var missing = await due.MissingAsync(stop);
        faults.KeepOnly(missing);
        var stuck = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in missing.OrderBy(one => faults.Of(one)?.Times ?? 0).ThenBy(one => one.ScheduledAt))
        {
            if (stop.IsCancellationRequested) return;
            if (stuck.Contains(one.Kind) || faults.Of(one)?.NotBefore > time.GetUtcNow()) continue;
            if (await TryAsync(one, stop) is not { } fault) continue;
            log.LogWarning(fault, "Report {Area} {Kind} {Period} was due and could not be issued; it will be tried again.", one.Area, one.Kind, one.Period.Id);
            faults.Add(one, fault is TimeoutException ? ReportWords.TakesTooLong : fault.Message);
            if (fault is TimeoutException) stuck.Add(one.Kind);
        }
    }

    /// <summary>Tries one report; what went wrong, or null. One that does not even notice that it is given up can issue nothing afterwards.</summary>
    private async Task<Exception?> TryAsync(MissingReport one, CancellationToken stop)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            await desk.IssueScheduledAsync(one, giveUp.Token).WaitAsync(Patience, time, stop);
            return null;
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            await giveUp.CancelAsync();
            return e;
        }
    }
}
