using CchcLive.Grains.Registry;
using CchcLive.Grains.Shards;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Audits;

/// <summary>Makes a round of checks when one is due. A round that could not be made is tried again a little later.</summary>
internal sealed class AuditWatch(Auditor auditor, AuditJournal journal, LocalShards here, OrgRegistry registry, AuditSettings settings, TimeProvider time, ILogger<AuditWatch> log) : BackgroundService
{
    /// <summary>Time between two looks at the clock.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    private DateTimeOffset? _last;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.IsOn) return;
        var started = time.GetUtcNow();
        try
        {
            await Task.Delay(settings.Settle, settings.Pace, stoppingToken);
            while (true)
            {
                await RunIfDueAsync(started, stoppingToken);
                await Task.Delay(Every, settings.Pace, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the program ends; an unfinished round is made anew
        }
    }

    private async Task RunIfDueAsync(DateTimeOffset started, CancellationToken cancellation)
    {
        try
        {
            // what other processes of a cluster looked at are their own shards
            if (AuditSchedule.IsDue(settings, _last ?? journal.Current.OldestOf(here.Numbers), time.GetUtcNow(), started, registry.CalendarOf(null).Zone)) _last = (await auditor.RunAsync(cancellation)).BeganAt;
        }
#pragma warning disable CA1031 // whatever it is, the next look tries again; that nothing was checked is told by the age of the last round
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogWarning(e, "The audit could not be made; it will be tried again.");
        }
    }
}
